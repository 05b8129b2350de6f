import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Poise } from '#lib/server/operations/operation.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { problemOf } from './asking.ts';
import { context, conversations, fingerprint, newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, lines: readonly string[]): string {
	const path = join(folder.path, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

/** Four files of one source that speak of the same conversations, each of other fields, and turns beside them. */
const files = [
	file('1.csv', ['ID,Created at,Topic', 'A,2026-01-01T10:00:00Z,parcels', 'B,2026-01-02T10:00:00Z,refunds']),
	file('2.csv', ['ID,Created at,Channel', 'A,2026-01-01T10:00:00Z,chat', 'C,2026-01-03T10:00:00Z,email']),
	file('3.csv', [
		'ID,Created at,Topic,Channel',
		'A,2026-01-01T10:05:00Z,invoices,phone',
		'B,2026-01-02T10:00:00Z,returns,app'
	]),
	file('4.csv', ['ID,Created at,Priority', 'A,2026-01-01T10:05:00Z,high', 'C,2026-01-03T11:00:00Z,low']),
	file('5.csv', [
		'conversation_id,sent_at,sender,message',
		'A,2026-01-01T10:00:30Z,bot,Hello there',
		'A,2026-01-01T10:01:00Z,customer,Hi',
		'A,2026-01-01T10:02:00Z,agent,Yes?',
		'Z,2026-01-04T10:00:00Z,customer,Anybody'
	])
];

const contents = (poise: Poise) =>
	conversations(poise, 'external_id, opened_at, topic, channel, priority, first_human_reply_at, turns');
const judged = (poise: Poise) =>
	select(poise, 'SELECT external_id, outcome, rule, answered FROM judged j JOIN conversation USING (id) ORDER BY 1');

describe('taking an import back', () => {
	it.each(files.map((_, at) => at))('leaves what the others alone would have given (without file %i)', async (gone) => {
		const others = await withWorkspace(async (poise) => {
			for (const [at, path] of files.entries()) if (at !== gone) await takeIn(poise, path);
			return [await contents(poise), await judged(poise)];
		});
		await withWorkspace(async (poise) => {
			for (const path of files) await takeIn(poise, path);
			await undoImport(poise, gone + 1, context);
			expect([await contents(poise), await judged(poise)]).toEqual(others);
		});
	});

	it('of all, in any order, leaves nothing', async () => {
		for (const order of [
			[1, 2, 3, 4, 5],
			[5, 3, 1, 2, 4]
		])
			await withWorkspace(async (poise) => {
				const empty = await fingerprint(poise);
				for (const path of files) await takeIn(poise, path);
				for (const id of order) await undoImport(poise, id, context);
				expect(await fingerprint(poise)).toEqual(empty);
			});
	});

	it('lets the file come again, and a later one that had been no news', async () => {
		const [first = '', second = ''] = files;
		await withWorkspace(async (poise) => {
			await takeIn(poise, first);
			const before = await contents(poise);
			await undoImport(poise, 1, context);
			expect(await contents(poise)).toEqual([]);
			expect(await takeIn(poise, first)).toMatchObject({ rowsImported: 2 });
			expect(await contents(poise)).toEqual(before);
			const same = file('same.csv', ['ID,Created at,Topic', 'A,2026-01-01T10:00:00Z,parcels']);
			const known = await takeIn(poise, same);
			expect(known).toMatchObject({ rowsDuplicate: 1 });
			await takeIn(poise, second);
			const phases: string[] = [];
			const report = ({ phase }: { readonly phase: string }) => void phases.push(phase);
			expect(await undoImport(poise, 2, { ...context, report })).toMatchObject({ again: ['same.csv'] });
			expect(phases).toEqual(['merge', 'judge', 'done']);
			expect(await takeIn(poise, same)).toMatchObject({ rowsImported: 1 });
		});
	});

	it('is refused for what is not there', async () => {
		await withWorkspace(async (poise) => {
			expect(await problemOf(poise, 'imports', { undo: 7 })).toMatchObject({ code: 'no-such-import' });
		});
	});
});

it('gives no number again that an undone import or conversation had', async () => {
	const [first, second] = files as [string, string];
	await withWorkspace(async (poise) => {
		await takeIn(poise, first);
		await takeIn(poise, second);
		const ids = () => select<{ id: number }>(poise, 'SELECT id FROM conversation ORDER BY id');
		const before = Math.max(...(await ids()).map(({ id }) => id));
		await undoImport(poise, 2, context);
		await undoImport(poise, 1, context);
		const { importId } = await takeIn(poise, second);
		const after = Math.min(...(await ids()).map(({ id }) => id));
		expect(importId).toBe(3);
		expect(after).toBeGreaterThan(before);
	});
});
