import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Outcome } from '#lib/log/outcomes.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import type { ExploreQuery, Misread } from '#lib/ui/explore/query.ts';
import type { Difference } from '#lib/ui/pages/explore-difference.ts';
import type { EventChoice, PeriodDifference } from '#lib/ui/pages/explore-periods.ts';

export interface MetricChoice {
	readonly id: string;
	readonly label: Bilingual;
}

export interface DimensionChoice {
	readonly id: string;
	readonly label: Bilingual;
}

/** The values that a field takes in this log, most frequent first; null: the log does not say. */
export interface FilterChoice {
	readonly field: string;
	readonly label: Bilingual;
	readonly values: readonly { readonly value: string | null; readonly n: number }[];
}

/** A question under a name. */
export interface SavedView {
	readonly id: string;
	readonly name: string;
	/** What follows the ? of its address. */
	readonly address: string;
	/** What it asks for that the catalogue no longer has. */
	readonly problem: Bilingual | null;
}

export interface ConversationLine {
	/** The `[id]` of its page. */
	readonly id: string;
	readonly externalId: string;
	/** ISO 8601 UTC. */
	readonly openedAt: string;
	readonly channel: string | null;
	readonly topic: string | null;
	readonly subject: string | null;
	readonly firstReplySeconds: number | null;
	readonly outcome: Outcome | null;
	/** What it adds to the figure: of a share 1 or 0, of a mean or a quantile its own number; null: nothing of its own. */
	readonly counted: number | null;
}

/** What `/explore` needs; its load returns `{ explore: ExplorePage | null }`, null while the log is empty. */
export interface ExplorePage {
	/** The address as read by readExploreQuery; where it cannot be answered, what is answered instead. */
	readonly query: ExploreQuery;
	readonly metrics: readonly MetricChoice[];
	/** Categories only: time is the query's grain. */
	readonly dimensions: readonly DimensionChoice[];
	readonly filters: readonly FilterChoice[];
	/** Rows by the query's grain and dimension, as many as it names; time in order. */
	readonly result: MetricResult;
	/** The same figure of each panel as a whole: of each value of the dimension that makes panels; null where none does. */
	readonly panels: MetricResult | null;
	/** Groups that are not in it, for there are more than a picture over time can hold. */
	readonly left: number;
	/** The same metric without dimensions. */
	readonly whole: MetricResult;
	/** Only when the query compares who answered first. */
	readonly difference: Difference | null;
	/** Only when it compares periods; and why it cannot. */
	readonly periods: PeriodDifference | null;
	readonly notCompared: { readonly title: Bilingual; readonly hint: Bilingual } | null;
	readonly events: readonly EventChoice[];
	readonly sql: string;
	/** Only when the query asks for conversations. */
	readonly conversations: {
		readonly rows: readonly ConversationLine[];
		readonly total: number;
		/** How many of them a share counts; null of other figures. */
		readonly counted: number | null;
		readonly pageSize: number;
		/** From 1, and never behind the last. */
		readonly page: number;
	} | null;
	/** What the query asks for that the catalogue does not have, and how to ask instead. */
	readonly problem: {
		readonly message: Bilingual;
		readonly hint: Bilingual;
		/** Parts of the question, as they were asked; the rest is answered. */
		readonly leftOut: readonly string[];
	} | null;
	/** What the address says that is not understood. */
	readonly misread: readonly Misread[];
	/** Questions that were given a name, by name. */
	readonly views: readonly SavedView[];
	/** Why the last change to a view was not made. */
	readonly notSaved: {
		readonly message: Bilingual;
		readonly hint: Bilingual;
		/** The name that another view has, where that is why. */
		readonly taken: string | null;
	} | null;
	/** Of conditions that no conversation meets. */
	readonly remarks: readonly Bilingual[];
}
