import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	mkdirSync,
	openSync,
	readdirSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { ImportRequest } from '#lib/server/operations/importing/receipt.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import { askPoise, SAMPLES } from './command-line.ts';
import { context, fingerprint, newFolder, refusalOf, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder.path, name);
	writeFileSync(path, content);
	return path;
}

/** A zip archive of one file, by the letter of the format (PKWARE APPNOTE 4.3). */
function zip(name: string, packed: Uint8Array, unpackedBytes: number): Buffer {
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(20, 4);
	header.writeUInt16LE(8, 8); // deflate
	header.writeUInt32LE(packed.length, 18);
	header.writeUInt32LE(unpackedBytes, 22);
	header.writeUInt16LE(Buffer.byteLength(name), 26);
	return Buffer.concat([header, Buffer.from(name), packed]);
}

/** A picture of random dots: the format's signature and three chunks. */
function png(): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const length = Buffer.alloc(4);
		length.writeUInt32BE(data.length);
		return Buffer.concat([length, Buffer.from(type), data, randomBytes(4)]);
	};
	const size = Buffer.from([0, 0, 0, 64, 0, 0, 0, 64, 8, 2, 0, 0, 0]);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', size),
		chunk('IDAT', deflateSync(randomBytes(64 * 64 * 3))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

const csv = 'conversation_id,opened_at,topic\nA,2026-01-01T10:00:00Z,refund\nB,2026-01-02T10:00:00Z,invoice\n';
const packed = deflateRawSync(Buffer.from(csv));
const mapping = (fields: Record<string, string>): Partial<ImportRequest> => ({
	mapping: { kind: 'conversations', fields }
});

interface Case {
	readonly what: string;
	readonly path: () => string;
	readonly code: string;
	readonly request?: Partial<ImportRequest>;
	readonly column?: string;
	/** What the hint must speak of. */
	readonly hint: RegExp;
}

const cases: readonly Case[] = [
	{ what: 'a picture', path: () => file('picture.csv', png()), code: 'format-binary', hint: /CSV/ },
	{ what: 'a program', path: () => process.execPath, code: 'format-binary', hint: /CSV/ },
	{ what: 'an empty file', path: () => file('empty.csv', ''), code: 'empty-file', hint: /Export/ },
	{ what: 'blanks alone', path: () => file('blank.csv', ' \n\n\t\n'), code: 'empty-file', hint: /Export/ },
	{ what: 'a byte order mark alone', path: () => file('mark.csv', '\uFEFF'), code: 'empty-file', hint: /Export/ },
	{
		what: 'a header alone',
		path: () => file('header.csv', 'conversation_id,opened_at,topic\n'),
		code: 'no-rows',
		hint: /filter/
	},
	{
		what: 'no column of times',
		path: () => file('timeless.csv', 'ticket id,topic\n1,refund\n2,invoice\n'),
		code: 'no-opened-at',
		hint: /opened_at/
	},
	{
		what: 'a mapping of a column that is not there',
		path: () => file('plain.csv', csv),
		code: 'unknown-column',
		request: mapping({ opened_at: 'opened_att' }),
		column: 'opened_att',
		hint: /opened_at/
	},
	{
		what: 'a mapping of a field that is not there',
		path: () => file('plain.csv', csv),
		code: 'unknown-field',
		request: mapping({ opened_at: 'opened_at', topik: 'topic' }),
		hint: /topic/
	},
	{
		what: 'a constant of a field that is not there',
		path: () => file('plain.csv', csv),
		code: 'unknown-field',
		request: { set: { chanel: 'mail' } },
		hint: /channel|glossary/
	},
	{
		what: 'a zone that is not there',
		path: () => file('plain.csv', csv),
		code: 'unknown-zone',
		request: { zone: 'Asia/Shangai' },
		hint: /IANA/
	},
	{
		what: 'a date pattern that is none',
		path: () => file('plain.csv', csv),
		code: 'bad-format',
		request: { mapping: { kind: 'conversations', fields: { opened_at: { column: 'opened_at', format: 'soon' } } } },
		column: 'opened_at',
		hint: /%d/
	},
	{
		what: 'dates that may be read both ways',
		path: () => file('dates.csv', 'conversation_id,opened_at\nA,03/04/2026 10:00\nB,05/06/2026 11:00\n'),
		code: 'undecidable-dates',
		column: 'opened_at',
		hint: /format/
	},
	{
		what: 'dates that are written both ways',
		path: () => file('mixed.csv', `conversation_id,opened_at\n${'A,13/04/2026 10:00\nB,04/13/2026 11:00\n'.repeat(9)}`),
		code: 'contradictory-dates',
		column: 'opened_at',
		hint: /format/
	},
	{
		what: 'a zip archive cut short',
		path: () => file('log.csv.zip', zip('log.csv', packed, csv.length)),
		code: 'damaged-file',
		hint: /again/
	},
	{
		what: 'a gzip archive cut short',
		path: () => file('log.csv.gz', gzipSync(csv).subarray(0, 40)),
		code: 'damaged-file',
		hint: /again/
	},
	{
		what: 'a workbook cut short',
		path: () => file('log.xlsx', zip('[Content_Types].xml', packed, csv.length)),
		code: 'damaged-file',
		hint: /again/
	},
	{
		what: 'an archive in an archive',
		path: () => file('twice.csv.gz', gzipSync(gzipSync(csv))),
		code: 'nested-archive',
		hint: /[Uu]npack/
	},
	{
		what: 'a tar archive',
		path: () => file('log.tar', `${'a'.repeat(257)}ustar`),
		code: 'format-tar',
		hint: /[Uu]npack/
	},
	{
		what: 'an old Office document that is no workbook',
		path: () => file('letter.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])),
		code: 'unreadable-workbook',
		hint: /CSV/
	},
	{
		what: 'JSON without times',
		path: () => file('log.json', '[{"conversation_id":"A"}]'),
		code: 'no-opened-at',
		hint: /opened_at/
	},
	{
		what: 'JSON without records',
		path: () => file('empty.json', '[[1,2],[3,4]]'),
		code: 'no-records-inside',
		hint: /object/
	},
	{
		what: 'a web page without a table',
		path: () => file('page.csv', '<!doctype html><p>Please sign in</p>'),
		code: 'no-table-inside',
		hint: /CSV/
	},
	{
		what: 'a broken Parquet file',
		path: () => file('log.parquet', `PAR1${'x'.repeat(500)}`),
		code: 'damaged-file',
		hint: /again/
	},
	{ what: 'a folder', path: () => folder.path, code: 'not-a-file', hint: /CSV/ },
	{
		what: 'a path that leads nowhere',
		path: () => join(folder.path, 'nowhere.csv'),
		code: 'no-such-file',
		hint: /path/
	},
	{
		what: 'a path through a file',
		path: () => join(file('plain.csv', csv), 'below.csv'),
		code: 'no-such-file',
		hint: /path/
	}
];

describe('a refused file', () => {
	it.each(cases)('$what → $code, and nothing has changed', async ({ path, code, request, column, hint }) => {
		const where = path();
		await withWorkspace(async (poise, workspace) => {
			await takeIn(poise, file('known.csv', 'conversation_id,opened_at\nknown,2026-01-01T00:00:00Z\n'));
			const before = await fingerprint(poise);
			const problem = await refusalOf(poise, where, request);
			expect(problem.code).toBe(code);
			expect(problem.file).toBe(where.split('/').at(-1));
			expect(problem.column).toBe(column);
			expect(problem.hint.en).toMatch(hint);
			for (const text of [problem.message.en, problem.message.zh, problem.hint.zh]) expect(text).not.toBe('');
			expect(await fingerprint(poise)).toEqual(before);
			expect(readdirSync(join(workspace, 'tmp'))).toEqual([]);
		});
	});

	it('that may not be read says so', async ({ skip }) => {
		skip(process.getuid?.() === 0, 'root may read every file');
		const path = file('secret.csv', csv);
		chmodSync(path, 0o000);
		await withWorkspace(async (poise) => {
			expect(await refusalOf(poise, path)).toMatchObject({ code: 'not-readable', file: 'secret.csv' });
		});
	});

	it('a zip file without a directory is never read through, however large it is', async () => {
		// A sparse file of 8 GB: reading it through would take minutes and space.
		const path = file('bomb.zip', zip('bomb.csv', packed, 0xffffffff));
		truncateSync(path, 8 * 1024 ** 3);
		await withWorkspace(async (poise) => {
			const reported: string[] = [];
			const taking = takeIn(poise, path, {}, { report: ({ phase }) => reported.push(phase) });
			await expect(taking).rejects.toMatchObject({ problem: { code: 'damaged-file' } });
			expect(new Set(reported)).toEqual(new Set(['read']));
		});
	});
});

describe('a file that is broken in places', () => {
	it('gives ragged rows back and takes the others in', async () => {
		const path = file(
			'ragged.csv',
			[
				'conversation_id,opened_at,topic',
				'A,2026-01-01T10:00:00Z,"refund, again"',
				'B,2026-01-01T10:00:00Z',
				'C,2026-01-01T10:00:00Z,refund,more,and more',
				'D,2026-01-01T10:00:00Z,"not "so"',
				'E,soon,refund',
				',2026-01-01T10:00:00Z,refund',
				'F,,refund',
				'G,2026-01-01T10:00:00Z,"refund"'
			].join('\n')
		);
		await withWorkspace(async (poise, workspace) => {
			const receipt = await takeIn(poise, path, { rejectsToFile: true });
			expect(receipt).toMatchObject({ rowsRead: 8, rowsImported: 2, rowsDuplicate: 0, rowsRejected: 6 });
			expect(receipt.rejects.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
				'3 too-few-fields',
				'4 too-many-fields',
				'5 bad-quote',
				'6 unreadable-opened-at',
				'7 missing-external-id',
				'8 missing-opened-at'
			]);
			expect(receipt.rejectsFile).toBe(join(workspace, 'rejects', '1.csv'));
		});
	});

	it('gives back rows whose letters the encoding does not know', async () => {
		const path = join(folder.path, 'letters.csv');
		const rows = Array.from({ length: 50 }, (_, n) => `${n},2026-01-01T10:00:00Z,退款`);
		writeFileSync(
			path,
			Buffer.concat([
				Buffer.from(`conversation_id,opened_at,topic\n${rows.join('\n')}\nX,2026-01-01T10:00:00Z,`),
				Buffer.of(0xff, 0xfe, 0xc0),
				Buffer.from('\nY,2026-01-01T10:00:00Z,发票\n')
			])
		);
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path);
			expect(receipt).toMatchObject({ encoding: 'utf-8', rowsRead: 52, rowsImported: 51, rowsRejected: 1 });
			expect(receipt.rejects).toMatchObject([{ line: 52, column: 'topic', reason: 'invalid-utf8' }]);
		});
	});

	it('gives back a line of 64 MB in bounded memory, and reads on', async () => {
		const path = join(folder.path, 'long.csv');
		const handle = openSync(path, 'w');
		writeSync(handle, 'conversation_id,opened_at,text\nA,2026-01-01T10:00:00Z,short\nB,2026-01-01T10:00:00Z,');
		const block = Buffer.alloc(1024 * 1024, 'x');
		for (let n = 0; n < 64; n++) writeSync(handle, block);
		writeSync(handle, '\nC,2026-01-01T10:00:00Z,short\n');
		closeSync(handle);
		await withWorkspace(async (poise) => {
			const before = process.memoryUsage.rss();
			const receipt = await takeIn(poise, path);
			expect(receipt).toMatchObject({ rowsRead: 3, rowsImported: 2, rowsRejected: 1 });
			expect(receipt.rejects).toMatchObject([{ line: 3, reason: 'record-too-long' }]);
			expect(receipt.rejects[0]?.raw.length).toBeLessThanOrEqual(256 * 1024);
			expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 ** 2);
		});
	});

	it('of one endless line and nothing else adds no conversation', async () => {
		const path = file('endless.csv', `conversation_id,opened_at,text\n${'x'.repeat(64 * 1024 ** 2)}`);
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path);
			expect(receipt).toMatchObject({ rowsRead: 1, rowsImported: 0, rowsRejected: 1, conversations: 0 });
		});
	});

	it('with an open quote costs that line only', async () => {
		const rows = Array.from({ length: 3000 }, (_, n) => `${n},2026-01-01T10:00:00Z,${n === 7 ? '"open' : 'fine'}`);
		const path = file('open.csv', `conversation_id,opened_at,text\n${rows.join('\n')}\n`);
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path);
			expect(receipt).toMatchObject({ rowsRead: 3000, rowsImported: 2999, rowsRejected: 1 });
			expect(receipt.rejects).toMatchObject([{ line: 9, reason: 'unterminated-quote' }]);
		});
	});
});

