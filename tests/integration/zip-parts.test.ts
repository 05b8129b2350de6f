import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conversations, newFolder, refusalOf, takeIn, withWorkspace } from './workspace.ts';
import { zipOf } from './zip-file.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function zip(name: string, ...parts: readonly (string | Uint8Array)[]): string {
	const path = join(folder.path, name);
	writeFileSync(path, zipOf(parts.map((content, at) => ({ name: `part_${at + 1}.csv`, content }))));
	return path;
}

const march = 'Ticket ID,Created at,Topic,CSAT\n1,2026-03-01 10:00:00,refund,5\n2,2026-03-02 10:00:00,"a, b",3\n';
const fields = 'external_id, opened_at::VARCHAR AS opened_at, topic, csat';
const read = [
	{ external_id: '1', opened_at: '2026-03-01 10:00:00', topic: 'refund', csat: 1 },
	{ external_id: '2', opened_at: '2026-03-02 10:00:00', topic: 'a, b', csat: 0.5 },
	{ external_id: '3', opened_at: '2026-04-01 10:00:00', topic: 'invoice', csat: 0 },
	{ external_id: '4', opened_at: '2026-04-02 10:00:00', topic: 'say "hi"', csat: null }
];

describe('the parts of a zip', () => {
	it.each([
		[
			'in another order',
			'CSAT,Topic,Created at,Ticket ID\n1,invoice,2026-04-01 10:00:00,3\n,"say ""hi""",2026-04-02 10:00:00,4\n'
		],
		[
			'written by another program',
			Buffer.from(
				'\uFEFFtopic;ticket id;created AT;csat\r\ninvoice;3;2026-04-01 10:00:00;1\r\n"say ""hi""";4;2026-04-02 10:00:00;\r\n',
				'utf16le'
			)
		],
		[
			'with a column more',
			'Agent,Ticket ID,Created at,Topic,CSAT\nann,3,2026-04-01 10:00:00,invoice,1\nbob,4,2026-04-02 10:00:00,"say ""hi""",\n'
		]
	])('are joined by the names of their columns where they are %s', async (_, april) => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, zip('parts.zip', march, april), { zone: 'UTC' });
			expect(receipt).toMatchObject({ rowsRead: 4, rowsImported: 4 });
			expect(await conversations(poise, fields)).toEqual(read);
		});
	});

	it('may lack a column, which is said and stays empty', async () => {
		await withWorkspace(async (poise) => {
			const april = 'Created at,Ticket ID,Topic\n2026-04-01 10:00:00,3,invoice\n2026-04-02 10:00:00,4,"say ""hi"""\n';
			const { warnings, ...receipt } = await takeIn(poise, zip('parts.zip', march, april), { zone: 'UTC' });
			expect(receipt).toMatchObject({ rowsImported: 4 });
			expect(await conversations(poise, fields)).toEqual(
				read.map((row) => (row.external_id === '3' ? { ...row, csat: null } : row))
			);
			expect(warnings.map(({ en }) => en).join('\n')).toContain('part_2.csv has no column “CSAT”');
			expect(warnings.map(({ zh }) => zh).join('\n')).toContain('part_2.csv 缺少“CSAT”列');
		});
	});

	it('keep count of their lines and of what is broken in them', async () => {
		await withWorkspace(async (poise) => {
			const april =
				'CSAT,Topic,Created at,Ticket ID\n1,invoice,2026-04-01 10:00:00,3\n1,short\n2,lost,never,5\n,"say ""hi""",2026-04-02 10:00:00,4\n';
			const receipt = await takeIn(poise, zip('parts.zip', march, april), { zone: 'UTC' });
			expect(receipt).toMatchObject({ rowsRead: 6, rowsImported: 4, rowsRejected: 2 });
			expect(receipt.rejects).toMatchObject([
				{ line: 5, column: null, reason: 'too-few-fields', raw: '1,short' },
				{ line: 6, column: 'Created at', reason: 'unreadable-opened-at' }
			]);
			expect(receipt.warnings.map(({ en }) => en).join('\n')).toContain('in the column order of their own part');
		});
	});

	it.each(['||', '¦', '::'])('may have cells told apart by %s', async (sign) => {
		await withWorkspace(async (poise) => {
			const lines = (...rows: string[][]) => rows.map((cells) => `${cells.join(sign)}\n`).join('');
			const header = ['Ticket ID', 'Created at', 'Topic', 'CSAT'];
			const first = lines(
				header,
				['1', '2026-03-01T10:00:00Z', 'refund', '5'],
				['2', '2026-03-02T10:00:00Z', 'a, b', '3'],
				['5', '2026-03-02T10:00:00Z']
			);
			const april = [
				['3', '2026-04-01T10:00:00Z', 'invoice', '1'],
				['4', '2026-04-02T10:00:00Z', '"say ""hi"""', '']
			];
			const turned = (cells: readonly string[]) => [...cells].reverse();
			const receipt = await takeIn(poise, zip('alike.zip', first, lines(header, ...april)));
			expect(receipt).toMatchObject({ rowsRead: 5, rowsImported: 4, delimiter: sign });
			expect(receipt.rejects).toMatchObject([{ line: 4, raw: `5${sign}2026-03-02T10:00:00Z` }]);
			expect(await conversations(poise, fields)).toEqual(read);
			const mixed = zip('mixed.zip', first, lines(turned(header), ...april.map(turned)));
			expect(await takeIn(poise, mixed)).toMatchObject({
				rowsDuplicate: 4,
				rejects: [{ line: 4, raw: `5${sign}2026-03-02T10:00:00Z` }]
			});
		});
	});

	it('are read in the encoding that the mapping names', async () => {
		await withWorkspace(async (poise) => {
			// 日本語 in Shift_JIS
			const word = Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]);
			const part = (id: number) =>
				Buffer.concat([Buffer.from(`id,at,topic\n${id},2026-03-01T10:00:00Z,`), word, Buffer.from('\n')]);
			const mapping = {
				source: 'test',
				kind: 'conversations',
				encoding: 'shift_jis',
				fields: { external_id: { column: 'id' }, opened_at: { column: 'at' }, topic: { column: 'topic' } }
			} as const;
			await takeIn(poise, zip('encoded.zip', part(1), part(2)), { mapping });
			expect(await conversations(poise, 'topic')).toEqual([{ topic: '日本語' }, { topic: '日本語' }]);
		});
	});

	it('are refused when one is another table, and its columns are named', async () => {
		await withWorkspace(async (poise) => {
			const people = 'Ticket ID,Agent,Seat\n1,ann,3\n2,bob,4\n';
			const { code, message } = await refusalOf(poise, zip('parts.zip', march, people));
			expect(code).toBe('unlike-parts');
			expect(message.en).toContain('Only in part_1.csv: Created at, Topic, CSAT. Only in part_2.csv: Agent, Seat.');
			expect(message.zh).toContain('仅 part_1.csv 有：Created at、Topic、CSAT。仅 part_2.csv 有：Agent、Seat。');
		});
	});
});
