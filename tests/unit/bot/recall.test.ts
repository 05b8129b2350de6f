import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema, SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { buildLibrary, recall } from '#lib/bot/knowledge/recall.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { articleOf } from './bot-double.ts';

const folder = 'data/knowledge';
const shipped = SCENARIOS.flatMap((scenario) =>
	readdirSync(join(folder, scenario)).map((name): KnownArticle => ({
		...articleSchema.parse(JSON.parse(readFileSync(join(folder, scenario, name), 'utf8'))),
		scenario
	}))
);
const library = buildLibrary(shipped, { vectors: new Map(), seed: 1 });
const today = '2026-11-28';
const ask = (text: string, scenario: (typeof SCENARIOS)[number]) => recall(library, { text, scenario, today });

describe('recall', () => {
	it.each([
		['Where is my parcel?', 'Where is my parcel? Order 20931'],
		['我的快递到哪了？', '我的快递到哪了？订单号20931']
	])('is as sure of %j with an order number beside it', (bare, told) => {
		expect(ask(told, 'e-commerce')).toEqual(ask(bare, 'e-commerce'));
		expect(ask(told, 'e-commerce').confidence).toBeGreaterThan(0.9);
	});

	it.each([
		['My transfer has not arrived', 'finance', 'transfer-not-arrived'],
		['slow wifi', 'telecom', 'broadband-slow'],
		['我要转人工', 'legal', 'bot-talk-to-a-person']
	] as const)('finds what answers %j', (text, scenario, article) => {
		const { passages, confidence, inScope } = ask(text, scenario);
		expect(passages[0]?.article).toBe(article);
		expect(confidence).toBeGreaterThan(0.5);
		expect(inScope).toBe(true);
	});

	it('knows what an article gives as its example, however it is typed', () => {
		for (const text of ['Where is my parcel?', 'where is my parcel', '我的快递到哪了？']) {
			const { passages, confidence } = ask(text, 'e-commerce');
			expect(passages[0]?.article).toBe('parcel-track');
			expect(confidence).toBeGreaterThan(0.9);
			expect(passages.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
		}
	});

	it.each(['what is the capital of France', '今天天气怎么样', '', '😀', 'x'.repeat(5000)])(
		'is not sure of %j in any scenario',
		(text) => {
			for (const scenario of SCENARIOS) {
				const { confidence, inScope } = ask(text, scenario);
				expect(confidence).toBeLessThan(0.4);
				expect(inScope).toBe(false);
			}
		}
	);

	it('never recalls another scenario’s articles, whatever is asked', () => {
		for (const { questions } of shipped.filter((_, at) => at % 5 === 0))
			for (const text of [questions['en']?.[0], questions['zh']?.[0]])
				for (const scenario of SCENARIOS)
					for (const passage of ask(text ?? '', scenario).passages)
						expect([scenario, 'general']).toContain(passage.scenario);
	});

	it('gives shares in falling order that leave something for none', () => {
		for (const { scenario, questions } of shipped) {
			const { passages, confidence } = ask(questions['en']?.[1] ?? '', scenario);
			const scores = passages.map(({ score }) => score);
			expect(scores).toEqual(scores.toSorted((a, b) => b - a));
			expect(scores[0]).toBe(confidence);
			expect(scores.reduce((a, b) => a + b, 0)).toBeLessThan(1);
		}
	});

	it('finds nothing before the first day or after the last of an article', () => {
		const summer = articleOf('summer', { validFrom: '2026-06-01', validUntil: '2026-08-31' });
		const small = buildLibrary([summer], { vectors: new Map(), seed: 1 });
		const on = (day: string) =>
			recall(small, { text: 'Where is it?', scenario: 'e-commerce', today: day }).passages.length;
		expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(on)).toEqual([0, 1, 1, 0]);
	});

	it('is the same for the same seed, and without articles finds none', () => {
		const few = shipped.slice(0, 12);
		const build = () => buildLibrary(few, { vectors: new Map(), seed: 4 });
		expect(build()).toEqual(build());
		const empty = buildLibrary([], { vectors: new Map(), seed: 1 });
		expect(recall(empty, { text: 'hello', scenario: 'legal', today })).toEqual({
			passages: [],
			confidence: 0,
			inScope: false
		});
	});
});
