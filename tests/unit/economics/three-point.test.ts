import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPert, pertMean, pertQuantile, pertVariance } from '#lib/economics/three-point.ts';
import golden from '../../reference/economics.json' with { type: 'json' };

describe('PERT', () => {
	it.each(golden.pert.rows)('from $lowest over $mode to $highest has the quantiles of its beta', (row) => {
		const quantile = pertQuantile(row);
		const range = row.highest - row.lowest;
		expect(Math.abs(quantile(0.05) - row.p5) / range).toBeLessThan(2e-5);
		expect(Math.abs(quantile(0.5) - row.p50) / range).toBeLessThan(2e-5);
		expect(Math.abs(quantile(0.95) - row.p95) / range).toBeLessThan(2e-5);
		expect(pertVariance(row)).toBeCloseTo(row.variance, 5);
	});

	it('is fitted so that low and high are P5 and P95 around the mode', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (below, above) => {
				fc.pre(below + above > 0);
				const pert = fitPert({ low: -below, mode: 0, high: above });
				const quantile = pertQuantile(pert);
				expect(pert.mode).toBeCloseTo(0, 6);
				expect(quantile(0.05)).toBeCloseTo(-below, 6);
				expect(quantile(0.95)).toBeCloseTo(above, 6);
			})
		);
	});

	it('keeps hard ends', () => {
		const pert = fitPert({ low: 0, mode: 2, high: 4, hard: true });
		expect(pert).toEqual({ lowest: 0, mode: 2, highest: 4 });
		expect(pertMean(pert)).toBe(2);
	});

	it('refuses points out of order', () => {
		expect(() => fitPert({ low: 2, mode: 1, high: 3 })).toThrow(RangeError);
	});
});
