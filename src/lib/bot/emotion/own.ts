import { createRandom, shuffle } from '#lib/stats/random.ts';
import { learnLetters, NOISY_LABELS, predictLetters, type LettersHead } from '../heads/letters.ts';
import { learnMeaning, predictMeaning } from '../heads/meaning.ts';
import { averageLogs } from '../heads/shares.ts';
import type { Softmax } from '../learning/softmax.ts';
import { atTurning } from './turning.ts';

/** A message that a reader labelled, in anybody's own words. */
export interface LabelledMessage {
	readonly text: string;
	readonly label: boolean;
	/** In a language that the embedder knows. */
	readonly vector?: Float32Array | undefined;
}

/** Tells upset from calm as one set of labelled messages does. */
export interface OwnEmotion {
	readonly letters: LettersHead;
	readonly meaning: Softmax | null;
	/** The probability at which the score is 0.5: that of the best F1 on a held-out fifth. */
	readonly turning: number;
}

const MEANING_WEIGHT = 0.5;
const HELD_OUT = 0.2;
/** With fewer held-out messages of a kind the turning would be set by accident. */
const LEAST_HELD_OUT = 10;

/** Messages of which some lack their vector teach the meaning less. Deterministic for a seed. */
export function learnOwnEmotion(messages: readonly LabelledMessage[], seed = 1): OwnEmotion {
	const mixed = shuffle(createRandom(seed, 'held out'), messages);
	const held = mixed.slice(0, Math.floor(mixed.length * HELD_OUT));
	return { ...learnHeads(messages, seed), turning: turningOf(held, mixed.slice(held.length), seed) };
}

/** How upset the writer of a message is, 0..1; from 0.5 on it counts as upset. */
export const feelOwn = ({ turning, ...heads }: OwnEmotion, text: string, vector?: Float32Array): number =>
	atTurning(probabilityOf(heads, text, vector), turning);

type Heads = Omit<OwnEmotion, 'turning'>;

function learnHeads(messages: readonly LabelledMessage[], seed: number): Heads {
	const withVector = messages.flatMap(({ vector, label }) => (vector ? [{ vector, label }] : []));
	return {
		letters: learnLetters(
			messages.map(({ text }) => text),
			messages.map(({ label }) => Number(label)),
			2,
			seed,
			NOISY_LABELS
		),
		meaning:
			withVector.length === 0
				? null
				: learnMeaning(
						withVector.map(({ vector }) => vector),
						withVector.map(({ label }) => Number(label)),
						2,
						seed
					)
	};
}

function probabilityOf({ letters, meaning }: Heads, text: string, vector: Float32Array | undefined): number {
	const byLetters = predictLetters(letters, text);
	const shares =
		meaning && vector ? averageLogs(byLetters, predictMeaning(meaning, vector), MEANING_WEIGHT) : byLetters;
	return shares[1] ?? 0;
}

function turningOf(held: readonly LabelledMessage[], rest: readonly LabelledMessage[], seed: number): number {
	const upset = held.filter(({ label }) => label).length;
	if (Math.min(upset, held.length - upset) < LEAST_HELD_OUT) return 0.5;
	const heads = learnHeads(rest, seed);
	const judged = held.map(({ text, label, vector }) => ({ label, probability: probabilityOf(heads, text, vector) }));
	judged.sort((a, b) => b.probability - a.probability);
	let best = { f1: 0, turning: 0.5 };
	let hits = 0;
	for (const [index, { label, probability }] of judged.entries()) {
		if (label) hits++;
		const f1 = (2 * hits) / (index + 1 + upset);
		if (f1 > best.f1) best = { f1, turning: probability };
	}
	return best.turning;
}
