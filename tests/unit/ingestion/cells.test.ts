import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { numberSql, parseNumber } from '#lib/ingestion/cells.ts';

const cases: readonly (readonly [cell: string, plain: number | null, grouped: number | null])[] = [
	['12', 12, 12],
	['-3.5', -3.5, -3.5],
	['3,5', 3.5, 3.5],
	['12,50', 12.5, 12.5],
	['-0,125', -0.125, -0.125],
	['1,234', null, 1234],
	['1,234.50', null, 1234.5],
	['$1,234.50', null, 1234.5],
	['1.234,50', null, 1234.5],
	['1.234.567,50 €', null, 1_234_567.5],
	['1,2,3', null, null],
	['3,', null, null],
	['abc', null, null]
];

describe('numbers', () => {
	it.each(cases)('%s', (cell, plain, grouped) => {
		expect([parseNumber(cell), parseNumber(cell, 'either')]).toEqual([plain, grouped]);
	});

	it('are the same in the engine', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		for (const [cell, plain, grouped] of cases) {
			const statement = await connection.prepare(
				`SELECT ${numberSql('cell')}, ${numberSql('cell', 'either')} FROM (SELECT $1::VARCHAR AS cell)`
			);
			statement.bindVarchar(1, cell);
			expect([cell, ...((await statement.runAndReadAll()).getRowsJson()[0] ?? [])]).toEqual([cell, plain, grouped]);
		}
		connection.closeSync();
	});
});
