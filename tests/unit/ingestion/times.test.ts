import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import {
	abbreviatedFormat,
	basicIsoFormat,
	chineseHalfDayFormat,
	epochMillisecondsFormat,
	epochSecondsFormat,
	isoFormat,
	minuteIsoFormat,
	namedIsoFormat,
	patternFormat,
	readFormat,
	spreadsheetDaysFormat,
	withClocks,
	type TimeFormat
} from '#lib/ingestion/times.ts';

const dayFirst = patternFormat(withClocks('%d/%m/%Y'));
const chinese = patternFormat(['%Y年%m月%d日 %H:%M', '%Y年%m月%d日 %H:%M:%S', '%Y年%m月%d日%H时%M分', '%Y年%m月%d日']);
const twitter = patternFormat(['%a %b %d %H:%M:%S %z %Y']);

const cases: readonly (readonly [TimeFormat, string, string | null])[] = [
	[isoFormat, '2026-03-01', '2026-03-01T00:00:00.000'],
	[isoFormat, '2026-03-01 09:05', '2026-03-01T09:05:00.000'],
	[isoFormat, '2026-03-01T09:05:06', '2026-03-01T09:05:06.000'],
	[isoFormat, '2026/3/1 9:05', '2026-03-01T09:05:00.000'],
	[isoFormat, '2026-03-01 09:05:06.1234567', '2026-03-01T09:05:06.123'],
	[isoFormat, '2026-03-01T09:05:06Z', '2026-03-01T09:05:06.000Z'],
	[isoFormat, '2026-03-01T09:05:06.5+08:00', '2026-03-01T01:05:06.500Z'],
	[isoFormat, '2026-03-01 09:05:06-0330', '2026-03-01T12:35:06.000Z'],
	[isoFormat, '2026-03-01 09:05:06+08', '2026-03-01T01:05:06.000Z'],
	[isoFormat, '2026-02-30', null],
	[isoFormat, '2026-03-01 25:00', null],
	[isoFormat, '2026-03-01 09:05 CST', null],
	[isoFormat, '01/03/2026', null],
	[isoFormat, 'yesterday', null],
	[isoFormat, '20260301', null],
	[basicIsoFormat, '20260301T090506Z', '2026-03-01T09:05:06.000Z'],
	[basicIsoFormat, '20260301T090506+0800', '2026-03-01T01:05:06.000Z'],
	[basicIsoFormat, '20260301T090506', '2026-03-01T09:05:06.000'],
	[basicIsoFormat, '20261301T090506Z', null],
	[namedIsoFormat, '2026-03-01T09:05:06+08:00[Asia/Shanghai]', '2026-03-01T01:05:06.000Z'],
	[namedIsoFormat, '2026-03-01T09:05:06Z[UTC]', '2026-03-01T09:05:06.000Z'],
	[namedIsoFormat, '[UTC]', null],
	[minuteIsoFormat, '2026-03-01T09:05+08:00[Asia/Shanghai]', '2026-03-01T01:05:00.000Z'],
	[minuteIsoFormat, '2026-03-01 09:05Z', '2026-03-01T09:05:00.000Z'],
	[namedIsoFormat, '2026-03-01T09:05:06[Asia/Shanghai]', null],
	// Microsoft: 1 January 2008 is 39448 (support article on DATEVALUE); LibreOffice agrees on the clock behind the point
	[spreadsheetDaysFormat, '39448', '2008-01-01T00:00:00.000'],
	[spreadsheetDaysFormat, '46023.4166666667', '2026-01-01T10:00:00.000'],
	[spreadsheetDaysFormat, '46023.416667', '2026-01-01T10:00:00.000'],
	[spreadsheetDaysFormat, '1767225600', null],
	[spreadsheetDaysFormat, '2026-03-01', null],
	[dayFirst, '1/3/2026', '2026-03-01T00:00:00.000'],
	[dayFirst, '01/03/2026 9:05', '2026-03-01T09:05:00.000'],
	[dayFirst, '1/3/2026 9:05:06 PM', '2026-03-01T21:05:06.000'],
	[dayFirst, '1/3/2026 12:05 am', '2026-03-01T00:05:00.000'],
	[dayFirst, '29/2/2025', null],
	[dayFirst, '3/13/2026', null],
	[patternFormat(withClocks('%m/%d/%Y', [], ', ')), '9/25/2025, 10:31 AM', '2025-09-25T10:31:00.000'],
	[patternFormat(withClocks('%d %b %Y')), '25 Sep 2025 10:31 AM', '2025-09-25T10:31:00.000'],
	[patternFormat(['%d %B %Y']), '25 september 2025', '2025-09-25T00:00:00.000'],
	[twitter, 'Tue Oct 31 22:10:47 +0800 2017', '2017-10-31T14:10:47.000Z'],
	[chinese, '2026年3月1日 9:05', '2026-03-01T09:05:00.000'],
	[chinese, '2026年3月1日9时5分', '2026-03-01T09:05:00.000'],
	[chineseHalfDayFormat(['%Y/%m/%d %p %I:%M']), '2026/3/1 下午 3:05', '2026-03-01T15:05:00.000'],
	[chineseHalfDayFormat(['%Y/%m/%d %p %I:%M']), '2026/3/1 上午 3:05', '2026-03-01T03:05:00.000'],
	[epochSecondsFormat, '1767225600', '2026-01-01T00:00:00.000Z'],
	[epochSecondsFormat, '1767225600.5', '2026-01-01T00:00:00.500Z'],
	[epochSecondsFormat, 'soon', null],
	[epochMillisecondsFormat, '1767225600123', '2026-01-01T00:00:00.123Z'],
	[abbreviatedFormat(isoFormat), '2026-03-01 09:05 CDT', '2026-03-01T14:05:00.000Z'],
	[abbreviatedFormat(isoFormat), '2026-03-01 09:05:06 UTC', '2026-03-01T09:05:06.000Z'],
	[abbreviatedFormat(isoFormat), '2026-03-01 09:05 XYZ', null]
];

