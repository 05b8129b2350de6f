import { utils, write, type BookType } from '@e965/xlsx';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackStream, unpackZip } from '#lib/server/operations/importing/unpack-archive.ts';
import { unpackMarkup } from '#lib/server/operations/importing/unpack-markup.ts';
import { unpackJson } from '#lib/server/operations/importing/unpack-json.ts';
import { unpackWorkbook } from '#lib/server/operations/importing/unpack-workbook.ts';
import { proposeFile } from '#lib/server/operations/propose-file.ts';
import { context, conversations, fingerprint, newFolder, refusalOf, takeIn, withWorkspace } from './workspace.ts';
import { zipOf } from './zip-file.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder.path, name);
	writeFileSync(path, content);
	return path;
}

const header = 'conversation_id,customer_id,opened_at,resolved_at,topic,handle_time,tags';
const rows = [
	'123456789012345678,c-007,2026-03-01T10:00:00Z,2026-03-01T12:30:05Z,"refund, again",36:00:00,"a, b"',
	'123456789012345679,c-008,2026-03-02T10:00:00Z,,"say ""hi""\nplease",0:05:30,',
	'123456789012345680,c-009,2026-03-03T23:59:59Z,2026-03-04T00:00:00Z,发票,1:00:00,bot'
];
const csv = `${[header, ...rows].join('\n')}\n`;
const cells = [
	['123456789012345678', 'c-007', '2026-03-01T10:00:00Z', '2026-03-01T12:30:05Z', 'refund, again', '36:00:00', 'a, b'],
	['123456789012345679', 'c-008', '2026-03-02T10:00:00Z', '', 'say "hi"\nplease', '0:05:30', ''],
	['123456789012345680', 'c-009', '2026-03-03T23:59:59Z', '2026-03-04T00:00:00Z', '发票', '1:00:00', 'bot']
];
const names = header.split(',');
const records = cells.map(
	(row) =>
		`{${names.map((name, at) => `${JSON.stringify(name)}:${at === 0 ? row[at] : at === 6 ? tagsOf(row[at]) : JSON.stringify(row[at])}`).join(',')}}`
);
function tagsOf(text = ''): string {
	return JSON.stringify(text === '' ? [] : text.split(', '));
}

const moment = (text: string) => new Date(text);
const days = (text: string) => {
	const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
	return (hours * 3600 + minutes * 60 + seconds) / 86_400;
};
/** As a spreadsheet keeps it: moments and durations as numbers with a format, under a title and an empty row. */
function workbook(bookType: BookType, withOthers = true): Uint8Array {
	const sheet = utils.aoa_to_sheet([['Conversations of March'], [], names]);
	for (const [at, row] of cells.entries()) {
		const values = row.map((text, column) => {
			if (column === 2 || column === 3)
				return text === '' ? null : { t: 'd', v: moment(text), z: 'yyyy-mm-dd hh:mm:ss' };
			return column === 5 ? { t: 'n', v: days(text), z: '[h]:mm:ss' } : text;
		});
		utils.sheet_add_aoa(sheet, [values], { origin: 3 + at, UTC: true });
	}
	const book = utils.book_new();
	if (withOthers) utils.book_append_sheet(book, utils.aoa_to_sheet([['Cover']]), 'Cover');
	utils.book_append_sheet(book, sheet, 'March');
	if (withOthers)
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet([
				['a', 'b'],
				[1, 2]
			]),
			'Other'
		);
	return write(book, { type: 'buffer', bookType }) as Uint8Array;
}

const html = `<html><head><style>td{color:red}</style></head><body><table><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>
${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell.replaceAll('"', '&quot;').replaceAll('\n', '<br>')}</td>`).join('\n')}</tr>`).join('\n')}</table></body></html>`;

