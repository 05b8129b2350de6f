import { describe, expect, it } from 'vitest';
import { caught, detections, falseAlarms, type AlertCounts } from './measure.ts';
import type { DayCounts, Incident } from './service-days.ts';

/**
 * How good the alerts are, on services that were simulated before there were alerts (service-days.ts) and on seeds on which nothing was
 * tuned. ALERTS_WEEKS=1000 takes the whole measure (a few minutes) and prints it; without it a part of it runs.
 */
const whole = Number(process.env['ALERTS_WEEKS'] ?? 0);
const WEEKS_A_SERVICE = 10;
const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
/** At most one false alarm a quarter. */
const MOST_ALARMS_A_WEEK = 1 / 13;
/** A day that usually brings so many events is the least on which a doubling can be told from chance so soon. */
const TELLING = 20;
const LEAST_CAUGHT = 0.8;

const incidents: readonly {
	readonly what: string;
	readonly alert: keyof AlertCounts;
	readonly factors: Omit<Incident, 'from'>;
	readonly days: number;
	readonly of: (day: DayCounts) => number;
	/** How many services the short run tries. */
	readonly few: number;
}[] = [
	{
		what: 'complaints doubled, after a day',
		alert: 'complaints',
		factors: { complaints: 2 },
		days: 1,
		of: (day) => day.complaints,
		few: 24
	},
	{
		what: 'wrong refusals doubled, after a day',
		alert: 'wrongRefusals',
		factors: { wrongRefusals: 2 },
		days: 1,
		of: (day) => day.wrongRefusals,
		few: 24
	},
	{
		what: 'complaints doubled, after a week',
		alert: 'complaints',
		factors: { complaints: 2 },
		days: 7,
		of: (day) => day.complaints,
		few: 0
	},
	{
		what: 'odds of a long wait four times, after a day',
		alert: 'waits',
		factors: { longWaits: 4 },
		days: 1,
		of: (day) => day.longWaits,
		few: 0
	},
	{
		what: 'two in five hand-offs refused, after a week and the lag',
		alert: 'hollow',
		factors: { hollow: 0.4 },
		days: 7,
		of: (day) => day.withBot,
		few: 0
	}
];

const report = (line: string) => {
	if (whole > 0) console.info(line);
};

describe('the alerts', () => {
	it(
		'are false at most once a quarter',
		() => {
			const services = whole > 0 ? Math.ceil(whole / WEEKS_A_SERVICE) : 4;
			const { weeks, alarms, days } = falseAlarms(seedsFrom(700_000, services));
			const total = Object.values(alarms).reduce((sum, count) => sum + count, 0);
			report(`${total} false alarms in ${weeks} weeks (${JSON.stringify(alarms)}), on ${days} days`);
			// few weeks leave chance: 99 in 100 runs of so many would pass at the rate allowed
			const allowed = weeks * MOST_ALARMS_A_WEEK;
			expect(total).toBeLessThanOrEqual(whole > 0 ? allowed : allowed + 2.33 * Math.sqrt(allowed));
		},
		30 * 60_000
	);

	it.each(incidents.filter(({ few }) => whole > 0 || few > 0))(
		'see $what, where a day brings twenty',
		({ what, alert, factors, days, of, few }) => {
			const all = detections(seedsFrom(800_000, whole > 0 ? whole : few), alert, factors, days, of);
			const bands = [
				[0, 5],
				[5, 10],
				[10, 20],
				[20, 50],
				[50, 100],
				[100, Infinity]
			] as const;
			for (const [low, high] of bands) {
				const { n, share } = caught(all, low, high);
				if (n > 0) report(`${what}: ${low}–${high} expected: ${(share * 100).toFixed(0)} % of ${n}`);
			}
			const telling = caught(all, TELLING * days);
			report(`${what}: ${(telling.share * 100).toFixed(1)} % of ${telling.n} caught`);
			expect(telling.n).toBeGreaterThan(5);
			// as above, for the share of few
			const spare = whole > 0 ? 0 : 2.33 * Math.sqrt((LEAST_CAUGHT * (1 - LEAST_CAUGHT)) / telling.n);
			expect(telling.share).toBeGreaterThanOrEqual(LEAST_CAUGHT - spare);
		},
		30 * 60_000
	);
});
