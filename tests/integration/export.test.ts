import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import { exportLog, exportOptions, type ExportOptions } from '#lib/server/operations/export-log.ts';
import { judgeLog } from '#lib/server/operations/judge-log.ts';
import { OperationError, type Poise } from '#lib/server/operations/operation.ts';
import { SAMPLES } from './command-line.ts';
import { conversations, context, newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);
const write = (poise: Poise, options: Partial<ExportOptions>, name: string) =>
	exportLog(poise, exportOptions.parse({ what: 'conversations', ...options }), at(name), context);

const readCsv = (name: string) =>
	Papa.parse<Record<string, string>>(readFileSync(at(name), 'utf8').replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true
	}).data;
const readBook = (name: string) => {
	const book = XLSX.read(readFileSync(at(name)), { raw: true });
	const sheet = book.Sheets[book.SheetNames[0] ?? ''];
	if (!sheet) throw new Error('there is no sheet');
	return XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet, { defval: null });
};

/** https://github.com/minimaxir/big-list-of-naughty-strings, where a developer has it. */
const BLNS = '../shared/data/csv/naughty-strings/blns.json';

/** Texts that break what handles them; each after a letter, so that no formula guard is called for, and bare. */
const nasty = [
	'plain',
	' leading and trailing ',
	'two\nlines',
	'return\r\nand feed',
	'tab\there',
	'"quoted"',
	"it's",
	'a,b;c|d',
	'<b>&amp; <script>alert(1)</script>',
	'_x000D_ as a text',
	'\u0001\u0008\u000b\u001f controls',
	'\u0085\u2028\u2029 separators',
	'\uFFFE\uFFFF non-characters',
	'زيارة עברית ۱۲۳',
	'👩‍👩‍👧‍👦 🇨🇳 𝒳',
	'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
	'田中さんにあげて下さい',
	'NULL',
	'nan',
	'1e309',
	'00123',
	'9007199254740993',
	'2026-01-01',
	'TRUE',
	'{{7*7}}',
	'\\x00 \\N',
	'x'.repeat(32_767)
];
const formulas = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1+1', "=cmd|' /C calc'!A0"];

/** The reader of workbooks takes a return before a line feed for one line end. */
const asBooksAreRead = (text: string) => text.replaceAll('\r\n', '\n');

const logOf = (texts: readonly string[]) =>
	[
		['conversation_id', 'opened_at', 'text'],
		...texts.map((text, n) => [`c${n}`, new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(), text])
	]
		.map(csvLine)
		.join('\r\n');

async function withTexts(texts: readonly string[], work: (poise: Poise) => Promise<void>): Promise<void> {
	writeFileSync(at('in.csv'), logOf(texts));
	await withWorkspace(async (poise) => {
		await takeIn(poise, at('in.csv'), { mask: false });
		await work(poise);
	});
}
const newest = (texts: readonly string[]) => [...texts].reverse();

