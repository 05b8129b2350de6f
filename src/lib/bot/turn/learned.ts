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

/**
 * Of the articles’ example questions one in so many is learned as written calmly. Those who labelled messages wrote few plain questions, so
 * that “Where is my parcel?” sounded upset (0.80; so it is 0.16). With all of them learned, upset messages would be overlooked.
 */
const CALM_QUESTIONS = 3;

/** Deterministic for a seed. Takes seconds. */
export function learnBot({ felt, articles, vectors, seed }: Lessons): Learned {
	const questions = articles.flatMap((article) => Object.values(article.questions).flat());
	const calm = questions
		.filter((_, at) => at % CALM_QUESTIONS === 0)
		.map((text): FeltExample => ({ text, level: 0, vector: vectors.get(text) }));
	return {
		emotion: learnEmotion([...felt, ...calm], seed),
		library: buildLibrary(articles, { vectors, seed })
	};
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