describe('a full disk', () => {
	/** A log that needs far more room than there is, in an encoding that needs a working copy as well. */
	const rows = Array.from(
		{ length: 60_000 },
		(_, n) => `${n},2026-01-01T10:00:00Z,${(n * 2654435761).toString(36)} ${(n * 40503).toString(36)} 退款 ${n}`
	);
	const text = `conversation_id,opened_at,text\n${rows.join('\n')}\n`;
	const large = () => [file('large.csv', text), file('large-16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'))];

	async function tryOn(workspace: string, through: readonly string[]): Promise<void> {
		for (const path of large()) {
			const ran = await askPoise(['import', path], { workspace, through });
			expect(ran.status, JSON.stringify(ran.document)).toBe(1);
			expect(ran.document).toMatchObject({ error: { code: 'disk-full', message: 'The disk is full.' } });
		}
		// Room again: the log is what it was, and takes the file in.
		const before = await askPoise(['metrics', 'volume'], { workspace });
		expect(before.document).toMatchObject({ metrics: [{ rows: [{ value: 2 }] }] });
	}

	it('ends the command with a clear message and leaves the log as it was: a limit on the size of files', async ({
		skip
	}) => {
		skip(spawnSync('sh', ['-c', 'ulimit -f 100']).status !== 0, 'no shell that limits the size of files');
		const workspace = join(folder.path, 'limited');
		expect((await askPoise(['import', file('two.csv', csv)], { workspace })).status).toBe(0);
		// In blocks of 512 bytes
		await tryOn(workspace, ['sh', '-c', 'ulimit -f 6000; exec "$@"', 'sh']);
		expect((await askPoise(['import', file('large.csv', text)], { workspace })).document).toMatchObject({
			imports: [{ rowsImported: 60_000 }]
		});
	});

	it('ends the command with a clear message and leaves the log as it was: a small volume', async ({ skip }) => {
		const volume = join(folder.path, 'volume');
		mkdirSync(volume);
		const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', volume]).status === 0;
		skip(!mounted, 'no volume can be mounted here');
		try {
			const workspace = join(volume, 'workspace');
			expect((await askPoise(['import', file('two.csv', csv)], { workspace })).status).toBe(0);
			await tryOn(workspace, []);
			// A process that goes on (a server) is no worse off than one that starts anew.
			const poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace }));
			const before = await fingerprint(poise);
			await expect(takeIn(poise, join(folder.path, 'large.csv'))).rejects.toMatchObject({ code: 'disk-full' });
			expect(await fingerprint(poise)).toEqual(before);
			const roomier = spawnSync('mount', ['-o', 'remount,size=64m', volume]).status;
			expect(roomier).toBe(0);
			expect(await takeIn(poise, join(folder.path, 'large.csv'))).toMatchObject({ rowsImported: 60_000 });
			await poise.close();
		} finally {
			spawnSync('umount', [volume]);
		}
	});
});

describe('the sample', () => {
	it('stays when the first import is refused', async () => {
		await withWorkspace(async (poise) => {
			await loadSample(poise, context);
			const before = await fingerprint(poise);
			await refusalOf(poise, file('header.csv', 'conversation_id,opened_at\n'));
			expect(await fingerprint(poise)).toEqual(before);
		});
	});
});

describe('two commands at once', () => {
	it('both complete, each with a working copy of its own', async () => {
		const workspace = join(folder.path, 'shared-workspace');
		const names = ['generic-zh-gb18030.csv', 'generic-en.csv', 'dirty.csv'];
		const answers = await Promise.all(names.map((name) => askPoise(['import', join(SAMPLES, name)], { workspace })));
		expect(
			answers.map(({ status }) => status),
			JSON.stringify(answers)
		).toEqual([0, 0, 0]);
		const { document } = await askPoise(['imports'], { workspace });
		expect(document).toMatchObject({ imports: [{ importId: 3 }, { importId: 2 }, { importId: 1 }] });
	});
});
