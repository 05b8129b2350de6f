import { describe, expect, it } from 'vitest';
import type { Cell, Workbook } from '#lib/brief/workbook/book.ts';
import { composeWorkbook } from '#lib/brief/workbook/workbook.ts';
import { baselineOf, cashFlow, perContact } from '#lib/economics/appraisal/cash-flow.ts';
import { returnsOf } from '#lib/economics/appraisal/returns.ts';
import { assumptionDefaults, createRegister, type Overrides } from '#lib/economics/assumptions/register.ts';
import { expectedMonthlyLoss } from '#lib/economics/event-loss.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { modesOf } from '#lib/economics/values.ts';
import { humanLog, mixedLog } from '../economics/fixtures.ts';
import { evaluate } from './evaluate.ts';
import { bareMaterial, materialOf } from './fixtures.ts';

const bareLog: MeasuredLog = { ...humanLog, customers: null, handle: null, indexIssues: null, issues: null };
const logs = { mixed: mixedLog, running: { ...mixedLog, botFirst: 420 }, human: humanLog, bare: bareLog };

const cells = ({ sheets }: Workbook) =>
	sheets.flatMap(({ name, rows }) =>
		rows.flatMap((row, at) => row.map((cell, column): [string, number, number, Cell] => [name, at, column, cell]))
	);

/** The returns of the plan at the modes of a register, by the economics room. */
function planned(log: MeasuredLog, overrides: Overrides) {
	const register = createRegister({ overrides });
	const values = modesOf(register);
	const months = values['appraisal.horizon-months'];
	const losses = new Float64Array(months).fill(expectedMonthlyLoss(values));
	const flow = cashFlow(baselineOf(log), perContact(log, register, values), values, losses, months);
	return { flow, ...returnsOf(flow, values['appraisal.discount-rate']) };
}

describe('the workbook of a brief', () => {
	it.each([
		['mixed', {}],
		['human', {}],
		['bare', {}],
		[
			'mixed',
			{ 'bot.price-model': 'per-conversation', 'churn.loss-mode': 'replacement', 'labour.handle-clock': 'wall' }
		],
		['mixed', { 'customer.natural-churn': 0, 'appraisal.discount-rate': 0, 'plan.ramp-months': 0 }],
		['mixed', { 'plan.bot-first-share': 0 }],
		['running', {}],
		['running', { 'plan.bot-first-share': 0.2 }],
		['mixed', { 'risk.breach-median': 0, 'risk.crisis-p95': 1, 'plan.build-cost': 9_000_000 }]
	] as const)('comes, worked out from its inputs, to the appraisal’s own figures (%s log, %j)', (name, overrides) => {
		const material = materialOf(logs[name], overrides);
		const book = composeWorkbook(material, 'en');
		const found = evaluate(book);
		let formulas = 0;
		for (const [sheet, row, column, { value, formula }] of cells(book)) {
			if (formula === undefined) continue;
			formulas++;
			const worked = found.at(sheet, row, column);
			const where = `${sheet} ${row + 1}:${column + 1} ${formula}`;
			if (typeof value === 'string') expect(worked, where).toBe(value);
			else expect(Math.abs(Number(worked) - Number(value)), where).toBeLessThan(1e-6 + 1e-9 * Math.abs(Number(value)));
		}
		expect(formulas).toBeGreaterThan(550);
		expect(found.named('result_npv')).toBeCloseTo(material.money?.appraisal.atModes.npv ?? NaN, 5);
		expect(found.named('result_check')).toBeCloseTo(Number(found.named('result_npv')), 5);
	});

	it('follows every assumption to the cent, as a new appraisal does', () => {
		const book = composeWorkbook(materialOf(), 'zh');
		const before = Number(evaluate(book).named('result_npv'));
		let moved = 0;
		for (const { key, high, mode, unit } of assumptionDefaults) {
			if (key.startsWith('decision.')) continue;
			// a shorter horizon; of the others something else that they may be
			const value =
				key === 'appraisal.horizon-months'
					? 24
					: high > mode
						? high
						: unit.startsWith('share')
							? mode / 2 + 0.2
							: mode * 1.5;
			const found = evaluate(book, { [key.replaceAll(/[^a-z0-9]+/g, '_')]: value });
			const npv = Number(found.named('result_npv'));
			const own = planned(mixedLog, { [key]: value });
			expect(Math.abs(npv - own.npv), key).toBeLessThan(0.005);
			expect(Number(found.named('result_roi')), key).toBeCloseTo(own.roi ?? NaN, 8);
			const paid = found.named('result_payback');
			expect(typeof paid === 'number' ? paid : null, key).toBe(own.paybackMonths);
			if (npv !== before) moved++;
		}
		expect(moved).toBeGreaterThan(20);
	});

	it('has no cash flow where the money cannot be said, and says why', () => {
		const book = composeWorkbook(bareMaterial(), 'en');
		expect(book.sheets.map(({ name }) => name)).toEqual(['Summary', 'Assumptions', 'Metrics', 'Topics']);
		expect(cells(book).filter(([, , , { formula }]) => formula !== undefined)).toEqual([]);
		expect(JSON.stringify(book)).toContain('old enough');
		expect(JSON.stringify(book)).not.toMatch(/NaN|Infinity|undefined/);
	});
});
