import type { Mapping } from '#lib/ingestion/mapping.ts';
import { chunksOf, readEvents } from '#lib/ui/import/read-events.ts';
import { RefusedError } from '#lib/ui/import/send-file.ts';
import type { Receipt } from '#lib/ui/pages/import.ts';

export interface TakingProgress {
	readonly phase: string;
	/** 0..1, null where it cannot be said. */
	readonly fraction: number | null;
	readonly rows?: number;
	readonly bytes?: number;
}

interface Taking {
	readonly upload: string;
	readonly name: string;
	readonly mapping: Mapping;
	readonly zone: string | null;
	/** Mask personal identifiers. */
	readonly mask: boolean;
}

/** An answer in the language of the page, which its address may have chosen. */
export const inLanguage = (path: string): string => `${path}?lang=${document.documentElement.lang.slice(0, 2)}`;

/** Waits between looks when the connection breaks, milliseconds: the job goes on meanwhile. */
const retryDelays = [500, 1000, 3000, 5000, 10_000];

/** Has the server take an uploaded file in, whoever listens. @returns the job that does it */
export async function startTakingIn({ upload, name, mapping, zone, mask }: Taking): Promise<string> {
	const response = await fetch(inLanguage('/api/v1/import'), {
		method: 'POST',
		headers: { 'content-type': 'application/json', prefer: 'respond-async' },
		body: JSON.stringify({ files: [{ upload, name }], mapping, mask, ...(zone === null ? {} : { zone }) })
	});
	const answer = (await response.json().catch(() => null)) as { job?: string; error?: unknown } | null;
	if (!response.ok || !answer?.job) throw new RefusedError(answer?.error ?? null);
	return answer.job;
}

/**
 * Listens to a job until it has ended; where the connection breaks, listens again.
 * @throws RefusedError when it failed, or nobody knows it
 */
export async function followTakingIn(job: string, onprogress: (progress: TakingProgress) => void): Promise<Receipt> {
	for (let tries = 0; ; tries++) {
		const heard = await listen(job, (progress) => {
			tries = 0;
			onprogress(progress);
		}).catch((cause: unknown) => {
			if (cause instanceof RefusedError) throw cause;
			return null;
		});
		if (heard) return heard;
		const wait = retryDelays[tries];
		if (wait === undefined) throw new RefusedError(null);
		await new Promise((resolve) => setTimeout(resolve, wait));
	}
}

/** @returns the receipt; null when the connection ended before the job */
async function listen(job: string, onprogress: (progress: TakingProgress) => void): Promise<Receipt | null> {
	const response = await fetch(inLanguage(`/api/v1/jobs/${job}`), { headers: { accept: 'text/event-stream' } });
	// A proxy that has lost the server may find it again.
	if (response.status >= 500) return null;
	if (!response.ok || !response.body) {
		const answer = (await response.json().catch(() => null)) as { error?: unknown } | null;
		throw new RefusedError(answer?.error ?? null);
	}
	for await (const { event, data } of readEvents(chunksOf(response.body))) {
		if (event === 'progress' && 'phase' in (data as object)) onprogress(data as TakingProgress);
		if (event === 'error') throw new RefusedError((data as { error?: unknown }).error);
		if (event === 'result') {
			const [taken] = (data as { imports: readonly (Receipt | { error: unknown })[] }).imports;
			if (!taken || 'error' in taken) throw new RefusedError(taken?.error ?? null);
			return taken;
		}
	}
	return null;
}

/** Ends a job; the log stays as it was before it. */
export async function cancelTakingIn(job: string): Promise<void> {
	await fetch(`/api/v1/jobs/${job}`, { method: 'DELETE' });
}
