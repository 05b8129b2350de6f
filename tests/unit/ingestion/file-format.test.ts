import { describe, expect, it } from 'vitest';
import { formatOf } from '#lib/ingestion/file-format.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('file format', () => {
	it.each([
		['zip', 'PK\x03\x04\x14\x00[Content_Types].xml'],
		['gzip', '\x1f\x8b\x08'],
		['zstd', '\x28\xb5\x2f\xfd'],
		['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
		['parquet', 'PAR1abcd'],
		['spreadsheet-xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><ss:Workbook>'],
		['spreadsheet-xml', '\xef\xbb\xbf<?xml version="1.0"?>\n<Workbook xmlns="urn:x">'],
		['html', '<html><table>'],
		['html', '\n <!DOCTYPE html><p>'],
		['html', '<?xml version="1.0"?><!DOCTYPE html><html>'],
		['json', '{"ticket":{"id":1}}\n'],
		['json', '[ {"id":1} ]'],
		['json', '{\n  "id": 1'],
		['tar', `${'a'.repeat(257)}ustar\x00`],
		['text', 'id,name\n1,a\n'],
		['text', '"id";"name"'],
		['text', '[1] note,b\n'],
		['text', '{1} note,b\n'],
		['text', 'PK,id\n'],
		['text', 'a\x00b,c\n'],
		['text', `id\x1fname\n${'1\x1fa\n'.repeat(50)}`]
	])('knows %s: %j', (format, text) => {
		expect(formatOf(bytes(text))).toEqual({ format });
	});

	it('reads UTF-16 for what it says', () => {
		expect(formatOf(utf16('<?xml version="1.0"?><Workbook>'))).toEqual({ format: 'spreadsheet-xml' });
		expect(formatOf(utf16('{"id":1}'))).toEqual({ format: 'json' });
		expect(formatOf(utf16('id,name\n'))).toEqual({ format: 'text' });
	});

	it.each([
		['empty-file', ''],
		['empty-file', ' \n\r\n'],
		['format-archive', '7z\xbc\xaf\x27\x1c'],
		['format-pdf', '%PDF-1.7'],
		['format-xml', '<?xml version="1.0"?><rss>'],
		['format-binary', `\x7fELF${'\x00\x03\x04'.repeat(60)}`]
	])('refuses %s', (code, text) => {
		const found = formatOf(bytes(text));
		expect(found).toMatchObject({ problem: { code } });
		expect('problem' in found && found.problem.hint.zh).not.toBe('');
	});
});
