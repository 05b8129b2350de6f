import { normalQuantile } from '#lib/stats/distributions.ts';
import { alwaysValidReach } from './always-valid.ts';

export interface Plan {
	/** The share expected in both arms, between 0 and 1. */
	readonly rate: number;
	/** How many of the customers go to the bot's arm, between 0 and 1. */
	readonly share: number;
	/** By how much the bot may be worse, as a difference of shares; above 0 and below `rate`. */
	readonly margin: number;
	/** Chance to find a bot not worse that is exactly as good, between 0 and 1. */
	readonly power: number;
	/** One-sided: chance to pass a bot that is worse by just the margin. */
	readonly alpha: number;
	/** Design effect of customers who come more than once; below 1 is taken as 1. */
	readonly deff: number;
	/** Contacts of a customer within the outcome window, 1 or more. */
	readonly contactsEach: number;
}

/** How often the outcome is looked at: once, at the end, or as often as one likes. */
export type Looks = 'once' | 'daily';

/**
 * Standard errors that must lie between no difference and the margin. Once: z(1 − α) + z(power), as in Chow, Shao, Wang and Lokhnygina 2018, §4.2.2.
 * Daily: the bound that holds at every look, at the size planned for, in the place of z(1 − α): a test that has not stopped by then passes
 * with this power, so that over all looks it is no less.
 */
const errorsBetween = ({ power, alpha }: Pick<Plan, 'power' | 'alpha'>, looks: Looks) =>
	(looks === 'once' ? normalQuantile(1 - alpha) : alwaysValidReach({ alpha, n: 1, planned: 1 })) +
	normalQuantile(power);

/** Variance of the difference of the arms × customers. */
const variancePerCustomer = ({ rate, share, deff, contactsEach }: Omit<Plan, 'margin' | 'power' | 'alpha'>) =>
	((rate * (1 - rate) * Math.max(1, deff)) / contactsEach) * (1 / share + 1 / (1 - share));

/**
 * How many customers a non-inferiority test takes, both arms together, each arm rounded up: the normal approximation with the variance under the
 * alternative, (z(1 − α) + z(power))² · variance ÷ margin². Customers who come again count by their design effect.
 * @returns null where the plan has no answer: a share of 0 or 1, a margin that is not between 0 and the rate
 */
export function customersNeeded(plan: Plan, looks: Looks): { readonly bot: number; readonly people: number } | null {
	const { rate, share, margin } = plan;
	if (!(share > 0 && share < 1) || !(rate > 0 && rate < 1) || !(margin > 0 && margin < rate)) return null;
	if (!(plan.contactsEach > 0)) return null;
	const all = (errorsBetween(plan, looks) / margin) ** 2 * variancePerCustomer(plan);
	return { bot: Math.ceil(all * share), people: Math.ceil(all * (1 - share)) };
}

/** The smallest margin that so many customers can tell, both arms together; may be more than the rate, and is then of no use. */
export function smallestMargin(plan: Omit<Plan, 'margin'>, looks: Looks, customers: number): number | null {
	if (!(customers > 0) || !(plan.share > 0 && plan.share < 1)) return null;
	return errorsBetween(plan, looks) * Math.sqrt(variancePerCustomer(plan) / customers);
}
