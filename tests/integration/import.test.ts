import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { importLog } from '#lib/server/operations/import-log.ts';
import { listConversations } from '#lib/server/operations/list-conversations.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import { OperationError, type Poise, type Progress } from '#lib/server/operations/operation.ts';
import { readConversation } from '#lib/server/operations/read-conversation.ts';
import { SAMPLES } from './command-line.ts';
import { context, conversations, fingerprint, newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

/** A file with this content in the tests' own folder. */
function file(name: string, content: string | Uint8Array): string {
	const path = join(folder.path, name);
	writeFileSync(path, content);
	return path;
}

const sample = (name: string) => join(SAMPLES, name);
const total = async (poise: Poise) =>
	(await select<{ n: number }>(poise, 'SELECT count(*) AS n FROM conversation'))[0]?.n;
const known = (poise: Poise) =>
	select<{ n: number }>(poise, 'SELECT count(*) AS n FROM judged').then(([row]) => row?.n);

describe('the shipped samples', () => {
	const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.csv'));

	it('are there', () => {
		expect(names.length).toBeGreaterThanOrEqual(9);
	});

	it.each(names)('%s: every row is accounted for', async (name) => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, sample(name));
			expect(receipt.rowsRead).toBeGreaterThan(100);
			expect(receipt.rowsImported + receipt.rowsDuplicate + receipt.rowsRejected).toBe(receipt.rowsRead);
			expect(receipt.rejects).toHaveLength(receipt.rowsRejected);
			const table = receipt.kind === 'customers' ? 'customer' : 'conversation';
			const [row] = await select<{ n: number }>(poise, `SELECT count(*) AS n FROM ${table}`);
			expect(row?.n).toBe(receipt.kind === 'customers' ? receipt.rowsImported : receipt.conversations);
			if (name !== 'dirty.csv') expect(receipt.rowsImported).toBe(receipt.rowsRead);
			expect(await known(poise)).toBe(await total(poise));
		});
	});

	it('dirty.csv becomes what its contract says, cell by cell', async () => {
		interface Expected {
			readonly rejects: readonly { line: number; column: string | null; reason: string }[];
			readonly cleanedCells: Record<string, number>;
			readonly placeholderCells: Record<string, number>;
			readonly cells: readonly { conversation_id: string; column: string; value: string }[];
			readonly conversations: number;
		}
		const expected = JSON.parse(readFileSync(sample('dirty.expected.json'), 'utf8')) as Expected;
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, sample('dirty.csv'), { mask: false });
			const { rowsRead, rowsImported, rowsDuplicate, rowsRejected } = receipt;
			expect(expected).toMatchObject({ rowsRead, rowsImported, rowsDuplicate, rowsRejected });
			expect(receipt.conversations).toBe(expected.conversations);
			expect(await total(poise)).toBe(expected.conversations);
			// The contract speaks of required fields in general, the product names the one.
			const rejects = receipt.rejects.map(({ line, column, reason }) => {
				const kind = /^(missing|unreadable)-(external-id|opened-at)$/.exec(reason)?.[1];
				return { line, column, reason: kind === undefined ? reason : `${kind}-required` };
			});
			// Where the contract blames no column the product may still say which one it was in.
			expect(rejects).toEqual(
				expected.rejects.map((reject, at) => ({ ...reject, column: reject.column ?? rejects[at]?.column }))
			);
			expect(receipt.cleaned).toEqual(expected.cleanedCells);
			for (const { conversation_id, column, value } of expected.cells) {
				const [row] = await select(
					poise,
					`SELECT ${column} AS v FROM conversation WHERE external_id = '${conversation_id}'`
				);
				expect(row?.['v'], `${conversation_id} ${column}`).toBe(value);
			}
			const lines = readFileSync(sample('dirty.csv'), 'utf8').split(/\r\n|\n|\r/);
			for (const { line, raw } of receipt.rejects) expect(lines[line - 1]).toContain(raw.split(/\r\n|\n|\r/)[0]);
		});
	});

	it('generic-zh.csv and its GB18030 twin are the same conversations', async () => {
		const [utf8, gb18030] = await Promise.all(
			['generic-zh.csv', 'generic-zh-gb18030.csv'].map((name) =>
				withWorkspace(async (poise) => {
					// Pseudonyms differ between workspaces.
					const receipt = await takeIn(poise, sample(name), { zone: 'Asia/Shanghai', mask: false });
					return { encoding: receipt.encoding, rows: await conversations(poise) };
				})
			)
		);
		expect([utf8?.encoding, gb18030?.encoding]).toEqual(['utf-8', 'gb18030']);
		expect(gb18030?.rows.length).toBeGreaterThan(300);
		expect(gb18030?.rows).toEqual(utf8?.rows);
	});

	it('adds nothing when the twin comes after the first', async () => {
		await withWorkspace(async (poise) => {
			const first = await takeIn(poise, sample('generic-zh.csv'), { zone: 'Asia/Shanghai' });
			const twin = await takeIn(poise, sample('generic-zh-gb18030.csv'), { zone: 'Asia/Shanghai' });
			expect(twin).toMatchObject({ rowsImported: 0, rowsDuplicate: first.rowsRead, conversations: 0 });
			expect(await total(poise)).toBe(first.conversations);
		});
	});
});

