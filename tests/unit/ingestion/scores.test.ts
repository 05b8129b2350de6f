import { describe, expect, it } from 'vitest';
import { detectScale, ladderOf, scoreWord } from '#lib/ingestion/scores.ts';

const marks = (counts: Readonly<Record<number, number>>) =>
	Object.entries(counts).flatMap(([mark, n]) => Array.from({ length: n }, () => mark));

describe('the scale of a score', () => {
	it.each([
		['CSAT (1-10)', marks({ 3: 40, 5: 40 }), [1, 10]],
		['满意度（1-7）', marks({ 3: 4 }), [1, 7]],
		['评分/10', marks({ 4: 3 }), [1, 10]],
		['满意度(5分制)', marks({ 4: 3 }), [1, 5]],
		['百分制评分', marks({ 4: 3 }), [0, 100]],
		['NPS 0 to 10', marks({ 4: 3 }), [0, 10]],
		['CSAT 2024-10', marks({ 4: 3 }), [1, 5]],
		// no header speaks: what occurs
		['CSAT', marks({ 1: 5, 5: 95, 55: 1 }), [1, 5]],
		['CSAT', marks({ 1: 5, 5: 3, 7: 60 }), [1, 7]],
		['CSAT', marks({ 0: 5, 8: 60 }), [0, 10]],
		['CSAT', marks({ 1: 20, 2: 10, 3: 40 }), [1, 3]],
		['CSAT', marks({ 2: 1, 3: 4 }), [1, 5]],
		['CSAT', marks({ 7: 3 }), [1, 10]],
		['CSAT', marks({ 80: 3, 95: 8 }), [0, 100]],
		['CSAT', ['80%', '5%'], [0, 100]],
		['CSAT', marks({ 0: 4, 1: 10 }), [0, 1]]
	] as const)('of “%s” is read from its header, else from its marks', (header, cells, scale) => {
		expect(detectScale(header, cells)).toEqual(scale);
	});
});

describe('words of satisfaction', () => {
	it.each([
		[
			['good', 'bad'],
			[1, 0]
		],
		[
			['满意', '一般', '不满意'],
			[1, 0.5, 0]
		],
		[
			['非常满意', '满意', '一般', '不满意', '非常不满意'],
			[1, 0.75, 0.5, 0.25, 0]
		],
		[
			['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied'],
			[1, 0.75, 0.5, 0.25, 0]
		],
		[
			['Extremely Happy', 'Very Happy', 'Happy', 'Neutral', 'Unhappy', 'Very Unhappy', 'Extremely Unhappy'],
			[1, 5 / 6, 4 / 6, 3 / 6, 2 / 6, 1 / 6, 0]
		]
	] as const)('%j keep their levels apart', (words, shares) => {
		const ladder = ladderOf(words);
		expect(words.map((word) => scoreWord(word, ladder))).toEqual(shares);
	});
});
