import { criticalValue } from '#lib/stats/intervals.ts';
import type { SurvivalPoint } from '../patience.ts';

/** So many customers waited so long, and then gave up, were answered, or were answered and never wrote again. */
export interface WaitCount {
	readonly wait: number;
	readonly gaveUp: number;
	readonly answered: number;
	/** Of those answered, who never wrote again: some of them had gone before without saying so. */
	readonly silent: number;
}

export interface PatienceEstimate {
	/** Waits. */
	readonly n: number;
	readonly gaveUp: number;
	readonly silent: number;
	/** All waiting ÷ give-ups, with its 95 % interval (log scale, variance 1/give-ups); null where nobody gave up. */
	readonly mean: { readonly value: number; readonly low: number; readonly high: number } | null;
	/** The mean, if everybody who never wrote again had given up by then: patience lies between the two. */
	readonly meanIfSilent: number | null;
	/** Share still willing after each time (Kaplan–Meier), by times at which somebody gave up. */
	readonly curve: readonly SurvivalPoint[];
}

/** How long customers are willing to wait, from counted waits in any order. */
export function estimatePatience(counts: readonly WaitCount[]): PatienceEstimate {
	const sorted = counts.toSorted((a, b) => a.wait - b.wait);
	const n = sorted.reduce((sum, { gaveUp, answered }) => sum + gaveUp + answered, 0);
	let [atRisk, willing, waited, gaveUp, silent] = [n, 1, 0, 0, 0];
	const curve: SurvivalPoint[] = [];
	for (const each of sorted) {
		const leaving = each.gaveUp + each.answered;
		if (each.gaveUp > 0) {
			willing *= (atRisk - each.gaveUp) / atRisk;
			curve.push([each.wait, willing]);
		}
		atRisk -= leaving;
		waited += each.wait * leaving;
		gaveUp += each.gaveUp;
		silent += each.silent;
	}
	const spread = Math.exp(criticalValue() / Math.sqrt(gaveUp));
	const mean = waited / gaveUp;
	return {
		n,
		gaveUp,
		silent,
		mean: gaveUp === 0 ? null : { value: mean, low: mean / spread, high: mean * spread },
		meanIfSilent: gaveUp + silent === 0 ? null : waited / (gaveUp + silent),
		curve
	};
}
