import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { textSchema } from './bilingual-schema.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { readNames } from './knowing/names.ts';
import { operation } from './operation.ts';

export const listKnowledge = operation({
	name: 'knowledge-list',
	summary: 'The articles that the bot may answer with: of one scenario, or of all.',
	input: z.object({ scenario: z.enum(SCENARIOS).optional() }),
	output: z.object({
		articles: z.array(
			z.object({
				article: z.string(),
				scenario: z.enum(SCENARIOS),
				topic: z.string(),
				topicName: textSchema,
				title: textSchema,
				questions: z.int().describe('Example questions, in all languages.'),
				verify: z.boolean().describe('Who asks must prove who they are first.'),
				risk: z.string(),
				validFrom: z.string().nullable(),
				validUntil: z.string().nullable()
			})
		)
	}),
	async run(_poise, { scenario }) {
		const [articles, nameOf] = await Promise.all([knownArticles(), readNames()]);
		const asked = articles.filter((article) => scenario === undefined || article.scenario === scenario);
		return {
			articles: asked.map((article) => ({
				article: article.id,
				scenario: article.scenario,
				topic: article.topic,
				topicName: nameOf(article.topic),
				title: titleOf(article),
				questions: Object.values(article.questions).flat().length,
				verify: article.verify,
				risk: article.risk,
				validFrom: article.validFrom ?? null,
				validUntil: article.validUntil ?? null
			}))
		};
	}
});

/** An article that is written in one of the two languages has that title in both. */
export function titleOf({ id, title }: Pick<KnownArticle, 'id' | 'title'>): { en: string; zh: string } {
	const any = title['en'] ?? title['zh'] ?? Object.values(title)[0] ?? id;
	return { en: title['en'] ?? any, zh: title['zh'] ?? any };
}
