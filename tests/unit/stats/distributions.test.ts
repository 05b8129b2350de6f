import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '#lib/stats/distributions.ts';

describe('distributions', () => {
	// mpmath 1.3, ncdf at 25 digits
	it.each([
		[-8.5, 9.479534822203318e-18],
		[-5, 2.866515718791939e-7],
		[-3, 0.0013498980316300946],
		[-1.96, 0.024997895148220435],
		[-1, 0.15865525393145705],
		[-0.5, 0.3085375387259869],
		[0, 0.5],
		[0.1, 0.539827837277029],
		[1, 0.8413447460685429],
		[2.5, 0.9937903346742238],
		[6, 0.9999999990134123]
	])('P(Z ≤ %d) is as mpmath has it', (x, expected) => {
		expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-12);
	});

	// Wichura 1988, the check values printed with AS 241
	it.each([
		[0.25, -0.6744897501960817],
		[0.001, -3.090232306167814],
		[1e-20, -9.262340089798409],
		[0.975, 1.959963984540054]
	])('the quantile at %d is as published', (probability, expected) => {
		expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(2e-15);
	});

	it('has its limits and no values outside 0..1', () => {
		expect(normalQuantile(0)).toBe(-Infinity);
		expect(normalQuantile(1)).toBe(Infinity);
		expect(normalQuantile(1.1)).toBeNaN();
		expect(normalQuantile(NaN)).toBeNaN();
		expect(normalCdf(-Infinity)).toBe(0);
		expect(normalCdf(Infinity)).toBe(1);
		expect(normalCdf(NaN)).toBeNaN();
		expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
	});

	it('the two undo each other, rise, and mirror', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
				const x = normalQuantile(probability);
				expect(Math.abs(normalCdf(x) - probability)).toBeLessThan(1e-14);
				expect(normalCdf(x + 0.01)).toBeGreaterThanOrEqual(normalCdf(x));
				expect(normalCdf(-x)).toBeCloseTo(1 - normalCdf(x), 14);
			})
		);
	});

	it('series and continued fraction meet without a step', () => {
		expect(normalCdf(-3 - 1e-9) / normalCdf(-3)).toBeCloseTo(1, 7);
		expect(normalCdf(-3 - 1e-9)).toBeLessThan(normalCdf(-3));
	});
});
