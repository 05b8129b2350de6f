import { chiSquareTail } from '#lib/stats/chi-square.ts';

/** Below this, arms of these sizes were not drawn as said: something lost customers of one of them (Fabijan et al. 2019, KDD). */
export const MISMATCH_BELOW = 0.001;

/** Pearson's chi-square of the arms' customers against the share that was drawn. @returns null without customers, or a share that is not between 0 and 1 */
export function sampleRatio(
	{ bot, people }: { readonly bot: number; readonly people: number },
	share: number
): { readonly p: number; readonly isMismatch: boolean } | null {
	const n = bot + people;
	if (!(n > 0) || !(share > 0 && share < 1)) return null;
	const p = chiSquareTail((bot - n * share) ** 2 / (n * share * (1 - share)), 1);
	return { p, isMismatch: p < MISMATCH_BELOW };
}
