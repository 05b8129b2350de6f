import type { Forecaster, Series } from './series.ts';

/** As a season before: the last ordinary interval of the same place in it. What any other way has to beat. */
export const seasonalNaive: Forecaster = {
	id: 'seasonal-naive',
	forecast: (series, intervals) => sameIntervals(series, intervals, 1)
};

/** The mean of the last `weeks` ordinary intervals of the same place in the season. */
export const sameWeekdayMean = (weeks: number): Forecaster => ({
	id: `same-weekday-mean-${weeks}`,
	forecast: (series, intervals) => sameIntervals(series, intervals, weeks)
});

function sameIntervals({ counts, season }: Series, intervals: number, seasons: number): readonly number[] | null {
	if (counts.length < season * seasons) return null;
	const expected: number[] = [];
	for (let ahead = 0; ahead < intervals; ahead++) {
		// how far back the same place of the season lies, in whole seasons before the end of the series
		let at = counts.length + ahead - season * Math.ceil((ahead + 1) / season);
		const found: number[] = [];
		for (; at >= 0 && found.length < seasons; at -= season) {
			const count = counts[at];
			if (count != null) found.push(count);
		}
		if (found.length === 0) return null;
		expected.push(found.reduce((sum, count) => sum + count, 0) / found.length);
	}
	return expected;
}
