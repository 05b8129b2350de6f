import { describe, expect, it } from 'vitest';
import { openDays, openSpans } from '#lib/log/open-hours.ts';
import { readHours, readSpecialDays, scheduleSchema, weekdays, type Schedule } from '#lib/log/schedules.ts';
import { createRandom } from '#lib/stats/random.ts';

function schedule(zone: string, week: Partial<Schedule['week']>, days: string[] = []): Schedule {
	return scheduleSchema.parse({ name: 'test', zone, week, days });
}
const office = { mon: '09:00-18:00', tue: '09:00-18:00', wed: '09:00-18:00', thu: '09:00-18:00', fri: '09:00-18:00' };

/** Open seconds between two instants, epoch seconds. */
function openSeconds(schedule: Schedule, from: number, to: number): number {
	const year = (seconds: number) => new Date(seconds * 1000).getUTCFullYear();
	return openSpans(schedule, year(from), year(to)).reduce(
		(sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
		0
	);
}
const seconds = (instant: string) => Date.parse(instant) / 1000;

describe('opening hours as written', () => {
	it('are read in the ways people write them, or not at all', () => {
		expect(readHours('09:00-12:00, 13:30–18:00')).toEqual([
			{ from: 540, to: 720 },
			{ from: 810, to: 1080 }
		]);
		expect(readHours('9:00至18:00')).toEqual([{ from: 540, to: 1080 }]);
		expect(readHours('22:00-06:00')).toEqual([{ from: 1320, to: 1800 }]);
		expect(readHours('00:00-24:00')).toEqual([{ from: 0, to: 1440 }]);
		expect(readHours('')).toEqual([]);
		for (const wrong of ['9-18', '25:00-26:00', '09:70-10:00', '09:00', '24:00-06:00', '09:00-09:00', 'nine to five'])
			expect(readHours(wrong), wrong).toBeNull();
	});

	it('have special days, closed or with hours of their own', () => {
		expect(readSpecialDays('2026-10-01..2026-10-07 国庆节')).toEqual({
			from: '2026-10-01',
			to: '2026-10-07',
			open: [],
			name: '国庆节'
		});
		expect(readSpecialDays('2026-10-10 09:00-12:00 13:00-18:00 make-up day')).toMatchObject({
			open: [
				{ from: 540, to: 720 },
				{ from: 780, to: 1080 }
			],
			name: 'make-up day'
		});
		expect(readSpecialDays('2026-12-25')).toMatchObject({ open: [], name: '' });
		for (const wrong of [
			'2026-02-30',
			'2026-10-07..2026-10-01',
			'25.12.2026',
			'2026-10-10 9-18',
			'2000-01-01..2030-01-01'
		])
			expect(readSpecialDays(wrong), wrong).toBeNull();
	});
});

describe('open time', () => {
	it('stands still outside hours, over weekends and holidays', () => {
		const china = schedule('Asia/Shanghai', office, [
			'2026-10-01..2026-10-07 National Day',
			'2026-10-10 10:00-12:00 make-up day'
		]);
		// Friday 17:30 to Monday 9:30, local.
		expect(openSeconds(china, seconds('2026-09-18T09:30:00Z'), seconds('2026-09-21T01:30:00Z'))).toBe(3600);
		// Wednesday 17:00 before the holidays to Thursday 10:00 behind them, a week and a day later.
		expect(openSeconds(china, seconds('2026-09-30T09:00:00Z'), seconds('2026-10-08T02:00:00Z'))).toBe(2 * 3600);
		// The make-up Saturday counts its own two hours.
		expect(openSeconds(china, seconds('2026-10-10T00:00:00Z'), seconds('2026-10-11T00:00:00Z'))).toBe(2 * 3600);
	});

	it('follows the wall clock on the days on which it changes', () => {
		const round = Object.fromEntries(weekdays.map((day) => [day, '00:00-24:00']));
		const night = Object.fromEntries(weekdays.map((day) => [day, '22:00-06:00']));
		const day = (zone: string, week: object, from: string, to: string) =>
			openSeconds(schedule(zone, week), seconds(from), seconds(to)) / 3600;
		// 8 March 2026 has 23 hours in New York, 1 November has 25.
		expect(day('America/New_York', round, '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z')).toBe(23);
		expect(day('America/New_York', night, '2026-03-08T01:00:00Z', '2026-03-08T12:00:00Z')).toBe(7);
		expect(day('America/New_York', night, '2026-11-01T01:00:00Z', '2026-11-01T13:00:00Z')).toBe(9);
		// Half an hour on Lord Howe Island.
		expect(day('Australia/Lord_Howe', night, '2026-04-04T10:00:00Z', '2026-04-04T21:00:00Z')).toBe(8.5);
	});

	it('is what counting minute by minute on the calendar of the runtime gives', () => {
		const random = createRandom(20261128);
		const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Europe/Dublin', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
		const weeks = [
			office,
			{ mon: '08:00-12:00, 13:00-17:30', sat: '10:00-14:00', sun: '20:00-02:00' },
			{ tue: '22:00-06:00', wed: '05:00-07:00', fri: '00:00-24:00' }
		];
		const special = ['2026-03-06..2026-03-07 closed', '2026-03-08 08:00-09:00 short', '2026-11-01 03:30-05:30 odd'];
		for (const zone of zones)
			for (const week of weeks) {
				const one = schedule(zone, week, special);
				// Just before clocks change in America, on Lord Howe Island, in Europe, and in America again.
				for (const day of ['2026-03-05', '2026-04-02', '2026-10-22', '2026-10-29']) {
					const around = seconds(`${day}T00:00:00Z`);
					const from = around + 60 * Math.floor(random() * 3 * 1440);
					const to = from + 60 * Math.floor(random() * 4 * 1440);
					expect(openSeconds(one, from, to), `${zone} ${from} ${to}`).toBe(60 * minutesOpen(one, from, to));
				}
			}
	});

	it('is the same by days as by spans', () => {
		const one = schedule('America/Los_Angeles', { ...office, sat: '22:00-06:00' }, ['2026-07-04 Independence Day']);
		const days = openDays(one, 2025, 2026);
		expect(days).toHaveLength(730);
		const last = days.at(-1);
		const inLast = last?.spans.reduce((sum, { from, to }) => sum + to - from, 0) ?? 0;
		expect((last?.before ?? 0) + inLast).toBe(
			openSeconds(one, seconds('2025-01-01T00:00:00Z'), seconds('2027-01-01T00:00:00Z'))
		);
	});
});

/** Independent of zones.ts and open-hours.ts: asks the runtime's calendar for every minute. */
function minutesOpen({ zone, week, days }: Schedule, from: number, to: number): number {
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit'
	});
	let count = 0;
	for (let minute = from; minute < to; minute += 60) {
		const part: Record<string, string> = {};
		for (const { type, value } of format.formatToParts(minute * 1000)) part[type] = value;
		const today = `${part['year']}-${part['month']}-${part['day']}`;
		const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
		const clock = Number(part['hour']) * 60 + Number(part['minute']);
		const isIn = (date: string, at: number) => partsOf(date).some((each) => each.from <= at && at < each.to);
		if (isIn(today, clock) || isIn(yesterday, clock + 1440)) count++;
	}
	return count;

	function partsOf(date: string) {
		let parts = readHours(week[weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon']) ?? [];
		for (const line of days) {
			const one = readSpecialDays(line);
			if (one && date >= one.from && date <= one.to) parts = [...one.open];
		}
		return parts;
	}
}
