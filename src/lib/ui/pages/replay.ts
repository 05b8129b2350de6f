import type { QuestionSummary } from '#lib/bot/replay/labelled.ts';
import type { Rate } from '#lib/bot/replay/rate.ts';
import type { ReplayCount, ReplaySummary } from '#lib/bot/replay/summary.ts';
import type { Scenario } from '#lib/bot/turn/conversation.ts';
import type { WouldBeCost } from '#lib/economics/would-be-cost.ts';
import type { EngineUsed } from '#lib/ui/pages/sandbox.ts';

interface Asked {
	/** ISO instant. */
	readonly at: string;
	readonly by: EngineUsed;
}

export interface PricedCount extends ReplayCount {
	readonly tooFew: boolean;
	readonly cost: WouldBeCost | null;
}

/** First messages of a topic, put to the bot. */
export interface TopicReplayed {
	readonly topic: string | null;
	readonly n: number;
	readonly answered: Rate;
	readonly contained: Rate;
	readonly tooFew: boolean;
}

export interface LogReplayed extends Asked, Omit<ReplaySummary, 'first' | 'whole'> {
	readonly scenario: Scenario;
	readonly seed: number;
	/** Conversations with texts in the log, and those of them that were drawn. */
	readonly withTexts: number;
	readonly drawn: number;
	readonly leftOut: { readonly first: number; readonly later: number };
	readonly first: PricedCount;
	readonly whole: PricedCount;
	/** Days that were asked for, on the log's own clock; `to` is not included. */
	readonly from: string | null;
	readonly to: string | null;
	/** The commonest first. */
	readonly topics: readonly TopicReplayed[];
	readonly currency: string;
	readonly handleTime: 'measured' | 'assumed';
}

export interface QuestionsReplayed extends Asked, QuestionSummary {
	readonly file: string;
	readonly leftOut: number;
}

/** What `/sandbox/replay` needs. */
export interface ReplayPage {
	readonly log: LogReplayed | null;
	/** The log, or how the bot is set, has changed since. */
	readonly isOld: boolean;
	/** It stands in a log of its own, to be explored. */
	readonly isKept: boolean;
	readonly questions: QuestionsReplayed | null;
	/** The replay that goes on at the server, whoever began it. */
	readonly job: string | null;
}

/** What pages say of the last replay beside the log's own figures: the share the bot would answer at once. */
export interface ReplayLine {
	readonly answered: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly n: number;
}
