import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, chooseForecast, rateCvOf } from '#lib/staffing/forecast/choose-forecast.ts';
import { holtWinters, smooth } from '#lib/staffing/forecast/holt-winters.ts';
import { rollingAccuracy } from '#lib/staffing/forecast/rolling-origin.ts';
import { sameWeekdayMean, seasonalNaive } from '#lib/staffing/forecast/seasonal-naive.ts';
import { drawNormal, drawPoisson } from '#lib/stats/draws.ts';
import { createRandom } from '#lib/stats/random.ts';

describe('Holt–Winters', () => {
	it('smooths as statsmodels 0.15.0 does', () => {
		// ETSModel(error, trend and seasonal 'add', initialization_method='known').smooth([0.3, 0.03, 0.2]): forecast(6), and the residuals' squares.
		// (Its ExponentialSmoothing leaves the last seasonal step out of what it forecasts.)
		const values = [
			12.348, 8.925, 7.864, 12.959, 11.759, 9.495, 5.977, 12.849, 12.192, 10.142, 7.235, 14.676, 14.517, 10.811, 5.907,
			15.753
		];
		const state = smooth(
			values,
			{ alpha: 0.3, beta: 0.1, gamma: 0.2 },
			{ level: 10, trend: 0.05, seasonal: [3, -1, -4, 2] }
		);
		const ahead = [0, 1, 2, 3, 4, 5].map(
			(at) => state.level + (at + 1) * state.trend + (state.seasonal[at % 4] ?? NaN)
		);
		[
			14.451754720127987, 11.269723815031247, 8.076923017584107, 15.269521109182495, 14.958638729075563,
			11.776607823978825
		].forEach((expected, at) => expect(ahead[at]).toBeCloseTo(expected, 10));
		expect(state.squares).toBeCloseTo(23.28970844099282, 10);
		expect(state.errors).toBe(values.length);
	});

	it('is what two steps by hand give', () => {
		// y = 4, 6 from level 2, trend 0, terms 1, −1; α = γ = ½, β = ½
		// 1: level ½·(4−1)+½·2 = 5/2, trend ½·½ = ¼, term ½·(4−2)+½·1 = 3/2
		// 2: level ½·(6+1)+½·11/4 = 39/8, trend ½·19/8+½·¼ = 21/16, term ½·(6−11/4)−½ = 9/8
		const state = smooth([4, 6], { alpha: 0.5, beta: 0.5, gamma: 0.5 }, { level: 2, trend: 0, seasonal: [1, -1] });
		expect(state).toMatchObject({ level: 39 / 8, trend: 21 / 16, seasonal: [3 / 2, 9 / 8] });
	});

	it('keeps its place in the season over what is missing', () => {
		const counts = [9, 25, 49, 9, 25, 49, 9, null, 49];
		const expected = holtWinters({ alpha: 0.1, beta: 0, gamma: 0.1 }).forecast({ counts, season: 3 }, 3);
		expect(expected?.map(Math.round)).toEqual([9, 25, 49]);
	});
});

describe('the plain ways', () => {
	const counts = [1, 2, 3, 4, 5, 6, 7, null, 9];
	it('repeat the last season, and the mean of the last ones', () => {
		expect(seasonalNaive.forecast({ counts, season: 3 }, 4)).toEqual([7, 5, 9, 7]);
		expect(sameWeekdayMean(2).forecast({ counts, season: 3 }, 3)).toEqual([5.5, 3.5, 7.5]);
		expect(sameWeekdayMean(4).forecast({ counts, season: 3 }, 3)).toBeNull();
	});

	it('are judged by what came: |7−4| + |9−6| over 16, one interval unknown', () => {
		expect(rollingAccuracy(seasonalNaive, { counts, season: 3 }, 1)).toMatchObject({ wape: 6 / 16, n: 2 });
	});
});

describe('a forecast', () => {
	const season = 7;
	const shape = [30, 28, 25, 24, 26, 8, 5];
	const drawSeries = (weeks: number, rateCv: number, seed: number) => {
		const random = createRandom(seed, 'series');
		return Array.from({ length: weeks * season }, (_, at) => {
			const rate = Math.max(0, 10 * (shape[at % season] ?? 0) * (1 + rateCv * drawNormal(random)));
			return drawPoisson(random, rate);
		});
	};

	it('beats the season before, holds the spread of the rate apart from chance, and its bands hold nine in ten', () => {
		let [inside, all] = [0, 0];
		for (let seed = 1; seed <= 30; seed++) {
			const counts = drawSeries(20, 0.12, seed);
			const forecast = chooseForecast({ counts: counts.slice(0, -season), season }, season);
			if (!forecast) throw new Error('no forecast');
			const naive = forecast.tried.find(({ forecaster }) => forecaster === 'seasonal-naive');
			expect(forecast.tried[0]?.wape).toBeLessThanOrEqual(naive?.wape ?? 0);
			for (const [at, { low, high }] of forecast.expected.entries()) {
				const came = counts[counts.length - season + at] ?? 0;
				if (came >= low && came <= high) inside++;
				all++;
			}
		}
		// 210 intervals: 0.9 ± three standard errors, and what the estimated means add
		expect(inside / all).toBeGreaterThan(0.83);
		expect(inside / all).toBeLessThan(0.97);
	});

	it('finds the spread of the rate that counts were drawn with', () => {
		const random = createRandom(2, 'cv');
		const pairs = Array.from({ length: 20_000 }, () => {
			const came = drawPoisson(random, 60 * Math.max(0, 1 + 0.2 * drawNormal(random)));
			return [came, 60] as const;
		});
		expect(rateCvOf(pairs)).toBeGreaterThan(0.19);
		expect(rateCvOf(pairs)).toBeLessThan(0.21);
		const plain = pairs.map(() => [drawPoisson(random, 60), 60] as const);
		expect(rateCvOf(plain)).toBeLessThan(0.03);
	});

	it('is finite and within its band, or none at all, whatever came', () => {
		fc.assert(
			fc.property(
				fc.array(fc.option(fc.nat(10_000), { nil: null }), { maxLength: 60 }),
				fc.integer({ min: 1, max: 10 }),
				(counts, each) => {
					const forecast = chooseForecast({ counts, season: each }, 2 * each);
					for (const { mean, low, high } of forecast?.expected ?? []) {
						expect(Number.isFinite(mean) && mean >= 0).toBe(true);
						expect(low).toBeLessThanOrEqual(high);
					}
				}
			),
			{ numRuns: 200 }
		);
	});

	it('of a thin log is sure of no empty day: its bands hold what came where it expected nothing', () => {
		// three contacts a week on any days; the week before is the best that can be told
		const random = createRandom(7);
		const counts = Array.from({ length: 7 * 30 }, () => drawPoisson(random, 3 / 7));
		const found = chooseForecast({ counts, season: 7 }, 7);
		for (const { mean, high } of found?.expected ?? []) {
			expect(mean).toBeLessThan(3);
			expect(high).toBeGreaterThanOrEqual(1);
		}
		expect(bandOf(0, 0, 0.43)).toEqual({ mean: 0, low: 0, high: 2 });
		expect(bandOf(0, 0.5)).toEqual({ mean: 0, low: 0, high: 0 });
	});

	it('of nothing expects nothing', () => {
		expect(bandOf(0, 0.3)).toEqual({ mean: 0, low: 0, high: 0 });
		expect(chooseForecast({ counts: [1, 2, 3], season: 7 }, 7)).toBeNull();
	});
});
