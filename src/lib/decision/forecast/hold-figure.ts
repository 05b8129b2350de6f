import type { Estimate } from '#lib/metrics/result.ts';
import { studentQuantile } from '#lib/stats/student-t.ts';
import { mean, variance } from '#lib/stats/summaries.ts';

/** What is expected: a value and the ends of its band. */
export interface Band {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * `inside`: the figure lies in the band · `drifting`: beside it, but its interval still touches the band: it may be chance ·
 * `outside`: its whole interval lies beside the band · `waiting`: not enough has come in · `unexpected`: nothing was expected.
 */
export type FigureStanding = 'inside' | 'drifting' | 'outside' | 'waiting' | 'unexpected';

/** A figure against what was expected of it. What has no interval is never called outside: how far chance reaches is not known. */
export function holdFigure(expected: Band | null, actual: Estimate | null): FigureStanding {
	if (expected?.value == null) return 'unexpected';
	if (actual?.value == null || actual.tooFew) return 'waiting';
	const low = expected.low ?? expected.value;
	const high = expected.high ?? expected.value;
	if (actual.value >= low && actual.value <= high) return 'inside';
	if (actual.low === null || actual.high === null) return 'drifting';
	return actual.low > high || actual.high < low ? 'outside' : 'drifting';
}

/** Weeks from which a band can be read; of fewer only the mean is known. */
const LEAST_WEEKS = 4;

/**
 * What a week to come should bring, from weeks there were: their mean, and the interval in which 95 % of single weeks lie if weeks
 * are alike and normal: x̄ ± t(k − 1) · s · √(1 + 1/k). null without any week.
 */
export function weeklyBand(counts: readonly number[]): (Band & { readonly value: number; readonly n: number }) | null {
	const value = mean(counts);
	if (value === null) return null;
	const n = counts.reduce((sum, count) => sum + count, 0);
	const spread = variance(counts);
	if (spread === null || counts.length < LEAST_WEEKS) return { value, low: null, high: null, n };
	const reach = studentQuantile(0.975, counts.length - 1) * Math.sqrt(spread * (1 + 1 / counts.length));
	return { value, low: Math.max(0, value - reach), high: value + reach, n };
}

/**
 * What the mean of so many weeks to come should be, from the band of a single one that `behind` weeks gave: x̄ ± t(k − 1) · s · √(1/m + 1/k).
 * Many weeks stray less than one.
 */
export function bandOfMean<Of extends Band>(single: Of, behind: number, weeks: number): Of {
	const { value, high } = single;
	if (value === null || high === null || behind < 1 || weeks < 1) return single;
	const reach = (high - value) * Math.sqrt((1 / weeks + 1 / behind) / (1 + 1 / behind));
	return { ...single, low: Math.max(0, value - reach), high: value + reach };
}

/** The mean of weeks there were with its 95 % interval, x̄ ± t(k − 1) · s ÷ √k; none from a single week. */
export function meanOfWeeks(counts: readonly number[]): Estimate | null {
	const value = mean(counts);
	if (value === null) return null;
	const n = counts.reduce((sum, count) => sum + count, 0);
	const spread = variance(counts);
	if (spread === null || counts.length < 2) return { value, n, low: null, high: null, tooFew: false };
	const reach = studentQuantile(0.975, counts.length - 1) * Math.sqrt(spread / counts.length);
	return { value, n, low: Math.max(0, value - reach), high: value + reach, tooFew: false };
}
