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
 * Newton's method. A pull of `ridge`·|w|²/2 keeps weights finite where the examples would not.
 */
export function learnChoice(
	examples: readonly Choice[],
	{ features, ridge }: { readonly features: number; readonly ridge: number }
): Float64Array {
	let weights = new Float64Array(features);
	let best = lossOf(examples, weights, ridge);
	for (let step = 0; step < MOST_STEPS; step++) {
		const { slope, curvature } = derivativesOf(examples, weights, ridge);
		const inverse = invertSymmetric(curvature);
		if (!inverse) break;
		const direction = inverse.map((row) => row.reduce((sum, value, at) => sum + value * slope[at]!, 0));
		// half as far until it is better: Newton's step overshoots far from the best
		let [size, next, loss] = [1, weights, Infinity];
		for (; size > 1e-6; size /= 2) {
			next = weights.map((weight, at) => weight - size * direction[at]!);
			loss = lossOf(examples, next, ridge);
			if (loss <= best) break;
		}
		if (!(loss <= best)) break;
		const gain = best - loss;
		weights = next;
		best = loss;
		if (gain < SETTLED * Math.max(1, best)) break;
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

function lossOf(examples: readonly Choice[], weights: Float64Array, ridge: number): number {
	let loss = 0;
	for (const each of weights) loss += (ridge * each * each) / 2;
	for (const { options, right, weight } of examples)
		loss -= weight * Math.log(Math.max(Number.MIN_VALUE, chooseAmong(weights, options)[right]!));
	return loss;
}

function derivativesOf(examples: readonly Choice[], weights: Float64Array, ridge: number) {
	const size = weights.length;
	const slope = weights.map((weight) => ridge * weight);
	const curvature = Array.from({ length: size }, (_, row) =>
		Array.from({ length: size }, (_, column) => (row === column ? ridge : 0))
	);
	for (const { options, right, weight } of examples) {
		const shares = chooseAmong(weights, options);
		const mean = new Float64Array(size);
		for (const [option, row] of options.entries())
			for (let at = 0; at < size; at++) mean[at]! += shares[option]! * row[at]!;
		for (let at = 0; at < size; at++) slope[at]! += weight * (mean[at]! - options[right]![at]!);
		for (const [option, row] of options.entries()) {
			const share = weight * shares[option]!;
			if (share < 1e-9) continue;
			for (let a = 0; a < size; a++) {
				const part = share * (row[a]! - mean[a]!);
				const line = curvature[a]!;
				for (let b = 0; b <= a; b++) line[b]! += part * (row[b]! - mean[b]!);
			}
		}
	}
	for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) curvature[a]![b] = curvature[b]![a]!;
	return { slope, curvature };
}
