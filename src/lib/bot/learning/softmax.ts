import type { Random } from '#lib/stats/random.ts';
import type { Row } from './rows.ts';

/** What multinomial logistic regression has learned: one weight a feature and class, feature by feature, and a bias a class. */
export interface Softmax {
	readonly classes: number;
	readonly weights: Float32Array;
	readonly bias: Float32Array;
}

export interface SoftmaxSettings {
	/** Passes over the examples. */
	readonly epochs: number;
	/** Step of AdaGrad (Duchi, Hazan & Singer 2011). */
	readonly rate: number;
	/** Pull of every weight towards 0, per step in which its feature occurs. */
	readonly decay: number;
	/** Share of the features hidden in each step, so that no single one is relied on (dropout; Srivastava et al. 2014). */
	readonly hidden: number;
}

/** An error so small that its step would not be seen: most classes of most examples, once something is learned. */
const NEGLIGIBLE = 1e-3;

/**
 * Multinomial logistic regression by stochastic gradient with AdaGrad steps. Labels are 0 … classes − 1. The same rows and the
 * same stream of chance give the same weights.
 */
export function learnSoftmax(
	rows: readonly Row[],
	labels: ArrayLike<number>,
	{ classes, features }: { readonly classes: number; readonly features: number },
	{ epochs, rate, decay, hidden }: SoftmaxSettings,
	random: Random
): Softmax {
	const weights = new Float32Array(features * classes);
	const squares = new Float32Array(features * classes).fill(1e-4);
	const bias = new Float32Array(classes);
	const biasSquares = new Float32Array(classes).fill(1e-4);
	const order = Int32Array.from(rows, (_, index) => index);
	const shares = new Float32Array(classes);
	const errors = new Float32Array(classes);
	const wrong = new Int32Array(classes);
	const scale = 1 / (1 - hidden);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, random);
		// linear to 0, so that the last steps settle
		const step = rate * (1 - epoch / epochs);
		for (const example of order) {
			const { indices, values } = rows[example]!;
			const kept = hidden > 0 ? keepSome(values, hidden, scale, random) : values;
			scoresOf(weights, bias, classes, indices, kept, shares);
			toShares(shares);
			let count = 0;
			for (let k = 0; k < classes; k++) {
				const error = shares[k]! - (k === labels[example] ? 1 : 0);
				if (error > NEGLIGIBLE || error < -NEGLIGIBLE) {
					wrong[count] = k;
					errors[count++] = error;
				}
			}
			for (let w = 0; w < count; w++) {
				const k = wrong[w]!;
				const error = errors[w]!;
				biasSquares[k]! += error * error;
				bias[k]! -= (step * error) / Math.sqrt(biasSquares[k]!);
			}
			for (let i = 0; i < indices.length; i++) {
				const value = kept[i]!;
				if (value === 0) continue;
				const base = indices[i]! * classes;
				for (let w = 0; w < count; w++) {
					const at = base + wrong[w]!;
					const slope = errors[w]! * value + decay * weights[at]!;
					squares[at]! += slope * slope;
					weights[at]! -= (step * slope) / Math.sqrt(squares[at]!);
				}
			}
		}
	}
	return { classes, weights, bias };
}

/** Probability of each class, in order. */
export function predictSoftmax({ classes, weights, bias }: Softmax, { indices, values }: Row): Float32Array {
	const shares = new Float32Array(classes);
	scoresOf(weights, bias, classes, indices, values, shares);
	return toShares(shares);
}

function scoresOf(
	weights: Float32Array,
	bias: Float32Array,
	classes: number,
	indices: Int32Array,
	values: Float32Array,
	into: Float32Array
): void {
	into.set(bias);
	for (let i = 0; i < indices.length; i++) {
		const value = values[i]!;
		if (value === 0) continue;
		const base = indices[i]! * classes;
		for (let k = 0; k < classes; k++) into[k]! += value * weights[base + k]!;
	}
}

function toShares(scores: Float32Array): Float32Array {
	let most = -Infinity;
	for (const score of scores) if (score > most) most = score;
	let sum = 0;
	for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - most);
	for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
	return scores;
}

function keepSome(values: Float32Array, hidden: number, scale: number, random: Random): Float32Array {
	return values.map((value) => (random() < hidden ? 0 : value * scale));
}

function shuffle(order: Int32Array, random: Random): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
}
