import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { END, type ModelFacts, type Question, type ThreadModel, type Told } from './thread-protocol.ts';
import type { OpenedEmbedder } from './opened-embedder.ts';

/** Texts a message: between two messages another caller has its turn. */
const BATCH = 16;
/** To convert a model takes longest. */
const ENDING_MS = 10_000;

interface Waiting {
	readonly resolve: (vectors: readonly Float32Array[]) => void;
	readonly reject: (cause: Error) => void;
}

interface Running {
	readonly worker: Worker;
	readonly ready: Promise<ModelFacts>;
	readonly waiting: Map<number, Waiting>;
}

/**
 * An embedder whose model runs in a thread of its own. A thread that dies fails what was asked of it; the next texts start another. While
 * nothing is asked of it, it keeps no process from ending.
 * @param path of the worker `embed-texts.ts`
 * @throws Error of the engine: it, or the model, cannot be loaded
 */
export async function openInThread(path: string, model: ThreadModel): Promise<OpenedEmbedder> {
	let running: Running | undefined;
	let count = 0;
	let isClosed = false;

	const start = (): Running => {
		const worker = new Worker(path, { execArgv: [], workerData: model });
		const waiting = new Map<number, Waiting>();
		const ready = new Promise<ModelFacts>((resolve, reject) => {
			const fail = (cause: Error) => {
				if (running?.worker === worker) running = undefined;
				reject(cause);
				for (const each of waiting.values()) each.reject(cause);
				waiting.clear();
			};
			worker.on('message', (told: Told) => {
				if ('ready' in told) {
					resolve(told.ready);
					return;
				}
				const asker = waiting.get(told.id);
				waiting.delete(told.id);
				if ('vectors' in told) asker?.resolve(told.vectors);
				else asker?.reject(new Error(told.failure));
				if (waiting.size === 0) worker.unref();
			});
			worker.on('error', (cause) => fail(cause instanceof Error ? cause : new Error(String(cause))));
			worker.on('exit', (code) => fail(new Error(`The engine’s thread ended with code ${code}.`)));
		});
		return { worker, ready, waiting };
	};

	const ask = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
		// a thread started now would be stopped by nobody
		if (isClosed) throw new Error('The embedder is closed.');
		const { worker, ready, waiting } = (running ??= start());
		await ready;
		return new Promise((resolve, reject) => {
			const question: Question = { id: count++, texts };
			waiting.set(question.id, { resolve, reject });
			worker.ref();
			worker.postMessage(question);
		});
	};

	running = start();
	const { worker, ready } = running;
	const facts = await ready;
	worker.unref();

	return {
		engine: model.kind === 'wasm' ? 'wasm' : 'native',
		model: facts.model,
		dimensions: facts.dimensions,
		...(facts.languages && { languages: facts.languages }),
		async embed(texts) {
			const vectors: Float32Array[] = [];
			for (let at = 0; at < texts.length; at += BATCH) vectors.push(...(await ask(texts.slice(at, at + BATCH))));
			return vectors;
		},
		async close() {
			isClosed = true;
			await endThread(running?.worker);
		}
	};
}

/** Lets it come to the end of a text first: the native engine ends the whole process when its thread is stopped amid one. */
async function endThread(worker: Worker | undefined): Promise<void> {
	if (!worker || worker.threadId === -1) return;
	const ended = once(worker, 'exit', { signal: AbortSignal.timeout(ENDING_MS) });
	worker.ref();
	worker.postMessage(END);
	// one that fails as it ends, or does not end, is stopped
	await ended.catch(() => worker.terminate());
}
