import type { z } from 'zod';
import type { articleSchema } from './article.ts';

type Linked = Pick<z.output<typeof articleSchema>, 'id' | 'topic' | 'entities' | 'links'>;

/** What joins the articles of one scenario. */
export interface KnowledgeGraph {
	/** Each article is in one topic. In the order of the alphabet, as are their articles. */
	readonly topics: readonly Group[];
	/** Things that two articles or more are about; what only one is about joins nothing. Most articles first. */
	readonly entities: readonly Group[];
	/** Links between these articles; those that lead elsewhere are left out. */
	readonly links: readonly Link[];
}

export interface Group {
	readonly id: string;
	readonly articles: readonly string[];
}

export interface Link {
	readonly from: string;
	readonly to: string;
	readonly kind: Linked['links'][number]['kind'];
}

/** The articles of one scenario as a graph. Their order does not matter. */
export function graphOf(articles: readonly Linked[]): KnowledgeGraph {
	const sorted = articles.toSorted((a, b) => compare(a.id, b.id));
	const known = new Set(sorted.map(({ id }) => id));
	return {
		topics: groupBy(sorted, ({ topic }) => [topic]).sort((a, b) => compare(a.id, b.id)),
		entities: groupBy(sorted, ({ entities }) => entities)
			.filter((entity) => entity.articles.length > 1)
			.sort((a, b) => b.articles.length - a.articles.length || compare(a.id, b.id)),
		links: sorted.flatMap(({ id, links }) =>
			links.filter(({ to }) => known.has(to)).map(({ to, kind }): Link => ({ from: id, to, kind }))
		)
	};
}

function groupBy(articles: readonly Linked[], idsOf: (article: Linked) => readonly string[]): Group[] {
	const groups = new Map<string, string[]>();
	for (const article of articles)
		for (const id of new Set(idsOf(article))) {
			const group = groups.get(id);
			if (group) group.push(article.id);
			else groups.set(id, [article.id]);
		}
	return Array.from(groups, ([id, members]) => ({ id, articles: members }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
