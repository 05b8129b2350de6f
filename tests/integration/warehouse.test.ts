import { randomBytes } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
	benchmarkFields,
	conversationFields,
	customerFields,
	eventFields,
	messageFields,
	type FieldType
} from '#lib/log/fields.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { KeyError, openKeys } from '#lib/server/security/keys.ts';
import { openDuckDB, type OpenOptions } from '#lib/server/warehouse/duckdb/open.ts';
import { WarehouseError } from '#lib/server/warehouse/engine.ts';
import { createTurns } from '#lib/server/warehouse/turns.ts';
import { ROOT } from './command-line.ts';
import { newFolder, takeIn, withWorkspace } from './workspace.ts';

const KEY_A = 'a key of thirty-two letters or more, A';
const KEY_B = 'a key of thirty-two letters or more, B';
const open = (workspace: string, env: Readonly<Record<string, string>> = {}) =>
	createApp(readConfig({ POISE_MEMORY: '500MB', ...env }, { workspace }));
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Files of a folder (at any depth) whose bytes hold the text in UTF-8 or UTF-16. */
function filesThatSay(folder: string, text: string): string[] {
	const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
		const path = join(folder, name);
		if (!statSync(path).isFile()) return false;
		const bytes = readFileSync(path);
		return needles.some((needle) => bytes.includes(needle));
	});
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = newFolder();
	try {
		return await work(folder.path);
	} finally {
		folder.remove();
	}
}

/** An engine on a file of its own. */
async function withEngine<T>(
	options: Partial<OpenOptions>,
	work: (engine: Awaited<ReturnType<typeof openDuckDB>>, folder: string) => Promise<T>
): Promise<T> {
	return inFolder(async (folder) => {
		const engine = await openDuckDB({
			path: join(folder, 'test.duckdb'),
			key: randomBytes(32),
			memoryBytes: 500e6,
			...options
		});
		try {
			return await work(engine, folder);
		} finally {
			await engine.close();
		}
	});
}

describe('the key of a workspace', () => {
	it('lies in a file that only its owner may read, like the warehouse', async () => {
		const modes = await withWorkspace((_, folder) =>
			Promise.resolve({ key: mode(join(folder, 'key')), warehouse: mode(join(folder, 'warehouse.duckdb')) })
		);
		expect(modes).toEqual({ key: '600', warehouse: '600' });
	});

	it('does not open what another key has closed, and leaves it as it is', async () => {
		await inFolder(async (folder) => {
			await (await open(folder, { POISE_KEY: KEY_A })).close();
			const before = readFileSync(join(folder, 'warehouse.duckdb'));
			const opening = open(folder, { POISE_KEY: KEY_B });
			await expect(opening).rejects.toBeInstanceOf(WarehouseError);
			await expect(opening).rejects.toMatchObject({ code: 'wrong-key' });
			await expect(opening).rejects.toHaveProperty('hint', expect.stringContaining('POISE_KEY'));
			expect(readFileSync(join(folder, 'warehouse.duckdb')).equals(before)).toBe(true);
			await (await open(folder, { POISE_KEY: KEY_A })).close();
		});
	});

	it('is not made anew when its file is gone but the data is there', async () => {
		await inFolder(async (folder) => {
			await (await open(folder)).close();
			const key = readFileSync(join(folder, 'key'));
			rmSync(join(folder, 'key'));
			await expect(open(folder)).rejects.toBeInstanceOf(KeyError);
			expect(existsSync(join(folder, 'key'))).toBe(false);
			writeFileSync(join(folder, 'key'), key);
			await (await open(folder)).close();
		});
	});

	it('is refused when its file is damaged', async () => {
		await inFolder(async (folder) => {
			writeFileSync(join(folder, 'key'), 'not a key');
			await expect(open(folder)).rejects.toThrow(/damaged/);
			expect(readFileSync(join(folder, 'key'), 'utf8')).toBe('not a key');
		});
	});

	it('is one, however many ask for it first at once', async () => {
		await inFolder(async (folder) => {
			const keys = await Promise.all(Array.from({ length: 12 }, () => openKeys(folder, undefined)));
			const derived = new Set(keys.map((each) => each.derive('warehouse').toString('hex')));
			expect(derived.size).toBe(1);
			expect(readdirSync(folder)).toEqual(['key']);
		});
	});
});