const written = (milliseconds: number, marked: boolean) => {
	const iso = new Date(milliseconds).toISOString();
	return marked ? iso : iso.slice(0, -1);
};

describe('times', () => {
	it.each(cases)('$name reads %s as %s', (format, cell, expected) => {
		const moment = format.parse(cell);
		expect(moment && written(moment.milliseconds, moment.marked)).toBe(expected);
	});

	it('reads in the engine what it reads here', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		await connection.run(`SET TimeZone = 'America/Lima'`);
		for (const [format, cell, expected] of cases) {
			const { wall, utc } = format.sql('cell');
			const statement = await connection.prepare(
				`SELECT epoch_us(${utc ?? 'NULL::TIMESTAMP'}), epoch_us(${wall ?? 'NULL::TIMESTAMP'}) FROM (SELECT $1::VARCHAR AS cell)`
			);
			statement.bindVarchar(1, cell);
			const [row = []] = (await statement.runAndReadAll()).getRowsJson();
			const [marked, local] = row.map((value) => (value === null ? null : Math.floor(Number(value) / 1000)));
			const found = marked ?? local;
			expect([cell, found == null ? null : written(found, marked != null)]).toEqual([cell, expected]);
		}
		connection.closeSync();
	});

	it('understands the names that people give to formats', () => {
		const read = (name: string, cell: string) => {
			const moment = readFormat(name)?.parse(cell);
			return moment ? written(moment.milliseconds, moment.marked) : null;
		};
		expect(read('%d/%m/%Y %H:%M', '01/03/2026 09:05')).toBe('2026-03-01T09:05:00.000');
		expect(read('d/m/Y', '1/3/2026 9:05')).toBe('2026-03-01T09:05:00.000');
		expect(read('dmy', '1-3-2026')).toBe('2026-03-01T00:00:00.000');
		expect(read('MM/DD/YYYY hh:mm A', '03/01/2026 09:05 PM')).toBe('2026-03-01T21:05:00.000');
		expect(read('DD.MM.YY', '01.03.26')).toBe('2026-03-01T00:00:00.000');
		expect(read('yyyy-MM-dd', '2026-03-01')).toBe('2026-03-01T00:00:00.000');
		expect(read('iso zone', '2026-03-01 09:05 CDT')).toBe('2026-03-01T14:05:00.000Z');
		for (const nonsense of ['%Q', '%H:%M', 'whenever', '']) expect(readFormat(nonsense)).toBeNull();
	});
});
