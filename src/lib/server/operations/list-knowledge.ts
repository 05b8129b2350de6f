import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { textSchema } from './bilingual-schema.ts';
import { knownArticles, shippedArticles } from './conversing/known-articles.ts';
import { readNames } from './knowing/names.ts';
import { keptKnowledge, versionsOf } from './knowing/own-articles.ts';
import { operation, type Poise } from './operation.ts';

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
				validUntil: z.string().nullable(),
				isOwn: z.boolean().describe('The company’s own text, not what is shipped.')
			})
		),
		off: z
			.array(z.object({ article: z.string(), scenario: z.enum(SCENARIOS), title: textSchema }))
			.describe('Articles that are not used: switched off or removed; knowledge-restore brings them back.')
	}),
	async run(poise, { scenario }) {
		const [articles, nameOf] = await Promise.all([knownArticles(poise), readNames()]);
		const isAsked = (article: Pick<KnownArticle, 'scenario'>) =>
			scenario === undefined || article.scenario === scenario;
		const { latest } = keptKnowledge(poise);
		return {
			articles: articles.filter(isAsked).map((article) => ({
				article: article.id,
				scenario: article.scenario,
				topic: article.topic,
				topicName: nameOf(article.topic),
				title: titleOf(article),
				questions: Object.values(article.questions).flat().length,
				verify: article.verify,
				risk: article.risk,
				validFrom: article.validFrom ?? null,
				validUntil: article.validUntil ?? null,
				isOwn: latest.get(article.id)?.content.kind === 'own'
			})),
			off: (await unusedArticles(poise)).filter(isAsked).map((article) => ({
				article: article.id,
				scenario: article.scenario,
				title: titleOf(article)
			}))
		};
	}
});

/** Articles that were switched off or removed one by one, as they were last; those of a module that is off as a whole are not among them. */
async function unusedArticles(poise: Poise): Promise<readonly KnownArticle[]> {
	const shipped = new Map((await shippedArticles()).map((each) => [each.id, each]));
	return [...keptKnowledge(poise).latest.values()]
		.filter(({ content }) => content.kind === 'off')
		.flatMap(({ id }) => {
			const last = versionsOf(poise, id).findLast(({ content }) => content.kind !== 'off')?.content;
			return last?.kind === 'own' ? last.article : (shipped.get(id) ?? []);
		});
}

/** An article that is written in one of the two languages has that title in both. */
export function titleOf({ id, title }: Pick<KnownArticle, 'id' | 'title'>): { en: string; zh: string } {
	const any = title['en'] ?? title['zh'] ?? Object.values(title)[0] ?? id;
	return { en: title['en'] ?? any, zh: title['zh'] ?? any };
}
