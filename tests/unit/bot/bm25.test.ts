import { describe, expect, it } from 'vitest';
import { coverDocuments, indexDocuments, scoreDocuments } from '#lib/bot/knowledge/bm25.ts';
import { wordsOf } from '#lib/bot/knowledge/words.ts';
import { createRandom } from '#lib/stats/random.ts';

const index = indexDocuments([
	['a', 'b'],
	['a', 'a', 'c']
]);

describe('BM25', () => {
	it('is the published formula: ln 2 · 2.2/2.02, and ln 1.2 · 4.4/3.38, reckoned by hand', () => {
		expect(scoreDocuments(index, ['b'])[0]).toBeCloseTo(0.7549127, 6);
		expect(scoreDocuments(index, ['a'])[1]).toBeCloseTo(0.2373417, 6);
		expect(scoreDocuments(index, ['b'])[1]).toBe(0);
	});

	it('counts a word of the question once, and more of its words never less', () => {
		const random = createRandom(5);
		const word = () => `w${Math.floor(random() * 30)}`;
		const documents = Array.from({ length: 40 }, () => Array.from({ length: 1 + Math.floor(random() * 20) }, word));
		const many = indexDocuments(documents);
		for (let times = 0; times < 50; times++) {
			const question = Array.from({ length: 5 }, word);
			const scores = scoreDocuments(many, question);
			expect(scoreDocuments(many, [...question, ...question])).toEqual(scores);
			const more = scoreDocuments(many, [...question, word()]);
			expect(more.every((score, at) => score >= (scores[at] ?? NaN))).toBe(true);
			const covered = coverDocuments(many, question);
			for (const [at, share] of covered.entries()) {
				expect(share === 0).toBe(scores[at] === 0);
				const hasAll = question.every((each) => documents[at]?.includes(each));
				if (hasAll) expect(share).toBeCloseTo(1, 12);
				else expect(share).toBeLessThan(1);
			}
		}
	});

	it('takes words away from one document as if they had never stood there', () => {
		const scores = scoreDocuments(index, ['a', 'c'], { document: 1, words: ['a', 'c'] });
		expect(scores[0]).toBe(scoreDocuments(index, ['a', 'c'])[0]);
		expect(scores[1]).toBeGreaterThan(0);
		expect(scoreDocuments(index, ['c'], { document: 1, words: ['c'] })[1]).toBe(0);
	});
});

describe('words', () => {
	it('are without their plural, and characters with their neighbours in Chinese', () => {
		expect(wordsOf("My parcels, the policies and the boss's 5G-plan")).toEqual([
			...['my', 'parcel', 'the', 'policy', 'and', 'the', 'boss', '5g', 'plan']
		]);
		expect(wordsOf('退款5天')).toEqual(['退', '退款', '款', '5', '天']);
		expect(wordsOf('😀 !')).toEqual([]);
	});
});
