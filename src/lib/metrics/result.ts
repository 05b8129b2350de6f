import type { Bilingual } from '#lib/log/bilingual.ts';

/** seconds: a duration · share: 0..1 · money: workspace currency · count · ratio: any other plain number */
export type Unit = 'seconds' | 'share' | 'money' | 'count' | 'ratio';

/** One figure: a value, the number of things it rests on, and its 95 % interval. */
export interface Estimate {
	readonly value: number | null;
	readonly n: number;
	readonly low: number | null;
	readonly high: number | null;
	/** Fewer than 30 different customers (100 for a p90): the value is carried but must not be leant on. */
	readonly tooFew: boolean;
	/** Where it is too few: of what, since n may be large all the same; how many there are, and how many it takes. */
	readonly few?: Few | undefined;
}

/** What a figure is too few of: customers; hours, where it is counted by the hour; conversations, where no customer is known. */
export interface Few {
	readonly of: 'customers' | 'hours' | 'conversations';
	readonly count: number;
	readonly least: number;
}

/** What was taken together of a dimension: the values that were not, and how many were. */
export interface Folded {
	readonly kept: readonly string[];
	readonly values: number;
}

/** The part of a period that can be counted: days from `from` up to `to` (not included), `days` of its `of`. */
export interface PartialPeriod {
	readonly from: string;
	readonly to: string;
	readonly days: number;
	readonly of: number;
	/** The log ends within this day or hour, at this moment of its own clock: `2026-03-17 09:30:00`. */
	readonly until?: string;
	/** What ends it is not the log: later conversations are there, and too young for the metric's window to be over. */
	readonly young?: true;
}

export interface MetricRow extends Estimate {
	/** Set where only a part of the row's period is there, or can be counted yet: it is no match for whole ones. */
	readonly partial?: PartialPeriod | undefined;
	/** Dimension id → the group's value, null where the log does not say. */
	readonly dimensions: Readonly<Record<string, string | null>>;
}

export interface MetricResult {
	readonly id: string;
	readonly label: Bilingual;
	readonly definition: Bilingual;
	readonly unit: Unit;
	readonly better: 'higher' | 'lower' | 'neither';
	readonly rows: readonly MetricRow[];
	/** Of the dimensions, by id, whose smaller values are taken together as “(other)”. */
	readonly others?: Readonly<Record<string, Folded>>;
	/** Set when the log lacks what the metric needs: the canonical fields by name. Then rows is empty. */
	readonly notMeasurable: { readonly missing: readonly string[] } | null;
}
