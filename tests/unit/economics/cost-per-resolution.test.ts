import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustChurn } from '#lib/economics/adjusted-churn.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { costDifference, costOfLog } from '#lib/economics/cost-per-resolution.ts';
import { measuredChurnFigures } from '#lib/economics/measured-figures.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { customerValue } from '#lib/economics/present-value.ts';
import { drawValues } from '#lib/economics/values.ts';
import { humanLog, mixedLog } from './fixtures.ts';

const humanContact = 6.779894642857144;
const register = createRegister();
const draws = drawValues(register, { seed: 1, draws: 500 });
const costOf = (log: MeasuredLog) => costOfLog(log, register, draws);

describe('cost of a log', () => {
	it('in measured mode is handle time, billed share and run cost', () => {
		const { mode, parts, costPerContact } = costOf(mixedLog);
		expect(mode).toBe('measured');
		expect(parts.people).toBeCloseTo(740 * humanContact, 6);
		// resolved 0.5 and half of the give-ups, 0.075
		expect(parts.bot).toBeCloseTo(400 * 0.99 * 0.575, 10);
		expect(parts.fixed).toBe(2000);
		expect(costPerContact.value).toBeCloseTo((740 * humanContact + 227.7 + 2000) / 1000, 8);
	});

	it('of one scope less that of another is priced draw by draw', () => {
		const figure = { per: 'contact', churnAdjusted: false } as const;
		// a log against itself: whatever hours cost, they cost it twice
		expect(costDifference([humanLog, humanLog], register, draws, figure)).toEqual({ value: 0, low: 0, high: 0 });
		// twice the handle time: the difference is one contact of it in every draw, with the very range of that
		const { handle } = humanLog;
		const long = { ...humanLog, handle: handle && { ...handle, seconds: 2 * handle.seconds } };
		const [apart, own] = [costDifference([long, humanLog], register, draws, figure), costOf(humanLog).costPerContact];
		expect(apart?.value).toBeCloseTo(own.value ?? NaN, 9);
		expect(apart?.low).toBeCloseTo(own.low ?? NaN, 9);
		expect(apart?.high).toBeCloseTo(own.high ?? NaN, 9);
	});

	it('gives contacts of unknown handle time the mean of the rest', () => {
		expect(costOf(humanLog).parts.people).toBeCloseTo(1000 * humanContact, 6);
	});

	it('charges no programme to a log without a bot', () => {
		expect(costOf(humanLog).parts).toMatchObject({ bot: 0, fixed: 0, upkeep: 0, eventLoss: 0 });
	});

	it('divides by durable issues, whoever solved them', () => {
		const { costPerContact, costPerDurableResolution } = costOf(mixedLog);
		expect(costPerDurableResolution.n).toBe(720);
		expect(costPerDurableResolution.value).toBeCloseTo(((costPerContact.value ?? 0) * 1000) / 720, 8);
	});

	it('adds churn, upkeep and events once', () => {
		// One crisis in fifty years that costs 90,000: 150 a month.
		const events = createRegister({
			overrides: {
				'risk.breach-chance': 0,
				'risk.crisis-chance': 1 - Math.exp(-0.02),
				'risk.crisis-median': 90_000,
				'risk.crisis-p95': 90_000
			}
		});
		const { parts, churnAdjustedCostPerContact, costPerContact, churn } = costOfLog(mixedLog, events, []);
		const margin = { annualMargin: 120, horizonMonths: 36, discountRate: 0.1, naturalChurn: 0.15 };
		const perIssue = 0.2 * customerValue(margin) * ((130 / 700) * 0.04 + (70 / 700) * 0.2);
		expect(parts.churn).toBeCloseTo(700 * perIssue, 8);
		expect(churnAdjustedCostPerContact.value).toBeCloseTo(
			(costPerContact.value ?? 0) + (700 * perIssue + 2000 + 300) / 1000,
			8
		);
		expect(churn).toBe('stated');
	});

	it('is believed to lie in a range that holds the value', () => {
		const { costPerContact, churnAdjustedCostPerDurableResolution } = costOf(mixedLog);
		for (const { low, value, mean, high } of [costPerContact, churnAdjustedCostPerDurableResolution]) {
			// run cost and churn can overrun further than they can fall short
			expect(mean).toBeGreaterThan(value ?? Number.NaN);
			expect(mean).toBeLessThan(high ?? Number.NaN);
			expect(low).toBeLessThan(value ?? Number.NaN);
			expect(high).toBeGreaterThan(value ?? Number.NaN);
		}
	});

	it('names what it rests on', () => {
		const { costPerContact, churnAdjustedCostPerContact } = costOf(mixedLog);
		expect(costPerContact.restsOn).toContain('bot.billed-give-ups');
		expect(costPerContact.restsOn).not.toContain('labour.handle-seconds');
		expect(churnAdjustedCostPerContact.restsOn).toContain('churn.realised');
	});
});

