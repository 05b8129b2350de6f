import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logInterval } from '#lib/stats/log-interval.ts';

describe('interval on the logarithmic scale', () => {
	it('of a relative risk is Agresti’s for the Physicians’ Health Study', () => {
		// An Introduction to Categorical Data Analysis, 2nd ed., §2.2: 189 of 11,034 on placebo, 104 of 11,037 on aspirin; 1.82 (1.43 to 2.30)
		const [placebo, aspirin] = [189 / 11_034, 104 / 11_037];
		const standardError = Math.sqrt((1 - placebo) / 189 + (1 - aspirin) / 104);
		const { low, high } = logInterval({ value: placebo / aspirin, standardError });
		expect(placebo / aspirin).toBeCloseTo(1.82, 2);
		expect(Math.abs((low ?? NaN) - 1.43)).toBeLessThan(0.01);
		expect(Math.abs((high ?? NaN) - 2.3)).toBeLessThan(0.01);
	});

	it('is that of the inverse turned over, and holds the value in the geometric middle', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
				fc.double({ min: 0, max: 5, noNaN: true }),
				(value, standardError) => {
					const one = logInterval({ value, standardError });
					const turned = logInterval({ value: 1 / value, standardError });
					if (one.low === null || turned.low === null) throw new Error('bounds expected');
					expect(turned.high * one.low).toBeCloseTo(1, 9);
					expect(Math.sqrt(one.low * one.high) / value).toBeCloseTo(1, 9);
				}
			)
		);
	});

	it('has no bounds where there is no logarithm', () => {
		for (const [value, standardError] of [
			[0, 1],
			[-1, 1],
			[1, NaN],
			[NaN, 1],
			[1, Infinity]
		] as const)
			expect(logInterval({ value, standardError })).toEqual({ low: null, high: null });
	});
});
