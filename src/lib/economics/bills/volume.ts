import { countBound, countTail } from '#lib/stats/count-tail.ts';
import { mean, variance } from '#lib/stats/summaries.ts';

/**
 * What one more month may bring, if it is like those of the log: a negative binomial count (Poisson, its mean gamma), or Poisson
 * where nothing varies more than that.
 */
export interface MonthVolume {
	readonly mean: number;
	/** At least the mean. It holds that the mean itself is known from so many months only. */
	readonly variance: number;
	/** What the scatter was read from. `assumed`: the log is too short to show any. */
	readonly scatter: 'weeks' | 'months' | 'assumed';
}

export interface Counts {
	/** Counts of the log's months of equal length, and of its whole weeks. */
	readonly months: readonly number[];
	readonly weeks: readonly number[];
	/** Length of the log in months. > 0 */
	readonly length: number;
	/** Standard deviation of a month ÷ its mean, where the log cannot tell. */
	readonly assumedVariation: number;
}

/** Fewer say too little of how they vary. */
const LEAST_WEEKS = 4;
const LEAST_MONTHS = 3;

/**
 * Overdispersion (variance ÷ mean) from the whole weeks, as if they were independent, and from the months, which also show slow
 * change; the larger of the two, and never under Poisson's 1. Times 1 + 1 ÷ months, since the mean is an estimate.
 */
export function monthVolume({ months, weeks, length, assumedVariation }: Counts): MonthVolume {
	const total = months.reduce((sum, each) => sum + each, 0);
	const expected = total / length;
	const scatterOf = (counts: readonly number[], least: number) => {
		const centre = mean(counts);
		const spread = variance(counts);
		return counts.length < least || !centre || spread === null ? null : spread / centre;
	};
	const byWeek = scatterOf(weeks, LEAST_WEEKS);
	const byMonth = scatterOf(months, LEAST_MONTHS);
	const unknown = byWeek === null && byMonth === null;
	const dispersion = unknown ? assumedVariation ** 2 * expected : Math.max(byWeek ?? 0, byMonth ?? 0);
	return {
		mean: expected,
		variance: expected * Math.max(1, dispersion) * (1 + 1 / length),
		scatter: unknown ? 'assumed' : (byMonth ?? 0) > (byWeek ?? 0) ? 'months' : 'weeks'
	};
}

/** The same where each unit counts `times` over. */
export const timesVolume = (volume: MonthVolume, times: number): MonthVolume => ({
	...volume,
	mean: volume.mean * times,
	variance: volume.variance * times * times
});

/** P(N > count), N of the volume. */
export const chanceAbove = (volume: MonthVolume, count: number): number =>
	volume.mean > 0 ? countTail(Math.floor(count) + 1, volume) : 0;

/** The count that 95 of 100 months stay within, where each of these volumes is as likely as the others. */
export function highVolume(volumes: readonly MonthVolume[]): number {
	const bounds = volumes.map((volume) => (volume.mean > 0 ? countBound(volume, 0.05) : 0));
	let [least, most] = [Math.min(...bounds), Math.max(...bounds)];
	while (least < most) {
		const count = Math.floor((least + most) / 2);
		if ((mean(volumes.map((volume) => chanceAbove(volume, count))) ?? 0) <= 0.05) most = count;
		else least = count + 1;
	}
	return most;
}

/**
 * E[(N − count)⁺] for a whole count: E[N; N > k] = μ·P(N′ ≥ k), where N′ is the size-biased count less one, negative binomial of
 * size r + 1 (Poisson stays as it is).
 */
export function meanAbove(volume: MonthVolume, count: number): number {
	const { mean: centre } = volume;
	if (!(centre > 0)) return 0;
	const scale = Math.max(1, volume.variance / centre);
	const biased = { mean: centre + scale - 1, variance: (centre + scale - 1) * scale };
	return Math.max(0, centre * countTail(count, biased) - count * countTail(count + 1, volume));
}
