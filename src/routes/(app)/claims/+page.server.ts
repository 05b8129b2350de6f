import { claimsOf } from '#lib/server/operations/claims/find-figures.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { ClaimsPage } from '#lib/ui/pages/claims.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { poise } }): Promise<{ claims: ClaimsPage | null }> => {
	if ((await logFacts(poise)).conversations === 0) return { claims: null };
	return { claims: { judged: await claimsOf(poise) } };
};
