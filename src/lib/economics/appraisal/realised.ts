import { expectedMonthlyLoss } from '../event-loss.ts';
import type { MeasuredLog } from '../measured-log.ts';
import type { Register } from '../assumptions/register.ts';
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