describe('an export of conversations', () => {
	it('gives every text back byte for byte, in every format', async () => {
		await withTexts(nasty, async (poise) => {
			const kept = new Map(
				(await conversations(poise, 'external_id, text')).map((row) => [row['external_id'], row['text']])
			);
			expect(nasty.map((_, n) => kept.get(`c${n}`))).toEqual(nasty);
			expect(await write(poise, { format: 'csv' }, 'out.csv')).toMatchObject({ rows: nasty.length, warnings: [] });
			expect(readCsv('out.csv').map(({ text }) => text)).toEqual(newest(nasty));
			expect(await write(poise, { format: 'xlsx' }, 'out.xlsx')).toMatchObject({ rows: nasty.length, warnings: [] });
			expect(readBook('out.xlsx').map(({ text }) => text)).toEqual(newest(nasty.map(asBooksAreRead)));
			await write(poise, { format: 'parquet' }, 'out.parquet');
		});
		for (const format of ['csv', 'xlsx', 'parquet'])
			await withWorkspace(async (poise) => {
				const { rowsRead, rowsImported } = await takeIn(poise, at(`out.${format}`), { mask: false });
				expect({ rowsRead, rowsImported }).toEqual({ rowsRead: nasty.length, rowsImported: nasty.length });
				const again = await conversations(poise, 'external_id, text, opened_at');
				const byId = new Map(again.map((row) => [row['external_id'], row]));
				const expected = format === 'xlsx' ? nasty.map(asBooksAreRead) : nasty;
				expect(nasty.map((_, n) => byId.get(`c${n}`)?.['text'])).toEqual(expected);
				expect(byId.get('c1')?.['opened_at']).toBe('2026-01-01T00:01:00.000Z');
			});
	});

	it.skipIf(!existsSync(BLNS))('gives the big list of naughty strings back', async () => {
		const texts = (JSON.parse(readFileSync(BLNS, 'utf8')) as string[])
			// A text that begins with a byte order mark comes out of the engine's driver without it.
			.filter((text) => text !== '' && !text.startsWith('\uFEFF'));
		await withTexts(texts, async (poise) => {
			await write(poise, { format: 'csv' }, 'blns.csv');
			const guarded = texts.map((text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text));
			expect(readCsv('blns.csv').map(({ text }) => text)).toEqual(newest(guarded));
			await write(poise, { format: 'xlsx' }, 'blns.xlsx');
			expect(readBook('blns.xlsx').map(({ text }) => text)).toEqual(newest(texts));
		});
		await withWorkspace(async (poise) => {
			await takeIn(poise, at('blns.xlsx'), { mask: false });
			const byId = new Map(
				(await conversations(poise, 'external_id, text')).map((row) => [row['external_id'], row['text']])
			);
			expect(texts.map((_, n) => byId.get(`c${n}`))).toEqual(texts);
		});
	});

	it('lets no spreadsheet run a cell, and says how many it guarded', async () => {
		await withTexts(formulas, async (poise) => {
			const { warnings } = await write(poise, { format: 'csv' }, 'formulas.csv');
			expect(warnings[0]?.en).toMatch(/^7 cells begin like a formula/);
			expect(readCsv('formulas.csv').map(({ text }) => text)).toEqual(newest(formulas).map((text) => `'${text}`));
			expect((await write(poise, { format: 'xlsx' }, 'formulas.xlsx')).warnings).toEqual([]);
			const { Sheets } = XLSX.read(readFileSync(at('formulas.xlsx')), { cellFormula: true });
			const cells = Object.values(Sheets['Poise'] ?? {}).filter((cell): cell is XLSX.CellObject => 'v' in Object(cell));
			expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
			expect(readBook('formulas.xlsx').map(({ text }) => text)).toEqual(newest(formulas));
		});
	});

	it('cuts a text that no sheet’s cell holds, and says so', async () => {
		await withTexts(['y'.repeat(40_000)], async (poise) => {
			const { warnings } = await write(poise, { format: 'xlsx' }, 'long.xlsx');
			expect(warnings[0]?.en).toMatch(/^1 texts are longer/);
			expect(String(readBook('long.xlsx')[0]?.['text'])).toHaveLength(32_767);
		});
	});

	it('taken in again gives the same log, and only what was asked for', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, join(SAMPLES, 'zendesk.csv'), { mask: false });
			await write(poise, {}, 'zendesk.csv');
			const fields =
				'external_id, customer_id, opened_at, first_human_reply_at, resolved_at, csat, topic, bot_involved';
			const before = await conversations(poise, fields);
			await withWorkspace(async (other) => {
				await takeIn(other, at('zendesk.csv'), { mask: false });
				const sorted = (rows: typeof before) =>
					[...rows].sort((a, b) => Number(a['external_id']) - Number(b['external_id']));
				expect(sorted(await conversations(other, fields))).toEqual(sorted(before));
			});
			const topic = before.find((row) => row['topic'] !== null)?.['topic'] as string;
			const again = await takeIn(poise, at('zendesk.csv'), { mask: false });
			expect(again).toMatchObject({ source: 'zendesk', rowsImported: 0, rowsDuplicate: 416 });
			const { rows } = await write(poise, { where: [{ field: 'topic', value: topic }] }, 'some.csv');
			expect(rows).toBe(before.filter((row) => row['topic'] === topic).length);
		});
	});

	it('gives what was written, and takes it in again', async () => {
		const log = [
			'conversation_id,message_id,sent_at,author,text',
			'A,1,2026-01-01T10:00:00Z,customer,Where is it?',
			'A,2,2026-01-01T10:01:00Z,bot,"On its way, ""today"""',
			'B,3,2026-01-02T10:00:00Z,customer,你好'
		].join('\n');
		writeFileSync(at('turns-in.csv'), log);
		await withWorkspace(async (poise) => {
			await takeIn(poise, at('turns-in.csv'), { mask: false });
			expect((await write(poise, { what: 'messages' }, 'turns.csv')).rows).toBe(3);
			const rows = readCsv('turns.csv').map((row) => [row['conversation_id'], row['author'], row['text']]);
			expect(rows).toEqual([
				['A', 'customer', 'Where is it?'],
				['A', 'bot', 'On its way, "today"'],
				['B', 'customer', '你好']
			]);
			const again = await takeIn(poise, at('turns.csv'), { mask: false });
			expect(again).toMatchObject({ kind: 'messages', rowsImported: 0, rowsDuplicate: 3, rowsRejected: 0 });
			const only = { what: 'messages' as const, from: '2026-01-02' };
			expect((await write(poise, only, 'later.csv')).rows).toBe(1);
		});
	});

	it('is for its owner alone, whole or not there', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, join(SAMPLES, 'zendesk.csv'));
			await write(poise, {}, 'mine.csv');
			expect(statSync(at('mine.csv')).mode & 0o777).toBe(0o600);
			const refused = await write(poise, {}, 'no/such/folder.csv').catch((cause: unknown) => cause);
			expect(refused).toBeInstanceOf(OperationError);
			expect(refused).toMatchObject({ problem: { code: 'not-writable' } });
			expect(existsSync(at('no'))).toBe(false);
			const stop = AbortSignal.abort();
			const options = exportOptions.parse({ what: 'conversations' });
			await expect(exportLog(poise, options, at('stopped.csv'), { ...context, signal: stop })).rejects.toThrow();
			expect(readdirSync(folder.path).filter((name) => name.includes('stopped') || name.endsWith('.part'))).toEqual([]);
		});
	});
});

