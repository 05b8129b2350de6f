import { criticalValue } from '#lib/stats/intervals.ts';

/** Of the natural logarithms of handle times above 0. */
export interface LogTimes {
	readonly n: number;
	readonly mean: number;
	/** Sample variance. */
	readonly variance: number;
}

/** A lognormal handle time, in the unit of what was measured. */
export interface HandleEstimate {
	readonly n: number;
	/** exp(μ + σ²/2). */
	readonly mean: number;
	readonly median: number;
	/** Standard deviation ÷ mean. */
	readonly cv: number;
	/** Of the mean, 95 %: μ + σ²/2 ± z·√(σ²/n + σ⁴/(2(n − 1))), as powers of e (Cox's method; Zhou & Gao 1997). */
	readonly low: number;
	readonly high: number;
}

/** Null from fewer than two times. */
export function estimateHandleTime({ n, mean, variance }: LogTimes): HandleEstimate | null {
	if (n < 2) return null;
	const log = mean + variance / 2;
	const half = criticalValue() * Math.sqrt(variance / n + variance ** 2 / (2 * (n - 1)));
	return {
		n,
		mean: Math.exp(log),
		median: Math.exp(mean),
		cv: Math.sqrt(Math.expm1(variance)),
		low: Math.exp(log - half),
		high: Math.exp(log + half)
	};
}
