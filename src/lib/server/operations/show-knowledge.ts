import { z } from 'zod';
import { articleSchema, SCENARIOS, showingSchema } from '#lib/bot/knowledge/article.ts';
import { textSchema } from './bilingual-schema.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { readNames } from './knowing/names.ts';
import { titleOf } from './list-knowledge.ts';
import { keptKnowledge } from './knowing/own-articles.ts';
import { noArticle } from './knowing/problems.ts';
import { operation } from './operation.ts';

const { slots, verify, risk } = articleSchema.shape;

export const showKnowledge = operation({
	name: 'knowledge-show',
	summary:
		'One article in all its languages: the questions it answers, the answer, its steps, and what it is joined to.',
	input: z.object({ article: z.string().min(1) }),
	output: z.object({
		article: z.string(),
		scenario: z.enum(SCENARIOS),
		topic: z.string(),
		topicName: textSchema,
		title: textSchema,
		texts: z.array(
			z.object({
				language: z.string(),
				title: z.string(),
				questions: z.array(z.string()),
				answer: z.string(),
				steps: z.array(z.string()),
				showing: z.array(showingSchema)
			})
		),
		entities: z.array(z.object({ entity: z.string(), name: textSchema })),
		links: z.array(
			z.object({ article: z.string(), title: textSchema, kind: articleSchema.shape.links.element.shape.kind })
		),
		slots,
		verify,
		risk,
		validFrom: z.string().nullable(),
		validUntil: z.string().nullable(),
		isOwn: z.boolean().describe('The company’s own text, not what is shipped.'),
		version: z.int().describe('0 is what is shipped.'),
		savedAt: z.string().nullable(),
		savedBy: z.string().nullable()
	}),
	async run(poise, { article: id }) {
		const [articles, nameOf] = await Promise.all([knownArticles(poise), readNames()]);
		const found = articles.find((each) => each.id === id);
		if (!found) throw noArticle(id);
		const latest = keptKnowledge(poise).latest.get(id);
		return {
			article: found.id,
			scenario: found.scenario,
			topic: found.topic,
			topicName: nameOf(found.topic),
			title: titleOf(found),
			texts: Object.entries(found.title).map(([language, title]) => ({
				language,
				title,
				questions: found.questions[language] ?? [],
				answer: found.answer[language] ?? '',
				steps: found.steps[language] ?? [],
				showing: found.showing?.[language] ?? []
			})),
			entities: found.entities.map((entity) => ({ entity, name: nameOf(entity) })),
			links: found.links.map(({ to, kind }) => ({
				article: to,
				title: titleOf(articles.find((each) => each.id === to) ?? { id: to, title: {} }),
				kind
			})),
			slots: found.slots,
			verify: found.verify,
			risk: found.risk,
			validFrom: found.validFrom ?? null,
			validUntil: found.validUntil ?? null,
			isOwn: latest?.content.kind === 'own',
			version: latest?.version ?? 0,
			savedAt: latest?.at ?? null,
			savedBy: latest?.by ?? null
		};
	}
});
