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
	readonly signal: AbortSignal;
	readonly onprogress: (progress: TakingProgress) => void;
}

/** Has the server take an uploaded file in; its progress comes as events, its receipt last. */
export async function takeIn({ upload, name, mapping, zone, mask, signal, onprogress }: Taking): Promise<Receipt> {
	const response = await fetch('/api/v1/import', {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
		body: JSON.stringify({ files: [{ upload, name }], mapping, mask, ...(zone === null ? {} : { zone }) }),
		signal
	});
	if (!response.ok || !response.body) {
		const answer = (await response.json().catch(() => null)) as { error?: unknown } | null;
		throw new RefusedError(answer?.error ?? null);
	}
	for await (const { event, data } of readEvents(chunksOf(response.body))) {
		if (event === 'progress') onprogress(data as TakingProgress);
		if (event === 'error') throw new RefusedError((data as { error?: unknown }).error);
		if (event === 'result') {
			const [taken] = (data as { imports: readonly (Receipt | { error: unknown })[] }).imports;
			if (!taken || 'error' in taken) throw new RefusedError(taken?.error ?? null);
			return taken;
		}
	}
	throw new RefusedError(null);
}
