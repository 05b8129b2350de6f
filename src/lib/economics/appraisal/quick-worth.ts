import type { Register } from '../assumptions/register.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { monthlyRate } from '../present-value.ts';
import type { Values } from '../values.ts';
import { baselineOf, botFirstByMonth, inPlace, isProgramme, perContact } from './cash-flow.ts';

/** A draw that is kept to be asked again with one thing otherwise. */
export interface KeptDraw {
	readonly values: Values;
	/** Present value of the events that were rolled, money. */
	readonly events: number;
}

/**
 * The NPV of a draw without its months: a contact moves the same money in each of them, so that what the contacts and the months are
 * worth today says it all.
 */
export function quickWorth(log: MeasuredLog, register: Register, { values, events }: KeptDraw, months: number): number {
	const baseline = baselineOf(log);
	if (!isProgramme(baseline, values)) return 0;
	const contact = perContact(log, register, values);
	const byMonth = botFirstByMonth(baseline, contact, values, months);
	const discount = 1 / (1 + monthlyRate(values['appraisal.discount-rate']));
	let [factor, contacts, annuity] = [1, 0, 0];
	for (let month = 1; month <= months; month++) {
		factor *= discount;
		contacts += factor * (byMonth[month] ?? 0);
		annuity += factor;
	}
	const gain = contact.staffing - contact.licence - contact.handoffTax - contact.repeats - contact.churn;
	const standing = values['bot.fixed-monthly'] + values['bot.upkeep-monthly'];
	const build = values['plan.build-cost'] * (1 - inPlace(baseline, values));
	return contacts * gain - annuity * standing - build - events;
}
