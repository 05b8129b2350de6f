import type { KnownArticle } from '../turn/bot.ts';
import { indexDocuments, type Bm25 } from './bm25.ts';
import { wordsOf } from './words.ts';

/** The articles that one scenario's questions are answered from, with an index of the words of each part of them. */
export interface Module {
	/** Places of its articles in the library; documents of the indexes stand in this order. */
	readonly articles: Int32Array;
	readonly titles: Bm25;
	/** Answers and steps. */
	readonly bodies: Bm25;
	/** Everything, example questions too. */
	readonly whole: Bm25;
}

/** The words of each part of an article. */
interface ArticleWords {
	readonly titles: readonly string[];
	readonly bodies: readonly string[];
	readonly questions: readonly string[];
}

export const wordsOfArticle = (article: KnownArticle): ArticleWords => ({
	titles: titlesOf(article).flatMap(wordsOf),
	bodies: [...answersOf(article), ...Object.values(article.steps).flat()].flatMap(wordsOf),
	questions: questionsOf(article).flatMap(wordsOf)
});

/** @param all the words of every article of the library @param articles places of those that the module has */
export function buildModule(all: readonly ArticleWords[], articles: Int32Array): Module {
	const index = (read: (words: ArticleWords) => readonly string[]) =>
		indexDocuments(Array.from(articles, (at) => read(all[at]!)));
	return {
		articles,
		titles: index(({ titles }) => titles),
		bodies: index(({ bodies }) => bodies),
		whole: index(({ questions, titles, bodies }) => [...questions, ...titles, ...bodies])
	};
}

export const questionsOf = ({ questions }: KnownArticle) => Object.values(questions).flat();
export const titlesOf = ({ title }: KnownArticle) => Object.values(title);
export const answersOf = ({ answer }: KnownArticle) => Object.values(answer);
