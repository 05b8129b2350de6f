import { chooseAmong, learnChoice, type Choice } from '../learning/choice.ts';
import type { Clues } from './heads.ts';

/** How much each clue says, as a multiple of what it usually says (`USUAL`): of all three, and of letters where they are alone. */
export interface Weights {
	readonly all: Float64Array;
	readonly letters: Float64Array;
}

/** A question that was not learned, and the place of the intent it is about. */
export interface Judged {
	readonly clues: Clues;
	readonly right: number;
}

/** What ten examples an intent of BANKING77's training half teach. The nearest example counts by its inner product, hence the larger number. */
const USUAL = { letters: 0.35, meaning: 0.7, nearness: 9 };
export const USUAL_WEIGHTS: Weights = { all: Float64Array.of(1, 1, 1), letters: Float64Array.of(1 / USUAL.letters) };

/**
 * How hard weights are pulled to the usual ones: a few hundred questions say little of which clue to believe, thousands say enough. Chosen on draws of
 * BANKING77's training half (5, 10, 20 and 90 examples an intent) and of CLINC150's (10): anything from 3 to 30 does as well.
 */
const RIDGE = 10;

/** The weights under which the right intents of questions that the heads have not seen are likeliest: so their shares are probabilities, too. */
export function learnWeights(judged: readonly Judged[]): Weights {
	const meant = judged.filter(({ clues }) => clues.meant !== null);
	const alone = judged.map(({ clues: { letters }, right }) => ({ clues: { letters, meant: null }, right }));
	return {
		all: learnChoice(meant.map(toChoice), { usual: USUAL_WEIGHTS.all, ridge: RIDGE }),
		letters: learnChoice(alone.map(toChoice), { usual: USUAL_WEIGHTS.letters, ridge: RIDGE })
	};
}

/** A share for every intent; they add up to 1. */
export const sharesOf = (weights: Weights, clues: Clues): Float64Array =>
	chooseAmong(clues.meant ? weights.all : weights.letters, rowsOf(clues));

const toChoice = ({ clues, right }: Judged): Choice => ({ options: rowsOf(clues), right, weight: 1 });

const rowsOf = ({ letters, meant }: Clues): readonly Float64Array[] =>
	Array.from(letters, (share, intent) => {
		const byLetters = USUAL.letters * share;
		return meant
			? Float64Array.of(byLetters, USUAL.meaning * meant.meaning[intent]!, USUAL.nearness * meant.nearness[intent]!)
			: Float64Array.of(byLetters);
	});
