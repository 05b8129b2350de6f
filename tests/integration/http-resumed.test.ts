import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS, startServer, type RunningServer } from './command-line.ts';
import { answerOver, problemOver, send, type Problem } from './http.ts';
import { until } from './long-file.ts';
import { newFolder } from './workspace.ts';

const LIMIT_BYTES = 5_000_000;
const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };
const file = Buffer.from('conversation_id,opened_at\nR1,2026-01-01T00:00:00Z\nR2,2026-01-02T00:00:00Z\n');

const folder = newFolder();
const workspace = join(folder.path, 'log');
const uploads = join(workspace, 'uploads');
let server: RunningServer;

const start = async () => (server = await startServer(workspace, { POISE_MAX_UPLOAD: String(LIMIT_BYTES) }));
beforeAll(start, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

const at = (path: string) => `${server.url}${path}`;
/** Announces an upload. @returns its path at the server */
async function announce(bytes: number): Promise<string> {
	const headers = { ...TUS, 'upload-length': String(bytes) };
	const answer = await fetch(at('/api/v1/uploads'), { method: 'POST', headers });
	expect(answer.status).toBe(201);
	return answer.headers.get('location') ?? '';
}
const sendPiece = (path: string, offset: number, body: Buffer) =>
	fetch(at(path), {
		method: 'PATCH',
		headers: { ...PIECE, 'upload-offset': String(offset) },
		body: new Uint8Array(body)
	});
async function arrived(path: string): Promise<number> {
	const answer = await fetch(at(path), { method: 'HEAD', headers: TUS });
	return answer.ok ? Number(answer.headers.get('upload-offset')) : -answer.status;
}
const filesOf = (path: string) => [{ upload: path.split('/').at(-1), name: 'pieces.csv' }];

describe('an upload in pieces', () => {
	it('goes on where it stopped, is taken in when it is whole and not before, and is gone afterwards', async () => {
		const path = await announce(file.length);
		expect((await sendPiece(path, 0, file.subarray(0, 30))).status).toBe(204);
		expect(await arrived(path)).toBe(30);
		expect(await (await fetch(at(path))).json()).toEqual({ arrived: 30, bytes: file.length });
		for (const dryRun of [true, false])
			expect(await problemOver(server.url, 'import', { files: filesOf(path), dryRun })).toMatchObject({
				status: 422,
				error: { code: 'upload-incomplete', message: `Of this upload 30 of ${file.length} bytes have arrived.` }
			});
		for (const method of ['DELETE', 'HEAD'])
			expect((await fetch(at(`${path}.json`), { method, headers: TUS })).status).toBe(404);
		expect((await sendPiece(path, 10, file.subarray(10))).status).toBe(409);
		expect((await sendPiece(path, 30, file.subarray(30))).status).toBe(204);
		const kept = readdirSync(uploads).map((name) => statSync(join(uploads, name)).mode & 0o777);
		expect(kept).toEqual([0o600, 0o600]);
		const { imports } = await answerOver(server.url, 'import', { files: filesOf(path) });
		expect(imports).toMatchObject([{ rowsRead: 2, rowsImported: 2 }]);
		expect(readdirSync(uploads)).toEqual([]);
		expect(await arrived(path)).toBe(-404);
	});

	it('keeps what had arrived when the connection broke', async () => {
		const path = await announce(4_000_000);
		const headers = { ...PIECE, 'upload-offset': '0', 'content-length': '4000000' };
		const sending = request(at(path), { method: 'PATCH', headers }).on('error', () => undefined);
		sending.write(Buffer.alloc(1_000_000, 'a'));
		const stored = join(uploads, path.split('/').at(-1) ?? '');
		await until(() => statSync(stored).size === 1_000_000);
		sending.destroy();
		expect(await arrived(path)).toBe(1_000_000);
		expect((await sendPiece(path, 1_000_000, Buffer.alloc(3_000_000, 'b'))).status).toBe(204);
		expect(await arrived(path)).toBe(4_000_000);
		expect((await fetch(at(path), { method: 'DELETE', headers: TUS })).status).toBe(204);
		expect(readdirSync(uploads)).toEqual([]);
	});

	it('is taken by one import alone', { timeout: PATIENCE_MS }, async () => {
		const path = await announce(file.length);
		await sendPiece(path, 0, file);
		const twice = await Promise.all([0, 1].map(() => send(server.url, 'import', { files: filesOf(path) })));
		expect(twice.map(({ status }) => status).sort()).toEqual([200, 422]);
		expect(readdirSync(uploads)).toEqual([]);
	});

	it('is refused when it says it will be larger than the limit, or turns out to be', async () => {
		const headers = { ...TUS, 'upload-length': String(LIMIT_BYTES + 1) };
		const answer = await fetch(at('/api/v1/uploads?lang=zh'), { method: 'POST', headers });
		const { error } = (await answer.json()) as Problem;
		expect({ status: answer.status, ...error }).toMatchObject({ status: 422, code: 'upload-too-large' });
		expect(error.hint).toContain('请拆分文件');
		const open = await fetch(at('/api/v1/uploads'), {
			method: 'POST',
			headers: { ...TUS, 'upload-defer-length': '1' }
		});
		const path = open.headers.get('location') ?? '';
		expect((await sendPiece(path, 0, Buffer.alloc(LIMIT_BYTES + 1))).ok).toBe(false);
		await fetch(at(path), { method: 'DELETE', headers: TUS });
	});

	it.each(['../key', '..%2Fkey', '00000000-0000-4000-8000-000000000000', 'warehouse.duckdb'])(
		'is nothing but an upload: not %s',
		async (id) => {
			for (const method of ['HEAD', 'DELETE'])
				expect((await fetch(at(`/api/v1/uploads/${id}`), { method, headers: TUS })).ok).toBe(false);
			expect(existsSync(join(workspace, 'key'))).toBe(true);
		}
	);

	it('may be continued after the server was started anew, for a day', { timeout: PATIENCE_MS }, async () => {
		const path = await announce(file.length);
		const stale = await announce(file.length);
		const slow = await announce(file.length);
		await sendPiece(path, 0, file.subarray(0, 30));
		for (const each of [stale, slow]) await sendPiece(each, 0, file.subarray(0, 30));
		writeFileSync(join(uploads, 'half.part'), 'half');
		await server.stop();
		const aDayAgo = Date.now() / 1000 - 24 * 3600 - 60;
		for (const name of [stale, `${stale}.json`])
			utimesSync(join(uploads, name.split('/').at(-1) ?? ''), aDayAgo, aDayAgo);
		// begun long ago, and added to since
		utimesSync(join(uploads, `${slow.split('/').at(-1)}.json`), aDayAgo, aDayAgo);
		writeFileSync(join(uploads, `${path.split('/').at(-1)}.taken`), 'of an import that was cut off');
		await start();
		expect(await arrived(path)).toBe(30);
		expect(await arrived(stale)).toBeLessThan(0);
		expect(await arrived(slow)).toBe(30);
		expect(readdirSync(uploads)).toHaveLength(4);
		await sendPiece(path, 30, file.subarray(30));
		const { imports } = await answerOver(server.url, 'import', { files: filesOf(path) });
		expect(imports).toMatchObject([{ rowsRead: 2, rowsDuplicate: 2 }]);
	});
});
