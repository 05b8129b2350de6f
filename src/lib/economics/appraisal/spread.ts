import { quantileOfSorted } from '#lib/stats/summaries.ts';

/** Eight in ten draws lie between p10 and p90. null: never (payback), or nothing to divide by (ROI). */
export interface Spread {
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
}

export function spreadOf(draws: Float64Array): Spread {
	const ascending = draws.slice().sort();
	const at = (probability: number) => {
		const value = quantileOfSorted(ascending, probability);
		return value === null || !Number.isFinite(value) ? null : value;
	};
	return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

export const middleOf = (draws: Float64Array): number => quantileOfSorted(draws.slice().sort(), 0.5) ?? 0;

/** P(below 0). */
export const lossShare = (draws: Float64Array): number =>
	draws.reduce((count, value) => count + (value < 0 ? 1 : 0), 0) / draws.length;
