import { describe, expect, it } from 'vitest';
import { recommendationInWords } from '#lib/brief/recommendation-in-words.ts';
import { recommend } from '#lib/decision/recommend.ts';
import { verdict } from '../ui/fixtures/verdict.ts';

const { decision } = verdict;
const topics = { adopted: ['parcels'], onTrial: ['refunds'] };

describe('the one recommendation', () => {
	it('follows the topics where they gain, and never recommends what loses', () => {
		expect(recommend(decision, { advised: topics, isSet: false, middle: 10 })).toEqual({
			advice: 'adopt',
			heldBecause: null
		});
		const trial = { ...topics, adopted: [] };
		expect(recommend(decision, { advised: trial, isSet: false, middle: 0 }).advice).toBe('pilot');
		for (const advised of [topics, trial])
			expect(recommend(decision, { advised, isSet: false, middle: -1 })).toEqual({
				advice: 'hold',
				heldBecause: 'loses'
			});
		expect(recommend(decision, { advised: null, isSet: true, middle: -1 }).heldBecause).toBe('loses');
		expect(recommend(decision, { advised: null, isSet: true, middle: 1 }).advice).toBe('pilot');
	});

	it('says why no topic is advised, however much would be gained', () => {
		const [topic] = decision.topics;
		if (!topic) throw new Error('the fixture has topics');
		const held = { ...decision, topics: [{ ...topic, advice: 'hold' as const, heldBecause: 'risk' as const }] };
		expect(recommend({ ...held, heldBecause: null }, { advised: null, isSet: false, middle: 1e6 })).toEqual({
			advice: 'hold',
			heldBecause: 'risk'
		});
		expect(
			recommend({ ...held, heldBecause: 'undetermined' }, { advised: null, isSet: false, middle: 1e6 }).heldBecause
		).toBe('undetermined');
	});

	it('names its condition in both languages, and none where money is not the reason', () => {
		const condition = { of: 'build-cost', now: 15_000, value: 60_000, gains: 'below' } as const;
		const said = recommendationInWords(
			{ advice: 'adopt', heldBecause: null, condition },
			{ middle: 20_000, currency: 'USD' }
		);
		expect(said.en.replaceAll('\u00a0', ' ')).toBe(
			'Adopt, as long as building it costs less than $60 k (reckoned at $15 k).'
		);
		expect(said.zh.replaceAll('\u00a0', ' ')).toBe('采用，前提是建设费低于 6 万美元（现按 1.5 万美元计）。');
		const risky = recommendationInWords(
			{ advice: 'hold', heldBecause: 'risk', condition },
			{ middle: 20_000, currency: 'USD' }
		);
		expect(risky.en).toBe('Hold: risk.');
	});
});
