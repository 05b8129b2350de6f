import type { Scenario } from '#lib/bot/turn/conversation.ts';
import type { Scored } from './score.ts';
import type { Understanding } from '../conversing/bot-engine.ts';
import type { Poise } from '../operation.ts';

/** What is tuned on: conversations of the log, or the labelled messages that are shipped. */
export const TUNING_SETS = ['log', 'labelled'] as const;
export type TuningSetName = (typeof TUNING_SETS)[number];

export interface KeptScores extends Scored {
	readonly on: TuningSetName;
	/** Whose knowledge answers; of labelled questions, each its own. */
	readonly scenario: Scenario;
	/** Conversations that could have been drawn. */
	readonly of: number;
	/** ISO instant. */
	readonly scoredAt: string;
	readonly understands: Understanding;
}

const COLLECTION = 'bot-scores';
type Store = Pick<Poise, 'state'>;

export const keepScores = ({ state }: Store, scores: KeptScores): void => state.put(COLLECTION, scores.on, scores);

/** Null: never scored. */
export const keptScores = ({ state }: Store, on: TuningSetName): KeptScores | null =>
	(state.get(COLLECTION, on) ?? null) as KeptScores | null;
