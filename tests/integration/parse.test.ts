import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFile } from '#lib/server/operations/parse-file.ts';
import { runPoise } from './command-line.ts';
import { context, newFolder, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder.path, name);
	writeFileSync(path, content);
	return path;
}

async function parse(path: string, options = {}): Promise<unknown[]> {
	return withWorkspace(async (poise) => {
		const input = parseFile.input.parse({ file: { path, name: 'log.csv' }, ...options });
		const answer = await parseFile.run(poise, input, context);
		const rows: unknown[] = [];
		if (!(Symbol.asyncIterator in answer)) throw new Error('no rows');
		for await (const row of answer) rows.push(row);
		return rows;
	});
}

const dirty = [
	'Service desk export',
	'',
	'id;name;when;',
	'1;"so ""late""; again";2026-03-01;',
	'',
	'2;two;2026-03-02;',
	'3;short',
	'# checked by hand',
	"4;it's\\there;2026-03-03;",
	'',
	'Total 3 records'
].join('\r\n');

describe('parse', () => {
	it('gives the columns, every record, and what was left out', async () => {
		expect(await parse(file('dirty.csv', dirty))).toEqual([
			{
				encoding: 'utf-8',
				delimiter: ';',
				quote: '"',
				escape: null,
				headerLine: 3,
				columns: ['id', 'name', 'when']
			},
			['1', 'so "late"; again', '2026-03-01'],
			['2', 'two', '2026-03-02'],
			['4', "it's\\there", '2026-03-03'],
			{
				remarks: {
					records: 3,
					preambleLines: 1,
					footnotes: 1,
					blankLines: 2,
					comments: 1,
					leftOutCount: 1,
					leftOut: [{ line: 7, reason: 'too-few-fields', fieldsFound: 2 }],
					warnings: []
				}
			}
		]);
	});

	it('reads escapes, and the import reads them likewise', async () => {
		const path = file('escaped.csv', String.raw`id,text` + '\n' + String.raw`1,"say \"hi\", C:\\temp"` + '\n');
		expect((await parse(path)).slice(0, 2)).toEqual([
			expect.objectContaining({ escape: '\\' }),
			['1', String.raw`say "hi", C:\temp`]
		]);
	});

	it('obeys the encoding and the delimiter that are named', async () => {
		const path = file('named.csv', Buffer.from('a;b,c\n1;\xe9,2\n', 'latin1'));
		const [form, row] = await parse(path, { encoding: 'windows-1251', delimiter: ';' });
		expect(form).toMatchObject({ encoding: 'windows-1251', delimiter: ';', columns: ['a', 'b,c'] });
		expect(row).toEqual(['1', 'й,2']);
	});

	it('on the command line: rows on stdout, remarks on stderr, refusals with status 3', async () => {
		const workspace = join(folder.path, 'workspace');
		const ran = await runPoise(['parse', file('dirty.csv.gz', gzipSync(dirty))], { workspace });
		expect(ran.status).toBe(0);
		const lines = ran.stdout.trimEnd().split('\n');
		expect(lines.map((line) => JSON.parse(line) as unknown).slice(1)).toEqual([
			['1', 'so "late"; again', '2026-03-01'],
			['2', 'two', '2026-03-02'],
			['4', "it's\\there", '2026-03-03']
		]);
		expect(ran.stderr).toContain('3 records; left out: 1 lines above the header, 1 footnotes, 2 blank lines');
		expect(ran.stderr).toContain('line 7: too-few-fields');
		const refused = await runPoise(['parse', file('empty.csv', ''), '--json'], { workspace });
		expect(refused.status).toBe(3);
		expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'empty-file', file: 'empty.csv' } });
	});
});
