import { findExcess, LEAST_RATIO_OF_WAITS, type Excess } from '#lib/alerts/exceed.ts';
import { findHollow } from '#lib/alerts/hollow.ts';
import { MOST_DAYS, TRIED_DAYS, type SeriesRow } from '#lib/alerts/series.ts';
import { createService, type DayCounts, type Incident, type Service, type ServiceDay } from './service-days.ts';

/** The history that a check looks at. */
export const HISTORY = TRIED_DAYS + MOST_DAYS;
/** How long each service is watched. */
const WATCHED_WEEKS = 10;
const LENGTH = 2 * 365;

/** The days as the detector wants them: newest first. */
export function rowsOf(
	days: readonly ServiceDay[],
	trials: keyof DayCounts,
	events: (day: DayCounts) => number
): SeriesRow[] {
	return days.flatMap(({ sources }, index) =>
		[...sources].map(([source, counts]) => ({
			source,
			day: days.length - 1 - index,
			trials: counts[trials],
			events: events(counts)
		}))
	);
}

/** The four alerts on the days up to the last. */
export function check(days: readonly ServiceDay[]): {
	complaints: Excess | null;
	wrongRefusals: Excess | null;
	waits: Excess | null;
	hollow: boolean;
} {
	return {
		complaints: findExcess(rowsOf(days, 'conversations', (day) => day.complaints)),
		wrongRefusals: findExcess(rowsOf(days, 'conversations', (day) => day.wrongRefusals)),
		waits: findExcess(
			rowsOf(days, 'handoffs', (day) => day.longWaits),
			LEAST_RATIO_OF_WAITS
		),
		hollow:
			findHollow(
				rowsOf(days, 'withBot', (day) => day.contained),
				rowsOf(days, 'withBot', (day) => day.withBot - day.durable)
			) !== null
	};
}

export type AlertCounts = Record<keyof ReturnType<typeof check>, number>;
const none = (): AlertCounts => ({ complaints: 0, wrongRefusals: 0, waits: 0, hollow: 0 });

/** Where in its two years a service is watched: anywhere that leaves a history. */
const startOf = (seed: number) => HISTORY + ((seed * 37) % (LENGTH - HISTORY - 7 * WATCHED_WEEKS));

/**
 * Alarms of quiet services that are looked at every day. An alert that shows on several days running is one alarm; `days` counts
 * each day on which any showed.
 */
export function falseAlarms(seeds: readonly number[]): { weeks: number; alarms: AlertCounts; days: number } {
	const alarms = none();
	let days = 0;
	for (const seed of seeds) {
		const start = startOf(seed);
		const log = createService(seed, LENGTH).days(start - HISTORY, start + 7 * WATCHED_WEEKS);
		let before = none();
		for (let end = HISTORY + 1; end <= log.length; end++) {
			const found = check(log.slice(end - HISTORY, end));
			const now = none();
			for (const key of Object.keys(now) as (keyof AlertCounts)[]) {
				now[key] = found[key] ? 1 : 0;
				if (now[key] > before[key]) alarms[key]++;
			}
			if (Object.values(now).some((shows) => shows > 0)) days++;
			before = now;
		}
	}
	return { weeks: seeds.length * WATCHED_WEEKS, alarms, days };
}

export interface Detection {
	readonly seed: number;
	/** Events of the incident's first days, were nothing wrong. */
	readonly expected: number;
	readonly isCaught: boolean;
}

/** One incident a service, on a day of its own; looked at so many days after it began. */
export function detections(
	seeds: readonly number[],
	alert: keyof AlertCounts,
	factors: Omit<Incident, 'from'>,
	after: number,
	usualOf: (day: DayCounts) => number
): Detection[] {
	return seeds.map((seed) => {
		const service: Service = createService(seed, LENGTH);
		const from = firstOpenDay(service, startOf(seed));
		const end = from + after;
		const quiet = service.days(from, end);
		const expected = quiet.reduce(
			(sum, { sources }) => sum + [...sources.values()].reduce((all, day) => all + usualOf(day), 0),
			0
		);
		const found = check(service.days(end - HISTORY, end, { from, ...factors }))[alert];
		// what showed before the incident does not count as having caught it
		const isCaught = typeof found === 'boolean' ? found : found !== null && found.from < after;
		return { seed, expected, isCaught };
	});
}

function firstOpenDay(service: Service, from: number): number {
	for (let day = from; ; day++) {
		const [today] = service.days(day, day + 1);
		if (today && [...today.sources.values()].some(({ conversations }) => conversations > 0)) return day;
	}
}

/** Share caught among those whose first days would have brought at least `low` and less than `high` events. */
export function caught(all: readonly Detection[], low = 0, high = Infinity): { n: number; share: number } {
	const those = all.filter(({ expected }) => expected >= low && expected < high);
	return { n: those.length, share: those.filter(({ isCaught }) => isCaught).length / those.length };
}
