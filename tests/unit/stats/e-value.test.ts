import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '#lib/stats/chi-square.ts';
import { eValue, riskRatioOfMeans } from '#lib/stats/e-value.ts';
import { logGamma } from '#lib/stats/log-gamma.ts';

describe('the E-value', () => {
	// VanderWeele and Ding 2017: breast-feeding and respiratory death, RR 3.9 (1.8 to 8.7) → 7.26, limit 3.0
	it('is as published', () => {
		expect(eValue(3.9)).toBeCloseTo(7.26, 2);
		expect(eValue(1.8)).toBeCloseTo(3.0, 2);
		expect(eValue(1 / 3.9)).toBeCloseTo(7.26, 2);
	});
	it('is 1 for no association, and none where there is no ratio', () => {
		expect(eValue(1)).toBe(1);
		for (const ratio of [0, -1, NaN, Infinity]) expect(eValue(ratio)).toBeNull();
		expect(riskRatioOfMeans(0)).toBe(1);
	});
});

describe('the tail of chi-square', () => {
	// qchisq(0.95, df) of R, and vcd::woolf_test(UCBAdmissions): 17.902 on 5 → 0.003072
	it.each([
		[3.841458820694124, 1, 0.05],
		[11.070497693516351, 5, 0.05],
		[124.34211340400408, 100, 0.05],
		[17.902, 5, 0.003072]
	])('of %d on %i is %d', (x, df, p) => {
		expect(chiSquareTail(x, df)).toBeCloseTo(p, 6);
	});
	it('falls from 1 to 0, and ends of itself', () => {
		expect(chiSquareTail(0, 3)).toBe(1);
		expect(chiSquareTail(1e4, 3)).toBeLessThan(1e-300);
		for (const df of [1, 2, 7, 50])
			for (let x = 0.5; x < 100; x *= 1.7)
				expect(chiSquareTail(x, df)).toBeGreaterThanOrEqual(chiSquareTail(x * 1.7, df));
		// with two degrees of freedom it is an exponential
		for (const x of [0.1, 1, 10, 100]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
	});
	it('rests on factorials', () => {
		for (let n = 1, product = 1; n < 20; n++, product *= n) expect(logGamma(n + 1)).toBeCloseTo(Math.log(product), 11);
		expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
	});
});
