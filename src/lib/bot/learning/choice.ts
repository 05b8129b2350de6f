import { invertSymmetric } from '#lib/stats/symmetric.ts';

/** One choice that was made: what is known of each option, and which was right. */
export interface Choice {
	/** A row an option, each of the same length. */
	readonly options: readonly Float64Array[];
	readonly right: number;
	/** How much the example counts. */
	readonly weight: number;
}

const MOST_STEPS = 30;
const SETTLED = 1e-8;

/**
 * Weights of what is known of the options, under which the right ones are likeliest: the conditional logit model (McFadden 1974), by
 * Newton's method. A pull of `ridge`·|w − usual|²/2 keeps weights finite where the examples would not, and few examples from saying too much.
 */
export function learnChoice(
	examples: readonly Choice[],
	{ usual, ridge }: { readonly usual: Float64Array; readonly ridge: number }
): Float64Array {
	const pull: Pull = { usual, ridge };
	let weights = usual;
	let fit = fitOf(examples, weights, pull);
	for (let step = 0; step < MOST_STEPS; step++) {
		const { slope, curvature } = derivativesOf(examples, weights, fit.shares, pull);
		const inverse = invertSymmetric(curvature);
		if (!inverse) break;
		const direction = inverse.map((row) => row.reduce((sum, value, at) => sum + value * slope[at]!, 0));
		// half as far until it is better: Newton's step overshoots far from the best
		let [size, next, better] = [1, weights, fit];
		for (; size > 1e-6; size /= 2) {
			next = weights.map((weight, at) => weight - size * direction[at]!);
			better = fitOf(examples, next, pull);
			if (better.loss <= fit.loss) break;
		}
		if (!(better.loss <= fit.loss)) break;
		const gain = fit.loss - better.loss;
		weights = next;
		fit = better;
		if (gain < SETTLED * Math.max(1, fit.loss)) break;
	}
	return weights;
}

/** Probability of each option; they add up to 1. */
export function chooseAmong(weights: Float64Array, options: readonly Float64Array[]): Float64Array {
	const shares = new Float64Array(options.length);
	let most = -Infinity;
	for (let option = 0; option < options.length; option++) {
		const row = options[option]!;
		let score = 0;
		for (let at = 0; at < weights.length; at++) score += weights[at]! * row[at]!;
		shares[option] = score;
		if (score > most) most = score;
	}
	let sum = 0;
	for (let option = 0; option < shares.length; option++) sum += shares[option] = Math.exp(shares[option]! - most);
	for (let option = 0; option < shares.length; option++) shares[option]! /= sum;
	return shares;
}

/** How badly the weights tell which options were right, and the probability they give to each option of each example. */
interface Fit {
	readonly loss: number;
	readonly shares: readonly Float64Array[];
}

/** What weights are pulled towards, and how hard. */
interface Pull {
	readonly usual: Float64Array;
	readonly ridge: number;
}

function fitOf(examples: readonly Choice[], weights: Float64Array, { usual, ridge }: Pull): Fit {
	let loss = 0;
	for (let at = 0; at < weights.length; at++) loss += (ridge * (weights[at]! - usual[at]!) ** 2) / 2;
	const shares = examples.map(({ options }) => chooseAmong(weights, options));
	for (let at = 0; at < examples.length; at++) {
		const { right, weight } = examples[at]!;
		loss -= weight * Math.log(Math.max(Number.MIN_VALUE, shares[at]![right]!));
	}
	return { loss, shares };
}

function derivativesOf(
	examples: readonly Choice[],
	weights: Float64Array,
	given: readonly Float64Array[],
	{ usual, ridge }: Pull
) {
	const size = weights.length;
	const slope = weights.map((weight, at) => ridge * (weight - usual[at]!));
	const lower = new Float64Array(size * size);
	for (let at = 0; at < size; at++) lower[at * size + at] = ridge;
	const mean = new Float64Array(size);
	const off = new Float64Array(size);
	for (let example = 0; example < examples.length; example++) {
		const { options, right, weight } = examples[example]!;
		const shares = given[example]!;
		mean.fill(0);
		for (let option = 0; option < options.length; option++) {
			const row = options[option]!;
			for (let at = 0; at < size; at++) mean[at]! += shares[option]! * row[at]!;
		}
		for (let at = 0; at < size; at++) slope[at]! += weight * (mean[at]! - options[right]![at]!);
		for (let option = 0; option < options.length; option++) {
			const row = options[option]!;
			const share = weight * shares[option]!;
			if (share < 1e-9) continue;
			for (let at = 0; at < size; at++) off[at] = row[at]! - mean[at]!;
			for (let a = 0; a < size; a++) {
				const part = share * off[a]!;
				if (part === 0) continue;
				const line = a * size;
				for (let b = 0; b <= a; b++) lower[line + b]! += part * off[b]!;
			}
		}
	}
	const curvature = Array.from({ length: size }, (_, a) =>
		Array.from({ length: size }, (_, b) => lower[Math.max(a, b) * size + Math.min(a, b)]!)
	);
	return { slope, curvature };
}
