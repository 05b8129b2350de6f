import { Worker } from 'node:worker_threads';
import type { Context } from '../operation.ts';
import { workerPath } from '../worker-path.ts';

/** What a worker answers with its first message; an abort ends it. */
export function inThread<T>(name: string, workerData: unknown, { signal, report }: Context): Promise<T> {
	report({ phase: 'learn', fraction: null });
	// an abort that came before would end nothing
	if (signal.aborted) return Promise.reject(signal.reason as Error);
	const worker = new Worker(workerPath(name), { execArgv: [], workerData });
	const { promise, resolve, reject } = Promise.withResolvers<T>();
	const stop = () => reject(signal.reason as Error);
	signal.addEventListener('abort', stop, { once: true });
	worker.on('message', resolve);
	worker.on('error', reject);
	worker.on('exit', (code) => reject(new Error(`the thread ${name} ended with ${code}`)));
	return promise.finally(() => {
		signal.removeEventListener('abort', stop);
		return worker.terminate();
	});
}
