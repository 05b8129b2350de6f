import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { isZone, localToUtc, localToUtcSql, utcToLocal, utcToLocalSql, zoneTransitions } from '#lib/log/zones.ts';

const utc = (iso: string) => Date.parse(`${iso}Z`);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 19);
const years = [1995, 2040] as const;

const cases: readonly (readonly [zone: string, local: string, utc: string, why: string])[] = [
	['America/New_York', '2026-03-08T01:59:59', '2026-03-08T06:59:59', 'the last second of winter'],
	['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00', 'skipped: moves forward to 03:30 EDT'],
	['America/New_York', '2026-03-08T03:00:00', '2026-03-08T07:00:00', 'the first second of summer'],
	['America/New_York', '2026-11-01T00:30:00', '2026-11-01T04:30:00', 'summer'],
	['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00', 'twice: the first, in summer time'],
	['America/New_York', '2026-11-01T02:00:00', '2026-11-01T07:00:00', 'winter'],
	['Asia/Shanghai', '2026-07-01T09:00:00', '2026-07-01T01:00:00', 'always +8'],
	['Europe/London', '2026-03-29T01:30:00', '2026-03-29T01:30:00', 'skipped: is 02:30 BST'],
	['Europe/London', '2026-10-25T01:30:00', '2026-10-25T00:30:00', 'twice: the first'],
	['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00', 'a gap of half an hour'],
	['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00', 'half an hour twice: the first'],
	['UTC', '2026-04-05T01:45:00', '2026-04-05T01:45:00', 'nothing to do']
];

describe('zones', () => {
	it.each(cases)('%s %s is %s UTC (%s)', (zone, local, expected) => {
		expect(iso(localToUtc(utc(local), zoneTransitions(zone, ...years)))).toBe(expected);
	});

	it('agrees with the runtime on every hour of a year, there and back', () => {
		for (const zone of [
			'America/New_York',
			'Europe/London',
			'Australia/Lord_Howe',
			'Africa/Casablanca',
			'Asia/Kolkata'
		]) {
			const clock = zoneTransitions(zone, ...years);
			const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
			for (let at = utc('2026-01-01T00:00:00'); at < utc('2027-01-01T00:00:00'); at += 3_600_000) {
				const local = utcToLocal(at, clock);
				expect(iso(local)).toBe(format.format(at).replace(' ', 'T'));
				const back = localToUtc(local, clock);
				if (back !== at) expect(utcToLocal(back, clock)).toBe(local);
			}
		}
	});

	it('finds the two changes of New York in 2026 to the second', () => {
		expect(zoneTransitions('America/New_York', 2026, 2026).changes).toEqual([
			{ at: utc('2026-03-08T07:00:00') / 1000, before: -18000, after: -14400 },
			{ at: utc('2026-11-01T06:00:00') / 1000, before: -14400, after: -18000 }
		]);
		expect(zoneTransitions('Asia/Shanghai', 2000, 2030).changes).toEqual([]);
	});

	it('writes SQL that gives what the functions give', async () => {
		const database = await DuckDBInstance.create(':memory:', {
			autoinstall_known_extensions: 'false',
			autoload_known_extensions: 'false'
		});
		const connection = await database.connect();
		for (const [zone, local, expected] of cases) {
			const clock = zoneTransitions(zone, ...years);
			const sql = `SELECT strftime(${localToUtcSql('t', clock)}, '%Y-%m-%dT%H:%M:%S'), strftime(${utcToLocalSql('t', clock)}, '%Y-%m-%dT%H:%M:%S') FROM (SELECT TIMESTAMP '${local}' AS t)`;
			const rows = (await connection.runAndReadAll(sql)).getRowsJson();
			expect(rows).toEqual([[expected, iso(utcToLocal(utc(local), clock))]]);
		}
		connection.closeSync();
	});

	it('knows a zone from a word', () => {
		expect(['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires'].every(isZone)).toBe(true);
		expect(['Mars/Olympus', '', '+08:00', 'Local'].some(isZone)).toBe(false);
	});
});
