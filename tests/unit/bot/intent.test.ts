import { describe, expect, it } from 'vitest';
import { evaluateIntents } from '#lib/bot/intent/evaluate.ts';
import type { Example } from '#lib/bot/intent/heads.ts';
import { namesToLearn } from '#lib/bot/intent/names.ts';
import { OUT_OF_SCOPE, recognise, trainRecogniser } from '#lib/bot/intent/recogniser.ts';
import { createRandom, drawItem } from '#lib/stats/random.ts';

const random = createRandom(3);
const words = {
	refund: ['refund', 'money back', 'return my payment', '退款', '把钱退给我'],
	delivery: ['parcel', 'where is my order', 'delivery date', '快递到哪了', '什么时候送到'],
	[OUT_OF_SCOPE]: ['capital of France', 'tell me a joke', 'football score', 'weather', '讲个笑话']
};
const around = ['please', 'hello', 'today', 'I need to know', '请问', '谢谢', 'now', 'still'];
const say = (intent: keyof typeof words): Example => ({
	intent,
	text: [drawItem(random, around), drawItem(random, words[intent]), drawItem(random, around)].join(' ')
});
const draw = (n: number, ...intents: (keyof typeof words)[]) =>
	intents.flatMap((intent) => Array.from({ length: n }, () => say(intent)));

const recogniser = trainRecogniser(draw(120, 'refund', 'delivery', OUT_OF_SCOPE));

describe('the recogniser of intents', () => {
	it('tells what it has learned, in two languages, and what is none of it', () => {
		const score = evaluateIntents(recogniser, draw(60, 'refund', 'delivery', OUT_OF_SCOPE));
		expect(score.accuracy).toBeGreaterThan(0.95);
		expect(score.macroF1).toBeGreaterThan(0.95);
		expect(score.outOfScope?.auroc).toBeGreaterThan(0.9);
		expect(score.n).toBe(120);
	});

	it('answers with confidences that add up to 1, whatever it is given', () => {
		for (const text of ['', '😀😀😀', 'x'.repeat(100_000), 'مرحبا بالعالم', '\u0000', '退款'.repeat(5_000)]) {
			const { ranking, scope } = recognise(recogniser, text);
			expect(ranking.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 4);
			expect(Number.isFinite(scope)).toBe(true);
		}
	});

	it('counts by hand what is right, refused and confused', () => {
		const all = { ...recogniser, scopeFrom: -Infinity };
		const wrong = { text: 'refund please', intent: 'delivery' };
		const score = evaluateIntents(all, [
			{ text: 'refund please', intent: 'refund' },
			wrong,
			{ text: 'x', intent: OUT_OF_SCOPE }
		]);
		expect(score).toMatchObject({
			n: 2,
			accuracy: 0.5,
			// refund: precision 1/2, recall 1; delivery: nothing
			macroF1: 1 / 3,
			outOfScope: { n: 1, precision: null, recall: 0 },
			confusions: [{ intent: 'delivery', takenFor: 'refund', n: 1 }]
		});
	});

	it('needs two intents', () => {
		expect(() => trainRecogniser([{ text: 'a', intent: 'one' }])).toThrow(RangeError);
	});
});

describe('the names of intents', () => {
	it('are learned as questions beside few examples, not beside many, nor where they say nothing', () => {
		const few = ['card_arrival', 'cardArrival', '退款', '17', 'x1', OUT_OF_SCOPE, 'card_arrival'];
		expect(new Set(namesToLearn(few).map(({ text }) => text))).toEqual(new Set(['card arrival', '退款']));
		expect(namesToLearn(few).every(({ intent }) => intent !== OUT_OF_SCOPE)).toBe(true);
		expect(namesToLearn(Array.from({ length: 20 }, () => 'refund'))).toEqual([]);
	});

	it('let few examples tell what they alone do not', () => {
		const example = (text: string, intent: string): Example => ({ text, intent });
		const shots = [example('it hurts', 'dentist'), example('it is broken', 'plumber')];
		const named = namesToLearn(shots.map(({ intent }) => intent)).map((each): Example => ({ ...each, isName: true }));
		const { ranking } = recognise(trainRecogniser([...shots, ...named]), 'I want a plumber');
		expect(ranking[0]?.intent).toBe('plumber');
	});
});
