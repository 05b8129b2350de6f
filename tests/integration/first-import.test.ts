import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Receipt } from '#lib/server/operations/importing/receipt.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { context, newFolder, select, takeIn } from './workspace.ts';

/**
 * A large first file is not written twice: the table it was staged in becomes that of the log. What a file is taken in as must
 * not depend on that, so that every one here is taken in twice: by a workspace for which it is large, and by one with memory enough.
 */
const ROWS = 6_000;
/** One key, or what is masked would have two pseudonyms. */
const KEY = 'ab'.repeat(32);

const folder = newFolder();
afterAll(() => folder.remove());

const words = 'where is my parcel, the "blue" one? 订单 还没有 到 - thanks\n';
const instant = (n: number) => new Date(Date.UTC(2026, 2, 1) + n * 150_000).toISOString().slice(0, 19);
/** With cells that cannot be read, a column that says nothing, identifiers to mask, and rows that are refused. */
const row = (n: number) =>
	[
		`L${n}`,
		`c${n % 700}`,
		n % 1000 === 999 ? 'soon' : instant(n),
		n % 3 === 0 ? '' : n % 50 === 1 ? 'nobody knows' : instant(n + 1),
		'',
		n % 7 === 0 ? '' : `topic ${n % 5}`,
		n % 4 === 0 ? '3/5' : '',
		`"${n} ${words.slice(n % 20).replaceAll('"', '""')}${n % 10 === 0 ? ` ring 1380013${String(n).padStart(4, '0').slice(-4)}` : ''}"`
	].join(',');
const header = 'conversation_id,customer_id,opened_at,first_human_reply_at,reopened_at,topic,csat,text';
const file = (name: string, rows: readonly string[]) => {
	const path = join(folder.path, name);
	writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
	return path;
};
const mapping = {
	kind: 'conversations' as const,
	source: 'helpdesk',
	zone: 'Europe/Berlin',
	fields: Object.fromEntries(header.split(',').map((name) => [name === 'conversation_id' ? 'external_id' : name, name]))
};

const first = file(
	'first.csv',
	Array.from({ length: ROWS }, (_, n) => row(n))
);
const later = file('later.csv', [row(5).replace('topic 0', 'topic 9'), row(ROWS + 1)]);
const sample = file(
	'sample.csv',
	Array.from({ length: 30 }, (_, n) => row(n))
);

const columnsOf = (poise: Poise) =>
	select<{ name: string; index: number }>(
		poise,
		`SELECT column_name AS name, data_type AS type, is_nullable, column_default, column_index AS index FROM duckdb_columns()
		WHERE database_name = 'warehouse' AND table_name = 'conversation_record' ORDER BY column_name`
	);

/** All that the log holds, a few letters a column. */
async function stateOf(poise: Poise) {
	const names = (await columnsOf(poise)).map(({ name }) => name);
	const summed = (table: string, key: string, columns: readonly string[]) =>
		select(
			poise,
			`SELECT count(*) AS rows, ${columns.map((name) => `bit_xor(hash(${key}, ${name}))::VARCHAR AS ${name}`).join(', ')} FROM ${table}`
		);
	return {
		records: await summed('conversation_record', 'id', names),
		view: await summed('conversation', 'id', ['opened_at', 'opened_local', 'topic', 'text', 'import_id', 'turns']),
		judged: await select(poise, 'SELECT count(*), bit_xor(hash(j))::VARCHAR FROM judged j'),
		rejects: await select(poise, 'SELECT * EXCLUDE (raw) FROM reject ORDER BY line'),
		history: await select(poise, 'SELECT id, topic, superseded_by FROM conversation_superseded ORDER BY id')
	};
}

const open = async (name: string, memoryBytes?: number): Promise<Poise> => {
	const path = join(folder.path, name);
	mkdirSync(path, { recursive: true });
	const poise = await createApp(readConfig({ POISE_MEMORY: '500MB', POISE_KEY: KEY }, { workspace: path }));
	// The engine has the same in both: only what is held against the size of a file differs.
	return { ...poise, config: { ...poise.config, memoryBytes: memoryBytes ?? poise.config.memoryBytes } };
};
const openLarge = () => open('large', 1_000_000);
const openSmall = () => open('small');
const told = (receipt: Receipt) => ({ ...receipt, seconds: 0 });

