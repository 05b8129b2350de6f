import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver, problemOver, send, type Json } from './http.ts';
import { until } from './long-file.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
const workspace = join(folder.path, 'log');
let server: RunningServer;

beforeAll(async () => {
	await runPoise(['import', join(SAMPLES, 'zendesk.csv')], { workspace });
	server = await startServer(workspace);
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

const working = () => readdirSync(join(workspace, 'tmp')).filter((name) => name.includes('export'));

describe('an export over HTTP', () => {
	it.each(['csv', 'parquet', 'xlsx'])(
		'is the file that the command line writes (%s), and leaves no copy',
		async (format) => {
			const path = join(folder.path, `figures.${format}`);
			const args = ['export', 'metrics', 'volume', 'containment', '--by', 'channel', '--out', path];
			expect((await runPoise(args, { workspace })).status).toBe(0);
			const options = { what: 'metrics', format, metrics: ['volume', 'containment'], by: ['channel'] };
			const posted = await send(server.url, 'export', options);
			expect(posted.headers.get('content-disposition')).toMatch(
				new RegExp(`^attachment; filename="poise-metrics-.*\\.${format}"$`)
			);
			const bytes = Buffer.from(await posted.arrayBuffer());
			// A workbook's archive bears the hour in which it was made.
			if (format !== 'xlsx') expect(bytes.equals(readFileSync(path))).toBe(true);
			const got = await fetch(
				`${server.url}/api/v1/export?what=metrics&format=${format}&metric=volume&metric=containment&by=channel`
			);
			expect((await got.arrayBuffer()).byteLength).toBe(bytes.length);
			await until(() => working().length === 0);
		}
	);

	it('takes the conditions of an address, and says what is wrong with one', async () => {
		const all = await fetch(`${server.url}/api/v1/export?what=ledger&format=csv`);
		expect((await all.text()).trimEnd().split('\r\n')).toHaveLength(417);
		const none = await fetch(`${server.url}/api/v1/export?what=conversations&format=csv&where=channel%3Dnowhere`);
		expect((await none.text()).trimEnd().split('\r\n')).toHaveLength(1);
		const bad = await fetch(`${server.url}/api/v1/export?what=everything`);
		expect({ status: bad.status, type: bad.headers.get('content-type') }).toEqual({
			status: 400,
			type: 'application/json'
		});
		const options = { what: 'metrics', by: ['nothing'] };
		expect(await problemOver(server.url, 'export', options)).toMatchObject({
			status: 400,
			error: { code: 'unknown-dimension' }
		});
		expect(working()).toEqual([]);
	});

	it('writes nowhere on the server', async () => {
		const out = join(folder.path, 'planted.csv');
		await (await send(server.url, 'export', { what: 'ledger', out })).text();
		expect(readdirSync(folder.path)).not.toContain('planted.csv');
	});
});

describe('a statement over HTTP', () => {
	const sql = 'SELECT channel, count(*) AS n FROM judged GROUP BY channel ORDER BY n DESC, channel';
	it('is answered as the command line answers, and with a format by a file', async () => {
		const own = JSON.parse((await runPoise(['sql', sql, '--json'], { workspace })).stdout) as Json;
		const answer = await answerOver(server.url, 'sql', { sql });
		expect(answer).toMatchObject({ columns: own['columns'], rows: own['rows'], n: own['n'], cut: false });
		const file = await send(server.url, 'sql', { sql, format: 'csv' });
		expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="poise-sql-.*\.csv"$/);
		expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(1 + Number(own['n']));
		await until(() => working().length === 0);
	});

	it('is refused with its place, and writes nowhere', async () => {
		expect(await problemOver(server.url, 'sql', { sql: "SELECT getenv('HOME')" })).toMatchObject({
			status: 422,
			error: { code: 'sql-function', line: 1, column: '8' }
		});
		expect(await problemOver(server.url, 'sql', { sql: "FROM 'x.csv'", format: 'csv' })).toMatchObject({ status: 422 });
		expect(await problemOver(server.url, 'sql', { sql: 1 })).toMatchObject({ status: 400 });
		const { status } = await problemOver(server.url, 'sql', { sql: 'SELECT 1', format: 'csv', seconds: 1e9 });
		expect(status).toBe(400);
		// Over HTTP no option is a path: it is passed over.
		const path = join(folder.path, 'smuggled.csv');
		await send(server.url, 'sql', { sql: 'SELECT 1', format: 'csv', out: path });
		expect(readdirSync(folder.path)).not.toContain('smuggled.csv');
	});

	it('stops when its asker hangs up, and others are answered meanwhile', async () => {
		const endless = 'SELECT sum(a.range * b.range) FROM range(1000000000) a, range(1000000000) b';
		const gone = new AbortController();
		const asked = [1, 2].map(() => send(server.url, 'sql', { sql: endless }, { signal: gone.signal }));
		expect((await fetch(`${server.url}/ready`)).status).toBe(200);
		gone.abort();
		for (const each of asked) await expect(each).rejects.toThrow(/abort/i);
		expect((await answerOver(server.url, 'sql', { sql: 'SELECT 1' }))['rows']).toEqual([[1]]);
	});
});
