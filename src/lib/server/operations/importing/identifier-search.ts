import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Span } from '#lib/ingestion/masking/identifier.ts';
import { ways, type WayName } from '#lib/ingestion/masking/mask-text.ts';
import { workerPath } from '../worker-path.ts';

/** Fewer rows are not worth the start of a thread. */
const LEAST_ROWS = 20_000;
const MOST_THREADS = 4;

export interface IdentifierSearch {
	/** What stands where in each cell. Cells go to the threads in turn: ask again before the answer is there. */
	find(way: WayName, cells: readonly string[]): Promise<readonly (readonly Span[])[]>;
	close(): Promise<void>;
}

/** Looks for identifiers in threads of its own, where a file is large enough: the search costs more than reading the file. */
export function openIdentifierSearch(rows: number): IdentifierSearch {
	if (rows < LEAST_ROWS)
		return { find: (way, cells) => Promise.resolve(cells.map(ways[way].find)), close: () => Promise.resolve() };
	const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, openThread);
	let next = 0;
	return {
		async find(way, cells) {
			const share = Math.ceil(cells.length / threads.length);
			const found = threads.map((_, index) => {
				const thread = threads[(next + index) % threads.length];
				const part = cells.slice(index * share, (index + 1) * share);
				return thread === undefined || part.length === 0 ? Promise.resolve([]) : thread.ask(way, part);
			});
			next++;
			return (await Promise.all(found)).flat();
		},
		async close() {
			await Promise.all(threads.map((thread) => thread.close()));
		}
	};
}

interface Waiting {
	readonly resolve: (spans: readonly (readonly Span[])[]) => void;
	readonly reject: (cause: Error) => void;
}

function openThread() {
	const worker = new Worker(workerPath('find-identifiers.ts'), {
		execArgv: [],
		// Cells come and go: a small nursery keeps what is dead from piling up.
		resourceLimits: { maxYoungGenerationSizeMb: 16 }
	});
	const waiting = new Map<number, Waiting>();
	let asked = 0;
	let ended: Error | undefined;
	const failAll = (cause: Error) => {
		ended ??= cause;
		for (const { reject } of waiting.values()) reject(cause);
		waiting.clear();
	};
	worker.on('message', ({ id, spans }: { id: number; spans: readonly (readonly Span[])[] }) => {
		waiting.get(id)?.resolve(spans);
		waiting.delete(id);
	});
	worker.on('error', (cause) => {
		failAll(cause instanceof Error ? cause : new Error(String(cause)));
	});
	worker.on('exit', (code) => {
		failAll(new Error(`the thread that looks for identifiers ended with ${code}`));
	});
	return {
		ask(way: WayName, cells: readonly string[]): Promise<readonly (readonly Span[])[]> {
			// Who ended before the first question would never answer it.
			if (ended) return Promise.reject(ended);
			return new Promise((resolve, reject) => {
				const id = asked++;
				waiting.set(id, { resolve, reject });
				worker.postMessage({ id, way, cells });
			});
		},
		async close() {
			failAll(new Error('the search was closed'));
			await worker.terminate();
		}
	};
}
