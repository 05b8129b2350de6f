import { describe, expect, it } from 'vitest';
import { customersNeeded, smallestMargin } from '#lib/experiment/customers-needed.ts';

const plan = { rate: 0.7, share: 0.5, margin: 0.03, power: 0.8, alpha: 0.05, deff: 1, contactsEach: 1 };

describe('customers needed', () => {
	it('agrees with statsmodels where one looks once', () => {
		// NormalIndPower().solve_power(0.03/sqrt(0.21), alpha, power, ratio, alternative='larger'): the first arm's n
		expect(customersNeeded(plan, 'once')).toEqual({ bot: 2886, people: 2886 });
		expect(customersNeeded({ ...plan, power: 0.9, alpha: 0.025 }, 'once')).toEqual({ bot: 4904, people: 4904 });
		// 1576.55 for people, a quarter of that for the bot
		expect(customersNeeded({ ...plan, rate: 0.85, margin: 0.05, share: 0.2 }, 'once')).toEqual({
			bot: 395,
			people: 1577
		});
	});

	it('asks for more by the design effect and for fewer by contacts each', () => {
		const one = customersNeeded(plan, 'once')?.bot ?? NaN;
		expect(customersNeeded({ ...plan, deff: 1.5 }, 'once')?.bot).toBeCloseTo(1.5 * one, -1);
		expect(customersNeeded({ ...plan, contactsEach: 2 }, 'once')?.bot).toBeCloseTo(one / 2, -1);
		expect(customersNeeded({ ...plan, deff: 0.5 }, 'once')?.bot).toBe(one);
	});

	it('asks for about twice as many where one looks daily', () => {
		// (2.7661 + 0.8416)² ÷ (1.6449 + 0.8416)², the first figure from the mixture integrated numerically
		const [once, daily] = [customersNeeded(plan, 'once')?.bot ?? NaN, customersNeeded(plan, 'daily')?.bot ?? NaN];
		expect(daily / once).toBeCloseTo(((2.7660709 + 0.8416212) / (1.6448536 + 0.8416212)) ** 2, 2);
	});

	it('is undone by the smallest margin', () => {
		for (const looks of ['once', 'daily'] as const) {
			const needed = customersNeeded(plan, looks);
			expect(smallestMargin(plan, looks, (needed?.bot ?? NaN) * 2)).toBeCloseTo(0.03, 4);
		}
	});

	it('has no answer to a plan without one', () => {
		for (const wrong of [
			{ margin: 0 },
			{ margin: 0.7 },
			{ margin: NaN },
			{ share: 0 },
			{ share: 1 },
			{ rate: 1 },
			{ contactsEach: 0 }
		])
			expect(customersNeeded({ ...plan, ...wrong }, 'once')).toBeNull();
		expect(smallestMargin(plan, 'once', 0)).toBeNull();
	});
});