describe('a warehouse whose process was killed in the middle of a commit', () => {
	it('opens, is written to at once, and opens again with all that was committed', { timeout: 60_000 }, async () => {
		const key = randomBytes(32);
		const columns = Array.from({ length: 150 }, (_, n) => `range + ${n} AS c${n}`).join(', ');
		const rows = `SELECT ${columns} FROM range(20000)`;
		await withEngine({ key }, async (engine, folder) => {
			await engine.write((session) => session.run(`CREATE TABLE wide AS ${rows} LIMIT 0`));
			await engine.checkpoint();
			await engine.write((session) => session.run(`INSERT INTO wide ${rows} LIMIT 1000`));
			const killed = join(folder, 'killed');
			mkdirSync(killed);
			for (const name of ['test.duckdb', 'test.duckdb.wal']) copyFileSync(join(folder, name), join(killed, name));
			const wal = join(killed, 'test.duckdb.wal');
			truncateSync(wal, statSync(wal).size - 100);

			const path = join(killed, 'test.duckdb');
			const again = await openDuckDB({ path, key, memoryBytes: 500e6 });
			// enough for the engine to write its file with this commit
			await again.write((session) => session.run(`INSERT INTO wide ${rows}`));
			await again.close();
			const next = await openDuckDB({ path, key, memoryBytes: 500e6 });
			expect(await next.read((session) => session.rows('SELECT count(*) AS n FROM wide'))).toEqual([{ n: 20_000 }]);
			await next.close();
		});
	});
});

describe('what lies on the disk', () => {
	const marker = 'Quetzalcoatlus-7731-marker';
	const csv = [
		'conversation_id,customer_id,topic,opened_at,subject,text',
		...Array.from(
			{ length: 5000 },
			(_, n) =>
				`${marker}-${n},${marker}-c${n % 99},${marker}-topic,2026-01-02T03:04:05Z,${marker} ${n},"${marker}, ${n}"`
		)
	].join('\n');

	it('says nothing of the log to those without the key, before and after a checkpoint', async () => {
		await withWorkspace(async (poise, folder) => {
			const source = newFolder();
			writeFileSync(join(source.path, `${marker}.csv`), csv);
			expect(filesThatSay(source.path, marker)).toEqual([`${marker}.csv`]);
			await takeIn(poise, join(source.path, `${marker}.csv`));
			source.remove();
			poise.state.put('remembered', marker, { note: marker });
			const rows = await poise.engine.read((session) =>
				session.rows(`SELECT count(*) AS n FROM conversation WHERE text LIKE '${marker}%'`)
			);
			expect(rows).toEqual([{ n: 5000 }]);
			expect(filesThatSay(folder, marker)).toEqual([]);
			await poise.engine.checkpoint();
			expect(filesThatSay(folder, marker)).toEqual([]);
		});
	});

	it('says nothing either when work spills out of the memory', async () => {
		await withEngine({ memoryBytes: 60e6, threads: 1 }, async (engine, folder) => {
			const spilled = await engine.read(async (session) => {
				await session.run(
					`CREATE TEMP TABLE wide AS SELECT '${marker}' || md5(i::VARCHAR) || md5((i * 7)::VARCHAR) AS text FROM range(1500000) r(i)`
				);
				const files = readdirSync(join(folder, 'tmp'));
				return { files: files.length, telling: filesThatSay(folder, marker) };
			});
			expect(spilled.files).toBeGreaterThan(0);
			expect(spilled.telling).toEqual([]);
		});
	});
});

