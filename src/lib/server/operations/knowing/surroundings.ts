import type { Surroundings } from '#lib/bot/knowledge/check-article.ts';
import { shippedArticles } from '../conversing/known-articles.ts';
import type { Poise } from '../operation.ts';
import { keptKnowledge } from './own-articles.ts';
import { hasPicture } from './pictures.ts';

/**
 * What an article may refer to: every article that is shipped or of the company's own, used or not, and the pictures of the workspace.
 * @param more ids that come into the workspace with it
 */
export async function surroundingsOf(poise: Poise, more: Iterable<string> = []): Promise<Surroundings> {
	const own = [...keptKnowledge(poise).latest.values()].filter(({ content }) => content.kind === 'own');
	const ids = new Set([...(await shippedArticles()).map(({ id }) => id), ...own.map(({ id }) => id), ...more]);
	return { hasArticle: (id) => ids.has(id), hasPicture: (id) => hasPicture(poise, id) };
}
