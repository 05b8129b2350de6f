import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema, SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { hear } from '#lib/bot/turn/hear.ts';
import { begin, NOW, reader } from './bot-double.ts';

const folder = 'data/knowledge';
const shipped = SCENARIOS.map((scenario) => ({
	scenario,
	articles: readdirSync(join(folder, scenario)).map((name) => ({
		name,
		...articleSchema.parse(JSON.parse(readFileSync(join(folder, scenario, name), 'utf8')))
	}))
}));

describe('the articles that are shipped', () => {
	it('are 120 or more over six scenarios, each under its own name and with an id that no other has', () => {
		const all = shipped.flatMap(({ articles }) => articles);
		expect(all.length).toBeGreaterThanOrEqual(120);
		for (const { name, id } of all) expect(name).toBe(`${id}.json`);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	});

	it('name no emergency number, which would be another country’s', () => {
		for (const { id, answer, steps } of shipped.flatMap(({ articles }) => articles))
			expect(JSON.stringify([answer, steps]), id).not.toMatch(
				/\b(?:112|911|999|110|119|120)\b|(?<!\d)(?:112|911|999|110|119|120)(?!\d)/
			);
	});

	it('ask in English what is heard as English', () => {
		const questions = shipped.flatMap(({ articles }) => articles.flatMap((article) => article.questions['en'] ?? []));
		const foreign = questions.filter((text) => hear(reader, begin(), text, NOW).language !== 'en');
		expect(questions.length).toBeGreaterThan(1_000);
		// “reschedule”, or “influenza vaccine price”: a few words that other languages have too
		expect(foreign.length).toBeLessThanOrEqual(questions.length / 1_000);
	});

	it.each(shipped)('of $scenario link to each other, and say the same in both languages', ({ articles }) => {
		const ids = new Set(articles.map(({ id }) => id));
		expect(articles.length).toBeGreaterThanOrEqual(20);
		for (const { links, title, questions, answer, steps } of articles) {
			for (const { to } of links) expect(ids).toContain(to);
			for (const texts of [title, questions, answer, steps]) expect(Object.keys(texts).sort()).toEqual(['en', 'zh']);
			expect(steps['en']).toHaveLength(steps['zh']?.length ?? NaN);
		}
	});

	it('answer no question twice within a scenario', () => {
		for (const { articles } of shipped) {
			const questions = articles.flatMap(({ questions }) => Object.values(questions).flat());
			expect(new Set(questions).size).toBe(questions.length);
		}
	});
});
