import { chooseAmong } from '../learning/choice.ts';
import { whatIsAsked } from './what-is-asked.ts';
import { isChinese } from '../texts/script.ts';
import type { Found, KnownArticle, Question } from '../turn/bot.ts';
import { SCENARIOS } from './article.ts';
import { cluesByWords, cluesOf, cluesOfNone, withMeaning, type Asked, type Shelf } from './clues.ts';
import { indexExamples } from './examples.ts';
import { learnWeights, type Lesson } from './learn-weights.ts';
import { validityOn } from './validity.ts';
import { answersOf, buildModule, questionsOf, titlesOf, wordsOfArticle, type Module } from './module.ts';

/** What articles are found by, as plain data; they stand in it by their places. */
export interface LibraryIndex extends Shelf {
	/** Each scenario's own articles with those of any company. */
	readonly modules: Readonly<Record<(typeof SCENARIOS)[number], Module>>;
	/** How much each clue counts, by what is known of a question. */
	readonly weights: Readonly<Record<Kind, Float64Array>>;
}

/** Everything that questions are answered from. */
export interface Library extends LibraryIndex {
	readonly articles: ReadonlyMap<string, KnownArticle>;
}

/** What a question is judged by: meaning, else words of characters (Chinese) or of letters. */
type Kind = 'meaning' | 'characters' | 'letters';

const MOST_PASSAGES = 5;
/** A kind with fewer examples learns from those of all. */
const LEAST_LESSONS = 100;

const kindOf = (text: string, vector?: Float32Array): Kind =>
	vector ? 'meaning' : isChinese(text) ? 'characters' : 'letters';

/** The texts of articles that have a meaning to compare with. */
export const meaningfulTexts = (article: KnownArticle) => [
	...questionsOf(article),
	...titlesOf(article),
	...answersOf(article)
];

interface Means {
	/** Of `meaningfulTexts`, by their text, in languages that the embedder knows. */
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly seed: number;
}

/** Takes seconds; deterministic for a seed. */
export const buildLibrary = (articles: readonly KnownArticle[], means: Means): Library =>
	openLibrary(indexLibrary(articles, means), articles);

/** @param articles those that were indexed, or such as differ from them in nothing that is `indexedOf` them */
export const openLibrary = (index: LibraryIndex, articles: readonly KnownArticle[]): Library => ({
	...index,
	articles: new Map(articles.map((each) => [each.id, each]))
});

/** What of an article its index is made of: a change of anything else leaves the index as it is. */
export const indexedOf = ({ scenario, questions, title, answer, steps }: KnownArticle) => ({
	scenario,
	questions,
	title,
	answer,
	steps
});

/** Indexes articles and learns from their example questions how sure to be. Takes seconds; deterministic for a seed. */
export function indexLibrary(articles: readonly KnownArticle[], { vectors, seed }: Means): LibraryIndex {
	const vectorsOf = (texts: readonly string[]) => texts.flatMap((text) => vectors.get(text) ?? []);
	const questions = articles.flatMap((each, article) =>
		questionsOf(each).map((text) => ({ text, article, vector: vectors.get(text) ?? null }))
	);
	const shelf: Shelf = {
		examples: indexExamples(questions),
		meanings: articles.map((each) => ({ titles: vectorsOf(titlesOf(each)), answers: vectorsOf(answersOf(each)) })),
		isGeneral: articles.map(({ scenario }) => scenario === 'general')
	};
	const words = articles.map(wordsOfArticle);
	const modules = Object.fromEntries(
		SCENARIOS.map((scenario) => {
			const own = articles.flatMap((each, at) =>
				each.scenario === scenario || each.scenario === 'general' ? [at] : []
			);
			return [scenario, buildModule(words, Int32Array.from(own))];
		})
	) as Library['modules'];
	const lessons = questions.map(({ text, article, vector }, example): Lesson => {
		const { scenario } = articles[article]!;
		// what any company is asked is asked in every scenario
		const module = modules[scenario === 'general' ? SCENARIOS[example % SCENARIOS.length]! : scenario];
		return { text, vector: vector ?? undefined, example, module, right: module.articles.indexOf(article) };
	});
	const byWords = lessons.map((lesson) => ({ ...lesson, vector: undefined }));
	// most examples are asked once by meaning and once without it
	const byWordsOnce = remembered((module: Module, asked: Asked) => cluesByWords(shelf, module, asked));
	const clues = (module: Module, asked: Asked) => withMeaning(shelf, module, asked, byWordsOnce(module, asked));
	const learn = (kind: Kind, from: readonly Lesson[]) => {
		const own = from.filter(({ text, vector }) => kindOf(text, vector) === kind);
		return learnWeights(clues, own.length < LEAST_LESSONS ? from : own, seed);
	};
	return {
		...shelf,
		modules,
		weights: {
			meaning: learn('meaning', lessons),
			characters: learn('characters', byWords),
			letters: learn('letters', byWords)
		}
	};
}

