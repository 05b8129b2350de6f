import type { Phrasebook } from './texts/phrasebook.ts';

export type Weights = Readonly<Record<string, number>>;

/** What becomes of a calm first contact that the bot answers first. The four sum to 1. */
export interface BotChances {
	/** Given to a person. */
	readonly handsOff: number;
	/** The customer leaves without an answer that helps. */
	readonly givesUp: number;
	/** An answer that looks final and does not solve the issue. */
	readonly wrong: number;
	readonly solved: number;
}

export interface TopicParameters {
	/** Weight among first contacts. */
	readonly share: number;
	readonly upset: number;
	readonly bot: BotChances;
	/** Probability that a person who answers solves the issue of a calm customer. */
	readonly humanSolves: number;
	/** Work time of the person, lognormal: median in seconds. */
	readonly handleMedianSeconds: number;
	/** Multiplies the channel's bot-first probability. */
	readonly botFirstFactor: number;
	readonly priorities: Weights;
	/** Median of the lognormal sum at stake; null where no money is. */
	readonly amountMedian: number | null;
	/** Probability that an answer which does not solve is a refusal, and that a refusal is overturned later. */
	readonly refusal: { readonly bot: number; readonly human: number; readonly overturned: number };
}

export interface ChannelParameters {
	readonly share: number;
	/** live: the customer waits on the line and may leave the queue; async: the answer finds the customer. */
	readonly kind: 'live' | 'async';
	readonly botFirst: number;
	readonly botReplyMedianSeconds: number;
	/** Time between two turns, exponential. */
	readonly turnMeanSeconds: number;
	/** live: mean of the exponential wait at average load; async: median of the lognormal wait. */
	readonly humanWaitSeconds: number;
	/** live only: mean of the exponential patience. */
	readonly patienceSeconds: number;
	readonly handleFactor: number;
	/** async only: mean of the exponential time by which the back and forth exceeds the work time. */
	readonly spreadMeanSeconds: number;
	/** Probability that an answer of a person which does not solve is reopened. */
	readonly reopens: number;
}

export interface SegmentParameters {
	readonly share: number;
	readonly botFirstFactor: number;
	readonly annualMarginMedian: number;
	readonly acquisitionCostMedian: number;
	readonly churnFactor: number;
	/** Mean days since joining at the start of the log; null: joins shortly before or during it. */
	readonly meanTenureDays: number | null;
}

/** A stretch of days with more arrivals, and with a topic mix of its own. */
export interface Surge {
	readonly name: string;
	/** Days after the start of the log, the first day being 0. */
	readonly fromDay: number;
	readonly days: number;
	readonly factor: number;
	/** Multiplies the share of topics while it lasts. */
	readonly topics: Weights;
}

export interface CalendarParameters {
	/** UTC instant, in milliseconds, of local midnight on the first day. */
	readonly startsAt: number;
	readonly days: number;
	/** The business zone's IANA name, and its distance from UTC, which must be constant over the log. */
	readonly zone: string;
	readonly offsetMinutes: number;
	/** Weight of the 24 local hours, and of Sunday to Saturday. */
	readonly hours: readonly number[];
	readonly weekdays: readonly number[];
	readonly surges: readonly Surge[];
	/** People answer from this local hour until that one. */
	readonly staffed: { readonly fromHour: number; readonly toHour: number };
}

export const issueOutcomes = ['first-contact', 'several', 'unresolved'] as const;
export type IssueOutcome = (typeof issueOutcomes)[number];

/** Everything the truth of a log rests on: the same parameters and seed give the same log. Probabilities lie in 0..1. */
export interface LogParameters {
	readonly calendar: CalendarParameters;
	readonly topics: Readonly<Record<string, TopicParameters>>;
	readonly channels: Readonly<Record<string, ChannelParameters>>;
	readonly segments: Readonly<Record<string, SegmentParameters>>;
	readonly languages: Weights;
	readonly phrasebooks: Readonly<Record<string, Phrasebook>>;
	readonly customers: number;
	/** Issues per customer over the log: gamma with this mean and shape, then Poisson. */
	readonly issuesMean: number;
	readonly issuesShape: number;
	readonly agents: number;
	readonly handleSigma: number;
	/** Multiplies the bot-first probability by priority. */
	readonly priorityBotFirstFactor: Weights;
	/** An upset customer: the bot's chances reweighted, the person's success multiplied. */
	readonly upset: { readonly handsOff: number; readonly solved: number; readonly humanSolves: number };
	/** A further contact about the same issue, and the probability that a calm customer is upset by then. */
	readonly repeat: {
		readonly handsOff: number;
		readonly solved: number;
		readonly botFirst: number;
		readonly becomesUpset: number;
	};
	/** Multiplies a person's success after a hand-off. */
	readonly afterHandoff: number;
	/** Outside staffed hours: probability that a waiting customer does not stay for the morning. */
	readonly leavesAtNight: number;
	readonly recontact: {
		/** Probability of another contact when an issue is not solved, by how the contact ended. */
		readonly gaveUp: number;
		readonly wrongBot: number;
		readonly wrongHuman: number;
		readonly leftQueue: number;
		readonly windowDays: number;
		readonly delayMedianHours: number;
		readonly delaySigma: number;
		readonly sameChannel: number;
		readonly maximumContacts: number;
	};
	readonly survey: {
		readonly answersBot: number;
		readonly answersHuman: number;
		readonly answersGaveUp: number;
		/** Weights of 1 to 5. */
		readonly solvedBot: readonly number[];
		readonly solvedHuman: readonly number[];
		readonly wrong: readonly number[];
		readonly gaveUp: readonly number[];
	};
	/** What the bot's vendor calls resolved: probability for an answered conversation and for one given up. */
	readonly vendorSaysResolved: { readonly answered: number; readonly gaveUp: number };
	/** Probability of leaving within followUpDays of the worst issue in that time, and of a customer without any. */
	readonly churn: Readonly<Record<IssueOutcome, number>> & {
		readonly noContact: number;
		readonly followUpDays: number;
	};
	/**
	 * Hidden difficulty, standard normal per issue, in log-odds: of going to a person first, and of failing. With both
	 * above 0 the bot's apparent success is flattered by something no column of the log shows.
	 */
	readonly difficulty: { readonly toHuman: number; readonly toFail: number };
}
