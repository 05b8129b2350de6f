import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { compareTests, countTests, type TestResult } from '#lib/bot/knowledge/question-tests.ts';
import { areTestsUnderWay, learnAndTest, testRuns, type TestRuns } from './knowing/test-run.ts';
import { operation } from './operation.ts';

/** More than these nobody reads one by one. */
const MOST_LISTED = 200;

const expected = z.union([
	z.object({ kind: z.literal('article'), article: z.string() }),
	z.object({ kind: z.literal('topic'), topic: z.string() }),
	z.object({ kind: z.literal('none') })
]);
const verdict = z
	.enum(['right', 'unsure', 'wrong'])
	.describe('right: answered as expected, or rightly not answered; unsure: not answered; wrong: answered otherwise.');
const result = z.object({
	text: z.string(),
	language: z.string(),
	scenario: z.enum(SCENARIOS),
	expected,
	source: z.enum(['example', 'set']).describe('An example of the article itself, or a question that was set.'),
	verdict,
	first: z.string().nullable().describe('The likeliest article.'),
	confidence: z.number()
});
const counts = z.object({ n: z.int(), right: z.int(), unsure: z.int(), wrong: z.int() });
const changes = z.array(z.object({ before: result, after: result }));

export const testKnowledge = operation({
	name: 'knowledge-test',
	summary:
		'What becomes of the example questions and of the test questions that were set: how many are answered rightly, which are not, and what changed since the articles were other ones. Asked when articles change while a server runs; with `run`, now.',
	input: z.object({ run: z.boolean().default(false).describe('Learns what has changed and asks them all now.') }),
	output: z.object({
		isUnderWay: z.boolean(),
		at: z.string().nullable().describe('Null while they were never asked.'),
		examples: counts,
		set: counts,
		before: z.object({ at: z.string(), examples: counts, set: counts }).nullable(),
		failing: z.array(result).describe(`Not answered as expected; at most ${MOST_LISTED}, those that were set first.`),
		worse: changes.describe(`At most ${MOST_LISTED}.`),
		better: z.int(),
		worseCount: z.int()
	}),
	isLong: true,
	async run(poise, { run }, { signal }) {
		const runs = run ? await learnAndTest(poise, signal) : testRuns(poise);
		return { isUnderWay: areTestsUnderWay(poise), ...summaryOf(runs) };
	}
});

function summaryOf({ last, before }: TestRuns) {
	const results = last?.results ?? [];
	const of = (all: readonly TestResult[], source: TestResult['source']) =>
		countTests(all.filter((each) => each.source === source));
	const both = (all: readonly TestResult[]) => ({ examples: of(all, 'example'), set: of(all, 'set') });
	const { worse, better } = compareTests(before?.results ?? [], results);
	const failing = results.filter((each) => each.verdict !== 'right');
	const order = ({ source, verdict }: TestResult) => (source === 'set' ? 0 : 2) + (verdict === 'wrong' ? 0 : 1);
	return {
		at: last?.at ?? null,
		...both(results),
		before: before && { at: before.at, ...both(before.results) },
		failing: failing.toSorted((a, b) => order(a) - order(b)).slice(0, MOST_LISTED),
		worse: worse.slice(0, MOST_LISTED),
		better: better.length,
		worseCount: worse.length
	};
}
