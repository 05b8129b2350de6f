import type { Requirement } from '../requirement.ts';
import type { RatioPrices, RatioQuestion } from './question.ts';
import { serviceWith } from './with-people.ts';

/** What one person more in an interval would change. */
export interface OneMore {
	readonly start: string;
	/** Added to the share served in time, 0..1. */
	readonly serviceLevel: number;
	/** Fewer who give up waiting for good, customers. */
	readonly gaveUp: number;
	/** Less waiting, seconds a contact. */
	readonly waitSeconds: number;
	/** Money: what those customers are worth, less the paid time. */
	readonly value: number;
}

const SECONDS_AN_HOUR = 3600;

/**
 * For every interval, what one person more than planned is worth. Those who try again are taken as many as before: with fewer give-ups there
 * are fewer, so that it is a little more. Empty intervals gain nothing and are given as such.
 */
export function oneMore(
	requirements: readonly Requirement[],
	question: Pick<RatioQuestion, 'targets' | 'patience' | 'retry' | 'shrinkage'>,
	prices: Pick<RatioPrices, 'paidHour' | 'gaveUp'>
): readonly OneMore[] {
	const { patience, retry, shrinkage } = question;
	return requirements.map((now) => {
		const { start, seconds, load, agents, arrivals, retries } = now;
		const paid = ((seconds / SECONDS_AN_HOUR) * prices.paidHour) / (1 - shrinkage);
		if (load === 0) return { start, serviceLevel: 0, gaveUp: 0, waitSeconds: 0, value: -paid };
		const met = serviceWith(now, agents + 1, question);
		const spared = Math.max(0, now.abandon - met.abandon);
		const gaveUp = (arrivals + retries) * spared * (1 - retry);
		return {
			start,
			serviceLevel: Math.max(0, met.serviceLevel - now.serviceLevel),
			gaveUp,
			waitSeconds: Number.isFinite(patience) ? spared * patience : 0,
			value: gaveUp * prices.gaveUp.money - paid
		};
	});
}
