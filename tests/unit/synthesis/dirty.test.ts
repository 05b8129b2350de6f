import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { renderDirty } from '#lib/synthesis/exports/dirty.ts';
import { generateLog } from '#lib/synthesis/generate-log.ts';
import { smallParameters } from '#lib/synthesis/sample-parameters.ts';

const { text, expected } = renderDirty(generateLog(smallParameters, 29).conversations);
const lines = text.split('\n');

describe('renderDirty', () => {
	it('counts every record once', () => {
		const { rowsRead, rowsImported, rowsDuplicate, rowsRejected, conversations, rejects } = expected;
		expect(rowsRead).toBe(rowsImported + rowsDuplicate + rowsRejected);
		expect(rejects).toHaveLength(rowsRejected);
		expect(conversations).toBe(rowsImported - 1);
		expect(lines.at(-2)).toBe(`Total ${rowsRead} records`);
	});

	it('names the lines on which the refused records start', () => {
		const lineOf = (reason: string) => {
			const reject = expected.rejects.find((each) => each.reason === reason);
			return lines[(reject?.line ?? 0) - 1] ?? '';
		};
		expect(lineOf('too-few-fields').split(',')).toHaveLength(9);
		expect(lineOf('too-many-fields')).toMatch(/,surplus,7$/);
		expect(lineOf('unreadable-required')).toContain('2026-13-45 99:00');
		expect(lineOf('unterminated-quote')).toContain(',"where is my parcel,');
		expect(lineOf('bad-quote')).toContain('"the 5" screen is cracked"');
		expect(lineOf('missing-required')).toMatch(/^,U\d{6},/);
	});

	it('has a byte order mark, a preamble before the header, both line ends and blank lines', () => {
		expect(text.charCodeAt(0)).toBe(0xfeff);
		expect(lines[2]).toMatch(/^conversation_id,customer_id,/);
		expect(text).toMatch(/[^\r]\n/);
		expect(text).toContain('\r\n');
		expect(text).toContain('\n\n');
	});

	it('without the refused lines is a file that another parser reads to the expected rows', () => {
		const refused = new Set(expected.rejects.map(({ line }) => line));
		const sound = lines.filter((_, index) => index >= 2 && !refused.has(index + 1)).slice(0, -2);
		// one kind of line end: the parser takes one for the whole file
		const { data } = Papa.parse<Record<string, string>>(sound.join('\n').replaceAll('\r\n', '\n'), {
			header: true,
			skipEmptyLines: true,
			newline: '\n'
		});
		expect(data).toHaveLength(expected.rowsImported + expected.rowsDuplicate);
		expect(new Set(data.map((row) => row['conversation_id'])).size).toBe(expected.conversations);
		const last = new Map(data.map((row) => [row['conversation_id'], row]));
		for (const { conversation_id, column, value } of expected.cells) {
			expect(last.get(conversation_id)?.[column]).toBe(value.replaceAll('\r\n', '\n'));
		}
	});
});
