import { whatIsAsked } from '#lib/bot/knowledge/what-is-asked.ts';
import { examplesAsTests, type TestResult } from '#lib/bot/knowledge/question-tests.ts';
import { botEngineOf, readyEngine, type BotEngine } from '../conversing/bot-engine.ts';
import { botSettings } from '../conversing/bot-switch.ts';
import type { Learnt } from '../conversing/what-is-learned.ts';
import { inThread } from '../evaluating/in-thread.ts';
import type { Poise } from '../operation.ts';
import { setQuestions } from './test-questions.ts';

const COLLECTION = 'knowledge-runs';

/** What became of all test questions, by what a bot had learned. */
export interface TestRun {
	/** ISO instant. */
	readonly at: string;
	/** Of what was learned. */
	readonly digest: string;
	readonly results: readonly TestResult[];
}

export interface TestRuns {
	readonly last: TestRun | null;
	/** By what the bot had learned before that. */
	readonly before: TestRun | null;
}

type Store = Pick<Poise, 'state'>;

const remembered = new WeakMap<Poise['state'], TestRuns>();
const underWay = new WeakMap<Poise['state'], Promise<TestRuns>>();

export function testRuns({ state }: Store): TestRuns {
	const known = remembered.get(state);
	if (known) return known;
	const runs = {
		last: (state.get(COLLECTION, 'last') ?? null) as TestRun | null,
		before: (state.get(COLLECTION, 'before') ?? null) as TestRun | null
	};
	remembered.set(state, runs);
	return runs;
}

export const areTestsUnderWay = ({ state }: Store): boolean => underWay.has(state);

/**
 * Learns what has changed, then asks all test questions, and keeps what became of them beside what became of them before. Those who want it
 * meanwhile get a run of their own after it.
 */
export async function learnAndTest(poise: Poise, signal: AbortSignal): Promise<TestRuns> {
	const old = readyEngine(poise)?.learntLast ?? null;
	const engine = await botEngineOf(poise);
	const learnt = await engine.relearn();
	const mine = (underWay.get(poise.state) ?? Promise.resolve())
		.catch(() => undefined)
		.then(() => runTests(poise, engine, { old, learnt, signal }));
	underWay.set(poise.state, mine);
	try {
		return await mine;
	} finally {
		if (underWay.get(poise.state) === mine) underWay.delete(poise.state);
	}
}

async function runTests(
	poise: Poise,
	engine: BotEngine,
	{ old, learnt, signal }: { readonly old: Learnt | null; readonly learnt: Learnt; readonly signal: AbortSignal }
): Promise<TestRuns> {
	const known = testRuns(poise);
	const last = await testAll(poise, engine, learnt, signal);
	const isAnew = known.last?.digest === learnt.digest;
	// asked for the first time, there is something to compare with all the same: what it knew before
	const isOldKnown = old === null || old.digest === learnt.digest || known.last?.digest === old.digest;
	const before = isAnew ? known.before : isOldKnown ? known.last : await testAll(poise, engine, old, signal);
	const runs: TestRuns = { last, before };
	poise.state.together(() => {
		for (const [name, run] of Object.entries(runs)) if (run) poise.state.put(COLLECTION, name, run);
	});
	remembered.set(poise.state, runs);
	return runs;
}

async function testAll(
	poise: Poise,
	engine: BotEngine,
	{ digest, articles, bytes }: Learnt,
	signal: AbortSignal
): Promise<TestRun> {
	const tests = [...examplesAsTests(articles), ...setQuestions(poise)];
	const vectors = await engine.vectorsOf(
		tests.map(({ text }) => whatIsAsked(text)),
		signal
	);
	const at = new Date().toISOString();
	const answersFrom = botSettings(poise).policy.confidentFrom;
	const question = { learned: await bytes(), tests, vectors, today: at.slice(0, 10), answersFrom };
	const context = { signal, actor: 'bot', report: () => undefined };
	return { at, digest, results: await inThread<readonly TestResult[]>('test-knowledge.ts', question, context) };
}
