import { quantile } from '#lib/stats/summaries.ts';

/** What happened in one source on one day. Days are 24 hours, counted back from the end of what can be judged: day 0 ends there. */
export interface SeriesRow {
	readonly source: string;
	readonly day: number;
	/** What could have happened: conversations, hand-offs. */
	readonly trials: number;
	/** What did: complaints, long waits. */
	readonly events: number;
}

/** The latest days, each of which is tried, and in none of which a baseline may have its roots. */
export const TRIED_DAYS = 7;
/** How much calm history a baseline needs, and how much it takes at most: whole weeks. */
export const LEAST_DAYS = 42;
export const MOST_DAYS = 84;
/** With fewer days on which anything could happen there are no days of the week to tell apart. */
const LEAST_OPEN_DAYS = 20;

/** One day, all sources together. */
export interface Day {
	readonly day: number;
	/** 0..6; which day of the week it is does not matter, only which days are the same. */
	readonly weekday: number;
	readonly trials: number;
	/** Events that these trials bring at each source's own rate. */
	readonly exposure: number;
	readonly events: number;
	/** Events that this weekday usually has, in the sources that were heard of. */
	readonly usual: number;
	/** ln(trials ÷ what this weekday usually has): holidays and rushes are far from 0. */
	readonly unusual: number;
}

export interface Series {
	/** Newest first. */
	readonly tried: readonly Day[];
	readonly history: readonly Day[];
}

/** A source's rate is drawn towards that of all by so many events: a small source knows little of its own. */
const PRIOR_EVENTS = 5;
const MOST_UNUSUAL = 2;

/** How many days back the rows reach. */
export function daysKnown(rows: readonly SeriesRow[]): number {
	return rows.reduce((most, { day, trials }) => (trials > 0 ? Math.max(most, day + 1) : most), 0);
}

/** Arranges rows into days; null when the history is too short. A day on which nothing could happen is left out. */
export function arrange(rows: readonly SeriesRow[]): Series | null {
	if (daysKnown(rows) < TRIED_DAYS + LEAST_DAYS) return null;
	const kept = rows.filter(({ day, trials }) => day >= 0 && day < TRIED_DAYS + MOST_DAYS && trials > 0);
	const past = kept.filter(({ day }) => day >= TRIED_DAYS);
	const events = past.reduce((sum, row) => sum + row.events, 0) + 0.5;
	const overall = events / past.reduce((sum, row) => sum + row.trials, 0);
	const habits = new Map<string, { rate: number; weekdays: { trials: number; events: number }[] }>();
	for (const source of new Set(kept.map((row) => row.source))) {
		const own = past.filter((row) => row.source === source);
		const trials = own.reduce((sum, row) => sum + row.trials, 0);
		const happened = own.reduce((sum, row) => sum + row.events, 0);
		habits.set(source, {
			rate: (happened + PRIOR_EVENTS) / (trials + PRIOR_EVENTS / overall),
			weekdays: Array.from({ length: 7 }, (_, weekday) => {
				const same = own.filter(({ day }) => day % 7 === weekday);
				return {
					trials:
						quantile(
							same.map((row) => row.trials),
							0.5
						) ?? 0,
					events: same.reduce((sum, row) => sum + row.events, 0) / Math.max(1, same.length)
				};
			})
		});
	}
	const byDay = new Map<number, SeriesRow[]>();
	for (const row of kept) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
	const days = [...byDay]
		.sort(([one], [other]) => one - other)
		.map(([day, sources]): Day => {
			const total = { trials: 0, exposure: 0, events: 0, usual: 0, usualTrials: 0 };
			for (const row of sources) {
				const habit = habits.get(row.source);
				const weekday = habit?.weekdays[day % 7];
				total.trials += row.trials;
				total.exposure += row.trials * (habit?.rate ?? overall);
				total.events += row.events;
				total.usual += weekday?.events ?? 0;
				total.usualTrials += weekday?.trials ?? 0;
			}
			const unusual = total.usualTrials > 0 ? Math.log(total.trials / total.usualTrials) : 0;
			return {
				day,
				weekday: day % 7,
				trials: total.trials,
				exposure: total.exposure,
				events: total.events,
				usual: total.usual,
				unusual: Math.max(-MOST_UNUSUAL, Math.min(MOST_UNUSUAL, unusual))
			};
		});
	const history = days.filter(({ day }) => day >= TRIED_DAYS);
	if (history.length < LEAST_OPEN_DAYS) return null;
	return { tried: days.filter(({ day }) => day < TRIED_DAYS), history };
}
