import type { Poise } from '../operation.ts';
import { onKnowledge } from './own-articles.ts';
import { learnAndTest } from './test-run.ts';

/** Changes that come within this time, milliseconds, are learned as one. */
const GATHER_MS = 300;

/**
 * While a server runs, its bot learns every change of the articles in the background, and is asked the test questions afterwards.
 * @returns a function that ends it
 */
export function keepLearned(poise: Poise): () => void {
	const stop = new AbortController();
	let waiting: NodeJS.Timeout | undefined;
	const end = onKnowledge(poise, () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			learnAndTest(poise, stop.signal).catch((cause: unknown) => {
				if (!stop.signal.aborted)
					process.emitWarning(
						`The articles were not tested: ${cause instanceof Error ? cause.message : String(cause)}`
					);
			});
		}, GATHER_MS);
	});
	return () => {
		end();
		clearTimeout(waiting);
		stop.abort();
	};
}
