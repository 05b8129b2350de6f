import type { Found, KnownArticle } from '../turn/bot.ts';
import type { SCENARIOS } from './article.ts';

/** What should become of a question: one article answers it, one of a topic does, or none. */
export type Expected =
	| { readonly kind: 'article'; readonly article: string }
	| { readonly kind: 'topic'; readonly topic: string }
	| { readonly kind: 'none' };

/** A question with what should become of it. */
export interface QuestionTest {
	readonly text: string;
	readonly language: string;
	readonly scenario: (typeof SCENARIOS)[number];
	readonly expected: Expected;
	/** One of the examples that the article itself gives, or a question that somebody has set. */
	readonly source: 'example' | 'set';
}

/** `right`: answered as expected, or rightly not answered · `unsure`: not answered though an article does · `wrong`: answered otherwise. */
export type TestVerdict = 'right' | 'unsure' | 'wrong';

export interface TestResult extends QuestionTest {
	readonly verdict: TestVerdict;
	/** The likeliest article, whether or not the bot was sure enough. */
	readonly first: string | null;
	/** Probability that it answers, 0..1. */
	readonly confidence: number;
}

/** Every example question of the articles, to be asked as it stands, on a day on which its article holds (`dayWithin`). What any company is asked is asked among the general articles. */
export const examplesAsTests = (articles: readonly KnownArticle[]): readonly QuestionTest[] =>
	articles.flatMap(({ id, scenario, questions }) =>
		Object.entries(questions).flatMap(([language, texts]) =>
			texts.map((text): QuestionTest => {
				const expected = { kind: 'article', article: id } as const;
				return { text, language, scenario, expected, source: 'example' };
			})
		)
	);

/**
 * What became of a question.
 * @param answersFrom confidence from which on the bot answers
 */
export function judgeTest(
	test: QuestionTest,
	{ passages, confidence, inScope }: Found,
	{ answersFrom, topicOf }: { readonly answersFrom: number; readonly topicOf: (article: string) => string | undefined }
): TestResult {
	const { expected } = test;
	const first = passages[0]?.article ?? null;
	const isAnswered = first !== null && inScope && confidence >= answersFrom;
	const isRight =
		expected.kind === 'article'
			? first === expected.article
			: expected.kind === 'topic' && first !== null && topicOf(first) === expected.topic;
	const verdict = !isAnswered ? (expected.kind === 'none' ? 'right' : 'unsure') : isRight ? 'right' : 'wrong';
	return { ...test, verdict, first, confidence };
}

/** An ISO day on which an article holds: today, or the nearest to it. */
export function dayWithin(
	{ validFrom, validUntil }: Pick<KnownArticle, 'validFrom' | 'validUntil'>,
	today: string
): string {
	if (validFrom !== undefined && today < validFrom) return validFrom;
	return validUntil !== undefined && today > validUntil ? validUntil : today;
}

/** The same question with the same expectation, in whichever run. */
export const testKey = ({ text, language, scenario, expected, source }: QuestionTest): string =>
	JSON.stringify([source, scenario, language, text, expected]);

export interface TestCounts {
	readonly n: number;
	readonly right: number;
	readonly unsure: number;
	readonly wrong: number;
}

export function countTests(results: readonly Pick<TestResult, 'verdict'>[]): TestCounts {
	const of = (verdict: TestVerdict) => results.filter((each) => each.verdict === verdict).length;
	return { n: results.length, right: of('right'), unsure: of('unsure'), wrong: of('wrong') };
}

export interface ChangedTest {
	readonly before: TestResult;
	readonly after: TestResult;
}

/** From best to worst: rightly, not at all, wrongly. */
const RANK: Readonly<Record<TestVerdict, number>> = { right: 0, unsure: 1, wrong: 2 };

/** What changed for the worse and for the better, among the questions that both runs asked. */
export function compareTests(
	before: readonly TestResult[],
	after: readonly TestResult[]
): { readonly worse: readonly ChangedTest[]; readonly better: readonly ChangedTest[] } {
	const earlier = new Map(before.map((each) => [testKey(each), each]));
	const both = after.flatMap((each): ChangedTest[] => {
		const was = earlier.get(testKey(each));
		return was ? [{ before: was, after: each }] : [];
	});
	const change = ({ before, after }: ChangedTest) => RANK[after.verdict] - RANK[before.verdict];
	return { worse: both.filter((each) => change(each) > 0), better: both.filter((each) => change(each) < 0) };
}
