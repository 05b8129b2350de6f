import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterSums, clusterRatio, quantileProbabilities, wilsonInterval } from '#lib/stats/intervals.ts';

const sumUp = (clusters: readonly { readonly y: number; readonly x: number }[]): ClusterSums => ({
	sumY: clusters.reduce((sum, { y }) => sum + y, 0),
	sumX: clusters.reduce((sum, { x }) => sum + x, 0),
	sumYY: clusters.reduce((sum, { y }) => sum + y * y, 0),
	sumXY: clusters.reduce((sum, { x, y }) => sum + x * y, 0),
	sumXX: clusters.reduce((sum, { x }) => sum + x * x, 0),
	clusters: clusters.length
});

const counts = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 8 })).map(([y, x]) => ({ y: Math.min(x, y), x }));

describe('Wilson interval', () => {
	// Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, method 3
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('%d of %d is as Newcombe printed it', (successes, n, low, high) => {
		const interval = wilsonInterval({ share: successes / n, n });
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it("15 of 50 is R's prop.test(15, 50, correct = FALSE)", () => {
		const interval = wilsonInterval({ share: 0.3, n: 50 });
		expect(interval.low).toBeCloseTo(0.1910355350088095, 14);
		expect(interval.high).toBeCloseTo(0.4375035046445341, 14);
	});

	it('holds the share, stays in 0..1, widens with the design effect, never narrows below 1', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 1e6 }),
				fc.double({ min: 0, max: 40, noNaN: true }),
				(share, n, deff) => {
					const plain = wilsonInterval({ share, n });
					const clustered = wilsonInterval({ share, n, deff });
					if (plain.low === null || clustered.low === null) throw new Error('bounds expected');
					expect(clustered.low).toBeGreaterThanOrEqual(0);
					expect(clustered.high).toBeLessThanOrEqual(1);
					expect(clustered.low).toBeLessThanOrEqual(share + 1e-12);
					expect(clustered.high).toBeGreaterThanOrEqual(share - 1e-12);
					expect(clustered.high - clustered.low).toBeGreaterThanOrEqual(plain.high - plain.low - 1e-12);
				}
			)
		);
	});

	it('gives no bounds for no trials', () => {
		expect(wilsonInterval({ share: NaN, n: 0 })).toEqual({ low: null, high: null });
		expect(wilsonInterval({ share: 0, n: 0 })).toEqual({ low: null, high: null });
	});
});

describe('cluster ratio', () => {
	it("is Lohr's grade-point example", () => {
		// Lohr, Sampling: Design and Analysis, example 5.2: five suites of four students, mean 2.826, standard error
		// 0.164 with the finite-population factor √(1 − 5/100) that a log has no use for.
		const suites = [12.16, 11.36, 8.96, 12.96, 11.08].map((y) => ({ y, x: 4 }));
		const estimate = clusterRatio(sumUp(suites), { kind: 'ratio' });
		expect(estimate.value).toBeCloseTo(2.826, 12);
		expect((estimate.standardError ?? NaN) * Math.sqrt(0.95)).toBeCloseTo(0.164, 3);
		expect(estimate.deff).toBeNull();
		expect((estimate.high ?? NaN) - (estimate.value ?? NaN)).toBeCloseTo(1.96 * (estimate.standardError ?? NaN), 4);
	});

	it('clusters of one have a design effect of n ÷ (n − 1)', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 499 }), (n, successes) => {
				fc.pre(successes < n);
				const ones = Array.from({ length: n }, (_, index) => ({ y: index < successes ? 1 : 0, x: 1 }));
				expect(clusterRatio(sumUp(ones)).deff).toBeCloseTo(n / (n - 1), 9);
			})
		);
	});

	it('copying every answer within its cluster multiplies the design effect, not the information', () => {
		const once = [1, 0, 0, 1, 1, 0, 1, 0, 1, 1].map((y) => ({ y, x: 1 }));
		const fourfold = once.map(({ y }) => ({ y: 4 * y, x: 4 }));
		const [one, four] = [clusterRatio(sumUp(once)), clusterRatio(sumUp(fourfold))];
		expect(four.standardError).toBeCloseTo(one.standardError ?? NaN, 12);
		expect(four.deff).toBeCloseTo(4 * (one.deff ?? NaN), 12);
		expect(four.low).toBeCloseTo(one.low ?? NaN, 12);
	});

	it('is honest at the edges', () => {
		const none = { value: null, standardError: null, deff: null, low: null, high: null };
		expect(clusterRatio({ sumY: 0, sumX: 0, sumYY: 0, sumXY: 0, sumXX: 0, clusters: 0 })).toEqual(none);
		expect(clusterRatio(sumUp([{ y: 2, x: 3 }]))).toEqual({ ...none, value: 2 / 3 });
		const never = clusterRatio(
			sumUp([
				{ y: 0, x: 3 },
				{ y: 0, x: 5 }
			])
		);
		expect(never).toMatchObject({ value: 0, standardError: 0, low: 0, deff: 34 / 8 });
		expect(never.high).toBeGreaterThan(0.3);
		const always = clusterRatio(
			sumUp([
				{ y: 3, x: 3 },
				{ y: 5, x: 5 }
			])
		);
		expect(always).toMatchObject({ value: 1, high: 1 });
		expect(always.low).toBeLessThan(0.7);
	});

	it('never says NaN, keeps the value inside its bounds, and does not mind the order of clusters', () => {
		fc.assert(
			fc.property(fc.array(counts, { minLength: 2, maxLength: 60 }), (clusters) => {
				const estimate = clusterRatio(sumUp(clusters));
				const { value, standardError, low, high } = estimate;
				if (value === null || low === null || high === null) throw new Error('an estimate expected');
				expect(standardError).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(value + 1e-12);
				expect(high).toBeGreaterThanOrEqual(value - 1e-12);
				expect(low >= 0 && high <= 1).toBe(true);
				expect(clusterRatio(sumUp(clusters.toReversed())).low).toBeCloseTo(low, 12);
			})
		);
	});
});

describe('quantile probabilities', () => {
	it("are Campbell and Gardner's ranks", () => {
		// Campbell & Gardner 1988: r = n/2 − 1.96·√n/2; for n = 100 the median's limits are ranks 40.2 and 60.8 − 1
		const { low, high } = quantileProbabilities({ probability: 0.5, n: 100 });
		expect((low ?? NaN) * 100).toBeCloseTo(40.2, 1);
		expect((high ?? NaN) * 100).toBeCloseTo(59.8, 1);
	});

	it('hold the quantile, stay in 0..1 and widen with the design effect', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 1e6 }),
				fc.double({ min: 1, max: 9, noNaN: true }),
				(probability, n, deff) => {
					const plain = quantileProbabilities({ probability, n });
					const clustered = quantileProbabilities({ probability, n, deff });
					if (plain.low === null || clustered.low === null) throw new Error('bounds expected');
					expect(clustered.low >= 0 && clustered.high <= 1).toBe(true);
					expect(clustered.low).toBeLessThanOrEqual(plain.low);
					expect(clustered.high).toBeGreaterThanOrEqual(plain.high);
					expect(plain.low <= probability && probability <= plain.high).toBe(true);
				}
			)
		);
		expect(quantileProbabilities({ probability: 0.5, n: 0 })).toEqual({ low: null, high: null });
	});
});
