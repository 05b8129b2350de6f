import { fitSeries, type ContrastEstimate } from './series-regression.ts';

export interface SeriesPoint {
	/** Whole steps from the event: −1 is the last before it, 0 the first after it. */
	readonly at: number;
	readonly value: number;
}

/** What comes again: a mean of its own for each place in the cycle, or one wave a cycle. Its length in steps. */
export interface Cycle {
	readonly shape: 'places' | 'wave';
	readonly length: number;
}

export interface FittedPoint extends SeriesPoint {
	readonly fitted: number;
	/** What the line before the event would have come to; null before it. */
	readonly counterfactual: number | null;
}

/** What an event changed in a series. */
export interface Interruption {
	/** At once, against where the line before it was heading. */
	readonly level: ContrastEstimate;
	/** Of the slope: so much more or less each step. */
	readonly slope: ContrastEstimate;
	/** Over all steps after it, on average. */
	readonly average: ContrastEstimate;
	readonly autocorrelation: number;
	readonly before: number;
	readonly after: number;
	readonly points: readonly FittedPoint[];
}

export type NoInterruption = 'few-before' | 'few-after' | 'no-spread';

/** With fewer points on a side a slope is mostly chance (Penfold and Zhang 2013, doi:10.1016/j.acap.2013.08.002). */
export const LEAST_POINTS = 8;

/**
 * Interrupted time series: segmented linear regression with a change of level and of slope at the event (Wagner et al. 2002; Lopez
 * Bernal et al. 2017, doi:10.1093/ije/dyw098), errors correlated from step to step.
 * @param points ascending; steps may be missing
 */
export function interruptedSeries(
	points: readonly SeriesPoint[],
	cycle: Cycle | null = null
): Interruption | NoInterruption {
	const before = points.filter(({ at }) => at < 0).length;
	const after = points.length - before;
	if (before < LEAST_POINTS) return 'few-before';
	if (after < LEAST_POINTS) return 'few-after';
	const places = cycle?.shape === 'places' ? placesOf(points, cycle.length) : [];
	const season = (at: number): number[] => {
		if (cycle === null) return [];
		if (cycle.shape === 'places') return places.map((place) => (placeOf(at, cycle.length) === place ? 1 : 0));
		const angle = (2 * Math.PI * at) / cycle.length;
		return [Math.sin(angle), Math.cos(angle)];
	};
	const row = (at: number, happened: boolean) => [1, at, happened ? 1 : 0, happened ? at : 0, ...season(at)];
	const fit = fitSeries(
		points.map(({ at }) => at),
		points.map(({ value }) => value),
		points.map(({ at }) => row(at, at >= 0))
	);
	if (fit === null) return 'no-spread';
	const middle = points.reduce((sum, { at }) => sum + Math.max(0, at), 0) / after;
	const predict = (cells: readonly number[]) =>
		cells.reduce((sum, cell, column) => sum + cell * (fit.coefficients[column] ?? 0), 0);
	return {
		level: fit.contrast([0, 0, 1, 0]),
		slope: fit.contrast([0, 0, 0, 1]),
		average: fit.contrast([0, 0, 1, middle]),
		autocorrelation: fit.autocorrelation,
		before,
		after,
		points: points.map(({ at, value }) => ({
			at,
			value,
			fitted: predict(row(at, at >= 0)),
			counterfactual: at < 0 ? null : predict(row(at, false))
		}))
	};
}

const placeOf = (at: number, length: number) => ((at % length) + length) % length;

/** The places of a cycle that occur, but for the first: that one is the line itself. */
const placesOf = (points: readonly SeriesPoint[], length: number): number[] =>
	[...new Set(points.map(({ at }) => placeOf(at, length)))].sort((a, b) => a - b).slice(1);
