import type { PolicySettings } from '#lib/bot/policy/settings.ts';
import type { PolicyPrices } from '#lib/bot/tuning/cost.ts';
import type { ScoredConversation } from '#lib/bot/tuning/scored.ts';
import type { CurvePoint, Threshold } from '#lib/bot/tuning/tune.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import type { Scenario } from '#lib/bot/turn/conversation.ts';

/** What the bot made of messages, and what endings cost. */
export interface TuningScores {
	readonly conversations: readonly ScoredConversation[];
	/** Without their words. */
	readonly articles: readonly KnownArticle[];
	readonly prices: PolicyPrices;
	readonly upsetShare: number | null;
	readonly handleSeconds: number | null;
	/** Conversations that could have been drawn, and those left out because the bot has learned from them. */
	readonly of: number;
	readonly leftOut: number;
	/** ISO instant. */
	readonly scoredAt: string;
	/** Of the threshold shown first, at the settings in force. */
	readonly curve: readonly CurvePoint[];
}

/** What `/sandbox/tune` needs. */
export interface TuningPage {
	readonly on: 'log' | 'labelled';
	readonly scenario: Scenario;
	readonly threshold: Threshold;
	/** The log is the shipped sample. */
	readonly isSynthetic: boolean;
	readonly policy: PolicySettings;
	/** Null: never read. */
	readonly scores: TuningScores | null;
	/** The reading that goes on at the server, whoever began it. */
	readonly job: string | null;
}
