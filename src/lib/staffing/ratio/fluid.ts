import type { TopicPrices } from './question.ts';
import { workOf, type RatioTopic } from './topic.ts';

export interface FluidValue {
	/** Seconds of people that a contact spares if the bot has it first; negative: it takes more. */
	readonly secondsSpared: number;
	/** Their price, as far as it becomes money. */
	readonly spared: number;
	readonly price: number;
	/** Churn added. */
	readonly churn: number;
	/** What is left. */
	readonly value: number;
}

/**
 * The rule without queues, as if people could be had by the second (Hasija, Pinker & Shumsky 2005: it comes near the optimum): the bot goes
 * first where price + added churn is less than the seconds of people that it spares. This is the order of the topics, and the reason.
 * @param secondPrice of a second of work on contacts, idle and unpaid time shared out
 * @param realisable share of the work spared that becomes money, as in the verdict; what hand-offs add to the work is paid whole
 */
export function fluidValue(
	topic: Omit<RatioTopic, 'value'>,
	prices: TopicPrices,
	secondPrice: number,
	realisable: number
): FluidValue {
	const whole = { ...topic, value: 0 };
	const secondsSpared = workOf(whole, 0).seconds - workOf(whole, 1).seconds;
	const added = topic.bot.handedOff * (topic.afterBot.mean - topic.direct.mean);
	const spared = (realisable * (secondsSpared + added) - added) * secondPrice;
	const churn = prices.churn.bot - prices.churn.person;
	return { secondsSpared, spared, price: prices.bot, churn, value: spared - prices.bot - churn };
}
