import { createRandom, shuffle } from '#lib/stats/random.ts';
import { atTemperature } from '../heads/shares.ts';
import { guess, learnHeads, type Example, type Guess, type Heads } from './heads.ts';

/** The label of examples that no intent answers. */
export const OUT_OF_SCOPE = 'oos';

export interface Recogniser {
	readonly heads: Heads;
	/** What makes shares probabilities: of answers given with confidence 0.8, eight in ten are right. */
	readonly temperature: number;
	/** Questions whose scope score is below this are out of scope. */
	readonly scopeFrom: number;
}

export interface Recognised {
	/** Every intent, the likeliest first; confidences add up to 1. */
	readonly ranking: readonly { readonly intent: string; readonly confidence: number }[];
	/** How much the question is like those that were learned; higher is likelier in scope. */
	readonly scope: number;
	readonly inScope: boolean;
}

const HELD_OUT = 0.2;
/** Fewer held-out questions would set temperature and scope by accident. */
const LEAST_HELD_OUT = 40;
/** Of the questions in scope, so many are let in where no example shows what is outside. */
const IN_SCOPE_KEPT = 0.95;
const LEAST_OUTSIDE = 20;
/** Nearness of the nearest example beside the certainty of the heads; chosen on CLINC150's training and validation parts. */
const NEARNESS_WEIGHT = 5;

/**
 * Learns to tell intents apart and what is none of them. A fifth of the examples is held out first to set temperature and scope, then
 * all are learned. Examples labelled `oos` only help to set the scope.
 * @throws RangeError without two intents
 */
export function trainRecogniser(examples: readonly Example[], seed = 1): Recogniser {
	const inside = examples.filter(({ intent }) => intent !== OUT_OF_SCOPE);
	const outside = examples.filter(({ intent }) => intent === OUT_OF_SCOPE);
	const named = inside.filter(({ isName }) => isName === true);
	const mixed = shuffle(
		createRandom(seed, 'held out'),
		inside.filter(({ isName }) => isName !== true)
	);
	const held = mixed.slice(0, Math.floor(mixed.length * HELD_OUT));
	const rest = [...mixed.slice(held.length), ...named];
	const heads = learnHeads(inside, seed);
	if (held.length < LEAST_HELD_OUT || new Set(rest.map(({ intent }) => intent)).size < 2)
		return { heads, temperature: 1, scopeFrom: -Infinity };
	const trial = learnHeads(rest, seed);
	const guesses = held.map(({ text, vector }) => guess(trial, text, vector));
	const temperature = fitTemperature(
		guesses.map(({ shares }) => shares),
		held.map(({ intent }) => trial.intents.indexOf(intent))
	);
	const scopeOfGuess = (each: Guess) => scopeOf(atTemperature(each.shares, temperature), each.nearest);
	const scopeFrom = fitScope(
		guesses.map(scopeOfGuess),
		outside.map(({ text, vector }) => scopeOfGuess(guess(trial, text, vector)))
	);
	return { heads, temperature, scopeFrom };
}

/** What a question is about, and whether it is about anything known. The vector is the text's own (see `embedder.ts`). */
export function recognise(
	{ heads, temperature, scopeFrom }: Recogniser,
	text: string,
	vector?: Float32Array
): Recognised {
	const { shares, nearest } = guess(heads, text, vector);
	const confidences = atTemperature(shares, temperature);
	const scope = scopeOf(confidences, nearest);
	return {
		ranking: heads.intents
			.map((intent, index) => ({ intent, confidence: confidences[index]! }))
			.sort((a, b) => b.confidence - a.confidence),
		scope,
		inScope: scope >= scopeFrom
	};
}

/** Negative entropy of the confidences (0 when certain), and how near the nearest example is. */
function scopeOf(confidences: Float32Array, nearest: number | null): number {
	let certainty = 0;
	for (const share of confidences) if (share > 0) certainty += share * Math.log(share);
	return certainty + (nearest === null ? 0 : NEARNESS_WEIGHT * nearest);
}

/** The temperature of least log loss on held-out questions, by golden section between 0.2 and 5 on its logarithm. */
function fitTemperature(shares: readonly Float32Array[], labels: readonly number[]): number {
	const loss = (logarithm: number) => {
		let sum = 0;
		for (const [index, each] of shares.entries()) {
			const label = labels[index]!;
			if (label >= 0) sum -= Math.log(Math.max(1e-9, atTemperature(each, Math.exp(logarithm))[label]!));
		}
		return sum;
	};
	const golden = (Math.sqrt(5) - 1) / 2;
	let [low, high] = [Math.log(0.2), Math.log(5)];
	for (let step = 0; step < 16; step++) {
		const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
		if (loss(left) <= loss(right)) high = right;
		else low = left;
	}
	return Math.exp((low + high) / 2);
}

/** With examples from outside, where most of both sides are told right; else where nearly all inside are let in. */
function fitScope(inside: readonly number[], outside: readonly number[]): number {
	const sorted = inside.toSorted((a, b) => a - b);
	if (outside.length < LEAST_OUTSIDE) return sorted[Math.floor(sorted.length * (1 - IN_SCOPE_KEPT))]!;
	let best = { from: sorted[0]!, right: 0 };
	for (const [index, from] of sorted.entries()) {
		const right = 1 - index / sorted.length + outside.filter((score) => score < from).length / outside.length;
		if (right > best.right) best = { from, right };
	}
	return best.from;
}
