import { createRandom } from '#lib/stats/random.ts';
import { denseRow, type Row } from '../learning/rows.ts';
import { learnSoftmax, predictSoftmax, type Softmax, type SoftmaxSettings } from '../learning/softmax.ts';

const SETTINGS: SoftmaxSettings = { epochs: 10, rate: 0.1, decay: 0, hidden: 0.3 };

/** For many classes that differ in little, of few examples each: chosen on draws of ten an intent of BANKING77's and CLINC150's training parts. */
export const MANY_CLASSES: SoftmaxSettings = { epochs: 10, rate: 0.1, decay: 1e-3, hidden: 0.1 };

/** What tells classes of texts apart by their vectors (see `embedder.ts`). Labels are 0 … classes − 1, one a vector. */
export function learnMeaning(
	vectors: readonly Float32Array[],
	labels: ArrayLike<number>,
	classes: number,
	seed: number,
	settings = SETTINGS
): Softmax {
	const size = { classes, features: vectors[0]?.length ?? 0 };
	return learnSoftmax(vectors.map(toMeaningRow), labels, size, settings, createRandom(seed, 'meaning'));
}

/** A share for every class; they add up to 1. */
export const predictMeaning = (softmax: Softmax, vector: Float32Array): Float32Array =>
	predictSoftmax(softmax, toMeaningRow(vector));

/** A unit vector with numbers of the size that the steps of the learner expect. */
function toMeaningRow(vector: Float32Array): Row {
	const factor = Math.sqrt(vector.length) / 4;
	return denseRow(vector.map((value) => value * factor));
}
