import { createRandom, shuffle } from '#lib/stats/random.ts';
import { learnChoice, type Choice } from '../learning/choice.ts';
import { CLUES, cluesOfNone, TWO_WAYS, type Asked } from './clues.ts';
import type { Module } from './module.ts';

/** An example question with what it is asked in. */
export interface Lesson extends Asked {
	readonly module: Module;
	/** Place in the module of the article that answers. */
	readonly right: number;
	readonly example: number;
}

/** More lessons than these change no weight to be noticed. */
const MOST_LESSONS = 400;
/** Of the questions of customers, so many are answered by none of the articles. */
const UNANSWERED = 0.2;
/** One in so many is asked in the very words of an example. */
const VERBATIM = 10;
const RIDGE = 1;

/**
 * How much each clue counts, so that probabilities come out: from the articles' example questions, each asked without itself (leave one
 * out), once more with all of its article left out, so that none answers it, and at times as it stands. Deterministic for a seed.
 * @param cluesOf for each article of a module, in its order, what speaks for it (`clues.ts`)
 */
export function learnWeights(
	cluesOf: (module: Module, asked: Asked) => Float64Array[],
	lessons: readonly Lesson[],
	seed: number
): Float64Array {
	const none = cluesOfNone();
	const choices = shuffle(createRandom(seed, 'lessons'), lessons)
		.slice(0, MOST_LESSONS)
		.flatMap(({ module, right, ...asked }, at): Choice[] => {
			const options = cluesOf(module, asked);
			const others = options.filter((_, option) => option !== right);
			const verbatim = at % VERBATIM === 0 ? [cluesOf(module, { ...asked, example: undefined })] : [];
			return [
				{ options: [...options, none], right, weight: 1 - UNANSWERED },
				{ options: [...others, none], right: others.length, weight: UNANSWERED },
				...verbatim.map((each): Choice => ({ options: [...each, none], right, weight: 1 }))
			];
		});
	return learnWithout(choices, new Set());
}

/** A clue that comes out against what it speaks for is one that repeats others; it is left out. */
function learnWithout(choices: readonly Choice[], left: ReadonlySet<number>): Float64Array {
	const used = CLUES.map((_, clue) => clue).filter((clue) => !left.has(clue));
	// most rows stand in two choices
	const narrowedRows = new Map<Float64Array, Float64Array>();
	const narrow = (row: Float64Array) => {
		const known = narrowedRows.get(row);
		if (known) return known;
		const narrowed = new Float64Array(used.length);
		for (let at = 0; at < used.length; at++) narrowed[at] = row[used[at]!]!;
		narrowedRows.set(row, narrowed);
		return narrowed;
	};
	const narrowed = left.size === 0 ? choices : choices.map((each) => ({ ...each, options: each.options.map(narrow) }));
	const weights = learnChoice(narrowed, { usual: new Float64Array(used.length), ridge: RIDGE });
	const against = used.filter((clue, at) => weights[at]! < 0 && !TWO_WAYS.has(clue));
	if (against.length > 0) return learnWithout(choices, new Set([...left, ...against]));
	return Float64Array.from(CLUES, (_, clue) => weights[used.indexOf(clue)] ?? 0);
}
