import { describe, expect, it } from 'vitest';
import { feelOwn, learnOwnEmotion } from '#lib/bot/emotion/own.ts';
import { THRESHOLD } from '#lib/bot/emotion/recogniser.ts';
import { atTurning } from '#lib/bot/emotion/turning.ts';

const upset = ['this is a disgrace', 'I am furious', 'so angry with you', 'what a disgrace again', 'furious and angry'];
const calm = [
	'thank you so much',
	'where can I find it',
	'thanks for the help',
	'can I find help here',
	'so much help'
];
const messages = Array.from({ length: 30 }, (_, at) => [
	{ text: `${upset[at % 5] ?? ''} ${at}`, label: true },
	{ text: `${calm[at % 5] ?? ''} ${at}`, label: false }
]).flat();

describe("upset told as somebody's own labels do", () => {
	const model = learnOwnEmotion(messages);

	it('is told in messages that were not learned', () => {
		expect(feelOwn(model, 'I am so angry, a disgrace')).toBeGreaterThanOrEqual(THRESHOLD);
		expect(feelOwn(model, 'thanks, where is help')).toBeLessThan(THRESHOLD);
	});

	it('is the same for the same messages, and nowhere beyond 0 and 1', () => {
		const again = learnOwnEmotion(messages);
		for (const text of ['', '👍', 'angry '.repeat(2_000), 'furious thanks']) {
			const score = feelOwn(model, text);
			expect(score).toBe(feelOwn(again, text));
			expect(score).toBeGreaterThanOrEqual(0);
			expect(score).toBeLessThanOrEqual(1);
		}
	});

	it('rests on no threshold set by a handful', () => {
		expect(learnOwnEmotion(messages.slice(0, 8)).turning).toBe(0.5);
	});
});

describe('a probability about its turning', () => {
	it('is 0.5 there, rises with it and keeps the ends', () => {
		expect(atTurning(0.2, 0.2)).toBeCloseTo(0.5, 12);
		expect(atTurning(0.3, 0.5)).toBeCloseTo(0.3, 12);
		expect([atTurning(0, 0.3), atTurning(1, 0.3)]).toEqual([0, 1]);
		expect(atTurning(0.4, 0.2)).toBeGreaterThan(atTurning(0.3, 0.2));
	});
});
