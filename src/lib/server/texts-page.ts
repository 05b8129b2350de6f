import { jobsOf } from './jobs.ts';
import { textsRead } from './operations/analyse-texts.ts';
import type { Poise } from './operations/operation.ts';

/** How far texts were read, and whether somebody reads them now: what several pages show. */
export function textsPage(poise: Poise) {
	const running = jobsOf(poise)
		.list()
		.find(({ command, performed }) => command === 'texts' && performed === null);
	return { status: textsRead(poise).catch(() => null), job: running?.id ?? null };
}
