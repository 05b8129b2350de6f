import type { Appraisal } from './appraise.ts';
import { middleWaterfall } from './middle.ts';
import type { Programme } from './programme.ts';
import { simulate } from './simulate.ts';
import { lossShare, spreadOf } from './spread.ts';

/** What follows a slider: the appraisal from its first few draws. */
export type QuickLook = Omit<
	Pick<Appraisal, 'npv' | 'paybackMonths' | 'probabilityLoss' | 'fan' | 'waterfall' | 'draws'>,
	'npv'
> & {
	readonly npv: Omit<Appraisal['npv'], 'mean'>;
};

/** Few enough to follow a hand, and the first of those that the whole appraisal draws. */
export const QUICK_DRAWS = 300;

/**
 * The same kind of figures as the whole appraisal gives, from a few draws. @param offset what the middle of these draws is known to be
 * short of that of all
 */
export function quickLook(
	{ log, register }: Pick<Programme, 'log' | 'register'>,
	{ seed, months, offset = 0 }: { readonly seed: number; readonly months: number; readonly offset?: number }
): QuickLook {
	const drawn = simulate(log, register, { seed, draws: QUICK_DRAWS, months });
	const { p10, p50, p90 } = spreadOf(drawn.npv);
	const by = (value: number | null) => (value === null ? null : value + offset);
	const npv = { p10: by(p10), p50: by(p50), p90: by(p90) };
	return {
		npv,
		paybackMonths: spreadOf(drawn.paybackMonths),
		probabilityLoss: lossShare(drawn.npv),
		fan: drawn.cumulative.map((totals, month) => ({ month, ...spreadOf(totals) })),
		waterfall: middleWaterfall(drawn, npv.p50 ?? 0),
		draws: QUICK_DRAWS
	};
}
