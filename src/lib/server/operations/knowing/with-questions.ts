import type { QuestionTest } from '#lib/bot/knowledge/question-tests.ts';
import { tidyArticle } from '#lib/bot/knowledge/tidy.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';

/**
 * The articles that get new example questions, each with all of its new ones. One in a language that its article is not written in is no
 * example of it (see `readQuestions`).
 */
export function withQuestions(
	articles: readonly KnownArticle[],
	questions: readonly QuestionTest[]
): { readonly articles: readonly KnownArticle[]; readonly count: number } {
	const groups = Map.groupBy(questions, ({ expected }) => (expected.kind === 'article' ? expected.article : ''));
	let count = 0;
	const changed = articles.flatMap((article): KnownArticle[] => {
		const own = groups.get(article.id) ?? [];
		const asked = Map.groupBy(own, ({ language }) => language);
		const all = Object.entries(article.questions).map(([language, texts]): [string, string[]] => {
			const added = (asked.get(language) ?? []).map(({ text }) => text);
			return [language, [...texts, ...added]];
		});
		const next = tidyArticle({ ...article, questions: Object.fromEntries(all) });
		const grown = Object.values(next.questions).flat().length - Object.values(article.questions).flat().length;
		count += Math.max(0, grown);
		return grown > 0 ? [next] : [];
	});
	return { articles: changed, count };
}
