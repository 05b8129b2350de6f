import { headlineMetrics } from '#lib/metrics/headline.ts';
import { logFacts, onForgotten } from './operations/log-facts.ts';
import type { Poise } from './operations/operation.ts';
import { perform } from './perform.ts';

/** Below this a page is read in a second anyway. */
const LARGE_LOG = 200_000;
/** A row of imports or changes ends before anything is read anew. */
const SETTLED_MS = 1000;

/** What the pages ask first, in the order in which people open them. */
const questions: readonly (readonly [command: string, input: object])[] = [
	['decide', {}],
	['ledger', {}],
	['metrics', { metrics: headlineMetrics.overall }],
	['metrics', { metrics: headlineMetrics.byFirstResponder, by: ['first-responder'] }],
	['alerts', {}],
	['appraise', {}],
	['ratio', {}],
	['claims', {}],
	['decisions', {}]
];

/**
 * Reads a large log for its pages before anybody opens them, at the start and after every change: one question at a time, so that
 * whoever asks meanwhile finds the engine free. What is read is kept (see `readKept`).
 */
export function keepWarm(poise: Poise, { from = LARGE_LOG, settledMs = SETTLED_MS } = {}): { close(): Promise<void> } {
	let stop = new AbortController();
	let reading = Promise.resolve();
	let settling: NodeJS.Timeout | undefined;
	const begin = () => {
		stop = new AbortController();
		const { signal } = stop;
		reading = reading.then(() => readAll(poise, from, signal));
	};
	const again = () => {
		stop.abort();
		clearTimeout(settling);
		settling = setTimeout(begin, settledMs);
	};
	const forget = onForgotten(poise, again);
	again();
	return {
		close() {
			forget();
			clearTimeout(settling);
			stop.abort();
			return reading;
		}
	};
}

async function readAll(poise: Poise, from: number, signal: AbortSignal): Promise<void> {
	const facts = await logFacts(poise).catch(() => null);
	if (facts === null || facts.conversations < from) return;
	for (const [command, input] of questions) {
		if (signal.aborted) return;
		// A failure is told to whoever asks; here nobody does.
		await perform(poise, command, input, { signal, actor: 'server', report: () => undefined });
	}
}
