import { describe, expect, it } from 'vitest';
import { readRecords, splitRecord } from '#lib/ingestion/records.ts';

const comma = { delimiter: ',', quote: '"' };

describe('records', () => {
	it('splits one record, quotes taken off', () => {
		expect(splitRecord('a,"b ""c"", d",, "e" ', comma)).toEqual(['a', 'b "c", d', '', 'e']);
		expect(splitRecord('a,"b', comma)).toEqual(['a', '"b']);
		expect(splitRecord('a,"b', { delimiter: ',', quote: null })).toEqual(['a', '"b']);
	});

	it('reads records with their lines, and says which quotes have broken', () => {
		const records = [...readRecords('h,i\r\n\r\n"a\nb",c\rd,"e"f\ng,h', comma)];
		expect(records.map(({ fields, line, sound, last }) => [fields, line, sound, last])).toEqual([
			[['h', 'i'], 1, true, false],
			[['a\nb', 'c'], 3, true, false],
			[['d', '"e"f'], 5, false, false],
			[['g', 'h'], 6, true, true]
		]);
	});
});
