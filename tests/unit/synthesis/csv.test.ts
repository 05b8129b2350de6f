import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '#lib/synthesis/exports/csv.ts';

const columns = ['a', 'b'].map((header, index) => ({ header, cell: (row: readonly string[]) => row[index] ?? null }));

describe('renderCsv', () => {
	it('comes back from another parser as it went in', () => {
		const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', '"', '\n', '\r\n', ' x ', '""', '不，好'));
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
				const csv = renderCsv(columns, rows, lineEnd);
				const { data } = Papa.parse<string[]>(csv, { newline: lineEnd, delimiter: ',' });
				expect(data.slice(0, -1)).toEqual([['a', 'b'], ...rows]);
			})
		);
	});

	it('writes null as nothing and numbers and booleans as they are', () => {
		const mixed = [1, true, null].map((value, index) => ({ header: `h${index}`, cell: () => value }));
		expect(renderCsv(mixed, [0])).toBe('h0,h1,h2\n1,true,\n');
	});
});