describe('encodings', () => {
	const text = readFileSync(sample('generic-en.csv'), 'utf8');
	const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
	const little = Buffer.from(text, 'utf16le');
	const cases: readonly (readonly [string, string, Buffer])[] = [
		['UTF-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${text}`, 'utf8')],
		['UTF-16LE', 'utf-16le', little],
		['UTF-16LE with a mark', 'utf-16le', Buffer.concat([Buffer.of(0xff, 0xfe), little])],
		['UTF-16BE', 'utf-16be', swapped(little)],
		['UTF-16BE with a mark', 'utf-16be', Buffer.concat([Buffer.of(0xfe, 0xff), swapped(little)])]
	];

	const plain = withWorkspace(async (poise) => {
		await takeIn(poise, sample('generic-en.csv'), { mask: false });
		return conversations(poise);
	});

	it.each(cases)('%s says the same as UTF-8', async (name, encoding, bytes) => {
		const other = await withWorkspace(async (poise, workspace) => {
			const receipt = await takeIn(poise, file(`${name}.csv`, bytes), { mask: false });
			expect(receipt.encoding).toBe(encoding);
			expect(readdirSync(join(workspace, 'tmp'))).toEqual([]);
			return conversations(poise);
		});
		expect(other.length).toBeGreaterThan(300);
		expect(other).toEqual(await plain);
	});
});

describe('the same file again', () => {
	it('adds nothing and says so', async () => {
		await withWorkspace(async (poise) => {
			const first = await takeIn(poise, sample('dirty.csv'));
			const before = await fingerprint(poise);
			const again = await takeIn(poise, sample('dirty.csv'));
			expect(await fingerprint(poise)).toEqual(before);
			expect(again).toMatchObject({
				importId: first.importId,
				rowsRead: first.rowsRead,
				rowsImported: 0,
				rowsDuplicate: first.rowsRead - first.rowsRejected,
				rowsRejected: first.rowsRejected,
				conversations: 0
			});
			expect(again.rejects).toEqual(first.rejects);
		});
	});

	it('changes nothing of the conversations under another name or with another line end', async () => {
		const text = readFileSync(sample('generic-en.csv'), 'utf8');
		await withWorkspace(async (poise) => {
			await takeIn(poise, sample('generic-en.csv'));
			const before = await conversations(poise);
			const again = await takeIn(poise, file('renamed.csv', `${text}\n`));
			expect(again).toMatchObject({ rowsImported: 0, conversations: 0 });
			expect(await conversations(poise)).toEqual(before);
		});
	});
});

describe('overlapping exports', () => {
	const head = 'conversation_id,customer_id,opened_at,topic,csat,updated_at';
	const first = [
		'A,c1,2026-01-01T10:00:00Z,refund,0.5,2026-01-02T00:00:00Z',
		'B,c2,2026-01-01T11:00:00Z,refund,1,2026-01-02T00:00:00Z',
		'C,c3,2026-01-01T12:00:00Z,refund,1,2026-01-09T00:00:00Z'
	];
	const at = (id: string) => `SELECT topic, csat, updated_at FROM conversation WHERE external_id = '${id}'`;

	it('keep the latest version of each conversation, whatever stood where', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, file('first.csv', [head, ...first].join('\n')));
			const second = await takeIn(
				poise,
				file(
					'second.csv',
					[
						head,
						'A,c1,2026-01-01T10:00:00Z,invoice,0.75,2026-01-03T00:00:00Z', // changed later
						'B,c2,2026-01-01T11:00:00Z,refund,1,2026-01-02T00:00:00Z', // the same
						'C,c3,2026-01-01T12:00:00Z,complaint,0,2026-01-08T00:00:00Z', // older than what is known
						'D,c4,2026-01-01T13:00:00Z,refund,1,2026-01-03T00:00:00Z' // new
					].join('\n')
				)
			);
			expect(second).toMatchObject({
				rowsRead: 4,
				rowsImported: 2,
				rowsDuplicate: 2,
				rowsRejected: 0,
				conversations: 2
			});
			expect(await select(poise, at('A'))).toEqual([
				{ topic: 'invoice', csat: 0.75, updated_at: '2026-01-03T00:00:00.000Z' }
			]);
			expect(await select(poise, at('C'))).toEqual([
				{ topic: 'refund', csat: 1, updated_at: '2026-01-09T00:00:00.000Z' }
			]);
			expect(await total(poise)).toBe(4);
			expect(
				await select(poise, 'SELECT external_id, topic, import_id, superseded_by FROM conversation_superseded')
			).toEqual([{ external_id: 'A', topic: 'refund', import_id: 1, superseded_by: 2 }]);
			expect(await known(poise)).toBe(4);
		});
	});

	it('within one file count every change and keep the last', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(
				poise,
				file(
					'versions.csv',
					[
						'conversation_id,opened_at,topic',
						'A,2026-01-01T10:00:00Z,one',
						'A,2026-01-01T10:00:00Z,one',
						'A,2026-01-01T10:00:00Z,two',
						'A,2026-01-01T10:00:00Z,one',
						'B,2026-01-01T10:00:00Z,one'
					].join('\n')
				)
			);
			expect(receipt).toMatchObject({ rowsRead: 5, rowsImported: 4, rowsDuplicate: 1, conversations: 2 });
			expect(await select(poise, 'SELECT external_id, topic FROM conversation ORDER BY 1')).toEqual([
				{ external_id: 'A', topic: 'one' },
				{ external_id: 'B', topic: 'one' }
			]);
		});
	});

	it('leave alone what a narrower file does not speak of', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, file('wide.csv', [head, ...first].join('\n')));
			const narrow = await takeIn(
				poise,
				file(
					'narrow.csv',
					'conversation_id,opened_at,topic\nA,2026-01-01T10:00:00Z,invoice\nB,2026-01-01T11:00:00Z,refund'
				)
			);
			expect(narrow).toMatchObject({ rowsImported: 1, rowsDuplicate: 1 });
			expect(await select(poise, at('A'))).toEqual([
				{ topic: 'invoice', csat: 0.5, updated_at: '2026-01-02T00:00:00.000Z' }
			]);
			expect(await select(poise, "SELECT customer_id FROM conversation WHERE external_id = 'A'")).toEqual([
				{ customer_id: 'c1' }
			]);
		});
	});

	it('keep the address of a conversation that changed', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, file('one.csv', [head, ...first].join('\n')));
			const [before] = await select<{ id: number }>(poise, "SELECT id FROM conversation WHERE external_id = 'A'");
			await takeIn(poise, file('two.csv', `${head}\nA,c1,2026-01-01T10:00:00Z,invoice,1,2026-02-01T00:00:00Z`));
			const shown = await readConversation(poise, before?.id ?? -1);
			expect(shown?.record).toMatchObject({ external_id: 'A', topic: 'invoice' });
			expect(shown?.origin).toMatchObject({ importId: 2, file: 'two.csv', line: 2 });
		});
	});

	it('of different sources never meet', async () => {
		await withWorkspace(async (poise) => {
			const path = file('same.csv', [head, ...first].join('\n'));
			await takeIn(poise, path, { source: 'north' });
			await takeIn(poise, file('other.csv', [head, ...first, ''].join('\n')), { source: 'south' });
			expect(await total(poise)).toBe(6);
		});
	});
});