/** The clues of a question in a module, read once however often they are asked for. */
function remembered(read: (module: Module, asked: Asked) => Float64Array[]): typeof read {
	const known = new Map<Module, Map<string, Float64Array[]>>();
	return (module, asked) => {
		const of = known.get(module) ?? new Map<string, Float64Array[]>();
		known.set(module, of);
		const key = `${asked.example ?? ''} ${asked.text}`;
		const clues = of.get(key) ?? read(module, asked);
		of.set(key, clues);
		return clues;
	};
}

/**
 * What answers a question, among the articles of its scenario and of any company that hold today; never another scenario's. Salutations
 * and the figures of a customer’s own case tell nothing of the article: a vector is of the question without them (`whatIsAsked`).
 */
export function recall(library: Library, { text: whole, scenario, vector, today }: Question): Found {
	const text = whatIsAsked(whole);
	const module = library.modules[scenario];
	const known = [...library.articles.values()];
	const clues = cluesOf(library, module, { text, vector });
	const held = Array.from(module.articles, (at, document) => ({ article: known[at]!, clues: clues[document]! })).filter(
		({ article }) => validityOn(article, today) === 'holds'
	);
	const weights = library.weights[kindOf(text, vector)];
	const shares = certain(
		held.map(({ article }) => article),
		text,
		chooseAmong(weights, [...held.map((each) => each.clues), cluesOfNone()])
	);
	const passages = held
		.map(({ article }, at) => ({ article: article.id, scenario: article.scenario, score: shares[at]! }))
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST_PASSAGES);
	const confidence = passages[0]?.score ?? 0;
	return { passages, confidence, inScope: confidence > shares[held.length]! };
}

/** How sure the bot is of an article that gives a question as its example, word for word. */
const WORD_FOR_WORD = 0.95;

/**
 * What is asked just as one article's example asks it is answered by that article. The clues were weighed on examples left out of what they were
 * weighed by, so that none of them knows such a case.
 * @param shares of the articles, and of none of them last; they add up to 1
 */
function certain(articles: readonly KnownArticle[], text: string, shares: Float64Array): Float64Array {
	const asked = bare(text);
	if (asked === '') return shares;
	const same = articles.flatMap((article, at) => (examplesOf(article).has(asked) ? [at] : []));
	const [only] = same;
	if (only === undefined || same.length > 1 || (shares[only] ?? 0) >= WORD_FOR_WORD) return shares;
	const rest = (1 - WORD_FOR_WORD) / (1 - (shares[only] ?? 0));
	return shares.map((share, at) => (at === only ? WORD_FOR_WORD : share * rest));
}

/** Thousands of examples are compared at every question: each is made bare once. */
const bareExamples = new WeakMap<KnownArticle, ReadonlySet<string>>();
function examplesOf(article: KnownArticle): ReadonlySet<string> {
	const known = bareExamples.get(article) ?? new Set(questionsOf(article).map(bare));
	bareExamples.set(article, known);
	return known;
}

/** Letters and digits alone, in lower case. */
const bare = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
