import { jobsOf } from '#lib/server/jobs.ts';
import { latestSurge } from '#lib/server/operations/surge-bot.ts';
import type { SurgePage } from '#lib/ui/pages/surge.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { poise } }): { surge: SurgePage } => {
	const running = jobsOf(poise)
		.list()
		.find(({ command, performed }) => command === 'bot-surge' && performed === null);
	return { surge: { latest: latestSurge(poise), job: running?.id ?? null } };
};
