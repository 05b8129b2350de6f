import { quantileOfSorted } from '#lib/stats/summaries.ts';
import type { Register } from './assumptions/register.ts';
import { churnCost, type ByEnding } from './churn-cost.ts';
import { botPrice, contactCost, outcomeShares, repeatCost, type OutcomeShares } from './contact-cost.ts';
import { sharesOf } from './log-cost.ts';
import type { MeasuredLog } from './measured-log.ts';
import { leavingRates, lossOfCustomer, secondPrice, tariff } from './prices.ts';
import { modesOf, type Values } from './values.ts';

/** What the two ways of taking a contact differ by. */
export interface Handover {
	readonly humanCost: number;
	readonly botPrice: number;
	readonly outcomes: OutcomeShares;
	readonly handoffTax: number;
	readonly recontact: number;
	/** Share of the work spared that becomes money, 0..1. */
	readonly realisable: number;
	readonly fixedPerContact: number;
	/** Share of the bot's resolutions that do not last. */
	readonly resolvedNotDurable: number;
	/** How issues end when a person takes them first; contacts handed over end unresolved as often. */
	readonly humanEndings: ByEnding;
	readonly realised: number;
	readonly marginValue: number;
	readonly leaving: ByEnding;
	/** Issues to which leaving is laid, of one contact: a customer who writes often leaves once, and not for having asked to leave. */
	readonly issuesPerContact: number;
	/** Repeats are charged to people, hand-offs and resolutions too, not to give-ups alone. */
	readonly chargeRepeats: boolean;
}

/** How issues end for the customer when the bot goes first: what did not last comes back (q) or stays unresolved. */
export function botEndings(handover: Handover): ByEnding {
	const { outcomes, recontact, resolvedNotDurable, humanEndings } = handover;
	const lost = outcomes.givenUp + outcomes.resolved * resolvedNotDurable;
	return {
		first: outcomes.resolved * (1 - resolvedNotDurable),
		several: outcomes.handedOff * (1 - humanEndings.unresolved) + lost * recontact,
		unresolved: outcomes.handedOff * humanEndings.unresolved + lost * (1 - recontact)
	};
}

/**
 * Money saved per contact by letting the bot go first instead of a person: direct saving − added churn. Of the work spared only what is
 * realisable is saved; what the vendor and longer hand-offs cost is paid whole.
 */
export function handoverSaving(handover: Handover): number {
	const { outcomes, humanCost, recontact, leaving, realised, marginValue, humanEndings, chargeRepeats } = handover;
	const shared = { outcomes, humanCost, recontact };
	const notDurable = {
		human: humanEndings.unresolved,
		handedOff: humanEndings.unresolved,
		resolved: handover.resolvedNotDurable
	};
	const costs = {
		botPrice: handover.botPrice,
		handoffTax: handover.handoffTax,
		fixedPerContact: handover.fixedPerContact
	};
	const spared = ({ botPrice, handoffTax, fixedPerContact }: typeof costs) => {
		const direct = (involvement: number) =>
			contactCost({
				...shared,
				involvement,
				botPrice,
				handoffTax,
				fixedPerContact: involvement * fixedPerContact
			}) + (chargeRepeats ? repeatCost({ ...shared, involvement, notDurable }) : 0);
		return direct(0) - direct(1);
	};
	const work = spared({ botPrice: 0, handoffTax: 0, fixedPerContact: 0 });
	// the reference cancels in the difference
	const churn = (endings: ByEnding) =>
		handover.issuesPerContact * churnCost({ realised, marginValue, endings, leaving, reference: leaving.first });
	return spared(costs) - (1 - handover.realisable) * work + churn(humanEndings) - churn(botEndings(handover));
}

export interface ValuePerContact {
	readonly value: number;
	readonly low: number;
	readonly high: number;
	/** Whether the bot's outcomes are this scope's own or the register's. */
	readonly outcomes: 'measured' | 'assumed';
	/** `left-out`: those who write to leave cannot be lost by how they are answered, and nobody else wrote. */
	readonly churn: 'counted' | 'left-out';
}

/** Fewer judged bot contacts than this say less than the register does. */
const LEAST_JUDGED = 30;

/**
 * What one more contact of this scope gains if the bot goes first, in money, at the modes, with the range that holds 95 % of
 * the draws. The bot's outcomes are the scope's own where it has at least 30 judged ones, else the register's. Fixed cost,
 * upkeep and events are left out: they do not depend on which topic goes first. null without contacts of people.
 */
export function handoverValue(log: MeasuredLog, register: Register, draws: readonly Values[]): ValuePerContact | null {
	if (log.contacts === 0) return null;
	const savingAt = (values: Values) => handoverSaving(handoverAt(log, register, values));
	const savings = draws.map(savingAt).sort((a, b) => a - b);
	const value = savingAt(modesOf(register));
	return {
		value,
		low: quantileOfSorted(savings, 0.025) ?? value,
		high: quantileOfSorted(savings, 0.975) ?? value,
		outcomes: measuredOutcomes(log) ? 'measured' : 'assumed',
		churn: log.indexIssues?.count === 0 ? 'left-out' : 'counted'
	};
}

/** How the bot's contacts ended in this log; null where too few were judged to say. */
function measuredOutcomes({ botOutcomes }: MeasuredLog): OutcomeShares | null {
	if (botOutcomes === null) return null;
	const { resolved, escalated, abandoned } = botOutcomes;
	return resolved + escalated + abandoned >= LEAST_JUDGED ? sharesOf(botOutcomes) : null;
}

/** How contacts end that the bot takes first: the log's own shares where it has at least 30 judged ones, else the register's. */
export const outcomesOf = (log: MeasuredLog, values: Values): OutcomeShares =>
	measuredOutcomes(log) ?? outcomeShares(values['bot.handed-off'], values['bot.given-up-of-rest']);

/** A handover of this scope's contacts at one set of values. */
export function handoverAt(log: MeasuredLog, { choices }: Register, values: Values): Handover {
	const outcomes = outcomesOf(log, values);
	const known = log.handle && log.handle.known > 0 ? log.handle : null;
	const handleSeconds = known ? known.seconds / known.known : values['labour.handle-seconds'];
	const overlapping = known !== null && choices['labour.handle-clock'].value === 'wall';
	const first = values['churn.human-first-contact'];
	const unresolved = (1 - first) * values['churn.human-unresolved-of-rest'];
	return {
		humanCost: secondPrice(values, overlapping) * handleSeconds,
		botPrice: botPrice({
			...tariff(values, choices),
			billedShare: outcomes.resolved + outcomes.givenUp * values['bot.billed-give-ups']
		}),
		outcomes,
		handoffTax: values['bot.handoff-tax'],
		recontact: values['bot.recontact'],
		realisable: values['labour.realisable'],
		fixedPerContact: 0,
		resolvedNotDurable: values['bot.resolved-not-durable'],
		humanEndings: { first, several: 1 - first - unresolved, unresolved },
		realised: values['churn.realised'],
		marginValue: lossOfCustomer(values, choices),
		leaving: leavingRates(values),
		issuesPerContact: log.indexIssues && log.contacts > 0 ? log.indexIssues.count / log.contacts : 1,
		chargeRepeats: true
	};
}
