import { churnCost } from './churn-cost.ts';
import { botPrice, contactCost, repeatCost, type OutcomeShares } from './contact-cost.ts';
import type { BotOutcomeCounts, MeasuredLog } from './measured-log.ts';
import { expectedMonthlyLoss } from './event-loss.ts';
import { leavingRates, lossOfCustomer, secondPrice, tariff, type Choices } from './prices.ts';
import type { Values } from './values.ts';

/** What a scope cost over its months, in money, part by part. null: not measurable. */
export interface CostParts {
	/** Handle time of people. */
	readonly people: number | null;
	/** The vendor's price. */
	readonly bot: number | null;
	/** Run licence and vendor management. */
	readonly fixed: number | null;
	readonly upkeep: number | null;
	readonly eventLoss: number | null;
	readonly churn: number | null;
}

/** `measured`: actual handle time, summed. `prior`: an assumed handle time for every contact (or first contact). */
export type CostMode = 'measured' | 'prior';

export const costMode = ({ handle }: MeasuredLog): CostMode => (handle && handle.known > 0 ? 'measured' : 'prior');

/** r, e and a of the judged, or null if none was judged. */
export function sharesOf({ resolved, escalated, abandoned }: BotOutcomeCounts): OutcomeShares | null {
	const judged = resolved + escalated + abandoned;
	if (judged === 0) return null;
	return { resolved: resolved / judged, handedOff: escalated / judged, givenUp: abandoned / judged };
}

/** The parts of a scope's cost at one set of values. */
export function costParts(log: MeasuredLog, choices: Choices, values: Values): CostParts {
	const programme = log.botInvolved === null ? null : log.botInvolved > 0 ? log.months * log.programmeShare : 0;
	const monthly = (amount: number) => (programme === null ? null : amount * programme);
	return {
		people: costOfPeople(log, choices, values),
		bot: costOfBot(log, choices, values),
		fixed: monthly(values['bot.fixed-monthly']),
		upkeep: monthly(values['bot.upkeep-monthly']),
		eventLoss: monthly(expectedMonthlyLoss(values)),
		churn: costOfChurn(log, choices, values)
	};
}

/**
 * Measured mode sums the handle time there is (so q = 0 and δ = 0: repeats and longer hand-offs are in it); contacts whose
 * time is unknown get the mean of the rest. Prior mode charges the assumed handle time to first contacts and their modelled
 * repeats; without customers the repeats are contacts of the log already, and q = 0.
 */
function costOfPeople(log: MeasuredLog, choices: Choices, values: Values): number | null {
	if (log.handle && log.handle.known > 0) {
		if (log.humanContacts === null) return null;
		const perSecond = secondPrice(values, choices['labour.handle-clock'].value === 'wall');
		return (perSecond * log.handle.seconds * log.humanContacts) / log.handle.known;
	}
	const { contacts, botInvolved, botOutcomes } = log.firstContacts ?? log;
	if (botInvolved === null || botOutcomes === null) return null;
	const outcomes = sharesOf(botOutcomes) ?? (botInvolved === 0 ? { resolved: 1, handedOff: 0, givenUp: 0 } : null);
	if (outcomes === null) return null;
	const involvement = contacts === 0 ? 0 : botInvolved / contacts;
	const humanCost = secondPrice(values, false) * values['labour.handle-seconds'];
	const recontact = log.firstContacts ? values['bot.recontact'] : 0;
	const handoffTax = values['bot.handoff-tax'];
	const direct = contactCost({
		involvement,
		outcomes,
		botPrice: 0,
		humanCost,
		handoffTax,
		recontact,
		fixedPerContact: 0
	});
	const { human, escalated, resolved } = log.firstContacts?.notDurableShare ?? {};
	const notDurable = { human: human ?? 0, handedOff: escalated ?? 0, resolved: resolved ?? 0 };
	return contacts * (direct + repeatCost({ involvement, outcomes, humanCost, recontact, notDurable }));
}

function costOfBot(log: MeasuredLog, choices: Choices, values: Values): number | null {
	const { botInvolved, botOutcomes } = costMode(log) === 'prior' ? (log.firstContacts ?? log) : log;
	if (botInvolved === 0) return 0;
	const billedShare = shareBilled(log, values, botOutcomes);
	const price = tariff(values, choices);
	if (botInvolved === null || (billedShare === null && price.model === 'per-resolution')) return null;
	return botInvolved * botPrice({ ...price, billedShare: billedShare ?? 0 });
}

/** b: as the vendor's own verdicts say, else what was resolved and the part of the give-ups vendors bill as resolved. */
function shareBilled(log: MeasuredLog, values: Values, outcomes: BotOutcomeCounts | null): number | null {
	if (log.billed !== null && log.botInvolved !== null && log.botInvolved > 0) return log.billed / log.botInvolved;
	const shares = outcomes && sharesOf(outcomes);
	return shares && shares.resolved + shares.givenUp * values['bot.billed-give-ups'];
}

function costOfChurn({ indexIssues }: MeasuredLog, choices: Choices, values: Values): number | null {
	if (indexIssues === null) return null;
	const { count, first, several, unresolved } = indexIssues;
	const judged = first + several + unresolved;
	if (judged === 0) return null;
	const leaving = leavingRates(values);
	const perIssue = churnCost({
		realised: values['churn.realised'],
		marginValue: lossOfCustomer(values, choices),
		endings: { first: first / judged, several: several / judged, unresolved: unresolved / judged },
		leaving,
		reference: leaving.first
	});
	return count * perIssue;
}
