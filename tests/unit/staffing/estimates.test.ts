import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containmentCurve, type TopicEndings } from '#lib/staffing/estimates/containment-curve.ts';
import { estimateHandleTime } from '#lib/staffing/estimates/handle-time.ts';
import { estimatePatience } from '#lib/staffing/estimates/patience.ts';
import { estimatePatience as estimateByWaits } from '#lib/staffing/patience.ts';
import { drawBinomial, drawExponential, drawLognormal } from '#lib/stats/draws.ts';
import { antitonic, isotonic } from '#lib/stats/isotonic.ts';
import { createRandom } from '#lib/stats/random.ts';

/** How often of so many redrawn logs the interval holds what they were drawn with. */
function coverage(logs: number, holds: (seed: number) => boolean): number {
	let held = 0;
	for (let seed = 1; seed <= logs; seed++) if (holds(seed)) held++;
	return held / logs;
}

describe('isotonic regression', () => {
	it('is what R’s isoreg(c(1,0,4,3,3,5,4,2,0)) gives', () => {
		const values = [1, 0, 4, 3, 3, 5, 4, 2, 0];
		expect(
			isotonic(
				values,
				values.map(() => 1)
			)
		).toEqual([0.5, 0.5, 3, 3, 3, 3, 3, 3, 3]);
	});

	it('rises, keeps the weighted sum, and lets what has no weight follow', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: 1, max: 9 })), {
					minLength: 1
				}),
				(pairs) => {
					const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
					const fitted = isotonic(values, weights);
					fitted.forEach((value, at) => at > 0 && expect(value).toBeGreaterThanOrEqual((fitted[at - 1] ?? NaN) - 1e-9));
					const sum = (of: readonly number[]) => of.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
					expect(sum(fitted)).toBeCloseTo(sum(values), 6);
				}
			)
		);
		expect(antitonic([0.8, 0, 0.4], [10, 0, 10])).toEqual([0.8, 0.8, 0.4]);
	});
});

describe('estimates from a log recover what it was drawn with', () => {
	it('handle time: the mean of a lognormal, in 95 of 100 logs', () => {
		const [median, sigma] = [240, 0.9];
		const mean = median * Math.exp(sigma ** 2 / 2);
		const held = coverage(300, (seed) => {
			const random = createRandom(seed, 'handle');
			const logs = Array.from({ length: 150 }, () => Math.log(drawLognormal(random, median, sigma)));
			const average = logs.reduce((sum, log) => sum + log, 0) / logs.length;
			const variance = logs.reduce((sum, log) => sum + (log - average) ** 2, 0) / (logs.length - 1);
			const estimate = estimateHandleTime({ n: logs.length, mean: average, variance });
			return estimate !== null && estimate.low <= mean && mean <= estimate.high;
		});
		// 0.95 ± four standard errors of 300 logs
		expect(held).toBeGreaterThan(0.9);
		expect(held).toBeLessThan(0.995);
	});

	it('patience: the mean of an exponential behind answers that end most waits', () => {
		const held = coverage(300, (seed) => {
			const random = createRandom(seed, 'patience');
			const counts = Array.from({ length: 400 }, () => {
				const [patience, offered] = [drawExponential(random, 180), drawExponential(random, 60)];
				const gaveUp = patience < offered;
				return { wait: Math.min(patience, offered), gaveUp: Number(gaveUp), answered: Number(!gaveUp), silent: 0 };
			});
			const { mean } = estimatePatience(counts);
			return mean !== null && mean.low <= 180 && 180 <= mean.high;
		});
		expect(held).toBeGreaterThan(0.9);
		expect(held).toBeLessThan(0.995);
	});

	it('patience: counted waits give the curve that single waits give', () => {
		const waits = [3, 5, 5, 8, 8, 8, 13];
		const abandoned = [true, false, true, false, true, false, true];
		const counts = waits.map((wait, at) => ({
			wait,
			gaveUp: Number(abandoned[at]),
			answered: Number(!abandoned[at]),
			silent: 0
		}));
		const merged = [...Map.groupBy(counts, ({ wait }) => wait).values()].map((same) => ({
			wait: same[0]?.wait ?? NaN,
			gaveUp: same.reduce((sum, { gaveUp }) => sum + gaveUp, 0),
			answered: same.reduce((sum, { answered }) => sum + answered, 0),
			silent: 0
		}));
		const single = estimateByWaits(waits, abandoned);
		const counted = estimatePatience(merged);
		expect(counted.curve).toEqual(single.curve);
		expect(counted.mean?.value).toBe(single.exponentialMean);
	});

	it('containment: a falling curve within its bands', () => {
		const truth = (u: number) => 0.85 - 0.6 * u;
		let [inside, all] = [0, 0];
		for (let seed = 1; seed <= 60; seed++) {
			const random = createRandom(seed, 'curve');
			const topics = Array.from({ length: 10 }, (_, at): TopicEndings => {
				const tried = 60 + 20 * at;
				return {
					topic: `t${at}`,
					contacts: 100,
					complexity: at,
					tried,
					resolved: drawBinomial(random, tried, truth((at + 0.5) / 10)),
					falselyContained: drawBinomial(random, tried, 0.05 + 0.02 * at)
				};
			});
			for (const [at, { resolved }] of containmentCurve(topics, seed).entries()) {
				const share = truth((at + 0.5) / 10);
				if (resolved && resolved.low <= share && share <= resolved.high) inside++;
				all++;
			}
		}
		// pooled neighbours pull the ends inwards: a little less than 95 %
		expect(inside / all).toBeGreaterThan(0.88);
	});

	it('containment: puts topics in the order of work, falls and rises, and says what was never tried', () => {
		const topic = (name: string, complexity: number | null, tried: number, resolved: number, falsely: number) => ({
			topic: name,
			contacts: 50,
			complexity,
			tried,
			resolved,
			falselyContained: falsely
		});
		const curve = containmentCurve([
			topic('hard', 900, 40, 8, 12),
			topic('easy', 60, 40, 36, 2),
			topic('new', 300, 0, 0, 0),
			topic('unknown', null, 40, 20, 4)
		]);
		expect(curve.map(({ topic }) => topic)).toEqual(['easy', 'new', 'hard', 'unknown']);
		expect(curve.map(({ upTo }) => upTo)).toEqual([0.25, 0.5, 0.75, 1]);
		expect(curve.map(({ isExtrapolated }) => isExtrapolated)).toEqual([false, true, false, false]);
		const levels = curve.map(({ resolved }) => resolved?.value ?? NaN);
		expect(levels).toEqual(levels.toSorted((a, b) => b - a));
		// hard 8/40 and unknown 20/40 pool to 28/80
		expect(levels.at(-1)).toBeCloseTo(28 / 80);
		expect(containmentCurve([topic('new', 1, 0, 0, 0)])[0]).toMatchObject({ resolved: null, falselyContained: null });
	});
});
