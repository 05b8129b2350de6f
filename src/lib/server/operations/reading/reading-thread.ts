import { Worker } from 'node:worker_threads';
import type { FeltExample } from '#lib/bot/emotion/recogniser.ts';
import type { TextReading } from '#lib/bot/reading/read-text.ts';
import { workerPath } from '../worker-path.ts';

/** Reads texts in a thread of its own, which first learns from the examples. One question at a time. */
export interface ReadingThread {
	/** One reading a text, in order. */
	read(texts: readonly string[]): Promise<readonly TextReading[]>;
	close(): Promise<void>;
}

export function openReadingThread(examples: readonly FeltExample[], signal: AbortSignal): ReadingThread {
	const worker = new Worker(workerPath('read-texts.ts'), { execArgv: [], workerData: examples });
	let asked: PromiseWithResolvers<readonly TextReading[]> | undefined;
	let ended: Error | undefined;
	const end = (cause: Error) => {
		ended ??= cause;
		asked?.reject(ended);
	};
	const stop = () => end(signal.reason as Error);
	signal.addEventListener('abort', stop, { once: true });
	worker.on('message', (readings: readonly TextReading[]) => asked?.resolve(readings));
	worker.on('error', end);
	worker.on('exit', (code) => end(new Error(`the thread that reads texts ended with ${code}`)));
	return {
		read(texts) {
			if (ended) return Promise.reject(ended);
			asked = Promise.withResolvers();
			worker.postMessage(texts);
			return asked.promise;
		},
		async close() {
			signal.removeEventListener('abort', stop);
			// The exit that follows is asked for: nobody waits for it any more.
			asked = undefined;
			await worker.terminate();
		}
	};
}
