import { z } from 'zod';
import { articleSchema, SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { graphOf } from '#lib/bot/knowledge/graph.ts';
import { textSchema } from './bilingual-schema.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { readNames } from './knowing/names.ts';
import { operation } from './operation.ts';

const group = z.object({ id: z.string(), name: textSchema, articles: z.array(z.string()) });

export const graphKnowledge = operation({
	name: 'knowledge-graph',
	summary: 'What joins the articles of a scenario: their topics, the things two or more are about, and the links.',
	input: z.object({ scenario: z.enum(SCENARIOS) }),
	output: z.object({
		topics: z.array(group),
		entities: z.array(group),
		links: z.array(z.object({ from: z.string(), to: z.string(), kind: articleSchema.shape.links.element.shape.kind }))
	}),
	async run(poise, { scenario }) {
		const [articles, nameOf] = await Promise.all([knownArticles(poise), readNames()]);
		const { topics, entities, links } = graphOf(articles.filter((each) => each.scenario === scenario));
		return {
			topics: topics.map((each) => ({ ...each, name: nameOf(each.id) })),
			entities: entities.map((each) => ({ ...each, name: nameOf(each.id) })),
			links
		};
	}
});
