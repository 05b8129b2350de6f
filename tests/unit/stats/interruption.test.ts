import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawNormal } from '#lib/stats/draws.ts';
import { interruptedSeries, type Cycle, type SeriesPoint } from '#lib/stats/interruption.ts';
import { createRandom } from '#lib/stats/random.ts';

const read = (name: string) => readFileSync(new URL(`../../reference/interruption/${name}`, import.meta.url), 'utf8');

/** Acute coronary episodes in Sicily a month, the smoking ban of January 2005 (Lopez Bernal et al. 2017). */
const sicily: readonly SeriesPoint[] = read('sicily.csv')
	.trim()
	.split('\n')
	.slice(1)
	.map((line, month) => {
		const [, episodes, population] = line.split(',').map(Number);
		return { at: month - 36, value: ((episodes ?? NaN) / (population ?? NaN)) * 1e5 };
	});
type Fitted = Readonly<Record<'autocorrelation' | 'deviation', number>> &
	Readonly<Record<'level' | 'slope', readonly [number, number]>>;
const reference = JSON.parse(read('interruption.json')) as Readonly<Record<'trend' | 'season' | 'gaps', Fitted>>;

function found(points: readonly SeriesPoint[], cycle: Cycle | null = null) {
	const answer = interruptedSeries(points, cycle);
	if (typeof answer === 'string') throw new Error(answer);
	return answer;
}

describe('an interrupted series', () => {
	it.each([
		['trend', sicily, null],
		['season', sicily, { shape: 'wave', length: 12 }],
		['gaps', sicily.filter(({ at }) => ((at % 7) + 7) % 7 !== 3), null]
	] as const)('has R’s figures (nlme::gls, corAR1, REML): %s', (name, points, cycle) => {
		const { level, slope, autocorrelation } = found(points, cycle);
		const expected = reference[name];
		expect(autocorrelation).toBeCloseTo(expected.autocorrelation, 4);
		for (const [ours, [value, error]] of [
			[level, expected.level],
			[slope, expected.slope]
		] as const) {
			expect(ours.value / value).toBeCloseTo(1, 4);
			expect(ours.standardError / error).toBeCloseTo(1, 4);
			expect(ours.low).toBeLessThan(ours.value - 1.95 * ours.standardError);
		}
	});

	it('agrees with the tutorial: the ban took about a tenth of the episodes, adjusted for the season', () => {
		// published: a risk ratio of 0.885 (0.839 to 0.933) with seasonal terms
		const { level, points } = found(sicily, { shape: 'wave', length: 12 });
		const without = points.find(({ at }) => at === 0)?.counterfactual ?? NaN;
		expect((without + level.value) / without).toBeGreaterThan(0.839);
		expect((without + level.value) / without).toBeLessThan(0.933);
	});
});

/** A line, a step of 3 and a bend of 0.2 at the event, errors that carry over. */
function madeSeries(seed: number, { length = 26, carried = 0.3, deviation = 1 } = {}): SeriesPoint[] {
	const random = createRandom(seed, 'interrupted series');
	let error = (drawNormal(random) * deviation) / Math.sqrt(1 - carried ** 2);
	return Array.from({ length: 2 * length }, (_, index) => {
		const at = index - length;
		if (index > 0) error = carried * error + drawNormal(random) * deviation;
		return { at, value: 10 + 0.1 * at + (at >= 0 ? 3 + 0.2 * at : 0) + error };
	});
}

describe('on series whose truth is known', () => {
	it('finds the step and the bend', () => {
		const { level, slope, average, points } = found(madeSeries(1, { deviation: 1e-6 }));
		expect(level.value).toBeCloseTo(3, 4);
		expect(slope.value).toBeCloseTo(0.2, 4);
		expect(average.value).toBeCloseTo(3 + 0.2 * 12.5, 4);
		expect(points.at(-1)?.counterfactual).toBeCloseTo(10 + 2.5, 4);
	});

	it('the interval holds the truth about as often as it says, however short the series', () => {
		for (const length of [8, 26]) {
			let held = 0;
			const series = 120;
			for (let seed = 0; seed < series; seed++) {
				const { level } = found(madeSeries(seed, { length }));
				if (level.low <= 3 && level.high >= 3) held++;
			}
			// 95 % but for chance: 120 series miss by more than 6 points once in a thousand times
			expect(Math.abs(held / series - 0.95)).toBeLessThan(0.06);
		}
	});

	it('takes the days of the week for what they are', () => {
		const week = [5, 4, 3, 3, 4, -8, -11];
		const weekly = madeSeries(3, { deviation: 0.01, length: 28 }).map(({ at, value }) => ({
			at,
			value: value + (week[((at % 7) + 7) % 7] ?? 0)
		}));
		expect(found(weekly, { shape: 'places', length: 7 }).level.value).toBeCloseTo(3, 1);
		expect(found(weekly).level.standardError).toBeGreaterThan(1);
	});

	it('says why it cannot tell', () => {
		const series = madeSeries(4);
		expect(interruptedSeries(series.filter(({ at }) => at >= -7))).toBe('few-before');
		expect(interruptedSeries(series.filter(({ at }) => at < 7))).toBe('few-after');
		expect(interruptedSeries(series.map(({ at }) => ({ at, value: 1 })))).toBe('no-spread');
		expect(interruptedSeries(series.map(({ at }) => ({ at, value: 0 })))).toBe('no-spread');
	});
});
