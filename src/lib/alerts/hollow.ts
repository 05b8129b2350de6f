import { countTail } from '#lib/stats/count-tail.ts';
import { fitBaseline } from './baseline.ts';
import { arrange, type SeriesRow } from './series.ts';

/** A share of one week, against what it would be while nothing is wrong. */
export interface ShareExcess {
	readonly observed: number;
	readonly expected: number;
	readonly trials: number;
	readonly probability: number;
}

/** The bot keeps more to itself, and less stays solved. */
export interface Hollow {
	readonly contained: ShareExcess;
	readonly unsolved: ShareExcess;
	/** Of both, were nothing wrong: at most. */
	readonly probability: number;
}

/** How improbable each of the two must be. Measured: see the test of false alarms. */
export const ALARM_BOTH = 0.01;
/** A difference too small to act on is not told, however sure it is. */
const LEAST_CHANGE = 0.02;

/** Whether, in the latest week, more was contained than could be expected and more unsolved as well. */
export function findHollow(contained: readonly SeriesRow[], unsolved: readonly SeriesRow[]): Hollow | null {
	const [up, down] = [weekOf(contained), weekOf(unsolved)];
	if (!up || !down) return null;
	const isMore = (week: ShareExcess) => week.observed - week.expected >= LEAST_CHANGE && week.probability <= ALARM_BOTH;
	if (!isMore(up) || !isMore(down)) return null;
	return { contained: up, unsolved: down, probability: Math.max(up.probability, down.probability) };
}

function weekOf(rows: readonly SeriesRow[]): ShareExcess | null {
	const series = arrange(rows);
	if (!series || series.tried.length === 0) return null;
	const expected = fitBaseline(series.history).expect(series.tried);
	const events = series.tried.reduce((sum, day) => sum + day.events, 0);
	const trials = series.tried.reduce((sum, day) => sum + day.trials, 0);
	return {
		observed: events / trials,
		expected: expected.mean / trials,
		trials,
		probability: countTail(events, expected)
	};
}
