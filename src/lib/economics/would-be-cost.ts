import { botPrice, contactCost } from './contact-cost.ts';
import { secondPrice, tariff, type Choices } from './prices.ts';
import type { Values } from './values.ts';

/** How conversations with a bot would end; the three sum to 1. `open`: nobody knows. */
export interface WouldBeShares {
	readonly answered: number;
	readonly open: number;
	readonly person: number;
}

/** Money a conversation. */
export interface WouldBeCost {
	/** Whether what is open is solved by the bot or comes to a person: the cheaper of the two, and the dearer. */
	readonly low: number;
	readonly high: number;
	/** The same conversations with people alone. */
	readonly people: number;
}

/**
 * p_B + e·c_H·(1 + δ) with i = 1 (see `contactCost`), once with e = person and once with e = person + open. Without fixed costs, and without
 * what wrong answers cost later: a replay knows neither.
 * @param handleSeconds what a contact takes a person, where the log says it; null: as assumed
 */
export function wouldBeCost(
	{ answered, open, person }: WouldBeShares,
	{
		values,
		choices,
		handleSeconds
	}: { readonly values: Values; readonly choices: Choices; readonly handleSeconds: number | null }
): WouldBeCost {
	const overlapping = handleSeconds !== null && choices['labour.handle-clock'].value === 'wall';
	const people = secondPrice(values, overlapping) * (handleSeconds ?? values['labour.handle-seconds']);
	const costWhere = (resolved: number, handedOff: number) =>
		contactCost({
			involvement: 1,
			outcomes: { resolved, handedOff, givenUp: 0 },
			botPrice: botPrice({ ...tariff(values, choices), billedShare: resolved }),
			humanCost: people,
			handoffTax: values['bot.handoff-tax'],
			recontact: 0,
			fixedPerContact: 0
		});
	const solved = costWhere(answered + open, person);
	const handed = costWhere(answered, person + open);
	return { low: Math.min(solved, handed), high: Math.max(solved, handed), people };
}