const sheetXml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="dur"><NumberFormat ss:Format="[h]:mm:ss"/></Style></Styles>
<Worksheet ss:Name="Tickets &amp; more"><Table>
<Row>${names.map((name) => `<Cell><Data ss:Type="String">${name}</Data></Cell>`).join('')}</Row>
${cells
	.map(
		(row) =>
			`<Row>${row
				.map((cell, at) => {
					if (cell === '') return '';
					const place = ` ss:Index="${at + 1}"`;
					if (at === 0) return `<Cell${place}><Data ss:Type="Number">${cell}</Data></Cell>`;
					if (at === 2 || at === 3)
						return `<Cell${place}><Data ss:Type="DateTime">${cell.replace('Z', '.000')}</Data></Cell>`;
					if (at === 5) return `<Cell${place} ss:StyleID="dur"><Data ss:Type="Number">${days(cell)}</Data></Cell>`;
					return `<Cell${place}><Data ss:Type="String">${cell.replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}</Data></Cell>`;
				})
				.join('')}</Row>`
	)
	.join('\n')}
</Table></Worksheet></Workbook>`;

const containers: readonly (readonly [string, () => string])[] = [
	['gzip', () => file('log.csv.gz', gzipSync(csv))],
	['zstd', () => file('log.csv.zst', zstdCompressSync(csv))],
	['a zip of one file', () => file('log.zip', zipOf([{ name: 'deep/er/log.csv', content: csv }]))],
	[
		'a zip of parts in any order, with what a Mac adds',
		() =>
			file(
				'parts.zip',
				zipOf([
					{ name: '__MACOSX/._part_10.csv', content: 'x' },
					{ name: 'part_10.csv', content: `${header}\n${rows[2] ?? ''}` },
					{ name: 'part_2.csv', content: `\uFEFF${header}\n${rows[1] ?? ''}\n` },
					{ name: 'part_1.csv', content: `${header}\n${rows[0] ?? ''}` },
					{ name: 'empty/', content: '' }
				])
			)
	],
	['a gzip of JSON lines', () => file('log.ndjson.gz', gzipSync(records.join('\n')))],
	['JSON lines', () => file('log.ndjson', `${records.join('\r\n')}\r\n`)],
	['JSON lines in a wrapper', () => file('wrapped.json', records.map((one) => `{"ticket":${one}}\n`).join(''))],
	['a JSON list', () => file('list.json', `[\n${records.join(',\n')}\n]`)],
	['a JSON list under a key', () => file('page.json', `{"count":3,"tickets":[${records.join(', ')}],"next":null}`)],
	['a web page called .xls', () => file('page.xls', html)],
	['an XML spreadsheet called .xls', () => file('xml.xls', sheetXml)],
	['.xlsx', () => file('log.xlsx', workbook('xlsx'))],
	['.xls', () => file('log.xls', workbook('biff8'))],
	['.ods', () => file('log.ods', workbook('ods'))],
	['.xlsb', () => file('log.xlsb', workbook('xlsb'))]
];

describe('what is not delimited text', () => {
	const plain = withWorkspace(async (poise) => {
		await takeIn(poise, file('log.csv', csv), { zone: 'UTC' });
		return conversations(poise);
	});

	it.each(containers)('%s says the same as the CSV file', async (_, path) => {
		await withWorkspace(async (poise, workspace) => {
			const receipt = await takeIn(poise, path(), { zone: 'UTC' });
			expect(receipt).toMatchObject({ rowsRead: 3, rowsImported: 3, rowsRejected: 0, cleaned: {} });
			expect(await conversations(poise)).toEqual(await plain);
			expect(readdirSync(join(workspace, 'tmp'))).toEqual([]);
			const before = await fingerprint(poise);
			expect(await takeIn(poise, path(), { zone: 'UTC' })).toMatchObject({
				importId: 1,
				rowsImported: 0,
				rowsDuplicate: 3
			});
			expect(await fingerprint(poise)).toEqual(before);
		});
	});

	it('Parquet says the same, structures flattened', async () => {
		await withWorkspace(async (poise) => {
			const path = join(folder.path, 'log.parquet');
			await poise.engine.read((session) =>
				session.run(`COPY (SELECT 123456789012345678::BIGINT AS conversation_id, TIMESTAMPTZ '2026-03-01 12:00:00+02' AS opened_at,
				TIMESTAMP '2026-03-01 12:30:05' AS resolved_at, {'name': 'refund'} AS topic, ['a', 'b'] AS tags) TO '${path}' (FORMAT parquet)`)
			);
			const fields = {
				external_id: 'conversation_id',
				opened_at: 'opened_at',
				resolved_at: 'resolved_at',
				topic: 'topic.name'
			};
			const receipt = await takeIn(poise, path, { mapping: { kind: 'conversations', zone: 'UTC', fields } });
			expect(receipt).toMatchObject({ rowsRead: 1, rowsImported: 1 });
			expect(await conversations(poise, 'external_id, opened_at, resolved_at, topic')).toEqual([
				{
					external_id: '123456789012345678',
					opened_at: '2026-03-01T10:00:00.000Z',
					resolved_at: '2026-03-01T12:30:05.000Z',
					topic: 'refund'
				}
			]);
		});
	});

	it('names the table that was taken and those that were not', async () => {
		await withWorkspace(async (poise) => {
			const { warnings } = await takeIn(poise, file('sheets.xlsx', workbook('xlsx')), { zone: 'UTC' });
			expect(warnings.map(({ en }) => en)).toEqual([
				'Lines are rows of the sheet “March”.',
				expect.stringContaining('Other')
			]);
		});
	});
});

describe('propose', () => {
	it('says what a workbook is, and leaves it where it was', async () => {
		await withWorkspace(async (poise, workspace) => {
			const path = file('propose.xlsx', workbook('xlsx', false));
			const input = proposeFile.input.parse({ file: { path, name: 'propose.xlsx' } });
			const answer = await proposeFile.run(poise, input, context);
			expect(answer).toMatchObject({
				delimiter: ',',
				headerLine: 3,
				columns: names,
				rows: cells.map((row) => row.map((cell) => cell.replace(/(T)(.*)Z/, ' $2'))),
				proposal: { kind: 'conversations', mapping: { fields: { opened_at: 'opened_at' } } }
			});
			expect(readdirSync(join(workspace, 'tmp'))).toEqual([]);
		});
	});
});

describe('lines of rejects', () => {
	it('are those of the JSON file, broken lines among them', async () => {
		const lines = [
			...records.slice(0, 1),
			'',
			'{"conversation_id": "broken',
			'{"conversation_id":"X","opened_at":"soon"}',
			...records.slice(1)
		];
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, file('broken.ndjson', lines.join('\n')));
			expect(receipt).toMatchObject({ rowsRead: 5, rowsImported: 3, rowsRejected: 2 });
			expect(receipt.rejects.map(({ line, reason }) => [line, reason])).toEqual([
				[3, 'bad-json'],
				[4, 'unreadable-opened-at']
			]);
		});
	});

	it('are rows of the sheet', async () => {
		const sheet = utils.aoa_to_sheet([
			['Title'],
			[],
			['conversation_id', 'opened_at'],
			['A', '2026-03-01T10:00:00Z'],
			[],
			['B', 'soon']
		]);
		const book = utils.book_new();
		utils.book_append_sheet(book, sheet, 'S');
		await withWorkspace(async (poise) => {
			const path = file('rejects.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
			const mapping = { kind: 'conversations' as const, zone: 'UTC', fields: { opened_at: 'opened_at' } };
			expect((await takeIn(poise, path, { mapping })).rejects).toMatchObject([
				{ line: 6, reason: 'unreadable-opened-at' }
			]);
		});
	});
});

describe('what is refused', () => {
	const { signal } = new AbortController();
	const out = (name: string) => join(folder.path, name);
	const limit = 100_000;
	const zeros = Buffer.alloc(10 * limit);

	it('bombs: everything that unpacks to more than the limit', async () => {
		const tooLarge = { problem: { code: 'unpacks-too-large' } };
		const gz = file('bomb.gz', gzipSync(zeros));
		await expect(unpackStream('gzip', gz, out('a'), limit, signal)).rejects.toMatchObject(tooLarge);
		const zst = file('bomb.zst', zstdCompressSync(zeros));
		await expect(unpackStream('zstd', zst, out('b'), limit, signal)).rejects.toMatchObject(tooLarge);
		const zip = file('bomb.zip', zipOf([{ name: 'a.csv', content: zeros }]));
		await expect(unpackZip(zip, out('c'), limit, signal)).rejects.toMatchObject(tooLarge);
		const many = file(
			'many.zip',
			zipOf(Array.from({ length: 20 }, (_, n) => ({ name: `${n}.csv`, content: 'a,b\n'.repeat(2000) })))
		);
		await expect(unpackZip(many, out('d'), limit, signal)).rejects.toMatchObject(tooLarge);
		const book = file('bomb.xlsx', zipOf([{ name: 'xl/workbook.xml', content: zeros }]));
		await expect(unpackZip(book, out('e'), limit, signal)).rejects.toMatchObject(tooLarge);
		const sheet = file('wide.xlsx', workbook('xlsx'));
		await expect(unpackWorkbook(sheet, out('f'), 100, signal)).rejects.toMatchObject(tooLarge);
		const lines = file('wide.ndjson', Array.from({ length: 1500 }, (_, n) => `{"k${n}":1}`).join('\n'));
		await expect(unpackJson([lines], out('g'), limit, signal)).rejects.toMatchObject(tooLarge);
		const spans = file('spans.html', `<table>${'<tr><td>a</td><td colspan=1000>b</td></tr>'.repeat(500)}</table>`);
		await expect(unpackMarkup('html', spans, out('h'), 400, signal)).rejects.toMatchObject(tooLarge);
	});

	it('members that lie about their size', async () => {
		const lying = file('lying.zip', zipOf([{ name: 'a.csv', content: zeros, claimedBytes: 10 }]));
		await expect(unpackZip(lying, out('i'), limit, signal)).rejects.toMatchObject({
			problem: { code: 'damaged-file' }
		});
	});

	it('never writes where a member’s name points', async () => {
		await withWorkspace(async (poise, workspace) => {
			const path = file('slip.zip', zipOf([{ name: '../../../../slipped.csv', content: csv }]));
			await takeIn(poise, path, { zone: 'UTC' });
			expect(readdirSync(workspace)).not.toContain('slipped.csv');
			expect(readdirSync(folder.path)).not.toContain('slipped.csv');
		});
	});

	it('parts of different tables, by their names', async () => {
		await withWorkspace(async (poise) => {
			const path = file(
				'unlike.zip',
				zipOf([
					{ name: 'tickets.csv', content: csv },
					{ name: 'users.csv', content: 'id,name\n1,a\n' }
				])
			);
			const problem = await refusalOf(poise, path);
			expect(problem).toMatchObject({ code: 'unlike-parts', file: 'unlike.zip' });
			expect(problem.message.en).toMatch(/tickets\.csv and users\.csv/);
			const mixed = file(
				'mixed.zip',
				zipOf([
					{ name: 'a.csv', content: csv },
					{ name: 'b.csv', content: records.join('\n') }
				])
			);
			expect((await refusalOf(poise, mixed)).message.en).toMatch(/different kinds/);
			const nested = file(
				'nested.zip',
				zipOf([{ name: 'inner.zip', content: zipOf([{ name: 'a.csv', content: csv }]) }])
			);
			expect(await refusalOf(poise, nested)).toMatchObject({ code: 'nested-archive' });
			const none = file('none.zip', zipOf([{ name: 'photo.png', content: 'x' }]));
			expect(await refusalOf(poise, none)).toMatchObject({ code: 'no-table-inside' });
		});
	});
});
