import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { quoteIdentifier, quoteLiteral } from '#lib/sql/quote.ts';

describe('quote', () => {
	it('doubles the quotation mark it is made of', () => {
		expect(quoteIdentifier('a"b')).toBe('"a""b"');
		expect(quoteLiteral("it's")).toBe("'it''s'");
	});

	it('refuses NUL', () => {
		expect(() => quoteLiteral('a\0b')).toThrow(RangeError);
	});

	it('survives the engine', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		for (const nasty of ["'; DROP TABLE x; --", '"', "\\'", '工单', 'a\nb', '$1', '?']) {
			const rows = (
				await connection.runAndReadAll(`SELECT ${quoteLiteral(nasty)} AS ${quoteIdentifier(nasty)}`)
			).getRowObjectsJson();
			expect(rows).toEqual([{ [nasty]: nasty }]);
		}
		connection.closeSync();
	});
});
