import { gramsOf } from '../texts/grams.ts';
import { readVocabulary, toRow, type Vocabulary } from '../texts/vocabulary.ts';
import type { Row } from '../learning/rows.ts';
import type { KnownArticle, Found, Question } from '../turn/bot.ts';

export interface Library {
	readonly articles: ReadonlyMap<string, KnownArticle>;
	readonly vocabulary: Vocabulary;
	readonly examples: readonly { readonly article: string; readonly row: Row }[];
}

export function buildLibrary(
	articles: readonly KnownArticle[],
	_options: { readonly vectors: ReadonlyMap<string, Float32Array>; readonly seed: number }
): Library {
	const texts = articles.flatMap(({ id, questions }) =>
		Object.values(questions)
			.flat()
			.map((text) => ({ article: id, grams: gramsOf(text) }))
	);
	const vocabulary = readVocabulary(
		texts.map(({ grams }) => grams),
		{ least: 1, most: 60_000 }
	);
	return {
		articles: new Map(articles.map((each) => [each.id, each])),
		vocabulary,
		examples: texts.map(({ article, grams }) => ({ article, row: toRow(vocabulary, grams) }))
	};
}

export function recall(library: Library, { text, scenario }: Question): Found {
	const row = toRow(library.vocabulary, gramsOf(text));
	const weights = new Map(Array.from(row.indices, (index, at) => [index, row.values[at]!]));
	const best = new Map<string, number>();
	for (const { article, row: example } of library.examples) {
		const of = library.articles.get(article)!.scenario;
		if (of !== scenario && of !== 'general') continue;
		let score = 0;
		for (let at = 0; at < example.indices.length; at++)
			score += (weights.get(example.indices[at]!) ?? 0) * example.values[at]!;
		if (score > (best.get(article) ?? 0)) best.set(article, score);
	}
	const passages = [...best]
		.sort((a, b) => b[1] - a[1])
		.slice(0, 5)
		.map(([article, score]) => ({ article, scenario: library.articles.get(article)!.scenario, score }));
	const top = passages[0]?.score ?? 0;
	return { passages, confidence: Math.min(1, top * 1.6), inScope: top > 0.12 };
}
