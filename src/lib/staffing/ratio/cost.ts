import type { PlanTotals } from './plan.ts';
import type { RatioPrices } from './question.ts';
import type { RatioTopic } from './topic.ts';

/** What a plan costs, in money; the total is the sum of the others. */
export interface RatioCost {
	readonly people: number;
	/** The vendor's price, licence and upkeep. */
	readonly bot: number;
	/** Customers who leave for how their contacts ended, or because they waited. */
	readonly churn: number;
	/** Expected from the bot's events. */
	readonly risk: number;
	readonly total: number;
}

export interface Priced {
	readonly cost: RatioCost;
	/** Customers lost, more than if every contact had been solved at once. */
	readonly lostCustomers: number;
}

export function priceOf(
	{ contacts, paidHours, gaveUp }: Pick<PlanTotals, 'contacts' | 'paidHours' | 'gaveUp'>,
	topics: readonly Pick<RatioTopic, 'share'>[],
	toBot: readonly number[],
	prices: RatioPrices
): Priced {
	let [bot, churn, lostCustomers, botContacts] = [0, gaveUp * prices.gaveUp.money, gaveUp * prices.gaveUp.customers, 0];
	for (const [at, { share }] of topics.entries()) {
		const own = prices.topics[at];
		if (!own) continue;
		const first = contacts * share * (toBot[at] ?? 0);
		const person = contacts * share - first;
		botContacts += first;
		bot += first * own.bot;
		churn += first * own.churn.bot + person * own.churn.person;
		lostCustomers += first * own.lost.bot + person * own.lost.person;
	}
	const isUsed = botContacts > 0;
	const people = paidHours * prices.paidHour;
	bot += isUsed ? prices.botFixed : 0;
	const risk = isUsed ? prices.botEvents : 0;
	return { cost: { people, bot, churn, risk, total: people + bot + churn + risk }, lostCustomers };
}
