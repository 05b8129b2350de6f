import type { Forecaster, Series } from './series.ts';

export interface Smoothing {
	/** Of the level, 0..1. */
	readonly alpha: number;
	/** Of the trend, 0..1; 0: there is none. */
	readonly beta: number;
	/** Of the season, 0..1. */
	readonly gamma: number;
}

/** Level, trend and seasonal terms; the first seasonal term is that of the next interval. */
export interface Smoothed {
	readonly level: number;
	readonly trend: number;
	readonly seasonal: readonly number[];
	/** Sum of squares of the errors one interval ahead, and how many there were. */
	readonly squares: number;
	readonly errors: number;
}

/**
 * Additive Holt–Winters (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, §8.3, component form):
 * level = α(y − s) + (1 − α)(level + trend), trend = β(level − level before) + (1 − β)trend, s = γ(y − level before − trend before) + (1 − γ)s.
 * A value that is missing changes nothing but the place in the season.
 * @param start state before the first value
 */
export function smooth(
	values: readonly (number | null)[],
	{ alpha, beta, gamma }: Smoothing,
	start: Pick<Smoothed, 'level' | 'trend' | 'seasonal'>
): Smoothed {
	let { level, trend } = start;
	const seasonal = [...start.seasonal];
	const season = seasonal.length;
	let [squares, errors] = [0, 0];
	for (const [at, value] of values.entries()) {
		const place = at % season;
		const term = seasonal[place] ?? 0;
		if (value === null) {
			level += trend;
			continue;
		}
		const before = level + trend;
		squares += (value - before - term) ** 2;
		errors++;
		const next = alpha * (value - term) + (1 - alpha) * before;
		seasonal[place] = gamma * (value - before) + (1 - gamma) * term;
		trend = beta * (next - level) + (1 - beta) * trend;
		level = next;
	}
	const turn = values.length % season;
	return { level, trend, seasonal: [...seasonal.slice(turn), ...seasonal.slice(0, turn)], squares, errors };
}

/** Seasons from which level and seasonal terms begin; errors count from then on. */
const BEGINNING = 2;

/**
 * Holt–Winters on square roots, on which the noise of counts is the same at every level. Squared again, the expected root lies below the root of
 * what is expected: the variance of the errors is added.
 */
export const holtWinters = (smoothing: Smoothing): Forecaster => ({
	id: `holt-winters-${smoothing.alpha}-${smoothing.beta}-${smoothing.gamma}`,
	forecast({ counts, season }: Series, intervals) {
		if (counts.length < season * (BEGINNING + 1)) return null;
		const roots = counts.map((count) => (count === null ? null : Math.sqrt(count)));
		const first = begin(roots.slice(0, season * BEGINNING), season);
		if (!first) return null;
		const { level, trend, seasonal, squares, errors } = smooth(roots.slice(season * BEGINNING), smoothing, first);
		const variance = errors === 0 ? 0 : squares / errors;
		return Array.from({ length: intervals }, (_, ahead) => {
			const root = Math.max(0, level + (ahead + 1) * trend + (seasonal[ahead % season] ?? 0));
			return root ** 2 + variance;
		});
	}
});

/** The mean of the first seasons as level, and how far each place of the season lies from it. Null where a place has no value. */
function begin(values: readonly (number | null)[], season: number) {
	const means = Array.from({ length: season }, (_, place) => {
		const same = values.filter((value, at): value is number => value !== null && at % season === place);
		return same.length === 0 ? null : same.reduce((sum, value) => sum + value, 0) / same.length;
	});
	if (means.some((mean) => mean === null)) return null;
	const known = means.map(Number);
	const level = known.reduce((sum, mean) => sum + mean, 0) / season;
	return { level, trend: 0, seasonal: known.map((mean) => mean - level) };
}
