import { learnLetters, predictLetters, type LettersHead } from '../heads/letters.ts';
import { learnMeaning, MANY_CLASSES, predictMeaning } from '../heads/meaning.ts';
import type { Softmax } from '../learning/softmax.ts';

/** A question and what it is about, with its vector where an embedder runs (see `embedder.ts`). */
export interface Example {
	readonly text: string;
	readonly intent: string;
	readonly vector?: Float32Array | undefined;
	/** What the intent is called, learned as a question (see `names.ts`): never held out to judge by. */
	readonly isName?: boolean | undefined;
}

/** What tells one intent from another by the letters of a question, and by its meaning where each has an example with a vector. */
export interface Heads {
	readonly intents: readonly string[];
	readonly letters: LettersHead;
	readonly meaning: Softmax | null;
	/** The examples' vectors one after another: how near the nearest is says whether a question is in scope. */
	readonly known: Float32Array | null;
	/** Place of each one's intent. */
	readonly labels: Int32Array;
}

/** What is known of a question, a number for every intent in the order of `intents` (see `weights.ts`). */
export interface Clues {
	/** Logarithms of the shares by letters; by meaning; and the inner product with each intent's nearest example, −1 … 1. */
	readonly letters: Float64Array;
	readonly meant: { readonly meaning: Float64Array; readonly nearness: Float64Array } | null;
}

/** Below so many examples an intent they are few. */
export const MANY_PER_INTENT = 20;

/** A share below this is as good as none. */
const LEAST_SHARE = 1e-12;

/**
 * Two heads of multinomial logistic regression, and the examples themselves. Deterministic for a seed. An example without a vector is
 * learned by letters alone; where an intent has no other, all are.
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
	const withVector = examples.flatMap(({ vector }, at) => (vector ? [{ vector, label: labels[at]! }] : []));
	const vectors = withVector.map(({ vector }) => vector);
	const meant = Int32Array.from(withVector, ({ label }) => label);
	if (new Set(meant).size < intents.length) return { intents, letters, meaning: null, known: null, labels: meant };
	const meaning = learnMeaning(vectors, meant, intents.length, seed, MANY_CLASSES);
	const dimensions = vectors[0]!.length;
	const known = new Float32Array(vectors.length * dimensions);
	vectors.forEach((vector, index) => known.set(vector, index * dimensions));
	return { intents, letters, meaning, known, labels: meant };
}

/** What speaks for each intent. Without its vector, letters alone. */
export function cluesOf({ letters, meaning, known, labels }: Heads, text: string, vector?: Float32Array): Clues {
	const byLetters = logarithms(predictLetters(letters, text));
	if (!meaning || !known || !vector) return { letters: byLetters, meant: null };
	const nearness = new Float64Array(byLetters.length).fill(-1);
	eachProduct(known, vector, (product, example) => {
		const intent = labels[example]!;
		if (product > nearness[intent]!) nearness[intent] = product;
	});
	return { letters: byLetters, meant: { meaning: logarithms(predictMeaning(meaning, vector)), nearness } };
}

const logarithms = (shares: Float32Array) =>
	Float64Array.from(shares, (share) => Math.log(Math.max(LEAST_SHARE, share)));

/** Inner products with every example. Four sums at a time, which do not wait for each other. */
function eachProduct(known: Float32Array, vector: Float32Array, on: (product: number, example: number) => void): void {
	const wanted = Float64Array.from(vector);
	const { length } = wanted;
	const whole = length - (length % 4);
	for (let base = 0, example = 0; base < known.length; base += length, example++) {
		let [a, b, c, d] = [0, 0, 0, 0];
		for (let i = 0; i < whole; i += 4) {
			a += known[base + i]! * wanted[i]!;
			b += known[base + i + 1]! * wanted[i + 1]!;
			c += known[base + i + 2]! * wanted[i + 2]!;
			d += known[base + i + 3]! * wanted[i + 3]!;
		}
		for (let i = whole; i < length; i++) a += known[base + i]! * wanted[i]!;
		on(a + b + c + d, example);
	}
}
