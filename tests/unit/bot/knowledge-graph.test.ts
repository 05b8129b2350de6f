import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema, SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { graphOf } from '#lib/bot/knowledge/graph.ts';
import { createRandom, shuffle } from '#lib/stats/random.ts';

const article = (
	id: string,
	topic: string,
	entities: string[],
	links: [string, 'prerequisite' | 'alternative' | 'next'][]
) => ({
	id,
	topic,
	entities,
	links: links.map(([to, kind]) => ({ to, kind }))
});

describe('the graph of articles', () => {
	it('joins what is about the same, follows links inside, and leaves out what joins nothing', () => {
		const graph = graphOf([
			article('return', 'after-sale', ['order', 'parcel'], [['refund', 'next']]),
			article(
				'refund',
				'money',
				['order', 'card'],
				[
					['return', 'prerequisite'],
					['elsewhere', 'alternative']
				]
			),
			article('track', 'delivery', ['order', 'parcel', 'parcel'], [])
		]);
		expect(graph).toEqual({
			topics: [
				{ id: 'after-sale', articles: ['return'] },
				{ id: 'delivery', articles: ['track'] },
				{ id: 'money', articles: ['refund'] }
			],
			entities: [
				{ id: 'order', articles: ['refund', 'return', 'track'] },
				{ id: 'parcel', articles: ['return', 'track'] }
			],
			links: [
				{ from: 'refund', to: 'return', kind: 'prerequisite' },
				{ from: 'return', to: 'refund', kind: 'next' }
			]
		});
	});

	it('of nothing is nothing', () => {
		expect(graphOf([])).toEqual({ topics: [], entities: [], links: [] });
	});

	const shipped = SCENARIOS.map((scenario) => ({
		scenario,
		articles: readdirSync(join('data/knowledge', scenario)).map((name) =>
			articleSchema.parse(JSON.parse(readFileSync(join('data/knowledge', scenario, name), 'utf8')))
		)
	}));

	it.each(shipped)(
		'has every article of $scenario in one topic, every link once, whatever their order',
		({ articles }) => {
			const graph = graphOf(articles);
			const members = graph.topics.flatMap((topic) => topic.articles);
			expect(members.toSorted()).toEqual(articles.map(({ id }) => id).sort());
			expect(graph.links).toHaveLength(articles.flatMap(({ links }) => links).length);
			for (const entity of graph.entities) {
				const about = articles.filter(({ entities }) => entities.includes(entity.id)).map(({ id }) => id);
				expect(entity.articles).toEqual(about.sort());
			}
			for (const seed of [1, 2, 3]) expect(graphOf(shuffle(createRandom(seed, 'order'), articles))).toEqual(graph);
		}
	);

	it('names every topic and entity that is shipped, and nothing else', () => {
		const names = JSON.parse(readFileSync('data/knowledge/names.json', 'utf8')) as Record<string, unknown>;
		const used = shipped.flatMap(({ articles }) => articles.flatMap(({ topic, entities }) => [topic, ...entities]));
		expect(Object.keys(names).sort()).toEqual([...new Set(used)].sort());
	});
});
