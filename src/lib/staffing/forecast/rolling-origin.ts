import type { Forecaster, Series } from './series.ts';

/** How far forecasts of intervals that came lay off. */
export interface Accuracy {
	/** Sum of the errors' sizes ÷ sum of what came (weighted absolute percentage error); null where nothing came. */
	readonly wape: number | null;
	/** Intervals that were forecast and are known. */
	readonly n: number;
	/** What came and what was expected, pair by pair. */
	readonly pairs: readonly (readonly [came: number, expected: number])[];
}

/**
 * Forecasts each of the last `folds` seasons from what came before it, as one would have done (rolling-origin evaluation; Tashman 2000). Null
 * where the way could not have forecast one of them.
 */
export function rollingAccuracy(forecaster: Forecaster, { counts, season }: Series, folds: number): Accuracy | null {
	const pairs: [number, number][] = [];
	for (let fold = folds; fold > 0; fold--) {
		const origin = counts.length - fold * season;
		if (origin <= 0) return null;
		const expected = forecaster.forecast({ counts: counts.slice(0, origin), season }, season);
		if (!expected) return null;
		for (const [at, each] of expected.entries()) {
			const came = counts[origin + at];
			if (came != null) pairs.push([came, each]);
		}
	}
	const total = pairs.reduce((sum, [came]) => sum + came, 0);
	const off = pairs.reduce((sum, [came, each]) => sum + Math.abs(came - each), 0);
	return { wape: total === 0 ? null : off / total, n: pairs.length, pairs };
}
