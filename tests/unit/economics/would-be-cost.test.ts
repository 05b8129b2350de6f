import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { modesOf } from '#lib/economics/values.ts';
import { wouldBeCost } from '#lib/economics/would-be-cost.ts';

const { choices, ...register } = createRegister({});
const values = {
	...modesOf({ choices, ...register }),
	// 36 an hour: one a hundred seconds
	'labour.loaded-hourly': 36,
	'labour.overhead': 0,
	'labour.occupancy': 1,
	'labour.shrinkage': 0,
	'labour.handle-seconds': 300,
	'bot.price-per-resolution': 1,
	'bot.handoff-tax': 0.5
};
const prices = { values, choices, handleSeconds: null };

describe('what conversations with a bot would cost', () => {
	it('is worked out by hand', () => {
		const cost = wouldBeCost({ answered: 0.5, open: 0.25, person: 0.25 }, prices);
		expect(cost.people).toBeCloseTo(3, 12);
		// three in four solved at 1, one at a person for 3 · 1.5; else half and half
		expect(cost.low).toBeCloseTo(0.75 + 0.25 * 4.5, 12);
		expect(cost.high).toBeCloseTo(0.5 + 0.5 * 4.5, 12);
	});

	it('takes the handle time of the log in place of the assumed one', () => {
		const shares = { answered: 0, open: 0, person: 1 };
		const wall = { ...choices['labour.handle-clock'], value: 'work' };
		const measured = wouldBeCost(shares, {
			...prices,
			choices: { ...choices, 'labour.handle-clock': wall },
			handleSeconds: 600
		});
		expect(measured.people).toBeCloseTo(6, 12);
	});

	it('has one bound where nothing is open, and never a lower above the higher', () => {
		const part = fc.integer({ min: 0, max: 100 });
		fc.assert(
			fc.property(part, part, part, (a, o, p) => {
				fc.pre(a + o + p > 0);
				const n = a + o + p;
				const { low, high } = wouldBeCost({ answered: a / n, open: o / n, person: p / n }, prices);
				expect(low).toBeLessThanOrEqual(high);
				if (o === 0) expect(low).toBeCloseTo(high, 12);
			})
		);
	});
});
