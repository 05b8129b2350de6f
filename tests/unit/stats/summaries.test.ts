import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, quantile, quantileOfSorted, variance } from '#lib/stats/summaries.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });

describe('summaries', () => {
	it("certify on NIST's NumAcc4", () => {
		// NIST StRD, univariate, NumAcc4 (higher difficulty): mean 10000000.2, standard deviation 0.1
		const values = [10000000.2];
		for (let i = 0; i < 500; i++) values.push(10000000.1, 10000000.3);
		expect(mean(values)).toBeCloseTo(10000000.2, 8);
		expect(Math.sqrt(variance(values) ?? NaN)).toBeCloseTo(0.1, 8);
	});

	it("are R's quantile(1:10), type 7", () => {
		const values = [10, 3, 1, 7, 5, 2, 9, 4, 8, 6];
		expect([0, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantile(values, p))).toEqual([1, 3.25, 5.5, 7.75, 9.1, 10]);
	});

	it('say null of nothing and throw outside 0..1', () => {
		expect([mean([]), variance([4]), quantile([], 0.5), quantile([4], 0.9)]).toEqual([null, null, null, 4]);
		expect(() => quantileOfSorted([1], 1.5)).toThrow(RangeError);
	});

	it('move with the data: shift and scale', () => {
		fc.assert(
			fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
				const moved = values.map((value) => 3 * value + 7);
				const spread = variance(values) ?? NaN;
				expect(mean(moved)).toBeCloseTo(3 * (mean(values) ?? NaN) + 7, 6);
				expect(variance(moved) ?? NaN).toBeLessThanOrEqual(9 * spread * (1 + 1e-9) + 1e-6);
				expect(quantile(moved, probability)).toBeCloseTo(3 * (quantile(values, probability) ?? NaN) + 7, 6);
				expect(quantile(values, probability)).toBeGreaterThanOrEqual(Math.min(...values));
				expect(quantile(values, probability)).toBeLessThanOrEqual(Math.max(...values));
			})
		);
	});
});
