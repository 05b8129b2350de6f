import { Worker } from 'node:worker_threads';
import type { RosterQuestion } from '#lib/staffing/shifts/question.ts';
import type { Roster, RosterSearch } from '#lib/staffing/shifts/roster.ts';
import type { Context } from '../operation.ts';
import { workerPath } from '../worker-path.ts';

type Message =
	{ readonly roster: Roster } | { readonly found: { readonly seconds: number; readonly gap: number | null } };

/** Searches in a thread of its own, which an abort ends; tells how near the bound it has come. */
export function rosterInThread(
	question: RosterQuestion,
	search: Pick<RosterSearch, 'seconds' | 'gap'>,
	{ signal, report }: Pick<Context, 'signal' | 'report'>
): Promise<Roster> {
	signal.throwIfAborted();
	report({ phase: 'roster', fraction: null });
	const worker = new Worker(workerPath('find-roster.ts'), { execArgv: [], workerData: { question, search } });
	const { promise, resolve, reject } = Promise.withResolvers<Roster>();
	const stop = () => reject(signal.reason as Error);
	signal.addEventListener('abort', stop, { once: true });
	worker.on('message', (message: Message) => {
		if ('roster' in message) resolve(message.roster);
		else {
			const { seconds, gap } = message.found;
			const fraction = search.seconds > 0 ? Math.min(1, seconds / search.seconds) : null;
			report({ phase: 'roster', fraction, gap });
		}
	});
	worker.on('error', reject);
	worker.on('exit', (code) => reject(new Error(`the thread that finds shifts ended with ${code}`)));
	return promise.finally(() => {
		signal.removeEventListener('abort', stop);
		return worker.terminate();
	});
}
