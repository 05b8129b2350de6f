import { invalidateAll } from '$app/navigation';
import type { Translate } from '#lib/i18n/translate.ts';
import { cancelJob, followJob, type JobProgress } from '#lib/ui/jobs/follow-job.ts';
import { troubleOf, type Trouble } from '#lib/ui/jobs/trouble-of.ts';

/** A job of the server that a page begins or finds under way, followed to its end; then the page is asked for anew. */
export class RunningJob {
	/** Null while none runs. */
	id = $state.raw<string | null>(null);
	progress = $state.raw<JobProgress>({ phase: 'learn', fraction: null });
	/** Why the last one did not end well. That it was cancelled is known to whoever cancelled it. */
	trouble = $state.raw<Trouble | null>(null);
	readonly #t: () => Translate;

	/** @param t the reader’s language at the time */
	constructor(t: () => Translate) {
		this.#t = t;
	}

	async follow(begin: () => Promise<string>): Promise<void> {
		this.trouble = null;
		this.progress = { phase: 'learn', fraction: null };
		try {
			this.id = await begin();
			await followJob(this.id, (now) => (this.progress = now));
		} catch (cause) {
			this.trouble = troubleOf(cause, this.#t());
		} finally {
			this.id = null;
			await invalidateAll();
		}
	}

	cancel(): void {
		if (this.id !== null) void cancelJob(this.id);
	}
}