describe('a first import', () => {
	let large: Poise;
	let small: Poise;
	beforeAll(async () => {
		large = await openLarge();
		small = await openSmall();
	});
	afterAll(async () => {
		await large.close();
		await small.close();
	});
	const both = async <T>(work: (poise: Poise) => Promise<T>): Promise<[T, T]> => [await work(large), await work(small)];

	it('is the same whether its staged table becomes the log’s or is merged into it', async () => {
		await both((poise) => takeIn(poise, sample, { sample: true, mapping }));
		const [before] = await both(columnsOf);
		const [one, other] = await both((poise) => takeIn(poise, first, { mapping }));
		expect(told(one)).toEqual(told(other));
		expect(one).toMatchObject({ importId: 1, rowsRead: ROWS, rowsRejected: ROWS / 1000, masked: { phone: ROWS / 10 } });
		const [adopted, merged] = await both(stateOf);
		expect(adopted.records).toMatchObject([{ rows: ROWS - ROWS / 1000 }]);
		expect(adopted).toEqual(merged);
		const shape = (columns: Awaited<ReturnType<typeof columnsOf>>) =>
			columns.map((column) => ({ ...column, index: 0 }));
		expect(shape(await columnsOf(large))).toEqual(shape(before));
		// It did become the log's: what is not in the file stands behind what is. Else this would compare one way with itself.
		expect((await columnsOf(large)).find(({ name }) => name === 'id')?.index).toBeGreaterThan(1);
		expect((await columnsOf(small)).find(({ name }) => name === 'id')?.index).toBe(1);
	});

	it('is whole when the process ends without a word right after', async () => {
		// What a killed process leaves: its files, with the log of what was not yet written into place.
		cpSync(join(folder.path, 'large'), join(folder.path, 'killed'), { recursive: true });
		const after = await open('killed');
		try {
			expect(await stateOf(after)).toEqual(await stateOf(small));
		} finally {
			await after.close();
		}
	});

	it('is there after the next start, and takes later files and their undoing', async () => {
		await both((poise) => poise.close());
		large = await openLarge();
		small = await openSmall();
		const before = await stateOf(large);
		expect(before).toEqual(await stateOf(small));
		const [one, other] = await both((poise) => takeIn(poise, later, { mapping }));
		expect(told(one)).toEqual(told(other));
		expect(one).toMatchObject({ importId: 2, rowsImported: 2 });
		const [grown, alsoGrown] = await both(stateOf);
		expect(grown).toEqual(alsoGrown);
		expect(grown.history).toHaveLength(1);
		await both((poise) => undoImport(poise, 2, context));
		expect(await stateOf(large)).toEqual(before);
	});

	it('comes in, the same, while somebody reads the whole time', async () => {
		const busy = await open('read', 1_000_000);
		await takeIn(busy, sample, { sample: true, mapping });
		const reading = Promise.withResolvers<undefined>();
		const ended = Promise.withResolvers<undefined>();
		const reader = busy.engine.read(async (session) => {
			await session.run('BEGIN TRANSACTION READ ONLY');
			await session.rows('SELECT count(*) FROM conversation');
			reading.resolve(undefined);
			await ended.promise;
			const rows = await session.rows<{ n: number }>('SELECT count(*) AS n FROM conversation_record');
			await session.run('COMMIT');
			return rows;
		});
		await reading.promise;
		try {
			const receipt = await takeIn(busy, first, { mapping });
			expect(receipt).toMatchObject({ rowsRead: ROWS, rowsRejected: ROWS / 1000, masked: { phone: ROWS / 10 } });
			ended.resolve(undefined);
			expect(await reader).toEqual([{ n: 30 }]);
			expect(await stateOf(busy)).toEqual(await stateOf(small));
			expect(await takeIn(busy, later, { mapping })).toMatchObject({ rowsImported: 2 });
		} finally {
			ended.resolve(undefined);
			await reader;
			await busy.close();
		}
	});

	it('comes in while others read, and lay tables of their own by', async () => {
		const busy = await open('busy', 1_000_000);
		let isOver = false;
		const others = async () => {
			while (!isOver)
				await busy.engine.read(async (session) => {
					await session.run('CREATE OR REPLACE TEMP TABLE apart AS SELECT * FROM range(50_000)');
					await session.rows('SELECT count(*), max(text) FROM conversation');
				});
		};
		const reading = [others(), others()];
		try {
			expect(await takeIn(busy, first, { mapping })).toMatchObject({ rowsRead: ROWS, rowsRejected: ROWS / 1000 });
		} finally {
			isOver = true;
			await Promise.all(reading);
			await busy.close();
		}
	});
});