describe('opening the warehouse', () => {
	it('refuses a file that another process has open, and leaves its working files alone', async () => {
		await withWorkspace((_, folder) => {
			mkdirSync(join(folder, 'tmp'), { recursive: true });
			writeFileSync(join(folder, 'tmp', 'under-way.utf8'), 'half an import');
			const script = `
				import { createApp } from '#lib/server/app.ts';
				import { readConfig } from '#lib/server/config.ts';
				try { await createApp(readConfig({}, { workspace: ${JSON.stringify(folder)} })); console.log('opened'); }
				catch (cause) { console.log(cause.code, cause.hint); }
				process.exit(0);`;
			const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
			expect(other.stdout.trim()).toBe('in-use Wait for it to end, or stop it.');
			expect(readdirSync(join(folder, 'tmp'))).toContain('under-way.utf8');
			return Promise.resolve();
		});
	});

	it('clears what a killed process left in the folder for working files', async () => {
		await inFolder(async (folder) => {
			await (await open(folder)).close();
			writeFileSync(join(folder, 'tmp', 'left.utf8'), 'half an import');
			// what the engine itself writes when work spills out of the memory
			writeFileSync(join(folder, 'tmp', 'duckdb_temp_storage_DEFAULT-1.tmp'), randomBytes(4096));
			await (await open(folder)).close();
			expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
		});
	});

	it('does not take a folder for its own that holds somebody else’s tmp', async () => {
		await inFolder(async (folder) => {
			mkdirSync(join(folder, 'tmp'), { recursive: true });
			writeFileSync(join(folder, 'tmp', 'notes.txt'), 'mine');
			await expect(open(folder)).rejects.toMatchObject({ code: 'foreign-folder' });
			expect(readdirSync(join(folder, 'tmp'))).toEqual(['notes.txt']);
		});
	});

	it('refuses a file of a newer Poise and leaves it as it is', async () => {
		await inFolder(async (folder) => {
			const poise = await open(folder);
			await poise.engine.write((session) => session.run("INSERT INTO migration VALUES (99, 'from the future')"));
			await poise.close();
			const before = readFileSync(join(folder, 'warehouse.duckdb'));
			await expect(open(folder)).rejects.toMatchObject({ name: 'WarehouseError', code: 'too-new' });
			expect(readFileSync(join(folder, 'warehouse.duckdb')).equals(before)).toBe(true);
		});
	});

	it('calls a file damaged that is none of ours, and leaves it as it is', async () => {
		await inFolder(async (folder) => {
			await (await open(folder)).close();
			const path = join(folder, 'warehouse.duckdb');
			const bytes = readFileSync(path);
			randomBytes(8192).copy(bytes, 0);
			writeFileSync(path, bytes);
			await expect(open(folder)).rejects.toMatchObject({ name: 'WarehouseError', code: 'damaged' });
			expect(readFileSync(path).equals(bytes)).toBe(true);
		});
	});

	it('makes the tables that the canonical fields describe', async () => {
		const types: Record<FieldType, string> = {
			text: 'VARCHAR',
			instant: 'TIMESTAMP',
			seconds: 'DOUBLE',
			boolean: 'BOOLEAN',
			share: 'DOUBLE',
			integer: 'INTEGER',
			money: 'DOUBLE',
			author: 'VARCHAR',
			event: 'VARCHAR'
		};
		const columnsOf = (table: string) =>
			withWorkspace((poise) =>
				poise.engine.read((session) =>
					session.rows<{ name: string; type: string }>(
						`SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE schema_name = 'main' AND table_name = '${table}' ORDER BY column_name`
					)
				)
			);
		const described = (fields: readonly { readonly name: string; readonly type: FieldType }[]) =>
			fields.map(({ name, type }) => ({ name, type: types[type] }));
		const origin = [
			{ name: 'import_id', type: 'INTEGER' },
			{ name: 'import_record', type: 'INTEGER' }
		];
		const identity = [
			{ name: 'id', type: 'BIGINT' },
			{ name: 'source', type: 'VARCHAR' }
		];
		const replaced = [{ name: 'superseded_by', type: 'INTEGER' }];
		const told = [...described(conversationFields), ...origin];
		const [id, source] = identity;
		const bits = ['said', 'unread'].map((name) => ({ name, type: 'UTINYINT' }));
		const key = { name: 'record_key', type: 'VARCHAR' };
		const local = { name: 'opened_local', type: 'TIMESTAMP' };
		const conversation = [id, source, { name: 'stub', type: 'BOOLEAN' }, ...bits, key, local, ...told];
		const customer = [...described(customerFields), ...origin];
		// Found by name: what was added later stands at a table's end.
		const sorted = (columns: readonly ({ readonly name: string } | undefined)[]) =>
			columns.toSorted((a, b) => ((a?.name ?? '') < (b?.name ?? '') ? -1 : 1));
		expect(await columnsOf('conversation_record')).toEqual(sorted(conversation));
		// Besides them what only turns and events tell.
		expect(await columnsOf('conversation')).toEqual(expect.arrayContaining([...identity, ...bits, ...told]));
		expect(await columnsOf('conversation_superseded')).toEqual(sorted([...conversation, ...replaced]));
		expect(await columnsOf('customer')).toEqual(sorted(customer));
		expect(await columnsOf('customer_superseded')).toEqual(sorted([...customer, ...replaced]));
		const keyed = [source, key];
		const tables = { message: messageFields, event: eventFields, benchmark: benchmarkFields };
		for (const [table, fields] of Object.entries(tables)) {
			const columns = [...keyed, ...described(fields), ...origin];
			expect(await columnsOf(table)).toEqual(sorted(columns));
			expect(await columnsOf(`${table}_superseded`)).toEqual(sorted([...columns, ...replaced]));
		}
	});
});

