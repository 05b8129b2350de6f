import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import type { Difference, Range } from '#lib/ui/pages/explore-difference.ts';

/** A day on which something changed. */
export interface EventChoice {
	readonly id: string;
	/** As somebody named it; what the log itself shows is named in both languages. */
	readonly name: string | Bilingual;
	/** YYYY-MM-DD. */
	readonly date: string;
	/** Found in the log, not named by anybody yet. */
	readonly isProposed: boolean;
}

interface Period {
	/** Dates, or instants; `to` is not included. */
	readonly from: string;
	readonly to: string;
}

export interface EventSeries {
	readonly grain: 'week' | 'day';
	readonly season: 'weekday' | 'year' | null;
	readonly level: Range;
	/** So much each step. */
	readonly slope: Range;
	readonly average: Range;
	readonly before: number;
	readonly after: number;
	readonly points: readonly (Estimate & {
		/** YYYY-MM-DD, the first day of the step. */
		readonly from: string;
		readonly fitted: number;
		/** Where the line before the event was heading; null before it. */
		readonly counterfactual: number | null;
	})[];
}

/** A later period against an earlier one. */
export interface PeriodDifference extends Difference {
	readonly periods: { readonly of: Period; readonly against: Period };
	/** Too young to count when they were looked at, in either period; of those, old enough by now. */
	readonly immature: { readonly of: number; readonly against: number };
	readonly setAside: { readonly of: number; readonly against: number };
	/** Where the periods are those after and before an event. */
	readonly event?: Omit<EventChoice, 'isProposed'>;
	readonly series?: EventSeries | null;
	readonly noSeries?: Bilingual | null;
}
