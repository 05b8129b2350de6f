import { describe, expect, it } from 'vitest';
import { bandOfMean, holdFigure, meanOfWeeks, weeklyBand } from '#lib/decision/forecast/hold-figure.ts';

const band = { value: 0.5, low: 0.45, high: 0.55 };
const figure = (value: number | null, low: number | null, high: number | null, tooFew = false) => ({
	value,
	low,
	high,
	n: 100,
	tooFew
});

describe('a figure against what was expected', () => {
	it.each([
		['inside', figure(0.54, 0.5, 0.6)],
		['drifting', figure(0.6, 0.54, 0.66)],
		['outside', figure(0.6, 0.56, 0.64)],
		['outside', figure(0.3, 0.25, 0.35)],
		['drifting', figure(0.9, null, null)],
		['waiting', figure(0.9, 0.8, 1, true)],
		['waiting', figure(null, null, null)]
	] as const)('is %s', (standing, actual) => {
		expect(holdFigure(band, actual)).toBe(standing);
	});

	it('waits for what has not come, and expects nothing of what was not known', () => {
		expect(holdFigure(band, null)).toBe('waiting');
		expect(holdFigure(null, figure(0.5, 0.4, 0.6))).toBe('unexpected');
		expect(holdFigure({ value: null, low: null, high: null }, figure(0.5, 0.4, 0.6))).toBe('unexpected');
	});
});

describe('weeks', () => {
	it('to come lie in the prediction interval of those there were', () => {
		// x̄ ± t · s · √(1 + 1/5), by hand:
		// s² = 50, t(4; 0.975) = 2.776445, √(50 · 1.2) = 7.745967
		const { value, low, high, n } = weeklyBand([90, 100, 110, 100, 100]) ?? {};
		expect([value, n]).toEqual([100, 500]);
		expect(low).toBeCloseTo(100 - 2.776445 * 7.745967, 4);
		expect(high).toBeCloseTo(100 + 2.776445 * 7.745967, 4);
	});

	it('are held as a mean against the band of a mean: many of them stray less than one', () => {
		const single = weeklyBand([90, 100, 110, 100, 100]) ?? { value: null, low: null, high: null };
		// √(50 · (1/10 + 1/5)) = 3.872983
		expect(bandOfMean(single, 5, 10).high).toBeCloseTo(100 + 2.776445 * 3.872983, 4);
		expect(bandOfMean(single, 5, 10).low).toBeCloseTo(100 - 2.776445 * 3.872983, 4);
		expect(bandOfMean(single, 5, 1).high).toBeCloseTo(single.high ?? NaN, 10);
		expect(bandOfMean(single, 5, 0)).toEqual(single);
		const few = { value: 100, low: null, high: null };
		expect(bandOfMean(few, 2, 10)).toEqual(few);
	});

	it('have no band if they are few, and no mean if there are none', () => {
		expect(weeklyBand([90, 110])).toEqual({ value: 100, low: null, high: null, n: 200 });
		expect(weeklyBand([])).toBeNull();
		expect(meanOfWeeks([])).toBeNull();
		expect(meanOfWeeks([7])).toEqual({ value: 7, n: 7, low: null, high: null, tooFew: false });
		// t(1; 0.975) = 12.706205, s ÷ √2 = 10
		expect(meanOfWeeks([190, 210])?.high).toBeCloseTo(200 + 127.06205, 3);
	});
});