describe('the engine', () => {
	const count = (engine: Awaited<ReturnType<typeof openDuckDB>>) =>
		engine.read((session) => session.rows('SELECT count(*) AS n FROM customer'));
	const insert = "INSERT INTO customer (customer_id, import_id, import_record) VALUES ('c', 1, 0)";

	it('keeps nothing of a writing that throws', async () => {
		await withEngine({}, async (engine) => {
			const failing = engine.write(async (session) => {
				await session.run(insert);
				throw new Error('half way');
			});
			await expect(failing).rejects.toThrow('half way');
			expect(await count(engine)).toEqual([{ n: 0 }]);
			await engine.write((session) => session.run(insert));
			expect(await count(engine)).toEqual([{ n: 1 }]);
		});
	});

	it('keeps nothing of a writing that is called off, though its work had come to an end', async () => {
		await withEngine({}, async (engine) => {
			const stop = new AbortController();
			const writing = engine.write(async (session) => {
				await session.run(insert);
				stop.abort();
			}, stop.signal);
			await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
			expect(await count(engine)).toEqual([{ n: 0 }]);
		});
	});

	// Also before the statement has begun to run, and while it is being prepared.
	it.each([0, 1, 5, 100])('interrupts a statement that is called off after %i ms', async (milliseconds) => {
		await withEngine({}, async (engine) => {
			const stop = new AbortController();
			const reading = engine.read(async (session) => {
				setTimeout(() => stop.abort(), milliseconds);
				return session.rows('SELECT sum(a.i * b.i) AS s FROM range(10000000) a(i), range(10000000) b(i)');
			}, stop.signal);
			await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
			expect(await count(engine)).toEqual([{ n: 0 }]);
		});
	});

	it.each([1, 2])('lets no more than %i read at once, first come first served', async (readers) => {
		await withEngine({ readers }, async (engine) => {
			let now = 0;
			let most = 0;
			const order: number[] = [];
			let open: () => void = () => undefined;
			const gate = new Promise<void>((resolve) => (open = resolve));
			await Promise.all(
				Array.from({ length: 9 }, (_, n) =>
					engine.read(async (session) => {
						most = Math.max(most, ++now);
						order.push(n);
						// The first wait for each other: as many as may do run at once.
						if (now === readers) open();
						await gate;
						await session.rows('SELECT 1');
						now--;
					})
				)
			);
			expect(most).toBe(readers);
			// Those that begin together may speak in any order.
			if (readers === 1) expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
			expect(new Set(order).size).toBe(9);
		});
	});

	it('writes one thing after another', async () => {
		await withEngine({}, async (engine) => {
			let now = 0;
			let most = 0;
			await Promise.all(
				Array.from({ length: 5 }, () =>
					engine.write(async (session) => {
						most = Math.max(most, ++now);
						const [row] = await session.rows<{ n: number }>('SELECT count(*) AS n FROM customer');
						await session.run(
							`INSERT INTO customer (customer_id, import_id, import_record) VALUES ('c${row?.n}', 1, 0)`
						);
						now--;
					})
				)
			);
			const names = await engine.read((session) => session.rows('SELECT customer_id AS c FROM customer ORDER BY 1'));
			expect(most).toBe(1);
			expect(names).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'].map((c) => ({ c })));
		});
	});

	it('gives the place of one that leaves the queue to the next', async () => {
		const turns = createTurns(1);
		let release: () => void = () => undefined;
		const first = turns.take(() => new Promise<void>((resolve) => (release = resolve)));
		const leaver = new AbortController();
		const second = turns.take(() => Promise.resolve('second'), leaver.signal);
		const third = turns.take(() => Promise.resolve('third'));
		leaver.abort();
		await expect(second).rejects.toMatchObject({ name: 'AbortError' });
		release();
		await first;
		expect(await third).toBe('third');
		expect(await turns.take(() => Promise.resolve('fourth'))).toBe('fourth');
	});
});

