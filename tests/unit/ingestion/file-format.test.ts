import { describe, expect, it } from 'vitest';
import { refuseFormat } from '#lib/ingestion/file-format.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('file format', () => {
	it.each([
		['empty-file', ''],
		['empty-file', ' \n\r\n'],
		['format-xlsx', 'PK\x03\x04\x14\x00[Content_Types].xml'],
		['format-zip', 'PK\x03\x04\x14\x00export_2026.csv'],
		['format-gzip', '\x1f\x8b\x08'],
		['format-zstd', '\x28\xb5\x2f\xfd'],
		['format-xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
		['format-pdf', '%PDF-1.7'],
		['format-parquet', 'PAR1abcd'],
		['format-xml', '<?xml version="1.0"?><Workbook>'],
		['format-xml', '\xef\xbb\xbf<?xml version="1.0"?>'],
		['format-html', '<html><table>'],
		['format-json', '{"ticket":{"id":1}}\n'],
		['format-json', '[ {"id":1} ]'],
		['format-binary', `\x7fELF${'\x00\x01\x02'.repeat(60)}`]
	])('refuses %s', (code, text) => {
		const problem = refuseFormat(bytes(text), false);
		expect(problem?.code).toBe(code);
		expect(problem?.hint.zh).not.toBe('');
	});

	it.each(['id,name\n1,a\n', '"id";"name"', '[1] note,b\n', 'PK,id\n', 'a\x00b,c\n'])('lets %j pass', (text) => {
		expect(refuseFormat(bytes(text), false)).toBeNull();
	});
});
