/**
 * Contacts counted in equal intervals, oldest first, without gaps. `null`: an interval that tells nothing of an ordinary one (a holiday, an
 * outage, hours before the log begins); nothing is learned from it.
 */
export interface Series {
	readonly counts: readonly (number | null)[];
	/** Intervals after which the pattern repeats: 168 hours, 672 quarter-hours, 7 days. */
	readonly season: number;
}

/**
 * A way to forecast: learns from all of a series and says what to expect of the next intervals, in contacts, never below 0. Null where the
 * series is too short for it.
 */
export interface Forecaster {
	readonly id: string;
	forecast(series: Series, intervals: number): readonly number[] | null;
}
