import { botEndings, handoverAt } from '../handover-value.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { monthlyRate } from '../present-value.ts';
import type { Register } from '../assumptions/register.ts';
import type { Values } from '../values.ts';

/** Money of one month, end of month; month 0 is the start. Costs and losses are positive where money goes out. */
export interface Month {
	readonly month: number;
	/** Contacts the bot takes first. */
	readonly botFirst: number;
	/** Wages spared by contacts that no person has to take: before anyone comes back. */
	readonly staffing: number;
	readonly build: number;
	/** What the vendor charges for conversations, and run licence with vendor management. */
	readonly licence: number;
	readonly run: number;
	readonly upkeep: number;
	/** Extra handle time because the bot had the contact first. */
	readonly handoffTax: number;
	/** Wages for customers who come back more than after a person; negative where they come back less. */
	readonly repeats: number;
	/** Margin of customers who leave because of it. */
	readonly churn: number;
	/** Losses from events: expected, or as drawn. */
	readonly events: number;
	readonly net: number;
}

/** What one contact moves from people to the bot, and what that changes; money and shares, constant over the months. */
export interface PerContact {
	readonly staffing: number;
	readonly licence: number;
	readonly handoffTax: number;
	readonly repeats: number;
	readonly churn: number;
	/** Customers lost more than with a person first. */
	readonly lost: number;
}

/** What of a log an appraisal starts from. */
export interface Baseline {
	/** Contacts a month. */
	readonly contacts: number;
	/** Customers there are to lose; null: not known, and the base does not deplete. */
	readonly customers: number | null;
	/** Index issues a contact: a customer who writes often is asked only once in 90 days whether to leave. */
	readonly issuesPerContact: number;
	/** Of the contacts, those that a bot answers first already, 0..1. */
	readonly botFirst: number;
}

/** What of a log an appraisal starts from. */
export function baselineOf(log: MeasuredLog): Baseline {
	return {
		contacts: log.months > 0 ? log.contacts / log.months : 0,
		customers: log.customers,
		issuesPerContact: log.indexIssues && log.contacts > 0 ? log.indexIssues.count / log.contacts : 1,
		botFirst: log.contacts > 0 ? (log.botFirst ?? 0) / log.contacts : 0
	};
}

/**
 * What a contact gains and costs when the bot takes it instead of a person: direct(person) − direct(bot) of `contactCost` and
 * `repeatCost`, taken apart. Staffing − licence − tax − repeats − churn is `handoverSaving`.
 */
export function perContact(log: MeasuredLog, register: Register, values: Values): PerContact {
	const handover = handoverAt(log, register, values);
	const { outcomes, humanCost, recontact, resolvedNotDurable, humanEndings, leaving } = handover;
	const comeBack =
		outcomes.givenUp +
		outcomes.resolved * resolvedNotDurable +
		outcomes.handedOff * humanEndings.unresolved -
		humanEndings.unresolved;
	const realisable = humanCost * handover.realisable;
	const endings = botEndings(handover);
	const excess =
		(endings.first - humanEndings.first) * leaving.first +
		(endings.several - humanEndings.several) * leaving.several +
		(endings.unresolved - humanEndings.unresolved) * leaving.unresolved;
	const lost = handover.realised * excess * handover.issuesPerContact;
	return {
		staffing: realisable * (1 - outcomes.handedOff),
		licence: handover.botPrice,
		handoffTax: outcomes.handedOff * humanCost * handover.handoffTax,
		repeats: realisable * recontact * comeBack,
		churn: lost * handover.marginValue,
		lost
	};
}

/** Of the contacts planned for the bot, those that it answers first already, 0..1: they need no building and no ramp. */
export function inPlace({ botFirst }: Baseline, values: Values): number {
	const planned = values['plan.bot-first-share'];
	return planned > 0 ? Math.min(1, botFirst / planned) : 0;
}

/** Without a single contact for the bot there is none. */
export const isProgramme = ({ contacts }: Baseline, values: Values) =>
	contacts > 0 && values['plan.bot-first-share'] > 0;

/** Contacts that the bot takes first in months 0, 1, …: what it has already and the ramp of the rest, growth, and the customers who are left. */
export function botFirstByMonth(
	baseline: Baseline,
	contact: Pick<PerContact, 'lost'>,
	values: Values,
	months: number
): Float64Array {
	const growth = 1 + monthlyRate(values['plan.volume-growth']);
	const already = inPlace(baseline, values);
	const rampMonths = values['plan.ramp-months'];
	const byMonth = new Float64Array(months + 1);
	let [grown, left] = [baseline.contacts * values['plan.bot-first-share'], 1];
	for (let month = 1; month <= months; month++) {
		const ramp = already + (1 - already) * rampAt(month, rampMonths);
		grown *= growth;
		const botFirst = grown * left * ramp;
		byMonth[month] = botFirst;
		if (baseline.customers !== null && baseline.customers > 0)
			left = Math.max(0, left - (botFirst * contact.lost) / baseline.customers);
	}
	return byMonth;
}

/**
 * The programme against people alone, month by month: the bot's share of contacts rises evenly from what it has already to the planned
 * one, and only what is new is built; contacts grow with the business, and customers lost write no more. `losses`: what events cost in months 1, 2, … A plan without a single contact
 * for the bot is no programme: nothing is built, run or risked.
 *
 * @returns months 0 (the build) to `months`
 */
export function cashFlow(
	baseline: Baseline,
	contact: PerContact,
	values: Values,
	losses: ArrayLike<number>,
	months: number
): Month[] {
	const isAny = isProgramme(baseline, values);
	const whole = (amount: number) => (isAny ? amount : 0);
	const byMonth = botFirstByMonth(baseline, contact, values, months);
	const build = whole(values['plan.build-cost'] * (1 - inPlace(baseline, values)));
	const run = whole(values['bot.fixed-monthly']);
	const upkeep = whole(values['bot.upkeep-monthly']);
	const flow: Month[] = [
		{
			month: 0,
			botFirst: 0,
			staffing: 0,
			build,
			licence: 0,
			run: 0,
			upkeep: 0,
			handoffTax: 0,
			repeats: 0,
			churn: 0,
			events: 0,
			net: 0 - build
		}
	];
	for (let month = 1; month <= months; month++) {
		const botFirst = byMonth[month] ?? 0;
		const staffing = botFirst * contact.staffing;
		const licence = botFirst * contact.licence;
		const handoffTax = botFirst * contact.handoffTax;
		const repeats = botFirst * contact.repeats;
		const churn = botFirst * contact.churn;
		const events = whole(losses[month - 1] ?? 0);
		const net = staffing - licence - run - upkeep - handoffTax - repeats - churn - events;
		flow.push({ month, botFirst, staffing, build: 0, licence, run, upkeep, handoffTax, repeats, churn, events, net });
	}
	return flow;
}

/** Share of the planned handover reached in a month: an even rise, whole after so many months. */
export const rampAt = (month: number, rampMonths: number) => (rampMonths <= 0 ? 1 : Math.min(1, month / rampMonths));
