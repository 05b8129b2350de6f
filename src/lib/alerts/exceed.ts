import { countBound, countTail } from '#lib/stats/count-tail.ts';
import { fitBaseline } from './baseline.ts';
import { arrange, type Day, type SeriesRow } from './series.ts';

/** Some days together, against what they would bring while nothing is wrong. */
export interface Excess {
	/** The newest and the oldest of the days, counted back from the end. */
	readonly from: number;
	readonly to: number;
	readonly trials: number;
	readonly observed: number;
	readonly expected: number;
	/** What would still have passed. */
	readonly atMost: number;
	/** Of so many or more, were nothing wrong. */
	readonly probability: number;
}

/** How improbable a day, and a week, must be. Measured: see the test of false alarms. */
export const ALARM = { day: 0.0007, week: 0.0002 } as const;
/** Fewer events than this are no spike, however rare they were before (Farrington et al. 1996). */
const LEAST_EVENTS = 5;
/** Nor is less than so many times what was expected, however sure: nobody could act on it. Waits vary more, with the staff. */
const LEAST_RATIO = 1.4;
export const LEAST_RATIO_OF_WAITS = 1.6;

/** The latest excess among the last days: the run of days that are each beyond what could be expected, else the week as a whole. */
export function findExcess(rows: readonly SeriesRow[], leastRatio = LEAST_RATIO): Excess | null {
	const series = arrange(rows);
	if (!series) return null;
	const baseline = fitBaseline(series.history);
	const weigh = (days: readonly Day[], limit: number): Excess | null => {
		const observed = days.reduce((sum, { events }) => sum + events, 0);
		const usual = days.reduce((sum, day) => sum + day.usual, 0);
		// Less of everything is no spike, whatever it does to the share.
		if (observed < LEAST_EVENTS || observed <= usual) return null;
		const expected = baseline.expect(days);
		const probability = countTail(observed, expected);
		if (probability > limit || observed < leastRatio * expected.mean) return null;
		return {
			from: days[0]?.day ?? 0,
			to: days.at(-1)?.day ?? 0,
			trials: days.reduce((sum, { trials }) => sum + trials, 0),
			observed,
			expected: expected.mean,
			atMost: countBound(expected, limit),
			probability
		};
	};
	const run: Day[] = [];
	for (const day of series.tried) {
		if (weigh([day], ALARM.day)) run.push(day);
		else if (run.length > 0) break;
	}
	// Together they may share a week's scatter; the newest alone is enough.
	if (run.length > 0) return weigh(run, ALARM.day) ?? weigh(run.slice(0, 1), ALARM.day);
	return series.tried.length > 0 ? weigh(series.tried, ALARM.week) : null;
}