describe('prior mode', () => {
	const unclocked: MeasuredLog = { ...mixedLog, handle: null };

	it('counts first contacts and charges every ending for its repeats', () => {
		const { mode, parts, costPerContact } = costOf(unclocked);
		expect(mode).toBe('prior');
		const bot = 0.35 * 1.15 + 0.15 * 0.4 + 0.4 * (0.35 * 0.15 + 0.5 * 0.2);
		const people = 1 + 0.4 * 0.1;
		expect(parts.people).toBeCloseTo(humanContact * (360 * bot + 540 * people), 6);
		expect(costPerContact.restsOn).toContain('labour.handle-seconds');
	});

	it('divides by the same contacts as measured mode does', () => {
		const { parts, costPerContact, churnAdjustedCostPerContact } = costOf(unclocked);
		const total = (parts.people ?? NaN) + (parts.bot ?? NaN) + (parts.fixed ?? NaN);
		expect(costPerContact).toMatchObject({ n: 1000, value: total / 1000 });
		expect(churnAdjustedCostPerContact.n).toBe(1000);
	});

	it('without customers counts every contact and models no repeats', () => {
		const anonymous = { ...unclocked, customers: null, firstContacts: null, issues: null, indexIssues: null };
		const { parts, costPerContact, costPerDurableResolution, churnAdjustedCostPerContact } = costOf(anonymous);
		expect(parts.people).toBeCloseTo(humanContact * (600 + 400 * 0.35 * 1.15), 6);
		expect(costPerContact.missing).toEqual([]);
		expect(costPerDurableResolution).toMatchObject({ value: null, low: null, missing: ['customer_id'] });
		expect(churnAdjustedCostPerContact).toMatchObject({ value: null, missing: ['customer_id'] });
	});
});

describe('what cannot be measured', () => {
	it('is named, not guessed', () => {
		const blind = { ...mixedLog, botInvolved: null, botOutcomes: null, humanContacts: null };
		expect(costOf(blind).costPerContact).toMatchObject({ value: null, missing: ['human_involved', 'bot_involved'] });
		const unjudged = { ...mixedLog, botOutcomes: { resolved: 0, escalated: 0, abandoned: 0 } };
		expect(costOf(unjudged).costPerContact).toMatchObject({ value: null, missing: ['outcome'] });
	});

	it('is null without a durable issue, though nothing is missing', () => {
		const lost = { ...mixedLog, issues: { count: 900, judged: 900, durable: 0 } };
		expect(costOf(lost).costPerDurableResolution).toMatchObject({ value: null, missing: [] });
	});
});

