import { Worker } from 'node:worker_threads';
import type { BotEvent } from '#lib/bot/turn/events.ts';
import type { LearnedBytes } from '#lib/bot/turn/learned.ts';
import { workerPath } from '../worker-path.ts';
import type { Response, TurnQuestion, TurnTold } from '#lib/bot/turn/turn-protocol.ts';

/** Fetches what was learned. It is not held on to: it is large, and wanted again only if the thread dies. */
export type Load = () => Promise<LearnedBytes>;

/** A thread that takes turns. */
export interface TurnThread {
	readonly respond: (question: Response, onEvent: (event: BotEvent) => void) => Promise<void>;
	/** Takes turns by what was learned anew from now on. */
	learn(load: Load): Promise<void>;
}

interface Asking {
	readonly onEvent: (event: BotEvent) => void;
	readonly resolve: () => void;
	readonly reject: (cause: Error) => void;
}

interface Running {
	readonly worker: Worker;
	readonly asking: Map<number, Asking>;
	ready: PromiseWithResolvers<void>;
}

/** One that dies fails the turns it had; the next turn starts another. While nothing is asked of it, it keeps no process from ending. */
export async function openTurnThread(load: Load, signal: AbortSignal): Promise<TurnThread> {
	let latest = load;
	let running: Running | undefined;
	let count = 0;

	const start = (): Running => {
		const worker = new Worker(workerPath('take-turns.ts'), { execArgv: [] });
		const started: Running = { worker, asking: new Map(), ready: Promise.withResolvers() };
		const fail = (cause: Error) => {
			if (running === started) running = undefined;
			started.ready.reject(cause);
			for (const { reject } of started.asking.values()) reject(cause);
			started.asking.clear();
		};
		started.ready.promise.catch(() => undefined);
		worker.on('message', (told: TurnTold) => {
			if ('ready' in told) {
				started.ready.resolve();
				return;
			}
			const asker = started.asking.get(told.id);
			if ('event' in told) return asker?.onEvent(told.event);
			started.asking.delete(told.id);
			if (started.asking.size === 0) worker.unref();
			if ('failure' in told) asker?.reject(new Error(told.failure));
			else asker?.resolve();
		});
		worker.on('error', (cause) => fail(cause instanceof Error ? cause : new Error(String(cause))));
		worker.on('exit', (code) => fail(new Error(`The thread of turns ended with code ${code}.`)));
		latest().then((learned) => send(worker, learned), fail);
		return started;
	};
	/** Whoever comes after the end starts no thread that nobody would stop. */
	const current = () => {
		signal.throwIfAborted();
		return (running ??= start());
	};
	signal.addEventListener('abort', () => void running?.worker.terminate(), { once: true });

	await current().ready.promise;
	current().worker.unref();
	return {
		async respond(question, onEvent) {
			const { worker, asking, ready } = current();
			worker.ref();
			await ready.promise;
			return new Promise<void>((resolve, reject) => {
				const id = count++;
				asking.set(id, { onEvent, resolve, reject });
				worker.postMessage({ id, ...question } satisfies TurnQuestion);
			});
		},
		async learn(better) {
			const learned = await better();
			latest = better;
			const now = current();
			now.ready = Promise.withResolvers();
			send(now.worker, learned);
			await now.ready.promise;
		}
	};
}

/** Hands the bytes over where they have a memory of their own, instead of copying them. */
function send(worker: Worker, learned: LearnedBytes): void {
	const own = Object.values(learned.parts).flatMap(({ buffer, byteLength }) =>
		buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
	);
	worker.postMessage({ learned } satisfies TurnQuestion, own);
}