describe('the small store', () => {
	const entries = (folder: string, change: (db: DatabaseSync) => void) => {
		const db = new DatabaseSync(join(folder, 'state.sqlite'));
		try {
			change(db);
		} finally {
			db.close();
		}
	};

	it('gives back what was put, after a restart too, and forgets what was removed', async () => {
		await inFolder(async (folder) => {
			const poise = await open(folder);
			poise.state.put('things', 'one', { n: 1, text: '一' });
			poise.state.put('things', 'two', [2]);
			poise.state.put('things', 'two', [3]);
			poise.state.put('others', 'one', 'else');
			await poise.close();
			const again = await open(folder);
			const found = {
				one: again.state.get('things', 'one'),
				all: again.state.list('things').length,
				none: again.state.get('things', 'three')
			};
			again.state.remove('things', 'one');
			const gone = again.state.get('things', 'one');
			await again.close();
			expect(found).toEqual({ one: { n: 1, text: '一' }, all: 2, none: undefined });
			expect(gone).toBeUndefined();
		});
	});

	it('keeps values and names sealed', async () => {
		await inFolder(async (folder) => {
			const poise = await open(folder);
			poise.state.put('plain-collection', 'plain-name', { secret: 'plain-value' });
			poise.state.record('2026-01-01T00:00:00Z', { actor: 'plain-actor', action: 'plain-action' });
			const telling = filesThatSay(folder, 'plain-');
			await poise.close();
			expect(telling).toEqual([]);
			expect(filesThatSay(folder, 'plain-')).toEqual([]);
		});
	});

	it('does not open a value whose bytes were changed', async () => {
		await inFolder(async (folder) => {
			const poise = await open(folder);
			poise.state.put('things', 'one', { n: 1 });
			await poise.close();
			entries(folder, (db) => {
				const row = db.prepare('SELECT sealed FROM entry').get();
				const sealed = Buffer.from(row?.['sealed'] as Uint8Array);
				sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
				db.prepare('UPDATE entry SET sealed = ?').run(sealed);
			});
			const again = await open(folder);
			expect(() => again.state.get('things', 'one')).toThrow();
			await again.close();
		});
	});

	it('does not open a value that was moved to another name', async () => {
		await inFolder(async (folder) => {
			const poise = await open(folder);
			poise.state.put('things', 'allowed', false);
			const before = new Set<string>();
			entries(folder, (db) => {
				for (const row of db.prepare('SELECT name FROM entry').all()) before.add(String(row['name']));
			});
			poise.state.put('things', 'other', true);
			await poise.close();
			entries(folder, (db) => {
				const rows = db.prepare('SELECT name, sealed FROM entry').all();
				const other = rows.find(({ name }) => !before.has(String(name)));
				db.prepare('UPDATE entry SET sealed = ? WHERE name = ?').run(other?.['sealed'] ?? null, [...before][0] ?? '');
			});
			const again = await open(folder);
			expect(again.state.get('things', 'other')).toBe(true);
			expect(() => again.state.get('things', 'allowed')).toThrow();
			await again.close();
		});
	});
});
