import { recognise, trainRecogniser, type Recogniser } from '../intent/recogniser.ts';
import type { Row } from '../learning/rows.ts';
import { gramsOf } from '../texts/grams.ts';
import { isChinese } from '../texts/script.ts';
import { readVocabulary, toRow, type Vocabulary } from '../texts/vocabulary.ts';
import type { Found, KnownArticle, Question } from '../turn/bot.ts';

/** An example question of an article, as it is compared. */
interface Known {
	readonly article: string;
	readonly row: Row;
}

/** What tells articles apart: Chinese questions by letters, others by meaning as well where there are vectors. */
interface Heads {
	readonly chinese: Recogniser;
	readonly others: Recogniser;
}

/** The articles of all scenarios, and what they are found by. */
export interface Library {
	readonly articles: ReadonlyMap<string, KnownArticle>;
	readonly vocabulary: Vocabulary;
	readonly known: readonly Known[];
	/** Null while nothing was learned: then the nearest example decides. */
	readonly heads: Heads | null;
}

export interface LibraryOptions {
	/** Of example questions, by their text. */
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly seed: number;
	/** At once, by the nearest example alone; to learn takes half a minute. */
	readonly isQuick: boolean;
}

const GENERAL = 'general';
const MOST_PASSAGES = 5;
const MOST_GRAMS = 60_000;
/** Before anything is learned: how near the nearest example must be, and what a nearness is worth. */
const NEAR_ENOUGH = 0.12;
const WORTH = 1.6;
/** So much of what a question may be about must lie in this trade; else it is about another one, or about nothing known. */
const LEAST_IN_TRADE = 0.3;

/** Indexes the example questions of articles; titles are questions, too: customers ask by headwords. Deterministic for a seed. */
export function buildLibrary(articles: readonly KnownArticle[], { vectors, seed, isQuick }: LibraryOptions): Library {
	const texts = articles.flatMap((article) =>
		questionsOf(article).map((text) => ({ article: article.id, grams: gramsOf(text) }))
	);
	const vocabulary = readVocabulary(
		texts.map(({ grams }) => grams),
		{ least: 1, most: MOST_GRAMS }
	);
	return {
		articles: new Map(articles.map((each) => [each.id, each])),
		vocabulary,
		known: texts.map(({ article, grams }) => ({ article, row: toRow(vocabulary, grams) })),
		heads: isQuick ? null : learnHeadsOf(articles, vectors, seed)
	};
}

const questionsOf = ({ questions, title }: KnownArticle) => [
	...Object.values(questions).flat(),
	...Object.values(title)
];

/** All trades are learned together, so that a question of another one is known for what it is. */
function learnHeadsOf(
	articles: readonly KnownArticle[],
	vectors: ReadonlyMap<string, Float32Array>,
	seed: number
): Heads {
	const learn = (inChinese: boolean) => {
		const examples = articles.flatMap((article) =>
			questionsOf(article)
				.filter((text) => isChinese(text) === inChinese)
				.map((text) => ({ text, intent: article.id, vector: vectors.get(text) }))
		);
		return trainRecogniser(examples, seed);
	};
	return { chinese: learn(true), others: learn(false) };
}

/** What answers a question among one scenario’s articles and those of any company. */
export function recall(library: Library, question: Question): Found {
	const { articles, heads } = library;
	const { scenario, today } = question;
	const holds = ({ validFrom, validUntil }: KnownArticle) =>
		(validFrom === undefined || validFrom <= today) && (validUntil === undefined || today <= validUntil);
	const isAmong = (id: string) => {
		const article = articles.get(id);
		return article !== undefined && (article.scenario === scenario || article.scenario === GENERAL) && holds(article);
	};
	const all = heads ? byHeads(heads, question) : byNearest(library, question.text);
	const ranking = all.filter(({ article }) => isAmong(article));
	const inTrade = ranking.reduce((sum, { score }) => sum + score, 0);
	const [first] = ranking;
	const passages = ranking.slice(0, MOST_PASSAGES).flatMap(({ article, score }) => {
		const known = articles.get(article);
		return known ? [{ article, scenario: known.scenario, score }] : [];
	});
	if (!first) return { passages: [], confidence: 0, inScope: false };
	if (!heads) return { passages, confidence: Math.min(1, first.score * WORTH), inScope: first.score >= NEAR_ENOUGH };
	return { passages, confidence: Math.min(1, first.score / inTrade), inScope: inTrade >= LEAST_IN_TRADE };
}

/** Every article with a score, the best first. */
type Ranking = readonly { readonly article: string; readonly score: number }[];

function byHeads({ chinese, others }: Heads, { text, vector }: Question): Ranking {
	const { ranking } = isChinese(text) ? recognise(chinese, text) : recognise(others, text, vector);
	return ranking.map(({ intent, confidence }) => ({ article: intent, score: confidence }));
}

function byNearest({ known, vocabulary }: Library, text: string): Ranking {
	const row = toRow(vocabulary, gramsOf(text));
	const weights = new Map(Array.from(row.indices, (index, at) => [index, row.values[at] ?? 0]));
	const best = new Map<string, number>();
	for (const { article, row: example } of known) {
		let score = 0;
		for (const [at, index] of example.indices.entries()) score += (weights.get(index) ?? 0) * (example.values[at] ?? 0);
		if (score > (best.get(article) ?? 0)) best.set(article, score);
	}
	return [...best].map(([article, score]) => ({ article, score })).sort((a, b) => b.score - a.score);
}
