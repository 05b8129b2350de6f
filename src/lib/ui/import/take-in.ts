import type { Mapping } from '#lib/ingestion/mapping.ts';
import { RefusedError } from '#lib/ui/import/send-file.ts';
import { cancelJob, followJob, startJob, type JobProgress } from '#lib/ui/jobs/follow-job.ts';
import type { Receipt } from '#lib/ui/pages/import.ts';

export type TakingProgress = JobProgress;

interface Taking {
	readonly upload: string;
	readonly name: string;
	readonly mapping: Mapping;
	readonly zone: string | null;
	/** Mask personal identifiers. */
	readonly mask: boolean;
}

/** Has the server take an uploaded file in, whoever listens. @returns the job that does it */
export function startTakingIn({ upload, name, mapping, zone, mask }: Taking): Promise<string> {
	return startJob('import', { files: [{ upload, name }], mapping, mask, ...(zone === null ? {} : { zone }) });
}

/**
 * Listens to a job until it has ended.
 * @throws RefusedError when it failed, or nobody knows it
 */
export async function followTakingIn(job: string, onprogress: (progress: TakingProgress) => void): Promise<Receipt> {
	const { imports } = (await followJob(job, onprogress)) as { imports: readonly (Receipt | { error: unknown })[] };
	const [taken] = imports;
	if (!taken || 'error' in taken) throw new RefusedError(taken?.error ?? null);
	return taken;
}

/** Ends a job; the log stays as it was before it. */
export const cancelTakingIn = cancelJob;
