import { quantileOfSorted } from '#lib/stats/summaries.ts';
import type { Register } from '../assumptions/register.ts';
import { expectedMonthlyLoss } from '../event-loss.ts';
import type { MeasuredLog } from '../measured-log.ts';
import type { Values } from '../values.ts';
import { perContact } from './cash-flow.ts';

/** What a month after the start brought. */
export interface MonthSeen {
	/** Its conversations, as the money formulas read them. */
	readonly log: MeasuredLog;
	/** Contacts the bot took first. */
	readonly botFirst: number;
}

/**
 * What the programme has come to after each month that was seen: the net of `cashFlow`, but with the contacts the bot did take first
 * and how they did end; prices, churn and events as assumed. Money, undiscounted; the build is paid before the first month, as planned.
 * @returns running totals after months 1, 2, …
 */
export function realisedTotals(
	months: readonly MonthSeen[],
	register: Register,
	values: Values,
	build: number
): number[] {
	let total = -build;
	return months.map(({ log, botFirst }) => {
		const { staffing, licence, handoffTax, repeats, churn } = perContact(log, register, values);
		const standing = values['bot.fixed-monthly'] + values['bot.upkeep-monthly'] + expectedMonthlyLoss(values);
		total += botFirst * (staffing - licence - handoffTax - repeats - churn) - standing;
		return total;
	});
}

export interface RealisedTotal {
	readonly value: number;
	readonly low: number;
	readonly high: number;
	/** Contacts the bot took first, up to and with the month. */
	readonly n: number;
}

/**
 * The running totals as the fan of an appraisal tells them, so that the two can be compared: the middle of the draws, and what eight in
 * ten of them lie in. The most likely values would lie elsewhere: what can go wrong is longer drawn out than what can go well.
 */
export function realisedFan(
	months: readonly MonthSeen[],
	register: Register,
	{ draws, build }: { readonly draws: readonly Values[]; readonly build: number }
): RealisedTotal[] {
	const drawn = draws.map((values) => realisedTotals(months, register, values, build));
	let n = 0;
	return months.map(({ botFirst }, at) => {
		n += botFirst;
		const totals = drawn.map((each) => each[at] ?? NaN).sort((a, b) => a - b);
		const of = (probability: number) => quantileOfSorted(totals, probability) ?? NaN;
		return { value: of(0.5), low: of(0.1), high: of(0.9), n };
	});
}
