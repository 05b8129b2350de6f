/**
 * What the money formulas need to know of a log, or of one part of it (a topic, an arm, a month).
 *
 * Every field counts over **the same rows**: the contacts of *mature* issues in the scope: those whose last turn lies at
 * least 7 days before the end of the log, so that each had its full chance to be reopened or to come back. Without
 * `customer_id` a contact is its own issue. Counts are not rounded and never extrapolated.
 * A part that is `null` is not measurable: the log lacks the column. 0 means measured, and none found.
 */
export interface MeasuredLog {
	/**
	 * Length of the observed time in months of 30.4375 days: from the first `opened_at` of the whole log to 7 days before
	 * its end. The same for every scope of one log (a topic does not have its own clock). > 0.
	 */
	readonly months: number;
	/** Conversations in the rows, whoever handled them. */
	readonly contacts: number;
	/** Distinct `customer_id` among the rows. null: no `customer_id`. */
	readonly customers: number | null;
	/** Contacts that a bot answered first. null: the log does not say. */
	readonly botFirst: number | null;
	/** Contacts in which a bot took part (`bot_involved`). null: the log does not say. */
	readonly botInvolved: number | null;
	/** The ledger's verdicts on those contacts. null: `botInvolved` is null. */
	readonly botOutcomes: BotOutcomeCounts | null;
	/**
	 * Bot-involved contacts the vendor's own rule bills as resolved (`vendor_verdict`). null: the export has no such column;
	 * the billed share is then estimated from `bot.billed-give-ups`.
	 */
	readonly billed: number | null;
	/** Contacts in which a person took part: `human_involved`, or where that is NULL, not `bot_involved`. null: neither is known. */
	readonly humanContacts: number | null;
	/** Handle time of `humanContacts`. null: no `handle_seconds` on any of them. */
	readonly handle: HandleTime | null;
	/**
	 * The part of the bot programme's fixed cost this scope carries, 0..1: its bot-involved contacts ÷ those of the whole
	 * log (1 for the whole log). So scopes that partition the log add up to it, and a scope without a bot carries none.
	 */
	readonly programmeShare: number;
	/** Strict issues (same customer and topic within 7 days). null: no `customer_id`. */
	readonly issues: IssueCounts | null;
	/** The first contact of each issue alone; only read when `handle` is null (prior mode). null: no `customer_id`. */
	readonly firstContacts: FirstContacts | null;
	/** How issues end for customers, the base of churn. null: no `customer_id`. */
	readonly indexIssues: IndexIssues | null;
}

/** Bot-involved contacts by outcome. Ambiguous and pending contacts are in none of the three: shares are of the judged. */
export interface BotOutcomeCounts {
	/** `confirmed` + `assumed` */
	readonly resolved: number;
	readonly escalated: number;
	readonly abandoned: number;
}

export interface HandleTime {
	/** Contacts among `humanContacts` whose `handle_seconds` is known; the rest are given their mean. */
	readonly known: number;
	/** Sum of those `handle_seconds`. */
	readonly seconds: number;
}

export interface IssueCounts {
	/** All mature issues in the rows. */
	readonly count: number;
	/** Those whose `durable` is not NULL. */
	readonly judged: number;
	/** Judged issues that are durable, whoever solved them (system-durable). */
	readonly durable: number;
}

/** `contacts` = issues; an issue belongs to what its first contact was. */
export interface FirstContacts {
	readonly contacts: number;
	readonly botInvolved: number;
	readonly botOutcomes: BotOutcomeCounts;
	/** Share of judged issues that are not durable, by what the first contact was; null: none was judged. */
	readonly notDurableShare: {
		readonly human: number | null;
		readonly escalated: number | null;
		readonly resolved: number | null;
	};
}

/**
 * One index issue per customer and 90-day period (periods counted from the customer's first contact), with its worst
 * outcome. Cancellation topics and customers gone before opening (`churned_at` < `opened_at`) are left out.
 */
export interface IndexIssues {
	/** All index issues, judged or not. */
	readonly count: number;
	/** Durable, and one contact was enough. */
	readonly first: number;
	/** Durable after two contacts or more. */
	readonly several: number;
	/** Judged, and not durable. */
	readonly unresolved: number;
}

/** What is known of an index issue before it ends, and may tell both how it ends and whether the customer leaves. */
export type Confounder = 'segment' | 'tenure' | 'topic';

/** Leaving within 90 days by how an index issue ended, over the **whole log**; see `adjusted-churn.ts`. */
export interface MeasuredChurn {
	readonly first: ChurnRate;
	readonly several: ChurnRate;
	readonly unresolved: ChurnRate;
	/** Index issues whose customer left, of all endings. */
	readonly lost: number;
	/** What the rates are adjusted for; empty: as they stand. */
	readonly adjustedFor: readonly Confounder[];
	/** Share of the issues that could be compared, 0..1. */
	readonly matched: number;
}

export interface ChurnRate {
	readonly share: number;
	/** Index issues it was read from. */
	readonly n: number;
	/** Issues of which a plain share would be as exact; need not be whole. */
	readonly exactAs: number;
}

/**
 * How contacts end over the **whole log**, to be laid over what the register assumes. Each part with the different customers in it:
 * one customer's contacts resemble each other.
 */
export interface MeasuredEndings {
	/** Mature issues that went to a person first and without a bot: over after one contact, held after several, never solved. */
	readonly human: {
		readonly first: number;
		readonly several: number;
		readonly unresolved: number;
		readonly customers: number;
		/** Customers among the issues that were not over after one contact. */
		readonly unlastingCustomers: number;
	};
	/** Contacts that the bot resolved, and those of them that came back within the window. */
	readonly bot: { readonly resolved: number; readonly unlasting: number; readonly customers: number };
}
