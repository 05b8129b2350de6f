import { chooseAmong } from '../learning/choice.ts';
import { whatIsAsked } from './what-is-asked.ts';
import { isChinese } from '../texts/script.ts';
import type { Found, KnownArticle, Question } from '../turn/bot.ts';
import { SCENARIOS } from './article.ts';
import { cluesOf, cluesOfNone, type Shelf } from './clues.ts';
import { indexExamples } from './examples.ts';
import { learnWeights, type Lesson } from './learn-weights.ts';
import { answersOf, buildModule, questionsOf, titlesOf, type Module } from './module.ts';

/** Everything that questions are answered from, as plain data. */
export interface Library extends Shelf {
	readonly articles: ReadonlyMap<string, KnownArticle>;
	/** Each scenario's own articles with those of any company. */
	readonly modules: Readonly<Record<(typeof SCENARIOS)[number], Module>>;
	/** How much each clue counts, by what is known of a question. */
	readonly weights: Readonly<Record<Kind, Float64Array>>;
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

/**
 * Indexes articles and learns from their example questions how sure to be. Takes seconds; deterministic for a seed.
 * @param options.vectors of `meaningfulTexts`, by their text, in languages that the embedder knows
 */
export function buildLibrary(
	articles: readonly KnownArticle[],
	{ vectors, seed }: { readonly vectors: ReadonlyMap<string, Float32Array>; readonly seed: number }
): Library {
	const vectorsOf = (texts: readonly string[]) => texts.flatMap((text) => vectors.get(text) ?? []);
	const questions = articles.flatMap((each, article) =>
		questionsOf(each).map((text) => ({ text, article, vector: vectors.get(text) ?? null }))
	);
	const shelf: Shelf = {
		examples: indexExamples(questions),
		meanings: articles.map((each) => ({ titles: vectorsOf(titlesOf(each)), answers: vectorsOf(answersOf(each)) })),
		isGeneral: articles.map(({ scenario }) => scenario === 'general')
	};
	const modules = Object.fromEntries(
		SCENARIOS.map((scenario) => {
			const own = articles.flatMap((each, at) =>
				each.scenario === scenario || each.scenario === 'general' ? [at] : []
			);
			return [scenario, buildModule(articles, Int32Array.from(own))];
		})
	) as Library['modules'];
	const lessons = questions.map(({ text, article, vector }, example): Lesson => {
		const { scenario } = articles[article]!;
		// what any company is asked is asked in every scenario
		const module = modules[scenario === 'general' ? SCENARIOS[example % SCENARIOS.length]! : scenario];
		return { text, vector: vector ?? undefined, example, module, right: module.articles.indexOf(article) };
	});
	const byWords = lessons.map((lesson) => ({ ...lesson, vector: undefined }));
	const learn = (kind: Kind, from: readonly Lesson[]) => {
		const own = from.filter(({ text, vector }) => kindOf(text, vector) === kind);
		return learnWeights(shelf, own.length < LEAST_LESSONS ? from : own, seed);
	};
	return {
		...shelf,
		articles: new Map(articles.map((each) => [each.id, each])),
		modules,
		weights: {
			meaning: learn('meaning', lessons),
			characters: learn('characters', byWords),
			letters: learn('letters', byWords)
		}
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
		({ article }) => holdsOn(article, today)
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
	const same = articles.flatMap((article, at) =>
		questionsOf(article).some((question) => bare(question) === asked) ? [at] : []
	);
	const [only] = same;
	if (only === undefined || same.length > 1 || (shares[only] ?? 0) >= WORD_FOR_WORD) return shares;
	const rest = (1 - WORD_FOR_WORD) / (1 - (shares[only] ?? 0));
	return shares.map((share, at) => (at === only ? WORD_FOR_WORD : share * rest));
}

/** Letters and digits alone, in lower case. */
const bare = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const holdsOn = ({ validFrom, validUntil }: KnownArticle, day: string) =>
	(validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);
