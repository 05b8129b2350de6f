import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRejects } from '#lib/server/operations/importing/rejects-file.ts';
import { SAMPLES } from './command-line.ts';
import { newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

describe('rejected rows', () => {
	it('come back with the file’s own columns, and once mended are taken in alone', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, join(SAMPLES, 'dirty.csv'));
			const { lines } = await readRejects(poise, receipt.importId ?? -1);
			const [header = '', ...rows] = [...lines];
			const original = readFileSync(join(SAMPLES, 'dirty.csv'), 'utf8');
			for (const { raw } of receipt.rejects) {
				expect(original).toContain(raw);
				expect(rows.join('')).toContain(`,${raw}\r\n`);
			}
			// mend what only lacked a readable opening time
			const mended = receipt.rejects.filter(({ reason }) => reason === 'unreadable-opened-at');
			const broken = rows.filter((row) => row.includes('unreadable-opened-at'));
			expect(mended.length).toBeGreaterThan(0);
			expect(broken).toHaveLength(mended.length);
			const columns = header.replace('\uFEFF', '').trimEnd().split(',');
			const at = columns.indexOf(mended[0]?.column ?? '');
			expect(at).toBeGreaterThan(2);
			const fixed = broken.map((row) => {
				const cells = row.trimEnd().split(',');
				cells[at] = '2026-05-05 10:00:00';
				return cells.join(',');
			});
			const path = join(folder.path, 'mended.csv');
			writeFileSync(path, [columns.join(','), ...fixed].join('\r\n'));
			expect(await takeIn(poise, path)).toMatchObject({
				rowsRead: mended.length,
				rowsImported: mended.length,
				rowsRejected: 0
			});
		});
	});

	it('keep a long text whole', async () => {
		const long = 'x'.repeat(50_000);
		const path = join(folder.path, 'long.csv');
		writeFileSync(
			path,
			`ticket_id,created_at,text\n1,never,${long}\n2,2026-01-01T10:00:00Z,short\n3,2026-01-01T10:00:00Z,short\n4,2026-01-01T10:00:00Z,short\n5,2026-01-01T10:00:00Z\n`
		);
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path);
			const { lines } = await readRejects(poise, receipt.importId ?? -1);
			expect([...lines].join('')).toContain(`1,never,${long}\r\n`);
		});
	});

	it('keep the delimiter of more than one byte that their file has', async () => {
		const path = join(folder.path, 'long-delimiter.csv');
		const rows = [
			'1¦2026-01-01T10:00:00Z¦退款¦"钱¦还没到"',
			'2¦soon¦发货¦b',
			'3¦2026-01-03T10:00:00Z¦c',
			'4¦2026-01-04T10:00:00Z¦发货¦d'
		];
		writeFileSync(path, ['工单号¦创建时间¦问题分类¦内容', ...rows, ''].join('\n'));
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path);
			expect(receipt).toMatchObject({ delimiter: '¦', rowsRead: 4, rowsImported: 2 });
			expect(receipt.rejects.map(({ line, raw }) => [line, raw])).toEqual([
				[3, rows[1]],
				[4, rows[2]]
			]);
			expect(await select(poise, 'SELECT topic, text FROM conversation ORDER BY external_id LIMIT 1')).toEqual([
				{ topic: '退款', text: '钱¦还没到' }
			]);
			const { lines } = await readRejects(poise, receipt.importId ?? -1);
			expect([...lines].join('')).toContain(`¦${rows[1] ?? ''}\r\n`);
		});
	});
});
