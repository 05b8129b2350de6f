import type { Requirement } from '../requirement.ts';
import { levelOf, serviceByServers } from '../staff.ts';
import type { RatioQuestion } from './question.ts';

/** What customers meet, each a share of them, 0..1. */
export interface Met {
	/** As the target defines it. */
	readonly serviceLevel: number;
	readonly abandon: number;
}

const untroubled: Met = { serviceLevel: 1, abandon: 0 };
/** Nobody is there to answer. */
const unanswered: Met = { serviceLevel: 0, abandon: 1 };

/**
 * What customers meet in an interval with so many people at work in place of those planned (Erlang A). Those who try again are taken as many as
 * planned: with more people they are fewer, with fewer more, so that what a person changes is a little more than this.
 * @param people 0 or more; a part of one lies between the whole numbers
 */
export function serviceWith(
	{ load, handleSeconds }: Pick<Requirement, 'load' | 'handleSeconds'>,
	people: number,
	{ targets, patience }: Pick<RatioQuestion, 'targets' | 'patience'>
): Met {
	if (load === 0) return untroubled;
	const { threshold = 0, definition = 'offered' } = targets.serviceLevel ?? {};
	const served = serviceByServers(
		{ arrivalRate: load / handleSeconds, handleTime: handleSeconds, patience },
		threshold
	);
	const at = (whole: number): Met => {
		if (whole <= 0) return unanswered;
		const service = served(whole);
		return { serviceLevel: levelOf(service, definition), abandon: service.abandon };
	};
	const whole = Math.floor(people);
	const part = people - whole;
	const least = at(whole);
	if (part === 0) return least;
	const more = at(whole + 1);
	return {
		serviceLevel: least.serviceLevel + part * (more.serviceLevel - least.serviceLevel),
		abandon: least.abandon + part * (more.abandon - least.abandon)
	};
}

/** The mean over all who come, so that an empty night counts for nothing; null: nobody comes. */
export function meanMet(
	intervals: readonly (Pick<Requirement, 'arrivals' | 'retries'> & { readonly met: Met })[]
): Met | null {
	let [tries, served, gone] = [0, 0, 0];
	for (const { arrivals, retries, met } of intervals) {
		const come = arrivals + retries;
		tries += come;
		served += come * met.serviceLevel;
		gone += come * met.abandon;
	}
	return tries > 0 ? { serviceLevel: served / tries, abandon: gone / tries } : null;
}
