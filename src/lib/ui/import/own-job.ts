/** The import that this tab has begun: kept by the browser until it has ended, so that a reload finds it again. */
export interface OwnJob {
	readonly job: string;
	readonly name: string;
	readonly bytes: number;
}

const KEY = 'poise-import';

export const keepOwnJob = (job: OwnJob): void => sessionStorage.setItem(KEY, JSON.stringify(job));

export const dropOwnJob = (): void => sessionStorage.removeItem(KEY);

export function ownJob(): OwnJob | null {
	const kept = sessionStorage.getItem(KEY);
	return kept === null ? null : (JSON.parse(kept) as OwnJob);
}
