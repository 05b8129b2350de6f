import {
	feel,
	isFelt,
	learnFeltLetters,
	learnFeltMeaning,
	learnPlain,
	type EmotionModel,
	type FeltExample
} from '../emotion/recogniser.ts';
import type { LettersHead } from '../heads/letters.ts';
import { indexedOf, indexLibrary, openLibrary, recall, type LibraryIndex } from '../knowledge/recall.ts';
import type { Bot, KnownArticle, Reader } from './bot.ts';

/** What a bot learns from. Vectors are given where an embedder runs. */
export interface Lessons {
	readonly felt: readonly FeltExample[];
	readonly articles: readonly KnownArticle[];
	/** Of texts of articles, by their text. */
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly seed: number;
}

/** What came of it: plain data, so that each part can be kept, and handed to another thread. */
export interface Learned extends EmotionModel {
	readonly index: LibraryIndex;
}
export type Part = keyof Learned;

/** Those that need nothing of each other can be learned side by side. */
export const PARTS_OF_FEELINGS = ['letters', 'plain', 'meaning'] as const satisfies readonly Part[];
export const PARTS = [...PARTS_OF_FEELINGS, 'index'] as const satisfies readonly Part[];

/** Each part as bytes, with the articles that the index stands for. */
export interface LearnedBytes {
	readonly parts: Readonly<Record<Part, Uint8Array>>;
	readonly articles: readonly KnownArticle[];
}

/** What a thread that learns is asked: which parts, of what, and the letters where they are learned already. */
export interface LearnQuestion {
	readonly parts: readonly Part[];
	readonly lessons: Lessons;
	readonly letters?: Uint8Array | undefined;
}

/**
 * What each part is learned from, as plain data: lessons that say the same make the same part.
 * @param model what gives texts their vectors; empty for none
 */
export const lessonsOf = (
	{ felt, articles, seed }: Omit<Lessons, 'vectors'>,
	model: string
): Readonly<Record<Part, unknown>> => ({
	letters: [seed, felt.filter(isFelt)],
	plain: [seed, felt, plainOf(articles)],
	meaning: [seed, felt.filter(isFelt), model],
	index: [seed, articles.map(indexedOf), model]
});

/**
 * Some parts by themselves: they come out as they do together. Deterministic for a seed. Takes seconds.
 * @param known letters learned before of the same messages; plain questions are told by them
 */
export function learnParts(parts: readonly Part[], lessons: Lessons, known?: LettersHead): Partial<Learned> {
	const { felt, articles, vectors, seed } = lessons;
	const wanted = new Set(parts);
	const isByLetters = wanted.has('letters') || wanted.has('plain');
	const letters = isByLetters ? (known ?? learnFeltLetters(felt, seed)) : null;
	return {
		...(letters && wanted.has('letters') ? { letters } : {}),
		...(letters && wanted.has('plain')
			? { plain: learnPlain(letters, [...felt, ...asked(felt, articles)], seed) }
			: {}),
		...(wanted.has('meaning') ? { meaning: learnFeltMeaning(felt, seed) } : {}),
		...(wanted.has('index') ? { index: indexLibrary(articles, { vectors, seed }) } : {})
	};
}

/** More of one article and language tell little more of how plain questions are asked, and take long to learn. */
const MOST_PLAIN = 8;
const plainOf = (articles: readonly KnownArticle[]) =>
	articles.flatMap(({ questions }) => Object.values(questions).flatMap((each) => each.slice(0, MOST_PLAIN)));

/** The articles’ example questions show what customers ask without any feeling. */
function asked(felt: readonly FeltExample[], articles: readonly KnownArticle[]): FeltExample[] {
	const known = new Set(felt.map(({ text }) => text));
	return plainOf(articles)
		.filter((text) => !known.has(text))
		.map((text) => ({ text, level: 0, isPlain: true }));
}

export const learnBot = (lessons: Lessons): Learned => learnParts(PARTS, lessons) as Learned;

/** A bot that has learned. @param articles those that the index is of (see `openLibrary`) */
export function botOf(
	{ index, ...emotion }: Learned,
	articles: readonly KnownArticle[],
	reader: Reader
): Omit<Bot, 'settings'> {
	const library = openLibrary(index, articles);
	return {
		reader,
		articles: library.articles,
		feel: (text, vector) => feel(emotion, text, vector),
		recall: (question) => recall(library, question)
	};
}