describe('choices', () => {
	it('divides wall-clock handle time by the chats held at once', () => {
		const wall = createRegister({ overrides: { 'labour.handle-clock': 'wall' } });
		const { parts, costPerContact } = costOfLog(mixedLog, wall, []);
		expect(parts.people).toBeCloseTo((740 * humanContact) / 2, 6);
		expect(costPerContact.restsOn).toContain('labour.concurrency');
		expect(costPerContact.low).toBeNull();
	});

	it('bills every conversation where the vendor does', () => {
		const perConversation = createRegister({ overrides: { 'bot.price-model': 'per-conversation' } });
		expect(costOfLog(mixedLog, perConversation, []).parts.bot).toBe(800);
	});

	it('counts a lost customer once: by margin or by replacement', () => {
		const replacement = createRegister({ overrides: { 'churn.loss-mode': 'replacement' } });
		const perIssue = 0.2 * 150 * ((130 / 700) * 0.04 + (70 / 700) * 0.2);
		expect(costOfLog(mixedLog, replacement, []).parts.churn).toBeCloseTo(700 * perIssue, 8);
	});
});

it('lacks no column while nothing is old enough', () => {
	const none = { ...humanLog, contacts: 0, issues: { count: 0, judged: 0, durable: 0 } };
	const indexIssues = { count: 0, first: 0, several: 0, unresolved: 0 };
	const { costPerDurableResolution, churnAdjustedCostPerDurableResolution } = costOfLog(
		{ ...none, indexIssues },
		register,
		[]
	);
	for (const figure of [costPerDurableResolution, churnAdjustedCostPerDurableResolution])
		expect(figure).toMatchObject({ value: null, missing: [] });
});

describe('measured churn', () => {
	const alike = { segment: null, tenure: null, topic: null };
	const endings = [
		{ ...alike, ending: 'first', followed: 500, lost: 15 },
		{ ...alike, ending: 'several', followed: 130, lost: 6 },
		{ ...alike, ending: 'unresolved', followed: 70, lost: 9 }
	] as const;
	const churn = adjustChurn(endings);

	it('takes the place of stated intent, with φ = 1', () => {
		const measured = createRegister({ measured: measuredChurnFigures(churn) });
		expect(measured.figures['churn.realised']).toMatchObject({ mode: 1, origin: 'measured', n: 700 });
		expect(costOfLog(mixedLog, measured, []).churn).toBe('measured');
		const { low, mode, high } = measured.figures['churn.unresolved'];
		expect(mode).toBeCloseTo(9 / 70, 12);
		expect(low).toBeLessThan(mode);
		expect(high).toBeGreaterThan(mode);
	});

	it('does not when too few left, or an ending was never followed', () => {
		expect(measuredChurnFigures(null)).toEqual({});
		expect(measuredChurnFigures(adjustChurn(endings.slice(1)))).toEqual({});
		expect(measuredChurnFigures(adjustChurn(endings.map((each) => ({ ...each, lost: 1 }))))).toEqual({});
	});
});

describe('invariants', () => {
	const count = fc.integer({ min: 1, max: 500 });

	it('the hidden part never makes a contact cheaper while no ending keeps more customers than the reference', () => {
		fc.assert(
			fc.property(count, count, count, (first, several, unresolved) => {
				const log = { ...mixedLog, indexIssues: { count: first + several + unresolved, first, several, unresolved } };
				const { costPerContact, churnAdjustedCostPerContact } = costOfLog(log, register, []);
				expect(churnAdjustedCostPerContact.value).toBeGreaterThanOrEqual(costPerContact.value ?? Infinity);
			})
		);
	});

	it('parts of a log add up to the whole', () => {
		const half = (part: number): MeasuredLog => ({
			...mixedLog,
			contacts: part * mixedLog.contacts,
			botInvolved: part * 400,
			humanContacts: part * 740,
			handle: { known: part * 740, seconds: part * 740 * 360 },
			programmeShare: part,
			indexIssues: { count: part * 700, first: part * 500, several: part * 130, unresolved: part * 70 }
		});
		const total = (log: MeasuredLog) =>
			Object.values(costOfLog(log, register, []).parts).reduce<number>(
				(sum, part: number | null) => sum + (part ?? 0),
				0
			);
		expect(total(half(0.25)) + total(half(0.75))).toBeCloseTo(total(mixedLog), 6);
	});
});
