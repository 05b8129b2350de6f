import { feel, learnEmotion, type EmotionModel, type FeltExample } from '../emotion/recogniser.ts';
import { buildLibrary, recall, type Library } from '../knowledge/recall.ts';
import type { Bot, KnownArticle, Reader } from './bot.ts';

/** What a bot learns from. Vectors are given where an embedder runs. */
export interface Lessons {
	readonly felt: readonly FeltExample[];
	readonly articles: readonly KnownArticle[];
	/** Of example questions, by their text. */
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly seed: number;
}

/** What came of it: plain data, so that it can be kept and handed to another thread. */
export interface Learned {
	readonly emotion: EmotionModel;
	readonly library: Library;
}

/** Deterministic for a seed. Takes seconds. The articles’ example questions show what customers ask without any feeling. */
export function learnBot({ felt, articles, vectors, seed }: Lessons): Learned {
	const known = new Set(felt.map(({ text }) => text));
	const plain = articles
		.flatMap(({ questions }) => Object.values(questions).flat())
		.filter((text) => !known.has(text))
		.map((text): FeltExample => ({ text, level: 0, isPlain: true }));
	return { emotion: learnEmotion([...felt, ...plain], seed), library: buildLibrary(articles, { vectors, seed }) };
}

/** A bot that has learned. */
export function botOf({ emotion, library }: Learned, reader: Reader): Omit<Bot, 'settings'> {
	return {
		reader,
		articles: library.articles,
		feel: (text, vector) => feel(emotion, text, vector),
		recall: (question) => recall(library, question)
	};
}