describe('customers', () => {
	const log = [
		'conversation_id,customer_id,opened_at',
		'A,c1,2026-01-01T10:00:00Z',
		'B,c2,2026-01-02T10:00:00Z',
		'C,c9,2026-01-03T10:00:00Z'
	].join('\n');
	const people = 'customer_id,segment,joined_at,churned\nc1,premium,2025-01-01,false\nc2,regular,2025-01-01,true';

	it('give the log its segments whichever comes first', async () => {
		const segmented = (order: readonly (readonly [string, string])[]) =>
			withWorkspace(async (poise) => {
				for (const [name, content] of order) await takeIn(poise, file(name, content));
				return select(
					poise,
					'SELECT external_id, segment FROM judged JOIN conversation USING (id) ORDER BY external_id'
				);
			});
		const expected = [
			{ external_id: 'A', segment: 'premium' },
			{ external_id: 'B', segment: 'regular' },
			{ external_id: 'C', segment: null }
		];
		const before = ['log.csv', log] as const;
		const after = ['people.csv', people] as const;
		expect(await segmented([before, after])).toEqual(expected);
		expect(await segmented([after, before])).toEqual(expected);
	});

	it('are read as such when the user says so', async () => {
		await withWorkspace(async (poise) => {
			const path = file('accounts.csv', 'account id,created at,plan\nc1,2025-01-01,gold\nc2,2025-01-02,free');
			const receipt = await takeIn(poise, path, { kind: 'customers' });
			expect(receipt).toMatchObject({ kind: 'customers', rowsImported: 2, conversations: 0 });
			expect(await select(poise, 'SELECT customer_id, segment FROM customer ORDER BY 1')).toEqual([
				{ customer_id: 'c1', segment: 'gold' },
				{ customer_id: 'c2', segment: 'free' }
			]);
		});
	});
});

