import { randomUUID } from 'node:crypto';
import { OperationError, type Context, type Poise, type Progress } from './operations/operation.ts';
import type { Performed } from './perform.ts';

/** An outcome that nobody fetched is forgotten after an hour. */
const KEPT_MS = 3600 * 1000;
const MOST_RUNNING = 20;
/** Of those that have ended only so many are remembered. */
const MOST_ENDED = 100;

/** A command that goes on though nobody listens: its asker may leave, come back, and hear how it went. */
export interface Job {
	readonly id: string;
	readonly command: string;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly progress: Progress | null;
	/** Null while it runs. */
	readonly performed: Performed | null;
}

export interface Jobs {
	/** @throws OperationError `busy` when too many run */
	start(command: string, run: (signal: AbortSignal, report: Context['report']) => Promise<Performed>): Job;
	/** Those that run, then those that ended within the hour; oldest first. */
	list(): readonly Job[];
	find(id: string): Job | undefined;
	cancel(id: string): void;
	/** Where a job stands: now, and after every change, until it has ended. A slow reader gets the latest. */
	follow(id: string, signal: AbortSignal): AsyncGenerator<Job>;
	/** Cancels what runs and waits for it. */
	close(): Promise<void>;
}

interface Running {
	job: Job;
	readonly stop: AbortController;
	readonly ended: Promise<null>;
	/** Resolves with the next change. */
	changed: PromiseWithResolvers<null>;
}

const ofWorkspace = new WeakMap<object, Jobs>();

/** The jobs of a workspace: they live as long as its process. */
export function jobsOf(poise: Poise): Jobs {
	const known = ofWorkspace.get(poise.engine);
	if (known) return known;
	const jobs = createJobs();
	ofWorkspace.set(poise.engine, jobs);
	return jobs;
}

export function createJobs(): Jobs {
	const all = new Map<string, Running>();
	const change = (entry: Running, what: Partial<Job>) => {
		entry.job = { ...entry.job, ...what };
		const { changed } = entry;
		entry.changed = Promise.withResolvers();
		changed.resolve(null);
	};
	const running = () => [...all.values()].filter(({ job }) => job.performed === null);
	return {
		start(command, run) {
			if (running().length >= MOST_RUNNING) throw new OperationError('refused', tooMany);
			const stop = new AbortController();
			const id = randomUUID();
			const done = Promise.withResolvers<null>();
			const job: Job = { id, command, startedAt: Date.now(), progress: null, performed: null };
			const entry: Running = { job, stop, ended: done.promise, changed: Promise.withResolvers() };
			all.set(id, entry);
			void run(stop.signal, (progress) => change(entry, { progress })).then((performed) => {
				change(entry, { performed });
				setTimeout(() => all.delete(id), KEPT_MS).unref();
				const ended = [...all.values()].filter((each) => each.job.performed !== null);
				for (const { job } of ended.slice(0, -MOST_ENDED)) all.delete(job.id);
				done.resolve(null);
			});
			return job;
		},
		list: () => [...all.values()].map(({ job }) => job).sort((a, b) => Number(!!a.performed) - Number(!!b.performed)),
		find: (id) => all.get(id)?.job,
		cancel: (id) => all.get(id)?.stop.abort(),
		async *follow(id, signal) {
			const gone = new Promise<null>((resolve) =>
				signal.addEventListener('abort', () => resolve(null), { once: true })
			);
			for (let entry = all.get(id); entry && !signal.aborted; entry = all.get(id)) {
				const { changed, job } = entry;
				yield job;
				if (job.performed) return;
				await Promise.race([changed.promise, gone]);
			}
		},
		async close() {
			for (const { stop } of running()) stop.abort();
			await Promise.all(running().map(({ ended }) => ended));
		}
	};
}

const tooMany = {
	code: 'busy',
	message: { en: 'Too many jobs run at once.', zh: '同时运行的任务过多。' },
	hint: { en: 'Wait until one has ended.', zh: '请等待其中一个结束。' }
};
