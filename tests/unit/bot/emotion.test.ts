import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateEmotion } from '#lib/bot/emotion/evaluate.ts';
import { feel, learnEmotion } from '#lib/bot/emotion/recogniser.ts';
import { isChinese } from '#lib/bot/texts/script.ts';

describe('the recogniser of emotion', () => {
	const model = learnEmotion(
		(
			[
				['Thanks, that is fine', 0],
				['When do you open?', 0],
				['好的，谢谢', 0],
				['请问几点开门', 0],
				['I am worried about my money', 1],
				['I have been waiting for days', 1],
				['都等了三天了', 1],
				['This is a disgrace, I will sue you', 2],
				['你们这群骗子，我要投诉', 2]
			] as const
		).map(([text, level]) => ({ text, level }))
	);

	it('tells upset from calm, and what needs a person, in both languages', () => {
		expect(feel(model, 'a disgrace, I will sue').urgent).toBeGreaterThan(feel(model, 'when do you open').urgent);
		expect(feel(model, '骗子，我要投诉').urgent).toBeGreaterThan(feel(model, '谢谢').urgent);
		expect(feel(model, '等了三天').anxious).toBeGreaterThan(feel(model, '请问几点').anxious);
	});

	it('answers with probabilities whatever it is given', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
				const { anxious, urgent } = feel(model, text);
				for (const score of [anxious, urgent]) expect(score).toBeGreaterThanOrEqual(0);
				for (const score of [anxious, urgent]) expect(score).toBeLessThanOrEqual(1);
			})
		);
	});

	it('is scored by hand: 2 of 3 upset seen, 1 false alarm among 5 calm', () => {
		const message = (anxious: number, label: boolean) => ({ anxious, label });
		const score = evaluateEmotion([
			message(0.9, true),
			message(0.5, true),
			message(0.2, true),
			message(0.6, false),
			...[0.1, 0.3, 0.4, 0].map((anxious) => message(anxious, false))
		]);
		expect(score).toMatchObject({
			n: 8,
			precision: 2 / 3,
			recall: 2 / 3,
			f1: 2 / 3,
			falseAlarmsPer100Calm: 20,
			majority: 5 / 8
		});
		// of 15 pairs: 0.9 beats 5, 0.5 beats 4, 0.2 beats 2
		expect(score.auc).toBeCloseTo(11 / 15, 12);
		expect(evaluateEmotion([])).toMatchObject({ n: 0, precision: null, recall: null, auc: null });
	});
});

describe('the writing of a message', () => {
	it.each([
		['APP一直crash怎么办', true],
		['please帮我取消订单', true],
		['OK', false],
		['where is order 订单', false],
		['', false]
	])('of "%s" is Chinese: %s', (text, chinese) => expect(isChinese(text)).toBe(chinese));
});
