import { createRandom } from '#lib/stats/random.ts';
import { denseRow } from '../learning/rows.ts';
import { learnSoftmax, predictSoftmax, type Softmax, type SoftmaxSettings } from '../learning/softmax.ts';
import { gramsOf } from '../texts/grams.ts';
import { readVocabulary, toRow, type Vocabulary } from '../texts/vocabulary.ts';

/** A question and what it is about, with its vector where an embedder runs (see `embedder.ts`). */
export interface Example {
	readonly text: string;
	readonly intent: string;
	readonly vector?: Float32Array | undefined;
}

/** What tells one intent from another by the letters of a question, and by its meaning where every example has a vector. */
export interface Heads {
	readonly intents: readonly string[];
	readonly vocabulary: Vocabulary;
	readonly letters: Softmax;
	readonly meaning: Softmax | null;
	/** Of meaning in the average, 0..1; letters have the rest. */
	readonly meaningWeight: number;
	/** All examples' vectors one after another: how near the nearest is says whether a question is in scope. */
	readonly known: Float32Array | null;
}

export interface Guess {
	/** A share for every intent, in the order of `intents`; they add up to 1. */
	readonly shares: Float32Array;
	/** Inner product with the nearest example, −1 … 1; null without vectors. */
	readonly nearest: number | null;
}

const LETTERS: SoftmaxSettings = { epochs: 20, rate: 0.3, decay: 0, hidden: 0.3 };
const MEANING: SoftmaxSettings = { epochs: 10, rate: 0.1, decay: 0, hidden: 0.3 };

/** How much meaning counts beside letters, which need more examples: chosen on BANKING77's training half. */
const MEANING_WEIGHT = { few: 0.7, many: 0.6 };
const MANY_PER_INTENT = 20;

/** Rare grams of a large set tell nothing that is worth their memory. */
const RARE_FROM = 2_000;
const MOST_GRAMS = 60_000;

/**
 * Two heads of multinomial logistic regression, whose probabilities are averaged as logarithms. Deterministic for a seed. Examples of
 * which one lacks its vector are learned by letters alone.
 * @throws RangeError without two intents
 */
export function learnHeads(examples: readonly Example[], seed: number): Heads {
	const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
	if (intents.length < 2) throw new RangeError('To tell intents apart takes two at least');
	const indexOf = new Map(intents.map((intent, index) => [intent, index]));
	const labels = Int32Array.from(examples, ({ intent }) => indexOf.get(intent)!);
	const grams = examples.map(({ text }) => gramsOf(text));
	const vocabulary = readVocabulary(grams, { least: examples.length < RARE_FROM ? 1 : 2, most: MOST_GRAMS });
	const letters = learnSoftmax(
		grams.map((each) => toRow(vocabulary, each)),
		labels,
		{ classes: intents.length, features: vocabulary.weights.length },
		LETTERS,
		createRandom(seed, 'letters')
	);
	const vectors = examples.flatMap(({ vector }) => vector ?? []);
	const meaningWeight = examples.length / intents.length < MANY_PER_INTENT ? MEANING_WEIGHT.few : MEANING_WEIGHT.many;
	if (vectors.length < examples.length)
		return { intents, vocabulary, letters, meaning: null, meaningWeight, known: null };
	const dimensions = vectors[0]!.length;
	const meaning = learnSoftmax(
		vectors.map(spread),
		labels,
		{ classes: intents.length, features: dimensions },
		MEANING,
		createRandom(seed, 'meaning')
	);
	const known = new Float32Array(vectors.length * dimensions);
	vectors.forEach((vector, index) => known.set(vector, index * dimensions));
	return { intents, vocabulary, letters, meaning, meaningWeight, known };
}

/** A unit vector with numbers of the size that the steps of the learner expect. */
const spread = (vector: Float32Array) => {
	const factor = Math.sqrt(vector.length) / 4;
	return denseRow(vector.map((value) => value * factor));
};

/** What a question may be about. Without its vector, by letters alone. */
export function guess(heads: Heads, text: string, vector?: Float32Array): Guess {
	const byLetters = predictSoftmax(heads.letters, toRow(heads.vocabulary, gramsOf(text)));
	if (!heads.meaning || !heads.known || !vector) return { shares: byLetters, nearest: null };
	const byMeaning = predictSoftmax(heads.meaning, spread(vector));
	const product = byLetters.map(
		(share, index) => share ** (1 - heads.meaningWeight) * byMeaning[index]! ** heads.meaningWeight
	);
	return { shares: toUnitSum(product), nearest: nearestOf(heads.known, vector) };
}

/** Sharper (temperature below 1) or flatter shares, which add up to 1 again (temperature scaling; Guo et al. 2017). */
export const atTemperature = (shares: Float32Array, temperature: number): Float32Array =>
	toUnitSum(shares.map((share) => share ** (1 / temperature)));

function toUnitSum(weights: Float32Array): Float32Array {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => weight / sum);
}

function nearestOf(known: Float32Array, vector: Float32Array): number {
	let nearest = -1;
	for (let base = 0; base < known.length; base += vector.length) {
		let product = 0;
		for (let i = 0; i < vector.length; i++) product += known[base + i]! * vector[i]!;
		if (product > nearest) nearest = product;
	}
	return nearest;
}