describe('where a row stood', () => {
	it('is told by its physical line: preamble, quoted line ends, blanks and rejects counted', async () => {
		const lines = [
			'Export of the service desk', // 1
			'', // 2
			'conversation_id,opened_at,text', // 3
			'A,2026-01-01T10:00:00Z,plain', // 4
			'B,2026-01-01T10:00:00Z,"two', // 5
			'lines"', // 6
			'C,2026-01-01T10:00:00Z,"three', // 7
			'', // 8
			'lines"', // 9
			'', // 10
			'D,2026-01-01T10:00:00Z,after a blank', // 11
			'too,few', // 12
			'E,2026-01-01T10:00:00Z,after a reject', // 13
			'F,2026-01-01T10:00:00Z,last' // 14
		];
		for (const end of ['\n', '\r\n', '\r'])
			await withWorkspace(async (poise) => {
				const receipt = await takeIn(poise, file('lines.csv', lines.join(end)));
				expect(receipt.rejects).toMatchObject([{ line: 12, reason: 'too-few-fields', raw: 'too,few' }]);
				const { rows } = await listConversations(poise, { metrics: [], where: [], from: undefined, to: undefined }, 1);
				const found: Record<string, number | undefined> = {};
				for (const { id, externalId } of rows)
					found[externalId] = (await readConversation(poise, Number(id)))?.origin.line;
				expect(found, JSON.stringify(end)).toEqual({ A: 4, B: 5, C: 7, D: 11, E: 13, F: 14 });
			});
	});
});

