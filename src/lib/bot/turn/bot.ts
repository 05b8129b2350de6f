import type { z } from 'zod';
import type { Felt } from '../emotion/recogniser.ts';
import type { articleSchema } from '../knowledge/article.ts';
import type { PolicySettings } from '../policy/settings.ts';
import type { Scenario } from './conversation.ts';
import type { Signals } from './events.ts';

/** What the words of a message say. Other rooms read the same words; the bot is given their reading. */
export interface Reader {
	read(text: string): Signals;
	/** Whether two messages ask for the same in like words. */
	isSameRequest(one: string, other: string): boolean;
}

/** An article with the scenario whose knowledge it is of. */
export type KnownArticle = z.output<typeof articleSchema> & { readonly scenario: Scenario };

export interface Question {
	readonly text: string;
	readonly scenario: Scenario;
	/** Of the text, in a language that the embedder knows. */
	readonly vector?: Float32Array | undefined;
	/** ISO day: what no longer holds is not found. */
	readonly today: string;
}

/** What was found for a question. */
export interface Found {
	/** Nearest first. */
	readonly passages: readonly { readonly article: string; readonly scenario: Scenario; readonly score: number }[];
	/** Probability that the first passage answers the question, 0..1. */
	readonly confidence: number;
	readonly inScope: boolean;
}

/** Everything a turn works with: recognisers that have learned, knowledge, and policy. */
export interface Bot {
	readonly reader: Reader;
	readonly articles: ReadonlyMap<string, KnownArticle>;
	readonly settings: PolicySettings;
	readonly feel: (text: string, vector?: Float32Array) => Felt;
	readonly recall: (question: Question) => Found;
}
