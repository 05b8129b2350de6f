import { createRandom, shuffle } from '#lib/stats/random.ts';
import { cluesOf, learnHeads, type Clues, type Example, type Heads } from './heads.ts';
import { learnWeights, sharesOf, USUAL_WEIGHTS, type Weights } from './weights.ts';

/** The label of examples that no intent answers. */
export const OUT_OF_SCOPE = 'oos';

export interface Recogniser {
	readonly heads: Heads;
	/** What makes of clues probabilities: of answers given with confidence 0.8, eight in ten are right. */
	readonly weights: Weights;
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

const PARTS = 5;
/** Fewer held-out questions would set weights and scope by accident. */
const LEAST_HELD_OUT = 40;
/** More held-out questions would tell no more, and each part takes as long to learn without as all. */
const ENOUGH_HELD_OUT = 600;
/** Of the questions in scope, so many are let in where no example shows what is outside. */
const IN_SCOPE_KEPT = 0.95;
const LEAST_OUTSIDE = 20;
/** Nearness of the nearest example beside the certainty of the heads; chosen on CLINC150's training and validation parts. */
const NEARNESS_WEIGHT = 5;

/**
 * Learns to tell intents apart and what is none of them. Fifths of the examples are held out in turn, until enough questions were judged
 * by heads that have not seen them, to weigh the clues and set the scope; then all are learned. Examples labelled `oos` only help to set the scope.
 * @throws RangeError without two intents
 */
export function trainRecogniser(examples: readonly Example[], seed = 1): Recogniser {
	const inside = examples.filter(({ intent }) => intent !== OUT_OF_SCOPE);
	const outside = examples.filter(({ intent }) => intent === OUT_OF_SCOPE);
	const heads = learnHeads(inside, seed);
	const trials = holdOut(inside, seed).map(({ held, rest }) => {
		const trial = learnHeads(rest, seed);
		const clues = ({ text, vector }: Example) => cluesOf(trial, text, vector);
		return {
			judged: held.map((each) => ({ clues: clues(each), right: trial.intents.indexOf(each.intent) })),
			outside: outside.map(clues)
		};
	});
	const judged = trials.flatMap((trial) => trial.judged);
	if (judged.length < LEAST_HELD_OUT) return { heads, weights: USUAL_WEIGHTS, scopeFrom: -Infinity };
	const weights = learnWeights(judged.filter(({ right }) => right >= 0));
	const scope = (clues: Clues) => scopeOf(sharesOf(weights, clues), clues);
	const scopeFrom = fitScope(
		judged.map(({ clues }) => scope(clues)),
		trials.flatMap((trial) => trial.outside.map(scope))
	);
	return { heads, weights, scopeFrom };
}

/** Questions to judge by, and what is learned without them: every intent's names, and of the rest four fifths. */
function holdOut(examples: readonly Example[], seed: number) {
	const named = examples.filter(({ isName }) => isName === true);
	const mixed = shuffle(
		createRandom(seed, 'held out'),
		examples.filter(({ isName }) => isName !== true)
	);
	const parts = Math.min(PARTS, Math.ceil((ENOUGH_HELD_OUT * PARTS) / mixed.length));
	return Array.from({ length: parts }, (_, part) => ({
		held: mixed.filter((_, at) => at % PARTS === part),
		rest: [...mixed.filter((_, at) => at % PARTS !== part), ...named]
	})).filter(({ rest }) => new Set(rest.map(({ intent }) => intent)).size > 1);
}

/** What a question is about, and whether it is about anything known. The vector is the text's own (see `embedder.ts`). */
export function recognise({ heads, weights, scopeFrom }: Recogniser, text: string, vector?: Float32Array): Recognised {
	const clues = cluesOf(heads, text, vector);
	const confidences = sharesOf(weights, clues);
	const scope = scopeOf(confidences, clues);
	return {
		ranking: heads.intents
			.map((intent, index) => ({ intent, confidence: confidences[index]! }))
			.sort((a, b) => b.confidence - a.confidence),
		scope,
		inScope: scope >= scopeFrom
	};
}

/** Negative entropy of the confidences (0 when certain), and how near the nearest example is. */
function scopeOf(confidences: Float64Array, { meant }: Clues): number {
	let certainty = 0;
	for (const share of confidences) if (share > 0) certainty += share * Math.log(share);
	return certainty + (meant ? NEARNESS_WEIGHT * Math.max(...meant.nearness) : 0);
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
