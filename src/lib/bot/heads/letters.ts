import { createRandom } from '#lib/stats/random.ts';
import { learnSoftmax, predictSoftmax, type Softmax, type SoftmaxSettings } from '../learning/softmax.ts';
import { gramsOf } from '../texts/grams.ts';
import { readVocabulary, toRow, type Vocabulary } from '../texts/vocabulary.ts';

/** What tells classes of texts apart by their words and characters, in any language it was taught. */
export interface LettersHead {
	readonly vocabulary: Vocabulary;
	readonly softmax: Softmax;
}

const SETTINGS: SoftmaxSettings = { epochs: 20, rate: 0.3, decay: 0, hidden: 0.3 };

/** Rare grams of a large set tell nothing that is worth their memory. */
const RARE_FROM = 2_000;
const MOST_GRAMS = 60_000;

/** Labels are 0 … classes − 1, one a text. */
export function learnLetters(
	texts: readonly string[],
	labels: ArrayLike<number>,
	classes: number,
	seed: number
): LettersHead {
	const grams = texts.map(gramsOf);
	const vocabulary = readVocabulary(grams, { least: texts.length < RARE_FROM ? 1 : 2, most: MOST_GRAMS });
	const rows = grams.map((each) => toRow(vocabulary, each));
	const size = { classes, features: vocabulary.weights.length };
	return { vocabulary, softmax: learnSoftmax(rows, labels, size, SETTINGS, createRandom(seed, 'letters')) };
}

/** A share for every class; they add up to 1. */
export const predictLetters = ({ vocabulary, softmax }: LettersHead, text: string): Float32Array =>
	predictSoftmax(softmax, toRow(vocabulary, gramsOf(text)));
