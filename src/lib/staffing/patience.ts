import type { Stretch } from './offered-wait.ts';

/** [time, share still willing to wait]: what is left just after that time. */
export type SurvivalPoint = readonly [time: number, willing: number];

export interface ObservedPatience {
	/** A point for each time at which somebody gave up. */
	readonly curve: readonly SurvivalPoint[];
	/** All waiting ÷ give-ups, the maximum likelihood estimate of an exponential mean; null if nobody gave up. */
	readonly exponentialMean: number | null;
}

/**
 * How long people are willing to wait, from waits of which some ended in an answer (Kaplan & Meier 1958: an answer at a
 * time tells that patience lasted at least so long; give-ups come before answers of the same time).
 * @param waits ≥ 0 @param abandoned of the same length: whether the wait ended by giving up
 */
export function estimatePatience(waits: readonly number[], abandoned: readonly boolean[]): ObservedPatience {
	const order = waits.map((wait, index) => ({ wait, gaveUp: abandoned[index] === true }));
	order.sort((a, b) => a.wait - b.wait);
	const curve: SurvivalPoint[] = [];
	let willing = 1;
	let total = 0;
	let gaveUp = 0;
	for (let index = 0; index < order.length;) {
		const time = order[index]?.wait ?? 0;
		const atRisk = order.length - index;
		let left = 0;
		for (; index < order.length && order[index]?.wait === time; index++) {
			total += time;
			if (order[index]?.gaveUp) left++;
		}
		if (left === 0) continue;
		gaveUp += left;
		willing *= (atRisk - left) / atRisk;
		curve.push([time, willing]);
	}
	return { curve, exponentialMean: gaveUp === 0 ? null : total / gaveUp };
}

/**
 * A survival curve as stretches of constant hazard: log-linear between its points, from 1 at time 0. Where it ends at 0
 * everybody has gone from there on, those of the last step at once; where it ends above 0 the mean hazard so far goes on.
 * @param curve times > 0 rising, shares falling within 0..1; a share at time 0 below 1 leaves at once
 */
export function patienceStretches(curve: readonly SurvivalPoint[]): Stretch[] {
	const stretches: Stretch[] = [];
	let from = 0;
	let willing = 1;
	for (const [time, share] of curve) {
		const length = time - from;
		const hazard = share > 0 ? Math.log(willing / share) / length : (stretches[stretches.length - 1]?.hazard ?? 0);
		if (length > 0) stretches.push({ length, willing, gone: 1 - willing, hazard });
		from = time;
		willing = share;
	}
	const hazard = willing > 0 && willing < 1 && from > 0 ? -Math.log(willing) / from : 0;
	return [...stretches, { length: Infinity, willing, gone: 1 - willing, hazard }];
}
