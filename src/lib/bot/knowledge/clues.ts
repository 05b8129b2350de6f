import { coverDocuments, scoreDocuments } from './bm25.ts';
import { likeByLetters, likeByMeaning, type Examples } from './examples.ts';
import type { Module } from './module.ts';
import { wordsOf } from './words.ts';

/** What speaks for an article as the answer to a question, and last what speaks for none. */
export const CLUES = [
	'words anywhere',
	'words of the title',
	'words of the answer',
	'covered anywhere',
	'covered by the title',
	'like an example',
	'of any company',
	'meaning like an example',
	'meaning like the examples',
	'meaning of the title',
	'meaning of the answer',
	'none'
] as const;
const FIRST_OF_MEANING = CLUES.indexOf('meaning like an example');

/** Clues that count for or against an article; of the others, more is never worse. */
export const TWO_WAYS: ReadonlySet<number> = new Set([CLUES.indexOf('of any company'), CLUES.indexOf('none')]);

/**
 * BM25 of a good match, for a question of one word: brings it to the size of the other clues. Words that match by chance add up as their number's root
 * does, so that a long story is not surer of what it is about than a short question.
 */
const GOOD_MATCH = 10 / 3;
/** Only what is nearly an example is like it: examples are unlike each other, and half a likeness says little. */
const nearly = (likeness: number) => Math.max(0, likeness) ** 4;

/** What clues are read from. */
export interface Shelf {
	readonly examples: Examples;
	/** By article: vectors of its titles, and of its answers. */
	readonly meanings: readonly { readonly titles: readonly Float32Array[]; readonly answers: readonly Float32Array[] }[];
	/** By article, whether it is of any company. */
	readonly isGeneral: readonly boolean[];
}

export interface Asked {
	readonly text: string;
	readonly vector?: Float32Array | undefined;
	/** An example asked itself, which must not find itself. */
	readonly example?: number | undefined;
}

/** For each article of a module, in its order, what speaks for it (see `CLUES`). */
export const cluesOf = (shelf: Shelf, module: Module, asked: Asked): Float64Array[] =>
	withMeaning(shelf, module, asked, cluesByWords(shelf, module, asked));

/** Those that need no vector. */
export function cluesByWords(shelf: Shelf, module: Module, { text, example }: Asked): Float64Array[] {
	const { examples, isGeneral } = shelf;
	const words = wordsOf(text);
	const own = example === undefined ? -1 : module.articles.indexOf(examples.articles[example]!);
	const without = own < 0 ? undefined : { document: own, words };
	const scores = [
		scoreDocuments(module.whole, words, without),
		scoreDocuments(module.titles, words),
		scoreDocuments(module.bodies, words)
	];
	const covers = [coverDocuments(module.whole, words, without), coverDocuments(module.titles, words)];
	const good = GOOD_MATCH * Math.sqrt(Math.max(1, new Set(words).size));
	const letters = byArticle(examples, likeByLetters(examples, text), isGeneral.length, example);
	return Array.from(module.articles, (article, document) => {
		const clues = new Float64Array(CLUES.length);
		clues.set([
			...scores.map((each) => each[document]! / good),
			...covers.map((each) => each[document]!),
			nearly(letters.most[article]!),
			isGeneral[article] ? 1 : 0
		]);
		return clues;
	});
}

/** Those that need the vector beside those that do not, which stay as they are; without a vector there are no others. */
export function withMeaning(
	{ examples, meanings, isGeneral }: Shelf,
	{ articles }: Module,
	{ vector, example }: Asked,
	byWords: Float64Array[]
): Float64Array[] {
	if (!vector) return byWords;
	const isAsked = new Uint8Array(isGeneral.length);
	for (const article of articles) isAsked[article] = 1;
	const meaning = byArticle(examples, likeByMeaning(examples, vector, isAsked), isGeneral.length, example);
	return byWords.map((row, document) => {
		const article = articles[document]!;
		const clues = row.slice();
		clues.set(
			[
				nearly(meaning.most[article]!),
				meaning.mean[article]!,
				nearestOf(meanings[article]!.titles, vector),
				nearestOf(meanings[article]!.answers, vector)
			],
			FIRST_OF_MEANING
		);
		return clues;
	});
}

/** What speaks for none of the articles. */
export function cluesOfNone(): Float64Array {
	const clues = new Float64Array(CLUES.length);
	clues[CLUES.length - 1] = 1;
	return clues;
}

/** The greatest likeness of an article's examples, and the mean of those that have one. */
function byArticle(examples: Examples, likeness: Float64Array, count: number, without: number | undefined) {
	const most = new Float64Array(count);
	const sums = new Float64Array(count);
	const counted = new Int32Array(count);
	for (const [example, article] of examples.articles.entries()) {
		const value = likeness[example]!;
		if (example === without || value === 0) continue;
		if (value > most[article]!) most[article] = value;
		sums[article]! += value;
		counted[article]!++;
	}
	return { most, mean: sums.map((sum, at) => sum / Math.max(1, counted[at]!)) };
}

function nearestOf(vectors: readonly Float32Array[], vector: Float32Array): number {
	let nearest = 0;
	for (const each of vectors) {
		let product = 0;
		for (let at = 0; at < vector.length; at++) product += each[at]! * vector[at]!;
		if (product > nearest) nearest = product;
	}
	return nearest;
}
