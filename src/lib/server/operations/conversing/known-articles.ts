import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleSchema, SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';

/** Every article that the bot may answer with, in a settled order. */
export async function knownArticles(): Promise<readonly KnownArticle[]> {
	const articles = await Promise.all(SCENARIOS.map(articlesOf));
	return articles.flat();
}

async function articlesOf(scenario: (typeof SCENARIOS)[number]): Promise<KnownArticle[]> {
	const folder = knowledgePath(scenario);
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	return Promise.all(
		names.map(async (name) => {
			const article = articleSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
			return { ...article, scenario };
		})
	);
}

/** A place among the knowledge: found from the source tree, and from the built server, which starts in the project. */
export function knowledgePath(name: string): string {
	const beside = fileURLToPath(new URL('../../../../../data/knowledge', import.meta.url));
	return join(existsSync(beside) ? beside : resolve('data/knowledge'), name);
}
