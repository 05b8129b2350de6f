import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perContact } from '#lib/economics/appraisal/cash-flow.ts';
import { createRegister, type Register } from '#lib/economics/assumptions/register.ts';
import { humanContactCost } from '#lib/economics/contact-cost.ts';
import { botEndings, handoverAt, handoverSaving, handoverValue, type Handover } from '#lib/economics/handover-value.ts';
import { drawValues, modesOf } from '#lib/economics/values.ts';
import golden from '../../reference/economics.json' with { type: 'json' };
import { mixedLog } from './fixtures.ts';

const humanCost = humanContactCost(
	{ loadedHourly: 29.2057, overhead: 0.3, occupancy: 0.8, shrinkage: 0.3, concurrency: 1 },
	360
);
const worked: Handover = {
	humanCost,
	botPrice: 0.99 * 0.5,
	outcomes: { resolved: 0.5, handedOff: 0.45, givenUp: 0.05 },
	handoffTax: 0.15,
	recontact: 0.4,
	realisable: 1,
	fixedPerContact: 0.8,
	resolvedNotDurable: 0,
	humanEndings: { first: 0.72, several: 0.2, unresolved: 0.08 },
	realised: 0.2,
	marginValue: 0,
	leaving: { first: 0.05, several: 0.09, unresolved: 0.25 },
	issuesPerContact: 1,
	chargeRepeats: false
};
const cells = golden.churn.flatMap(({ resolved, handedOff, givenUp, saving }) =>
	Object.entries(saving).map(([marginValue, cents]) => ({ resolved, handedOff, givenUp, marginValue, cents }))
);

describe('saving per contact handed to the bot', () => {
	it.each(cells)(
		'is $cents at $resolved/$handedOff/$givenUp and a margin of $marginValue',
		({ resolved, handedOff, givenUp, marginValue, cents }) => {
			const outcomes = { resolved, handedOff, givenUp };
			const cell = { ...worked, outcomes, botPrice: 0.99 * resolved, marginValue: Number(marginValue) };
			expect(handoverSaving(cell).toFixed(2)).toBe(cents.toFixed(2));
		}
	);

	it('counts of the work spared what becomes money, and of the costs all', () => {
		// a give-up that comes back takes some of the work back
		const work = humanCost * (1 - 0.45 - 0.4 * 0.05);
		expect(handoverSaving({ ...worked, realisable: 0.7 })).toBeCloseTo(handoverSaving(worked) - 0.3 * work, 10);
		// as the appraisal does
		const register = createRegister();
		const modes = modesOf(register);
		const { staffing, licence, handoffTax, repeats, churn } = perContact(mixedLog, register, modes);
		expect(handoverSaving(handoverAt(mixedLog, register, modes))).toBeCloseTo(
			staffing - licence - handoffTax - repeats - churn,
			10
		);
	});

	it('lays leaving to an issue, not to each of its contacts, as the appraisal does', () => {
		const plain = handoverSaving({ ...worked, marginValue: 0 });
		const [one, fifth] = [1, 0.2].map(
			(issuesPerContact) => handoverSaving({ ...worked, marginValue: 500, issuesPerContact }) - plain
		);
		expect(fifth).toBeCloseTo(0.2 * (one ?? NaN), 12);
		// the same log, the same churn a contact in both
		const log = { ...mixedLog, indexIssues: { count: 300, first: 200, several: 50, unresolved: 50 } };
		const [register, dear] = [100, 900].map((margin) =>
			createRegister({ overrides: { 'customer.annual-margin': margin } })
		) as [Register, Register];
		const churnOf = (of: Register) => perContact(log, of, modesOf(of)).churn;
		const savingOf = (of: Register) => handoverSaving(handoverAt(log, of, modesOf(of)));
		expect(savingOf(register) - savingOf(dear)).toBeCloseTo(churnOf(dear) - churnOf(register), 9);
	});

	it('has all twelve cells', () => {
		expect(cells).toHaveLength(12);
	});

	it('is linear in φ and in the margin', () => {
		const at = (realised: number, marginValue: number) => handoverSaving({ ...worked, realised, marginValue });
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 5000 }), (phi, margin) => {
				expect(at(phi, margin)).toBeCloseTo(at(0, 0) + phi * (at(1, margin) - at(0, 0)), 8);
				expect(at(phi, margin)).toBeCloseTo(at(0, 0) + (margin / 100) * (at(phi, 100) - at(0, 0)), 8);
			})
		);
	});

	it('ends every issue one way', () => {
		const { first, several, unresolved } = botEndings({ ...worked, resolvedNotDurable: 0.15 });
		expect(first + several + unresolved).toBeCloseTo(1, 12);
	});

	it('charges people for their repeats as well', () => {
		const spared = handoverSaving(worked);
		// people 0.08, hand-offs 0.45·0.08: the difference is what people are charged more
		expect(handoverSaving({ ...worked, chargeRepeats: true }) - spared).toBeCloseTo(
			0.4 * humanCost * 0.08 * (1 - 0.45),
			10
		);
	});
});

describe('value of a topic to the bot', () => {
	const register = createRegister();
	const draws = drawValues(register, { seed: 7, draws: 400 });

	it('uses the outcomes of the scope once thirty are judged', () => {
		expect(handoverValue(mixedLog, register, draws)?.outcomes).toBe('measured');
		const few = { ...mixedLog, botOutcomes: { resolved: 10, escalated: 5, abandoned: 2 } };
		expect(handoverValue(few, register, draws)?.outcomes).toBe('assumed');
	});

	it('lies inside its range', () => {
		const worth = handoverValue(mixedLog, register, draws);
		expect(worth?.low).toBeLessThan(worth?.value ?? Number.NaN);
		expect(worth?.high).toBeGreaterThan(worth?.value ?? Number.NaN);
	});

	it('is nothing without contacts', () => {
		expect(handoverValue({ ...mixedLog, contacts: 0 }, register, draws)).toBeNull();
	});
});
