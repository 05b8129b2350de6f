import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Unit } from './result.ts';

/**
 * Canonical fields a metric or dimension cannot do without: each entry is a list of alternatives, of which the log
 * must fill at least one. The first of the list is the one named when none is there.
 */
export type Needs = readonly (readonly [string, ...string[]])[];

interface Described {
	readonly id: string;
	readonly label: Bilingual;
	/** One sentence that says exactly what is counted. */
	readonly definition: Bilingual;
	readonly unit: Unit;
	readonly better: 'higher' | 'lower' | 'neither';
	readonly needs: Needs;
	/** Where the definition comes from, when it is not our own. */
	readonly source?: string;
}

/** How many rows, or how many different values of `of`. Exact: no interval. */
export interface CountMetric extends Described {
	readonly kind: 'count';
	/** SQL over `judged`; leave out for rows. */
	readonly of?: string;
}

/**
 * The mean of `of` over the rows where `among` holds and `of` is not NULL: a ratio when `of` is a truth value (then the
 * interval is Wilson's at n ÷ design effect), else a mean (cluster-robust). Sums of parts, never averages of averages.
 */
export interface MeanMetric extends Described {
	readonly kind: 'ratio' | 'mean';
	/** SQL over `judged`. */
	readonly of: string;
	/** SQL condition over `judged`; leave out for all rows. */
	readonly among?: string;
	/** What is counted at once may still change until the quiet window is over: periods younger than that are marked. */
	readonly settles?: true;
	/**
	 * What two arms are compared by instead, where `among` depends on what became of the contact: whoever fails more often would
	 * otherwise be counted on fewer, luckier contacts.
	 */
	readonly compared?: { readonly of: string; readonly among: string; readonly says: Bilingual };
}

/** The interpolated `p` quantile of `of`. */
export interface QuantileMetric extends Described {
	readonly kind: 'quantile';
	readonly of: string;
	readonly p: 0.5 | 0.9;
	readonly among?: string;
}

/**
 * The `p` quantile of a wait by Kaplan and Meier's curve (J. Am. Stat. Assoc. 53, 1958): those still waiting when the log lost sight
 * of them count as long as they were seen to wait. Not reached where more than 1 − p never had an end.
 */
export interface WaitMetric extends Described {
	readonly kind: 'wait';
	/** SQL over `judged`: seconds until the wait ended; NULL where it did not. */
	readonly of: string;
	/** SQL over `judged`: seconds for which those without an end were seen to wait; NULL where nobody waited. */
	readonly until: string;
	readonly p: 0.5 | 0.9;
}

/** Σ `of` ÷ Σ `per`, both counted hour by hour, over the busiest tenth of the hours. Clustered by hour. */
export interface RateMetric extends Described {
	readonly kind: 'rate';
	/** SQL aggregates over the rows of an hour. */
	readonly of: string;
	readonly per: string;
	/** SQL condition over `judged`: the rows that make an hour, and how busy it is. */
	readonly among: string;
}

/** Computed by the `economics` room from counts (see measured-log-sql.ts), not by one SQL expression. */
export interface CostMetric extends Described {
	readonly kind: 'cost';
	readonly per: 'contact' | 'durable-resolution';
	readonly churnAdjusted: boolean;
}

export type Metric = CountMetric | MeanMetric | QuantileMetric | WaitMetric | RateMetric | CostMetric;

/** SQL conditions: the quiet window, or that of durability, was over when the log ended; the latter of the whole issue, too. */
export const QUIET_OVER = 'quiet_over';
export const DURABLE_OVER = 'durable_over';
export const ISSUE_OVER = 'issue_over';

/** An ambiguous outcome that leaves open even whether a person took over; any other was contained. */
export const HANDOVER_UNKNOWN = "missing IN ('human_involved', 'handoff_at')";

/** SQL condition: the conversation is old enough for what happens within `hours` of its end to have been seen. */
export function mature(hours: number): string {
	return `age >= ${hours} * 3600`;
}
