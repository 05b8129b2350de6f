import { addMoments, integrateOfferedWait, type Stretch } from './offered-wait.ts';

/**
 * Four meanings of "answered within the threshold": of all who arrived · of all who were answered · of all who arrived,
 * give-ups within the threshold left out · of all who arrived, give-ups within the threshold counted as met. Null where
 * nobody is left to take a share of.
 */
export interface ServiceLevels {
	readonly offered: number;
	readonly answered: number | null;
	readonly excludingShortAbandons: number | null;
	readonly abandonsMet: number;
}

export const serviceLevelDefinitions = ['offered', 'answered', 'excludingShortAbandons', 'abandonsMet'] as const;
export type ServiceLevelDefinition = (typeof serviceLevelDefinitions)[number];

/** What customers meet in a queue. Means are null where they have no end, or nobody to take them of. */
export interface Service {
	/** P(no capacity is free on arrival). */
	readonly probabilityWait: number;
	readonly probabilityAbandon: number;
	/** 1 − probabilityAbandon, exact also where nearly everybody gives up. */
	readonly probabilityServed: number;
	/** Over everybody, served or not. */
	readonly meanWait: number | null;
	readonly meanWaitServed: number | null;
	/** How many wait on average. */
	readonly queueLength: number | null;
	readonly serviceLevel: ServiceLevels;
}

export interface Queue {
	/** Contacts per time, > 0. */
	readonly arrivalRate: number;
	/** Contacts per time that end when everything is busy, > 0. */
	readonly capacity: number;
	/** ln of the weight of all states with something free over the weight of "just full, nobody waiting". */
	readonly logIdle: number;
	/** How long people are willing to wait, from 0 to ∞. */
	readonly patience: readonly Stretch[];
	/** Time within which an answer counts as in time, 0..∞. */
	readonly threshold: number;
}

/** Nobody gives up and more arrives than can end: the wait grows without limit. */
const unstable: Service = {
	probabilityWait: 1,
	probabilityAbandon: 0,
	probabilityServed: 1,
	meanWait: null,
	meanWaitServed: null,
	queueLength: null,
	serviceLevel: { offered: 0, answered: 0, excludingShortAbandons: 0, abandonsMet: 0 }
};

/** Everybody is answered at once. */
export const untroubled: Service = {
	probabilityWait: 0,
	probabilityAbandon: 0,
	probabilityServed: 1,
	meanWait: 0,
	meanWaitServed: 0,
	queueLength: 0,
	serviceLevel: { offered: 1, answered: 1, excludingShortAbandons: 1, abandonsMet: 1 }
};

/** The exact stationary service of a queue whose waiting customers may give up (M/M/n+G, first come first served). */
export function serviceOf({ arrivalRate, capacity, logIdle, patience, threshold }: Queue): Service {
	const last = patience[patience.length - 1];
	if (last?.hazard === 0 && arrivalRate * last.willing >= capacity) return unstable;
	const { stretches, within, willing, gone } = splitAt(patience, threshold);
	const wait = integrateOfferedWait(arrivalRate, capacity, stretches);
	// Idle states and waiting share one scale, the larger of the two.
	const idleOverPeak = logIdle - wait.logPeak;
	const idle = Math.exp(Math.min(0, idleOverPeak));
	const scale = capacity * Math.exp(-Math.max(0, idleOverPeak));
	const early = addMoments(wait.stretches.slice(0, within));
	const late = addMoments(wait.stretches.slice(within));
	const waiting = scale * (early.time + late.time);
	const whole = idle + waiting;
	const served = idle + scale * (early.willing + late.willing);
	const servedEarly = idle + scale * early.willing;
	const goneEarly = scale * (early.gone + gone * late.time);
	const longer = scale * willing * late.time;
	const meanWait = (scale * (early.spent + late.spent)) / whole;
	return {
		probabilityWait: share(waiting, whole),
		probabilityAbandon: share(scale * (early.gone + late.gone), whole),
		probabilityServed: share(served, whole),
		meanWait,
		meanWaitServed: served > 0 ? (scale * (early.willingWait + late.willingWait)) / served : null,
		queueLength: arrivalRate * meanWait,
		serviceLevel: {
			offered: share(servedEarly, whole),
			answered: shareIfAny(servedEarly, served),
			excludingShortAbandons: shareIfAny(servedEarly, servedEarly + longer),
			abandonsMet: share(servedEarly + goneEarly, whole)
		}
	};
}

/** A share, which rounding must not lift above 1. */
const share = (part: number, whole: number) => Math.min(1, part / whole);
const shareIfAny = (part: number, whole: number) => (whole > 0 ? share(part, whole) : null);

/** The same patience with a stretch that begins at the threshold, and who is still willing there. */
function splitAt(
	patience: readonly Stretch[],
	threshold: number
): { stretches: Stretch[]; within: number; willing: number; gone: number } {
	const stretches: Stretch[] = [];
	let from = 0;
	let within = 0;
	let willing = 0;
	let gone = 1;
	for (const stretch of patience) {
		const { length, hazard } = stretch;
		const into = threshold - from;
		if (into > 0 && into < length) {
			const stay = Math.exp(-hazard * into);
			willing = stretch.willing * stay;
			gone = stretch.gone - stretch.willing * Math.expm1(-hazard * into);
			stretches.push({ ...stretch, length: into }, { length: length - into, willing, gone, hazard });
			within = stretches.length - 1;
		} else {
			if (into === 0) ({ willing, gone } = stretch);
			stretches.push(stretch);
			if (into >= length) within = stretches.length;
		}
		from += length;
	}
	return { stretches, within, willing, gone };
}
