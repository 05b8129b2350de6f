import { chunksOf, readEvents } from '#lib/ui/import/read-events.ts';
import { RefusedError } from '#lib/ui/import/send-file.ts';

export interface JobProgress {
	readonly phase: string;
	/** 0..1, null where it cannot be said. */
	readonly fraction: number | null;
	readonly rows?: number;
	readonly bytes?: number;
	/** Of a search: how far what is found may be from the best there can be, 0..1; null: not known yet. */
	readonly gap?: number | null;
}

/** An answer in the language of the page, which its address may have chosen. */
export const inLanguage = (path: string): string => `${path}?lang=${document.documentElement.lang.slice(0, 2)}`;

/** Waits between looks when the connection breaks, milliseconds: the job goes on meanwhile. */
const retryDelays = [500, 1000, 3000, 5000, 10_000];

/** Has the server carry a command out, whoever listens. @returns the job that does it @throws RefusedError */
export async function startJob(command: string, input: unknown): Promise<string> {
	const response = await fetch(inLanguage(`/api/v1/${command}`), {
		method: 'POST',
		headers: { 'content-type': 'application/json', prefer: 'respond-async' },
		body: JSON.stringify(input)
	});
	const answer = (await response.json().catch(() => null)) as { job?: string; error?: unknown } | null;
	if (!response.ok || !answer?.job) throw new RefusedError(answer?.error ?? null);
	return answer.job;
}

/**
 * Listens to a job until it has ended; where the connection breaks, listens again.
 * @returns what it answered
 * @throws RefusedError when it failed, or nobody knows it
 */
export async function followJob(job: string, onprogress: (progress: JobProgress) => void): Promise<unknown> {
	for (let tries = 0; ; tries++) {
		const heard = await listen(job, (progress) => {
			tries = 0;
			onprogress(progress);
		}).catch((cause: unknown) => {
			if (cause instanceof RefusedError) throw cause;
			return null;
		});
		if (heard) return heard.result;
		const wait = retryDelays[tries];
		if (wait === undefined) throw new RefusedError(null);
		await new Promise((resolve) => setTimeout(resolve, wait));
	}
}

/** @returns null when the connection ended before the job */
async function listen(job: string, onprogress: (progress: JobProgress) => void): Promise<{ result: unknown } | null> {
	const response = await fetch(inLanguage(`/api/v1/jobs/${job}`), { headers: { accept: 'text/event-stream' } });
	// A proxy that has lost the server may find it again.
	if (response.status >= 500) return null;
	if (!response.ok || !response.body) {
		const answer = (await response.json().catch(() => null)) as { error?: unknown } | null;
		throw new RefusedError(answer?.error ?? null);
	}
	for await (const { event, data } of readEvents(chunksOf(response.body))) {
		if (event === 'progress' && 'phase' in (data as object)) onprogress(data as JobProgress);
		if (event === 'error') throw new RefusedError((data as { error?: unknown }).error);
		if (event === 'result') return { result: data };
	}
	return null;
}

/** Ends a job. */
export async function cancelJob(job: string): Promise<void> {
	await fetch(`/api/v1/jobs/${job}`, { method: 'DELETE' });
}
