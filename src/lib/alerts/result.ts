import type { Bilingual } from '#lib/log/bilingual.ts';
import type { AlertId } from './watches.ts';

/** Something that is not as it was, in the latest days of the log. */
export interface Alert {
	readonly id: AlertId;
	readonly label: Bilingual;
	/** ISO 8601 UTC: when the days concerned begin and end, each 24 hours, counted back from the end of what can be judged. */
	readonly since: string;
	readonly until: string;
	/** Dates on the log's own clock that hold these days; `to` is not included. */
	readonly days: { readonly from: string; readonly to: string };
	/** Counts; of `hollow-containment` shares of what was durably solved. */
	readonly observed: number;
	readonly expected: number;
	readonly unit: 'count' | 'share';
	/** What would still have passed; null where two figures decide together. */
	readonly atMost: number | null;
	/** What was observed is counted among so many. */
	readonly n: number;
	/** Of this or more, were nothing wrong. */
	readonly probability: number;
	/** How long after the fact it can be known. */
	readonly lagDays: number;
	/** The metric that shows it. */
	readonly metric: string;
	/** Share that was contained, beside what was solved. */
	readonly containment: { readonly observed: number; readonly expected: number } | null;
	/** Of the waits: half were shorter, in seconds. */
	readonly median: { readonly observed: number; readonly usual: number } | null;
}

/** An alert that this log cannot give, and why. */
export interface Unwatched {
	readonly id: AlertId;
	readonly label: Bilingual;
	/** Canonical fields, by name; none when the history is too short. */
	readonly missing: readonly string[];
	/** How many days the log has, this series reaches back, and would be needed; null when fields are missing. */
	readonly logDays: number | null;
	readonly days: number | null;
	readonly daysNeeded: number | null;
}

export interface AlertsResult {
	/** The end of the log, which is "now". Null for an empty log. */
	readonly end: string | null;
	readonly alerts: readonly Alert[];
	readonly unwatched: readonly Unwatched[];
}
