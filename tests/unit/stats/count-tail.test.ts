import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBound, countTail } from '#lib/stats/count-tail.ts';

describe('the upper tail of a count', () => {
	// SciPy 1.x: nbinom.sf(k − 1, mean²/(variance − mean), mean/variance) and poisson.sf(k − 1, mean)
	it.each([
		[84, 31, 58, 7.524184370886882e-8],
		[9, 2, 2.5, 0.0014759382548479975],
		[5, 0.4, 0.41, 9.847464081866952e-5],
		[200, 150, 600, 0.028690132045521982],
		[30, 31, 58, 0.5552398142438159],
		[1, 2, 2.5, 0.8322278399999999],
		[1500, 1000, 21000, 0.0011369136548553948],
		[9, 2, 2, 0.0002374473282611617],
		[60, 40, 40, 0.0018796285686450743],
		[3, 0.3, 0.3, 0.003599493183089468],
		[40, 40, 40, 0.5210288610610552],
		// rates that vary a thousandfold
		[1, 0.01, 1e4, 1.3815523419145124e-7],
		[500, 3, 3e4, 0.0007405100863654061],
		[40_000, 5000, 1e8, 0.017286447875652533]
	])('P(X ≥ %d) at mean %d and variance %d is as SciPy has it', (count, mean, variance, expected) => {
		expect(countTail(count, { mean, variance }) / expected).toBeCloseTo(1, 7);
	});

	it('is near the binomial where the variance is a binomial one', () => {
		// SciPy: binom.sf(219, 300, 2/3); the scaled form errs to the cautious side
		const ratio = countTail(220, { mean: 200, variance: 200 / 3 }) / 0.0076473978674288495;
		expect(ratio).toBeGreaterThan(1);
		expect(ratio).toBeLessThan(1.3);
	});

	it('falls with the count, rises with the mean, and has no seam between its forms', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 400 }),
				fc.double({ min: 0.1, max: 300, noNaN: true }),
				fc.double({ min: 0.2, max: 8, noNaN: true }),
				(count, mean, scale) => {
					const expected = { mean, variance: mean * scale };
					const tail = countTail(count, expected);
					expect(tail).toBeGreaterThanOrEqual(0);
					expect(tail).toBeLessThanOrEqual(1);
					expect(countTail(count + 1, expected)).toBeLessThanOrEqual(tail + 1e-12);
					expect(countTail(count, { mean: mean * 1.1, variance: mean * 1.1 * scale })).toBeGreaterThanOrEqual(
						tail - 1e-9
					);
					const [below, above] = [1 - 1e-5, 1 + 1e-5].map((near) => countTail(count, { mean, variance: mean * near }));
					expect(Math.abs((above ?? NaN) - (below ?? NaN))).toBeLessThan(1e-3);
				}
			)
		);
	});

	it('is bounded by the last count that would still pass', () => {
		const expected = { mean: 31, variance: 58 };
		const bound = countBound(expected, 0.001);
		expect(countTail(bound, expected)).toBeGreaterThan(0.001);
		expect(countTail(bound + 1, expected)).toBeLessThanOrEqual(0.001);
		expect(countTail(0, expected)).toBe(1);
	});
});
