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

export function buildModule(all: readonly KnownArticle[], articles: Int32Array): Module {
	const index = (read: (article: KnownArticle) => readonly string[]) =>
		indexDocuments(Array.from(articles, (at) => read(all[at]!).flatMap(wordsOf)));
	return {
		articles,
		titles: index(titlesOf),
		bodies: index(bodyOf),
		whole: index((article) => [...questionsOf(article), ...titlesOf(article), ...bodyOf(article)])
	};
}

export const questionsOf = ({ questions }: KnownArticle) => Object.values(questions).flat();
export const titlesOf = ({ title }: KnownArticle) => Object.values(title);
export const answersOf = ({ answer }: KnownArticle) => Object.values(answer);
const bodyOf = (article: KnownArticle) => [...answersOf(article), ...Object.values(article.steps).flat()];
