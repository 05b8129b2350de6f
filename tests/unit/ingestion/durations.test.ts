import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { mannersOfRows, previewRows } from '#lib/ingestion/preview.ts';
import { detectDurationUnit, durationSql, parseDuration, type DurationUnit } from '#lib/ingestion/durations.ts';

const cases: readonly (readonly [DurationUnit, string, number | null])[] = [
	['milliseconds', '1500', 1.5],
	['seconds', '90', 90],
	['seconds', '1.5', 1.5],
	['seconds', '-5', null],
	['seconds', 'inf', null],
	['seconds', 'NaN', null],
	['seconds', '1e400', null],
	['seconds', '12 s', 12],
	['minutes', '1 min', 60],
	['minutes', '3,5', 210],
	['minutes', '0:02:23', 143],
	['words', '00:03:20', 200],
	['hh:mm:ss', '2分30秒', 150],
	['minutes', '2.5', 150],
	['hours', '0.5', 1800],
	['days', '2', 172800],
	['hh:mm:ss', '0:02:23', 143],
	['hh:mm:ss', '125:59:59', 453599],
	['hh:mm:ss', '9:05', 32700],
	['hh:mm:ss', '-1:02:03', null],
	['hh:mm:ss', '1:02:03.5', 3723.5],
	['hh:mm:ss', '143', null],
	['hh:mm:ss', 'a:b', null],
	['mm:ss', '75:30', 4530],
	['mm:ss', '1:02:03', 3723],
	['words', '2 hours 5 minutes', 7500],
	['words', '1h 5m', 3900],
	['words', '1 hr, 30 mins', 5400],
	['words', '4分10秒', 250],
	['words', '1小时5分钟', 3900],
	['words', '2天3小时', 183600],
	['words', '45s', 45],
	['words', '1 day 2 hours', 93600],
	// ISO 8601
	['words', 'PT1H5M30S', 3930],
	['words', 'P2DT3H', 183600],
	['seconds', 'PT0.5S', 0.5],
	['words', 'P1D', 86400],
	['words', 'PT', null],
	['words', 'P', null],
	['words', 'soon', null],
	['words', '12', null]
];

describe('durations', () => {
	it.each(cases)('as %s reads %s as %s', (unit, cell, expected) => {
		expect(parseDuration(cell, unit)).toBe(expected);
	});

	it('reads in the engine what it reads here', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		for (const [unit, cell, expected] of cases) {
			const statement = await connection.prepare(
				`SELECT ${durationSql('cell', unit)} FROM (SELECT $1::VARCHAR AS cell)`
			);
			statement.bindVarchar(1, cell);
			expect([unit, cell, (await statement.runAndReadAll()).getRowsJson()[0]?.[0]]).toEqual([unit, cell, expected]);
		}
		connection.closeSync();
	});

	it.each([
		['seconds', '1,234', 1234],
		['minutes', '1,000.5', 60_030],
		['seconds', '-1,234', null],
		['minutes', '2,5', 150]
	] as const)('with thousands, as %s reads %s as %s, here and in the engine', async (unit, cell, expected) => {
		expect(parseDuration(cell, unit, 'either')).toBe(expected);
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const read = await connection.runAndReadAll(`SELECT ${durationSql(`'${cell}'`, unit, 'either')}`);
		expect(read.getRowsJson()[0]?.[0]).toBe(expected);
		connection.closeSync();
	});

	it.each([
		[
			['2.5', '1,234'],
			[2.5, 1234]
		],
		// decimals stand behind a comma elsewhere in the column
		[
			['2,5', '1,234', '1.234,50'],
			[2.5, null, 1234.5]
		]
	])('of the column %j reads %j', (cells, expected) => {
		const mapping: Mapping = {
			kind: 'conversations',
			fields: { external_id: 'id', opened_at: 'opened', handle_seconds: { column: 'handle', unit: 'seconds' } }
		};
		const columns = ['id', 'opened', 'handle'];
		const rows = cells.map((cell, at) => [String(at), '2026-03-01 10:00', cell]);
		const { manners } = mannersOfRows(mapping, columns, rows);
		const read = previewRows(rows, { mapping, columns, manners, clock: null });
		expect(read.map(({ record }) => record['handle_seconds'])).toEqual(expected);
	});

	it('takes the unit from the cells before the header', () => {
		expect(detectDurationUnit('First response time (in hrs)', ['01:02:03', '', '26:00:00'])).toBe('hh:mm:ss');
		expect(detectDurationUnit('Avg', ['2 hours 5 minutes', '45 seconds'])).toBe('words');
		expect(detectDurationUnit('First reply time in minutes', ['5'])).toBe('minutes');
		expect(detectDurationUnit('Speed of answer in seconds', ['5'])).toBe('seconds');
		expect(detectDurationUnit('首次响应时长(秒)', ['5'])).toBe('seconds');
		expect(detectDurationUnit('First reply time (hrs)', ['0.5'])).toBe('hours');
		expect(detectDurationUnit('会话时长 (毫秒)', ['5'])).toBe('milliseconds');
		expect(detectDurationUnit('handle_ms', ['5'])).toBe('milliseconds');
		expect(detectDurationUnit('Handle', ['5'])).toBeNull();
	});
});
