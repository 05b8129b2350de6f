/**
 * What a decision is made from: for the whole log and for each topic, one reading per signal.
 * The comment on each id says what the number is. Unless noted, rows are **all** conversations of the scope, and a reading
 * whose column the log lacks is `null` (missing), never 0.
 */
export const signalIds = [
	/**
	 * Efficiency. Contacts a month: conversations of the scope ÷ months of the whole log (30.4375 days each, first
	 * `opened_at` to end of log). n = contacts; standard error √contacts ÷ months, or larger if weeks vary more.
	 */
	'monthly-volume',
	/** Whole log: share of contacts (with a topic) in its three largest topics. Topic: its share of contacts with a topic. 0..1 */
	'concentration',
	/** Mean `handle_seconds` of the scope's human contacts, in seconds. n = contacts with handle time. */
	'handle-time',
	/** Standard deviation ÷ mean of the same `handle_seconds` (a plain ratio); standard error ≈ CV·√((1 + 2·CV²) ÷ 2n). */
	'handle-spread',
	/**
	 * Share of contacts whose normalised question (subject, else first customer text: lower case, digits, punctuation and
	 * spaces dropped) is the same as that of at least two other contacts of the log. n = contacts with such a text. 0..1
	 */
	'repeated-questions',
	/** Share of contacts opened outside the workspace's business hours. 0..1 */
	'out-of-hours',
	/** Bot-durable: share of judged, mature bot-involved contacts solved by the bot alone and durable. null without a bot. 0..1 */
	'bot-durable',
	/**
	 * Experience. Share of contacts with an anxious or angry customer turn, as the recogniser reads it (as metric `upset-share`); before texts
	 * were analysed, by words (as `anxious-share`). 0..1; null without texts.
	 */
	'anxious',
	/**
	 * Share of contacts that are complaints: in the customer's words (as metric `complaint-share`), or because topic or subject matches
	 * `complaint` of the content lexicon; without texts the latter alone. Each is a lower bound. 0..1
	 */
	'complaint',
	/** Share of mature, identified contacts followed by another of the same customer within 7 days (as metric `recontact-7d`). 0..1 */
	'recontact',
	/**
	 * Mean CSAT of human-first minus that of bot-first contacts, ATT-adjusted where there is overlap; null without
	 * both arms. Positive: the bot costs satisfaction. −1..1, standard error of the difference; n = rated contacts.
	 */
	'csat-lost',
	/** Mean `annual_margin` of the scope's customers, each once. null: filled from `customer.annual-margin` as *assumed*. */
	'customer-margin',
	/** Loop rate: share of bot-involved contacts in which the bot repeats a request. 0..1; null without messages. */
	'loops',
	/** Risk. Share of contacts whose topic or subject touches payment, personal data, security, health or law (any). 0..1 */
	'sensitive-content',
	/** Share of contacts that ask for what cannot be undone (lexicon `irreversible`) or were `refused`. 0..1 */
	'irreversible',
	/** Mean `currency_value` of contacts: what a wrong answer puts at stake, in the workspace's currency. */
	'value-at-stake',
	/** 1 if the company works under a sector regulator, 0 if not. Whole log only. null: filled from `company.regulated`. */
	'regulated'
] as const;

export type SignalId = (typeof signalIds)[number];

/** One signal as read from the log. */
export interface Reading {
	readonly value: number;
	/** Contacts (or customers) it rests on. */
	readonly n: number;
	/** In the value's unit, clustered by customer where that can be had. null: exact by definition. */
	readonly standardError: number | null;
	/** `assumed`: taken from the register, not from the log. */
	readonly origin: 'measured' | 'assumed';
}

export type Readings = Readonly<Record<SignalId, Reading | null>>;

export interface Scope {
	/** Conversations in the scope. */
	readonly n: number;
	readonly readings: Readings;
	/** Share of contacts with a complaint in the customer's own words, as metric `complaint-share`: no score looks at it, a kill rule does. 0..1 */
	readonly complained: Reading | null;
	/** Requests that the bot refused without a person; null where the log does not say. */
	readonly refusedAlone: number | null;
	/**
	 * The readings re-measured on resamples of customers and weeks, if the caller has them; null: the standard errors are
	 * used. A signal missing from a replicate falls back to its standard error.
	 */
	readonly replicates: readonly Readonly<Partial<Record<SignalId, number>>>[] | null;
	/**
	 * Money a contact gains if the bot goes first, added churn counted, as `handoverValue` of economics gives it.
	 * null: cannot be said. Advice is `adopt` only where its low end is above 0 and rests on measured outcomes.
	 */
	readonly valuePerContact: ContactValue | null;
}

export interface ContactValue {
	readonly value: number;
	readonly low: number;
	readonly high: number;
	/** Whether the bot's outcomes are the scope's own, or the register's. */
	readonly outcomes: 'measured' | 'assumed';
	/** `left-out`: the scope is of customers who write to leave, who cannot be lost by how they are answered. */
	readonly churn: 'counted' | 'left-out';
}

export interface TopicScope extends Scope {
	/** As in the log; unique. */
	readonly topic: string;
}

export interface DecisionInput {
	readonly log: Scope;
	readonly topics: readonly TopicScope[];
}
