import { learnLetters, predictLetters, type LettersHead } from '../heads/letters.ts';
import { learnMeaning, predictMeaning } from '../heads/meaning.ts';
import { averageLogs } from '../heads/shares.ts';
import type { Softmax } from '../learning/softmax.ts';

/** A question and what it is about, with its vector where an embedder runs (see `embedder.ts`). */
export interface Example {
	readonly text: string;
	readonly intent: string;
	readonly vector?: Float32Array | undefined;
}

/** What tells one intent from another by the letters of a question, and by its meaning where every example has a vector. */
export interface Heads {
	readonly intents: readonly string[];
	readonly letters: LettersHead;
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

/** How much meaning counts beside letters, which need more examples: chosen on BANKING77's training half. */
const MEANING_WEIGHT = { few: 0.7, many: 0.6 };
const MANY_PER_INTENT = 20;

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
	const letters = learnLetters(
		examples.map(({ text }) => text),
		labels,
		intents.length,
		seed
	);
	const vectors = examples.flatMap(({ vector }) => vector ?? []);
	const meaningWeight = examples.length / intents.length < MANY_PER_INTENT ? MEANING_WEIGHT.few : MEANING_WEIGHT.many;
	if (vectors.length < examples.length) return { intents, letters, meaning: null, meaningWeight, known: null };
	const meaning = learnMeaning(vectors, labels, intents.length, seed);
	const dimensions = vectors[0]!.length;
	const known = new Float32Array(vectors.length * dimensions);
	vectors.forEach((vector, index) => known.set(vector, index * dimensions));
	return { intents, letters, meaning, meaningWeight, known };
}

/** What a question may be about. Without its vector, by letters alone. */
export function guess(heads: Heads, text: string, vector?: Float32Array): Guess {
	const byLetters = predictLetters(heads.letters, text);
	if (!heads.meaning || !heads.known || !vector) return { shares: byLetters, nearest: null };
	const shares = averageLogs(byLetters, predictMeaning(heads.meaning, vector), heads.meaningWeight);
	return { shares, nearest: nearestOf(heads.known, vector) };
}

/** Four sums at a time, which do not wait for each other. */
function nearestOf(known: Float32Array, vector: Float32Array): number {
	const wanted = Float64Array.from(vector);
	const { length } = wanted;
	const whole = length - (length % 4);
	let nearest = -1;
	for (let base = 0; base < known.length; base += length) {
		let [a, b, c, d] = [0, 0, 0, 0];
		for (let i = 0; i < whole; i += 4) {
			a += known[base + i]! * wanted[i]!;
			b += known[base + i + 1]! * wanted[i + 1]!;
			c += known[base + i + 2]! * wanted[i + 2]!;
			d += known[base + i + 3]! * wanted[i + 3]!;
		}
		for (let i = whole; i < length; i++) a += known[base + i]! * wanted[i]!;
		const product = a + b + c + d;
		if (product > nearest) nearest = product;
	}
	return nearest;
}
