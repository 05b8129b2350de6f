import type { Requirement } from '../requirement.ts';
import { serviceByServers } from '../staff.ts';
import type { RatioPrices, RatioQuestion } from './question.ts';

/**
 * What one person fewer than planned would lose in an interval: customers who then give up for good, at what each is worth. Those who try
 * again are taken as many as before, so that it is a little less than the whole.
 * @returns money; 0 where nobody is needed
 */
export function oneFewer(
	{ load, handleSeconds, agents, arrivals, retries, abandon }: Requirement,
	{ patience, retry }: Pick<RatioQuestion, 'patience' | 'retry'>,
	{ gaveUp }: Pick<RatioPrices, 'gaveUp'>
): number {
	if (agents === 0 || load === 0) return 0;
	const demand = { arrivalRate: load / handleSeconds, handleTime: handleSeconds, patience };
	const fewer = agents > 1 ? serviceByServers(demand, 0)(agents - 1).abandon : 1;
	return (arrivals + retries) * Math.max(0, fewer - abandon) * (1 - retry) * gaveUp.money;
}
