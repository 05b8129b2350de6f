import { baselineOf } from './appraisal/cash-flow.ts';
import type { Register } from './assumptions/register.ts';
import { churnCost, type ByEnding } from './churn-cost.ts';
import { botPrice, type OutcomeShares } from './contact-cost.ts';
import { botEndings, handoverAt, outcomesOf } from './handover-value.ts';
import type { MeasuredLog } from './measured-log.ts';
import { tariff } from './prices.ts';
import type { Values } from './values.ts';

/** By who has a contact first. */
export interface ByFirst {
	readonly person: number;
	readonly bot: number;
}

/** What one contact of a scope comes to, people's time apart: how it ends, what the vendor charges, what churn it brings. */
export interface ContactTerms {
	/** Had by the bot first: handed to a person, solved for good, or neither. */
	readonly bot: { readonly handedOff: number; readonly solved: number; readonly lost: number };
	/** Share that comes back for a person: of persons' contacts, and of those the bot lost. */
	readonly comesBack: { readonly afterPerson: number; readonly afterLost: number };
	/** Of persons' contacts, those not solved in the end. */
	readonly unresolved: number;
	readonly botPrice: number;
	/** Money. */
	readonly churn: ByFirst;
	/** Customers. */
	readonly lost: ByFirst;
	/** Of who gives up waiting for good, more than of one served by a person. */
	readonly gaveUp: { readonly money: number; readonly customers: number };
}

/**
 * The same parts as `handoverSaving`, each by itself, so that a plan of people can put hours in the place of an average price. Churn counts an
 * issue per customer and 90 days (index issues a contact), above that of issues solved at first contact.
 * @param outcomes how the bot's contacts end; left out: as this scope or the register has it
 */
export function contactTerms(
	log: MeasuredLog,
	register: Register,
	values: Values,
	outcomes: OutcomeShares = outcomesOf(log, values)
): ContactTerms {
	const handover = { ...handoverAt(log, register, values), outcomes };
	const { recontact, resolvedNotDurable, humanEndings, leaving, realised, marginValue } = handover;
	const billedShare = outcomes.resolved + outcomes.givenUp * values['bot.billed-give-ups'];
	const { issuesPerContact } = baselineOf(log);
	const lostBy = (endings: ByEnding) =>
		issuesPerContact * churnCost({ realised, marginValue: 1, endings, leaving, reference: leaving.first });
	const lost = { person: lostBy(humanEndings), bot: lostBy(botEndings(handover)) };
	const waited = lostBy({ first: 0, several: 0, unresolved: 1 }) - lost.person;
	return {
		bot: {
			handedOff: outcomes.handedOff,
			solved: outcomes.resolved * (1 - resolvedNotDurable),
			lost: outcomes.givenUp + outcomes.resolved * resolvedNotDurable
		},
		comesBack: { afterPerson: recontact * humanEndings.unresolved, afterLost: recontact },
		unresolved: humanEndings.unresolved,
		botPrice: botPrice({ ...tariff(values, register.choices), billedShare }),
		churn: { person: lost.person * marginValue, bot: lost.bot * marginValue },
		lost,
		gaveUp: { money: waited * marginValue, customers: waited }
	};
}
