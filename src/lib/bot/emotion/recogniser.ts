import { learnBeside, learnLetters, toLettersRow, type LettersHead } from '../heads/letters.ts';
import { learnMeaning, predictMeaning } from '../heads/meaning.ts';
import { averageLogs } from '../heads/shares.ts';
import { isChinese } from '../texts/script.ts';
import { predictSoftmax, type Softmax } from '../learning/softmax.ts';
import { atTurning } from './turning.ts';

/** How a customer feels: calm · watch (uneasy, irritated: the tone is softened) · escalate (a person is needed). */
export const LEVELS = ['calm', 'watch', 'escalate'] as const;
export type Level = (typeof LEVELS)[number];

export interface FeltExample {
	readonly text: string;
	/** 0 calm · 1 watch · 2 escalate. */
	readonly level: 0 | 1 | 2;
	/** A plain question, as most messages are: it teaches what is asked without feeling, and needs no vector. */
	readonly isPlain?: boolean | undefined;
	/** In a language that the embedder knows. */
	readonly vector?: Float32Array | undefined;
}

/** Letters in every language taught, meaning where texts have vectors. */
export interface EmotionModel {
	readonly letters: LettersHead;
	readonly meaning: Softmax | null;
	/** Tells plain questions (1) from messages with something to feel about (0); null where no plain one was taught. */
	readonly plain: Softmax | null;
}

export interface Felt {
	/** How anxious or angry the customer is, 0..1; from `THRESHOLD` on the tone is softened. */
	readonly anxious: number;
	/** How much a person is needed, 0..1; from `THRESHOLD` on one is fetched. */
	readonly urgent: number;
}

/** Of both scores, in every language. */
export const THRESHOLD = 0.5;

/**
 * The probabilities at which a score is to be 0.5: those of the best F1 on the tune parts of data/emotions, whose writers wrote nothing
 * that was learned, on a grid of 0.05 and as the mean of the engines. What is not Chinese is judged as English is.
 */
const TURNING = { en: { anxious: 0.2, urgent: 0.4 }, zh: { anxious: 0.35, urgent: 0.3 } };

const MEANING_WEIGHT = 0.6;

/**
 * A message that is so likely a plain question is the less believed to be upset, the likelier. Messages written to teach feelings are all about
 * something that went wrong, so that without this two in five plain questions would pass for upset. Chosen on the tune parts.
 */
const PLAIN_FROM = 0.7;

/** Deterministic for a seed. Its parts can be learned one by one as well: they come out the same. */
export function learnEmotion(examples: readonly FeltExample[], seed = 1): EmotionModel {
	const letters = learnFeltLetters(examples, seed);
	return { letters, meaning: learnFeltMeaning(examples, seed), plain: learnPlain(letters, examples, seed) };
}

/** Feelings by letters. Plain questions teach nothing here. */
export function learnFeltLetters(examples: readonly FeltExample[], seed: number): LettersHead {
	const felt = examples.filter(isFelt);
	return learnLetters(
		felt.map(({ text }) => text),
		felt.map(({ level }) => level),
		LEVELS.length,
		seed
	);
}

/** Feelings by meaning; null where no message has a vector. Plain questions teach nothing here. */
export function learnFeltMeaning(examples: readonly FeltExample[], seed: number): Softmax | null {
	const felt = examples.filter(isFelt).flatMap(({ vector, level }) => (vector ? [{ vector, level }] : []));
	if (felt.length === 0) return null;
	return learnMeaning(
		felt.map(({ vector }) => vector),
		felt.map(({ level }) => level),
		LEVELS.length,
		seed
	);
}

/** Plain questions against all others, by the letters that feelings are told by; null where no plain one was taught. */
export function learnPlain(letters: LettersHead, examples: readonly FeltExample[], seed: number): Softmax | null {
	if (examples.every(isFelt)) return null;
	return learnBeside(
		letters,
		examples.map(({ text }) => text),
		examples.map((each) => Number(!isFelt(each))),
		2,
		seed
	);
}

export const isFelt = ({ isPlain }: FeltExample): boolean => isPlain !== true;

/** What a message says of its writer's feelings. Without its vector, by letters alone. */
export function feel({ letters, meaning, plain }: EmotionModel, text: string, vector?: Float32Array): Felt {
	const row = toLettersRow(letters, text);
	const byLetters = predictSoftmax(letters.softmax, row);
	const shares =
		meaning && vector ? averageLogs(byLetters, predictMeaning(meaning, vector), MEANING_WEIGHT) : byLetters;
	const [, watch = 0, urgent = 0] = shares;
	const turning = TURNING[isChinese(text) ? 'zh' : 'en'];
	const [, isPlain = 0] = plain ? predictSoftmax(plain, row) : [];
	const belief = Math.min(1, (1 - isPlain) / (1 - PLAIN_FROM));
	return {
		anxious: belief * atTurning(Math.min(1, watch + urgent), turning.anxious),
		urgent: belief * atTurning(urgent, turning.urgent)
	};
}
