import { z } from 'zod';
import { differenceOf } from '#lib/bot/knowledge/difference.ts';
import type { Content } from '#lib/bot/knowledge/overlay.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { shippedArticles } from './conversing/known-articles.ts';
import { changeOutput } from './knowing/changing.ts';
import { versionsOf, type Version } from './knowing/own-articles.ts';
import { noArticle, noVersion } from './knowing/problems.ts';
import { operation, type Poise } from './operation.ts';

const difference = z.array(
	z.object({
		field: z.string(),
		lines: z.array(z.object({ kind: z.enum(['same', 'out', 'in']), text: z.string() }))
	})
);

export const knowledgeHistory = operation({
	name: 'knowledge-history',
	summary: 'Every version of an article, the newest first, and what one changed of another.',
	input: z.object({
		article: z.string().min(1),
		version: z.int().min(0).optional().describe('The one to compare; left out: the list alone.'),
		with: z.int().min(0).optional().describe('The older one; left out: the version before it.')
	}),
	output: z.object({
		article: z.string(),
		versions: z.array(
			z.object({
				version: changeOutput.version,
				state: changeOutput.state,
				at: z.string().nullable().describe('Null for what is shipped.'),
				by: z.string().nullable(),
				note: z.string()
			})
		),
		compared: z.object({ version: z.int(), with: z.int().nullable(), difference }).nullable()
	}),
	async run(poise, { article: id, version, with: other }) {
		const { shipped, versions } = await historyOf(poise, id);
		const of = (wanted: number): Content => {
			if (wanted === 0 && shipped) return { kind: 'shipped' };
			const found = versions.find((each) => each.version === wanted);
			if (!found) throw noVersion(id, wanted);
			return found.content;
		};
		const before =
			version === undefined ? null : (other ?? (version === 0 || (version === 1 && !shipped) ? null : version - 1));
		return {
			article: id,
			versions: [
				...versions
					.map(({ version, at, by, note, content }) => ({ version, state: content.kind, at, by, note }))
					.reverse(),
				...(shipped ? [{ version: 0, state: 'shipped' as const, at: null, by: null, note: '' }] : [])
			],
			compared:
				version === undefined
					? null
					: {
							version,
							with: before,
							difference: [
								...differenceOf(before === null ? null : textOf(of(before), shipped), textOf(of(version), shipped))
							]
						}
		};
	}
});

interface History {
	readonly shipped: KnownArticle | undefined;
	/** The oldest first. */
	readonly versions: readonly Version[];
}

/** @throws OperationError where there never was such an article */
async function historyOf(poise: Poise, id: string): Promise<History> {
	const versions = versionsOf(poise, id);
	const shipped = (await shippedArticles()).find((each) => each.id === id);
	if (versions.length === 0 && !shipped) throw noArticle(id);
	return { shipped, versions };
}

/** What an article says in a version; null where it is not used. */
function textOf(content: Content, shipped: KnownArticle | undefined): KnownArticle | null {
	if (content.kind === 'own') return content.article;
	return content.kind === 'shipped' ? (shipped ?? null) : null;
}