describe('an export of figures', () => {
	it('holds what metrics answers, a row a group, and nothing where there is nothing', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, join(SAMPLES, 'zendesk.csv'));
			const ask = { what: 'metrics' as const, metrics: ['volume', 'containment'], by: ['channel'] };
			const { rows } = await write(poise, { ...ask, format: 'xlsx' }, 'figures.xlsx');
			const found = readBook('figures.xlsx');
			expect(found).toHaveLength(rows);
			const volumes = found.filter(({ metric }) => metric === 'volume').map(({ value }) => Number(value));
			expect(volumes.reduce((sum, value) => sum + value, 0)).toBe(416);
			const none = await write(poise, { ...ask, where: [{ field: 'channel', value: 'nowhere' }] }, 'none.csv');
			expect(readCsv('none.csv')).toHaveLength(none.rows);
		});
	});

	it('says what the log cannot answer, and what it does not do', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, join(SAMPLES, 'zendesk.csv'));
			const { rows, warnings } = await write(poise, { what: 'metrics', metrics: ['queue-time-p50'] }, 'none.csv');
			expect(rows).toBe(0);
			expect(warnings[0]?.en).toMatch(/is not measurable: the log lacks queue_seconds/);
			const several = write(poise, { metrics: ['volume', 'containment'] }, 'several.csv');
			await expect(several).rejects.toMatchObject({ problem: { code: 'one-metric' } });
		});
	});

	it('of the ledger has one verdict a conversation', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, join(SAMPLES, 'zendesk.csv'));
			await poise.engine.write(judgeLog);
			expect(await write(poise, { what: 'ledger' }, 'ledger.csv')).toMatchObject({ rows: 416 });
			const [first] = readCsv('ledger.csv');
			expect(Object.keys(first ?? {})).toEqual(expect.arrayContaining(['external_id', 'outcome', 'rule', 'durable']));
		});
	});
});
