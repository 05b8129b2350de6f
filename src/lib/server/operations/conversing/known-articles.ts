import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleSchema, SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { layOver } from '#lib/bot/knowledge/overlay.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { keptKnowledge, type Kept } from '../knowing/own-articles.ts';
import type { Poise } from '../operation.ts';

/** By what was laid over the shipped ones. */
const laid = new WeakMap<Kept, Promise<readonly KnownArticle[]>>();
let shipped: Promise<readonly KnownArticle[]> | undefined;

/** Every article that the bot of a workspace may answer with, in a settled order. */
export function knownArticles(poise: Pick<Poise, 'state'>): Promise<readonly KnownArticle[]> {
	const kept = keptKnowledge(poise);
	const known = laid.get(kept);
	if (known) return known;
	const all = shippedArticles().then((articles) => layOver(articles, [...kept.latest.values()], kept.off));
	laid.set(kept, all);
	return all;
}

/** The same by their ids; none where they cannot be read. */
export const articlesById = async (poise: Pick<Poise, 'state'>): Promise<ReadonlyMap<string, KnownArticle>> =>
	new Map((await knownArticles(poise).catch(() => [])).map((each) => [each.id, each]));

/** The articles that come with Poise. Read once a process. */
export function shippedArticles(): Promise<readonly KnownArticle[]> {
	shipped ??= Promise.all(SCENARIOS.map(articlesOf)).then((articles) => articles.flat());
	shipped.catch(() => (shipped = undefined));
	return shipped;
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
