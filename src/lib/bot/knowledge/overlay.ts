import type { KnownArticle } from '../turn/bot.ts';
import { SCENARIOS } from './article.ts';

/** What a version of an article says: a text of the company's own, what is shipped under this id, or that the bot must not use it. */
export type Content =
	{ readonly kind: 'own'; readonly article: KnownArticle } | { readonly kind: 'shipped' } | { readonly kind: 'off' };

export interface Laid {
	readonly id: string;
	readonly content: Content;
}

/**
 * The articles in use: those shipped, with the company's own laid over them. An own article takes the place of a shipped one of its id, and
 * stays when the shipped ones of its module are switched off. Module by module; shipped ones keep their order, own ones follow by id.
 * @param off modules whose shipped articles are not used
 */
export function layOver(
	shipped: readonly KnownArticle[],
	laid: readonly Laid[],
	off: readonly (typeof SCENARIOS)[number][]
): readonly KnownArticle[] {
	const contents = new Map(laid.map(({ id, content }) => [id, content]));
	const places = new Set(shipped.map(({ id, scenario }) => `${scenario}/${id}`));
	const kept = shipped.flatMap((article) => {
		const content = contents.get(article.id) ?? { kind: 'shipped' };
		if (content.kind === 'shipped') return off.includes(article.scenario) ? [] : [article];
		// one that has moved to another module follows there
		return content.kind === 'own' && content.article.scenario === article.scenario ? [content.article] : [];
	});
	const added = laid
		.flatMap(({ content }) => (content.kind === 'own' ? [content.article] : []))
		.filter(({ id, scenario }) => !places.has(`${scenario}/${id}`))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const all = [...kept, ...added];
	return SCENARIOS.flatMap((scenario) => all.filter((article) => article.scenario === scenario));
}