describe('what the user sets', () => {
	const path = file('plain.csv', 'Nummer;Wann;Thema\n1;01.02.2026 10:00;Rechnung\n2;13.02.2026 11:30;Lieferung');

	it('holds in every row: constants', async () => {
		await withWorkspace(async (poise) => {
			const mapping: Mapping = { kind: 'conversations', fields: { external_id: 'Nummer', opened_at: 'Wann' } };
			await takeIn(poise, path, { mapping, set: { channel: 'mail', bot_involved: 'false' }, zone: 'UTC' });
			expect(await select(poise, 'SELECT DISTINCT channel, bot_involved FROM conversation')).toEqual([
				{ channel: 'mail', bot_involved: false }
			]);
		});
	});

	it('holds instead of the proposal: a mapping', async () => {
		await withWorkspace(async (poise) => {
			const mapping: Mapping = {
				kind: 'conversations',
				source: 'telefon',
				zone: 'Europe/Berlin',
				fields: {
					external_id: 'Nummer',
					opened_at: { column: 'Wann', format: '%d.%m.%Y %H:%M' },
					topic: { column: 'Thema', values: { Rechnung: 'invoice' } }
				}
			};
			const receipt = await takeIn(poise, path, { mapping });
			expect(receipt).toMatchObject({
				source: 'telefon',
				zone: 'Europe/Berlin',
				delimiter: ';',
				mapping: { external_id: 'Nummer', opened_at: 'Wann', topic: 'Thema' }
			});
			expect(await conversations(poise, 'external_id, opened_at, topic')).toEqual([
				{ external_id: '1', opened_at: '2026-02-01T09:00:00.000Z', topic: 'invoice' },
				{ external_id: '2', opened_at: '2026-02-13T10:30:00.000Z', topic: 'Lieferung' }
			]);
		});
	});

	it('is only tried in a dry run', async () => {
		await withWorkspace(async (poise, workspace) => {
			await takeIn(poise, sample('generic-en.csv'));
			const before = await fingerprint(poise);
			const files = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).sort();
			const dry = await takeIn(poise, sample('dirty.csv'), { dryRun: true, rejectsToFile: true });
			expect(dry).toMatchObject({ importId: null, rowsRead: 118, rowsRejected: 7, rejectsFile: null });
			expect(await fingerprint(poise)).toEqual(before);
			expect(readdirSync(workspace, { recursive: true, encoding: 'utf8' }).sort()).toEqual(files);
			const wet = await takeIn(poise, sample('dirty.csv'));
			expect({ ...wet, importId: null, seconds: 0 }).toEqual({ ...dry, seconds: 0 });
		});
	});
});

describe('unmarked times', () => {
	const zone = 'America/New_York';
	const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
	/** Every half hour of the two days on which the clock is changed, and of one on which it is not. */
	const instants = ['2026-03-08', '2026-11-01', '2026-07-01'].flatMap((day) =>
		Array.from({ length: 72 }, (_, half) => Date.parse(`${day}T00:00:00Z`) + half * 1_800_000)
	);

	it('are those of the zone, by the runtime’s own clock; an hour that comes twice is the first', async () => {
		const first = new Map<string, number>();
		for (const at of instants) {
			const wall = clock.format(at);
			if (!first.has(wall)) first.set(wall, at);
		}
		const rows = [...first.keys()].map((wall, n) => `${n},${wall}`);
		const opened = await withWorkspace(async (poise) => {
			await takeIn(poise, file('new-york.csv', ['conversation_id,opened_at', ...rows].join('\n')), { zone });
			return select(poise, 'SELECT opened_at FROM conversation ORDER BY external_id::INTEGER');
		});
		expect(first.size).toBeLessThan(instants.length);
		expect(opened).toEqual([...first.values()].map((at) => ({ opened_at: new Date(at).toISOString() })));
	});

	it('that the clock skips lie as far behind the gap', async () => {
		const opened = await withWorkspace(async (poise) => {
			await takeIn(poise, file('gap.csv', 'conversation_id,opened_at\nA,2026-03-08 02:30:00\nB,2026-03-08 03:30:00'), {
				zone
			});
			return conversations(poise, 'opened_at');
		});
		expect(opened).toEqual([{ opened_at: '2026-03-08T07:30:00.000Z' }, { opened_at: '2026-03-08T07:30:00.000Z' }]);
	});

	it('are UTC, with a warning, when nobody names a zone', async () => {
		const receipt = await withWorkspace((poise) =>
			takeIn(poise, file('nowhere.csv', 'conversation_id,opened_at\nA,2026-03-08 02:30:00'))
		);
		expect(receipt.zone).toBe('UTC');
		expect(receipt.warnings.map(({ en }) => en)).toEqual([expect.stringContaining('--zone')]);
	});
});

