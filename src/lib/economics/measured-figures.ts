import { wilsonInterval } from '#lib/stats/intervals.ts';
import type { MeasuredFigure, MeasuredFigures } from './assumptions/register.ts';
import type { ChurnRate, Confounder, MeasuredChurn, MeasuredEndings } from './measured-log.ts';

/** Losses seen below which the stated figures of the register say more. */
const LEAST_LOST = 10;

function rateOf({ share: mode, n, exactAs }: ChurnRate, adjustedFor: readonly Confounder[]): MeasuredFigure {
	const { low, high } = wilsonInterval({ share: mode, n: exactAs, confidence: 0.9 });
	return { low: Math.min(mode, low ?? mode), mode, high: Math.max(mode, high ?? mode), n, adjustedFor };
}

/**
 * The churn figures of the register as this log measured them, to be laid over it: leaving within 90 days by ending, with
 * Wilson's 90 % interval as P5 and P95, and φ = 1, since what is measured is behaviour. Empty when an ending was never
 * followed or fewer than ten customers were lost in all: a mixture of stated and measured rates would be neither.
 */
export function measuredChurnFigures(churn: MeasuredChurn | null): MeasuredFigures {
	if (churn === null || churn.lost < LEAST_LOST) return {};
	const { first, several, unresolved, adjustedFor } = churn;
	return {
		'churn.first': rateOf(first, adjustedFor),
		'churn.several': rateOf(several, adjustedFor),
		'churn.unresolved': rateOf(unresolved, adjustedFor),
		'churn.realised': { low: 1, mode: 1, high: 1, n: first.n + several.n + unresolved.n }
	};
}

/** Customers with a known margin below which the shipped figure says more. */
const LEAST_CUSTOMERS = 30;
/** P5 and P95 of a normal lie this many standard errors from the mean. */
const Z_90 = 1.645;

export interface MeanMargin {
	readonly mean: number | null;
	/** Standard deviation between customers. */
	readonly deviation: number | null;
	readonly n: number;
}

/** What a customer's year is worth, from the customer table. Empty under 30 customers. */
export function measuredMarginFigures({ mean, deviation, n }: MeanMargin): MeasuredFigures {
	if (mean === null || deviation === null || n < LEAST_CUSTOMERS || mean < 0) return {};
	const reach = (Z_90 * deviation) / Math.sqrt(n);
	return { 'customer.annual-margin': { low: Math.max(0, mean - reach), mode: mean, high: mean + reach, n } };
}

/** Endings seen of a kind below which the register says more. */
const LEAST_ENDINGS = 30;

/** A share of `n` with its 90 % interval, at as many independent observations as there are customers. */
function shareOf(count: number, n: number, customers: number): MeasuredFigure | null {
	if (n < LEAST_ENDINGS || customers < LEAST_ENDINGS) return null;
	const mode = count / n;
	const { low, high } = wilsonInterval({ share: mode, n: Math.min(n, customers), confidence: 0.9 });
	return { low: Math.min(mode, low ?? mode), mode, high: Math.max(mode, high ?? mode), n };
}

/**
 * How issues end with people, and how many of the bot's resolutions do not last, as this log measured them: no one's prior then. Each
 * is left out with fewer than 30 of a kind. As they are: people and bot get different contacts.
 */
export function measuredEndingFigures({ human, bot }: MeasuredEndings): MeasuredFigures {
	const rest = human.several + human.unresolved;
	const figures = {
		'churn.human-first-contact': shareOf(human.first, human.first + rest, human.customers),
		'churn.human-unresolved-of-rest': shareOf(human.unresolved, rest, human.unlastingCustomers),
		'bot.resolved-not-durable': shareOf(bot.unlasting, bot.resolved, bot.customers)
	};
	return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null));
}
