import type { Requirement } from '../requirement.ts';
import type { RatioPrices, RatioQuestion } from './question.ts';
import { serviceWith } from './with-people.ts';

/**
 * What one person fewer than planned would lose in an interval: customers who then give up for good, at what each is worth. Those who try
 * again are taken as many as before, so that it is a little less than the whole.
 * @returns money; 0 where nobody is needed
 */
export function oneFewer(
	planned: Requirement,
	question: Pick<RatioQuestion, 'targets' | 'patience' | 'retry'>,
	{ gaveUp }: Pick<RatioPrices, 'gaveUp'>
): number {
	const { load, agents, arrivals, retries, abandon } = planned;
	if (agents === 0 || load === 0) return 0;
	const fewer = serviceWith(planned, agents - 1, question).abandon;
	return (arrivals + retries) * Math.max(0, fewer - abandon) * (1 - question.retry) * gaveUp.money;
}