describe('the sample', () => {
	it('goes with the first real import, and stays when that one fails, is called off or only tried', async () => {
		await withWorkspace(async (poise) => {
			await loadSample(poise, context);
			const before = await fingerprint(poise);
			const real = sample('generic-en.csv');
			await expect(takeIn(poise, file('none.csv', 'conversation_id,opened_at'))).rejects.toBeInstanceOf(OperationError);
			expect(await fingerprint(poise)).toEqual(before);

			for (const phase of ['scan', 'merge', 'judge']) {
				const stop = new AbortController();
				const report = (progress: { phase: string }) => {
					if (progress.phase === phase) stop.abort();
				};
				await expect(takeIn(poise, real, {}, { signal: stop.signal, report })).rejects.toThrow();
				expect(stop.signal.aborted).toBe(true);
				expect(await fingerprint(poise), phase).toEqual(before);
			}

			await takeIn(poise, real, { dryRun: true });
			expect(await fingerprint(poise)).toEqual(before);

			const receipt = await takeIn(poise, real);
			expect(await total(poise)).toBe(receipt.conversations);
			expect(await select(poise, 'SELECT file, sample FROM import')).toEqual([
				{ file: 'generic-en.csv', sample: false }
			]);
			expect(await select(poise, 'SELECT count(*) AS n FROM customer')).toEqual([{ n: 0 }]);
			expect(await known(poise)).toBe(receipt.conversations);
			await expect(loadSample(poise, context)).rejects.toMatchObject({ problem: { code: 'log-not-empty' } });
		});
	});
});

describe('several files', () => {
	it('are named from the first, while they wait', async () => {
		await withWorkspace(async (poise) => {
			const told: Progress[] = [];
			await takeIn(poise, sample('generic-en.csv'), {}, { report: (progress) => told.push(progress) });
			expect(told[0]).toMatchObject({ file: 'generic-en.csv', fraction: null });
		});
	});

	it('are taken in one by one: a refused one does not stop the others', async () => {
		await withWorkspace(async (poise) => {
			const paths = [sample('generic-en.csv'), file('empty.csv', ''), sample('sample-customers.csv')];
			const files = paths.map((path) => ({ path, name: path.split('/').at(-1) ?? '' }));
			const answer = await importLog.run(poise, { files, map: {}, set: {}, mask: true, dryRun: false }, context);
			expect(answer).toMatchObject({
				imports: [
					{ file: 'generic-en.csv', importId: 1 },
					{ file: 'empty.csv', error: { code: 'empty-file' } },
					{ file: 'sample-customers.csv', importId: 2 }
				]
			});
			expect(await select(poise, 'SELECT file FROM import ORDER BY id')).toEqual([
				{ file: 'generic-en.csv' },
				{ file: 'sample-customers.csv' }
			]);
		});
	});

	it('may come at once: both are in', async () => {
		await withWorkspace(async (poise) => {
			const [one, other] = await Promise.all([
				takeIn(poise, sample('generic-zh-gb18030.csv')),
				takeIn(poise, sample('generic-en.csv'))
			]);
			expect(one.importId).not.toBe(other.importId);
			expect(await total(poise)).toBe(one.conversations + other.conversations);
			const [ids] = await select<{ n: number }>(poise, 'SELECT count(DISTINCT id) AS n FROM conversation');
			expect(ids?.n).toBe(one.conversations + other.conversations);
			expect(await known(poise)).toBe(one.conversations + other.conversations);
		});
	});
});
