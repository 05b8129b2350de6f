import { createRandom } from '#lib/stats/random.ts';
import type { Row } from '../learning/rows.ts';
import { learnSoftmax, predictSoftmax, type Softmax, type SoftmaxSettings } from '../learning/softmax.ts';
import { gramsOf } from '../texts/grams.ts';
import { readVocabulary, toRow, type Vocabulary } from '../texts/vocabulary.ts';

/** What tells classes of texts apart by their words and characters, in any language it was taught. */
export interface LettersHead {
	readonly vocabulary: Vocabulary;
	readonly softmax: Softmax;
}

/** Of many texts, each needs to be seen less often: on BANKING77 twelve passes learn what twenty do. */
const PASSES = { few: 20, many: 12 };
const MANY_FROM = 5_000;
const SETTINGS: Omit<SoftmaxSettings, 'epochs'> = { rate: 0.3, decay: 0, hidden: 0.3 };

/** Rare grams of a large set tell nothing that is worth their memory. */
const RARE_FROM = 2_000;
const MOST_GRAMS = 60_000;

/** For many texts of few classes, whose labels readers disagree about: chosen on a tenth of GoEmotions' training part. */
export const NOISY_LABELS: SoftmaxSettings = { epochs: 8, rate: 0.3, decay: 0, hidden: 0.3, inertia: 1 };

const settingsFor = (texts: number): SoftmaxSettings => ({
	...SETTINGS,
	epochs: texts < MANY_FROM ? PASSES.few : PASSES.many
});

/** Labels are 0 … classes − 1, one a text. */
export function learnLetters(
	texts: readonly string[],
	labels: ArrayLike<number>,
	classes: number,
	seed: number,
	settings = settingsFor(texts.length)
): LettersHead {
	const grams = texts.map(gramsOf);
	const vocabulary = readVocabulary(grams, { least: texts.length < RARE_FROM ? 1 : 2, most: MOST_GRAMS });
	const rows = grams.map((each) => toRow(vocabulary, each));
	const size = { classes, features: vocabulary.weights.length };
	return { vocabulary, softmax: learnSoftmax(rows, labels, size, settings, createRandom(seed, 'letters')) };
}

/** A second question of the same texts, and more, by the letters a first one knows: to look them up takes longest. */
export function learnBeside(
	{ vocabulary }: LettersHead,
	texts: readonly string[],
	labels: ArrayLike<number>,
	classes: number,
	seed: number
): Softmax {
	const rows = texts.map((text) => toRow(vocabulary, gramsOf(text)));
	const size = { classes, features: vocabulary.weights.length };
	return learnSoftmax(rows, labels, size, settingsFor(texts.length), createRandom(seed, 'beside'));
}

/** A text as the rows that a head, and those learned beside it, tell from (`predictSoftmax`). */
export const toLettersRow = ({ vocabulary }: LettersHead, text: string): Row => toRow(vocabulary, gramsOf(text));

/** A share for every class; they add up to 1. */
export const predictLetters = (head: LettersHead, text: string): Float32Array =>
	predictSoftmax(head.softmax, toLettersRow(head, text));
