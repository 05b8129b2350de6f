import { describe, expect, it } from 'vitest';
import {
	compareTests,
	countTests,
	dayWithin,
	examplesAsTests,
	judgeTest,
	type QuestionTest,
	type TestVerdict
} from '#lib/bot/knowledge/question-tests.ts';
import type { Found } from '#lib/bot/turn/bot.ts';
import { articleOf } from './bot-double.ts';

const found = (article: string | null, confidence: number, inScope = true): Found => ({
	passages: article === null ? [] : [{ article, scenario: 'legal', score: confidence }],
	confidence,
	inScope
});
const test = (expected: QuestionTest['expected'], text = 'asked'): QuestionTest => ({
	text,
	language: 'en',
	scenario: 'legal',
	expected,
	source: 'set'
});
const topics = new Map([
	['a', 'returns'],
	['b', 'returns'],
	['c', 'cards']
]);
const options = { answersFrom: 0.4, topicOf: (article: string) => topics.get(article) };
const a = { kind: 'article', article: 'a' } as const;
const returns = { kind: 'topic', topic: 'returns' } as const;
const none = { kind: 'none' } as const;

describe('a test question', () => {
	it.each<[QuestionTest['expected'], Found, TestVerdict]>([
		[a, found('a', 0.4), 'right'],
		[a, found('a', 0.39), 'unsure'],
		[a, found('a', 0.9, false), 'unsure'],
		[a, found('b', 0.9), 'wrong'],
		[a, found(null, 0), 'unsure'],
		[returns, found('b', 0.9), 'right'],
		[returns, found('c', 0.9), 'wrong'],
		[none, found('c', 0.9), 'wrong'],
		[none, found('c', 0.1), 'right'],
		[none, found(null, 0), 'right']
	])('of which %j is expected and %j was found is judged', (expected, what, verdict) => {
		expect(judgeTest(test(expected), what, options).verdict).toBe(verdict);
	});

	it('is every example of every article, in its own scenario and language', () => {
		const tests = examplesAsTests([articleOf('a'), articleOf('b', { scenario: 'general' })]);
		expect(tests.map(({ scenario, language, expected }) => [scenario, language, expected])).toEqual([
			['e-commerce', 'en', { kind: 'article', article: 'a' }],
			['e-commerce', 'zh', { kind: 'article', article: 'a' }],
			['general', 'en', { kind: 'article', article: 'b' }],
			['general', 'zh', { kind: 'article', article: 'b' }]
		]);
	});

	it('of an article is asked on a day on which it holds, today where it does', () => {
		const season = { validFrom: '2026-06-01', validUntil: '2026-08-31' };
		const days = ['2026-01-01', '2026-07-01', '2026-12-01'].map((today) => dayWithin(season, today));
		expect(days).toEqual(['2026-06-01', '2026-07-01', '2026-08-31']);
		expect(dayWithin({}, '2026-01-01')).toBe('2026-01-01');
	});

	it('that both runs asked is for the worse, for the better or neither; one that is new is neither', () => {
		const judged = (text: string, what: Found) => judgeTest(test(a, text), what, options);
		const before = [judged('1', found('a', 1)), judged('2', found('b', 1)), judged('3', found('a', 1))];
		const after = [
			judged('1', found('a', 0)),
			judged('2', found('b', 0)),
			judged('3', found('a', 1)),
			judged('4', found('b', 1))
		];
		const { worse, better } = compareTests(before, after);
		expect(worse.map((each) => each.after.text)).toEqual(['1']);
		expect(better.map((each) => each.after.text)).toEqual(['2']);
		expect(countTests(after)).toEqual({ n: 4, right: 1, unsure: 2, wrong: 1 });
		expect(compareTests(after, before).better.map((each) => each.after.text)).toEqual(['1']);
	});
});
