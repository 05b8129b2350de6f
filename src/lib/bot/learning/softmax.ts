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
	/**
	 * What the squares of a weight's slopes begin with: a feature that is seen a few times alone moves by their small share of it. Near 0 it moves a whole
	 * step at its first sight, which classes of few examples need; where labels are noisy, such steps learn the noise.
	 */
	readonly inertia?: number;
	/** Share of the features hidden in each step, so that no single one is relied on (dropout; Srivastava et al. 2014). */
	readonly hidden: number;
}

const LITTLE_INERTIA = 1e-4;

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
	{ epochs, rate, decay, hidden, inertia = LITTLE_INERTIA }: SoftmaxSettings,
	random: Random
): Softmax {
	const weights = new Float32Array(features * classes);
	const squares = new Float32Array(features * classes).fill(inertia);
	const bias = new Float32Array(classes);
	const biasSquares = new Float32Array(classes).fill(inertia);
	const order = Int32Array.from(rows, (_, index) => index);
	const shares = new Float64Array(classes);
	const errors = new Float64Array(classes);
	const wrong = new Int32Array(classes);
	const seen = roomFor(rows);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, random);
		// linear to 0, so that the last steps settle
		const step = rate * (1 - epoch / epochs);
		for (const example of order) {
			keepSome(rows[example]!, hidden, random, seen);
			scoresOf(weights, bias, classes, seen, shares);
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
			for (let i = 0; i < seen.length; i++) {
				const value = seen.values[i]!;
				const base = seen.indices[i]! * classes;
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
	const shares = new Float64Array(classes);
	scoresOf(weights, bias, classes, { indices, values, length: indices.length }, shares);
	return Float32Array.from(toShares(shares));
}

/** The first `length` features of a row. */
interface Seen {
	readonly indices: Int32Array;
	readonly values: Float32Array;
	length: number;
}

/**
 * Sums in double precision, four features at a time: an engine that turns each sum into single precision and back, and fetches it anew for
 * every feature, takes three times as long.
 */
function scoresOf(
	weights: Float32Array,
	bias: Float32Array,
	classes: number,
	{ indices, values, length }: Seen,
	into: Float64Array
): void {
	into.set(bias);
	let i = 0;
	for (; i + 3 < length; i += 4) {
		const [a, b, c, d] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!];
		const atA = indices[i]! * classes;
		const atB = indices[i + 1]! * classes;
		const atC = indices[i + 2]! * classes;
		const atD = indices[i + 3]! * classes;
		for (let k = 0; k < classes; k++)
			into[k]! += a * weights[atA + k]! + b * weights[atB + k]! + c * weights[atC + k]! + d * weights[atD + k]!;
	}
	for (; i < length; i++) {
		const value = values[i]!;
		const base = indices[i]! * classes;
		for (let k = 0; k < classes; k++) into[k]! += value * weights[base + k]!;
	}
}

function toShares(scores: Float64Array): Float64Array {
	let most = -Infinity;
	for (const score of scores) if (score > most) most = score;
	let sum = 0;
	for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - most);
	for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
	return scores;
}

function roomFor(rows: readonly Row[]): Seen {
	const most = rows.reduce((length, { indices }) => Math.max(length, indices.length), 0);
	return { indices: new Int32Array(most), values: new Float32Array(most), length: 0 };
}

function keepSome({ indices, values }: Row, hidden: number, random: Random, into: Seen): void {
	const scale = 1 / (1 - hidden);
	into.length = 0;
	for (let i = 0; i < indices.length; i++) {
		if (hidden > 0 && random() < hidden) continue;
		into.indices[into.length] = indices[i]!;
		into.values[into.length++] = values[i]! * scale;
	}
}

function shuffle(order: Int32Array, random: Random): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
}
