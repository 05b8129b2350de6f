import { describe, expect, it } from 'vitest';
import { createFolder, foldDelimiter, longDelimiterOf } from '#lib/ingestion/long-delimiters.ts';

const table = (sign: string) =>
	[
		['id', 'opened at', 'topic', 'text'],
		['1', '2026-01-01 10:00', 'refund', 'where is it, my money?'],
		['2', '2026-01-02 11:30', 'delivery', `"a ${sign} in quotes, and ""more"""`],
		['3', '2026-01-03 12:00', '', 'it is 5" wide; not 6'],
		['4', '2026-01-04 12:00', 'refund', 'thanks']
	]
		.map((cells) => cells.join(sign))
		.join('\n');

describe('a delimiter of more than one byte', () => {
	it.each(['||', '::', '~|~', '¦', '§', '，', '；', '｜'])('is seen: %s', (sign) => {
		expect(longDelimiterOf(table(sign), true)).toBe(sign);
	});

	it.each([
		[',', table(',')],
		[';', table(';')],
		['|', table('|')],
		[':', 'id:topic\n1:refund\n2:delivery\n'],
		['a tab', table('\t')],
		['a comma, with such signs in names', 'id,ticket::topic,note ¦ more\n1,refund,a::b\n2,delivery,c\n'],
		['a comma, with such signs in texts', 'id,text\n1,一，二，三\n2,好的，谢谢\n'],
		['nothing', 'text\nsee a || b\nsee c || d\n'],
		['a comma, with empty columns', 'id,,topic,,text\n1,,a,,b\n2,,c,,d\n'],
		['a bar, with empty columns', 'id||topic|text\n1||a|b\n2||c|d\n']
	])('is not seen where %s separates', (_, text) => {
		expect(longDelimiterOf(text, true)).toBeNull();
	});

	it('may be blanks that lay a table out for the eye', () => {
		const text =
			'id    opened at           topic\n1     2026-01-01 10:00    refund  \n2     2026-01-02 10:00    late delivery\n';
		expect(longDelimiterOf(text, true)).toBe('  ');
		expect(foldDelimiter(text, '  ').split('\n')[2]).toBe('2\u001f2026-01-02 10:00\u001flate delivery');
		expect(foldDelimiter(text, '  ').split('\n')[1]).toBe('1\u001f2026-01-01 10:00\u001frefund');
	});

	it('is replaced outside quotes alone, wherever a piece of the text ends', () => {
		for (const sign of ['||', '~|~', '¦', '  ']) {
			const text = table(sign);
			const whole = foldDelimiter(text, sign);
			expect(whole.split('\n').map((line) => line.split('\u001f').length)).toEqual([4, 4, 4, sign === '  ' ? 3 : 4, 4]);
			expect(whole).toContain(`"a ${sign} in quotes, and ""more"""`);
			for (const size of [1, 2, 3, 7, 50]) {
				const folder = createFolder(sign);
				let folded = '';
				for (let at = 0; at < text.length; at += size) folded += folder.push(text.slice(at, at + size));
				expect(folded + folder.end()).toBe(whole);
			}
		}
	});
});
