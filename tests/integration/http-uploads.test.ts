import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver, problemOver, sendUp, type Problem } from './http.ts';
import { until } from './long-file.ts';
import { newFolder } from './workspace.ts';

const LIMIT_BYTES = 5_000_000;

const folder = newFolder();
const workspace = join(folder.path, 'log');
const known = join(SAMPLES, 'generic-en.csv');
const noTimes = join(folder.path, 'no-times.csv');
const absent = '00000000-0000-4000-8000-000000000000';

let server: RunningServer;

beforeAll(async () => {
	writeFileSync(noTimes, 'a,b\n1,2\n');
	await runPoise(['import', join(SAMPLES, 'generic-zh.csv')], { workspace });
	server = await startServer(workspace, { POISE_MAX_UPLOAD: String(LIMIT_BYTES) });
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

const waiting = () => {
	const uploads = join(workspace, 'uploads');
	return existsSync(uploads) ? readdirSync(uploads) : [];
};
const put = async (body: BodyInit | null, headers: Record<string, string> = { 'content-type': 'text/csv' }) => {
	const response = await fetch(`${server.url}/api/v1/uploads`, { method: 'PUT', headers, body });
	return { status: response.status, document: (await response.json()) as Record<string, unknown> & Problem };
};
const importCount = async () => ((await answerOver(server.url, 'imports'))['imports'] as unknown[]).length;

describe('an upload', () => {
	it('is kept byte for byte under a name nobody chose, for the owner alone, until it is taken in', async () => {
		const bytes = readFileSync(known);
		const { status, document } = await put(bytes, { 'content-type': 'application/json' });
		expect({ status, bytes: document['bytes'] }).toEqual({ status: 201, bytes: bytes.length });
		const upload = String(document['upload']);
		expect(waiting()).toEqual([upload]);
		const path = join(workspace, 'uploads', upload);
		expect(readFileSync(path).equals(bytes)).toBe(true);
		expect(statSync(path).mode & 0o777).toBe(0o600);
		const files = [{ upload, name: 'first.csv' }];
		await answerOver(server.url, 'import', { files, dryRun: true });
		expect(waiting()).toEqual([upload]);
		await answerOver(server.url, 'import', { files });
		expect(waiting()).toEqual([]);
		expect(await problemOver(server.url, 'import', { files })).toMatchObject({
			status: 422,
			error: { code: 'no-such-upload' }
		});
	});

	it('is gone too when its file is refused', async () => {
		const files = [await sendUp(server.url, noTimes)];
		expect(await problemOver(server.url, 'import', { files })).toMatchObject({ status: 422 });
		expect(waiting()).toEqual([]);
	});

	it('is refused without a body, and without the type that says there is one', async () => {
		const empty = await put('');
		expect(empty).toMatchObject({ status: 400, document: { error: { code: 'no-body' } } });
		const untyped = await put(readFileSync(known), {});
		expect(untyped).toMatchObject({ status: 400, document: { error: { code: 'no-body' } } });
	});

	it.each([1, 20_000_000])('is refused, and not kept, when it is %i bytes larger than the limit', async (more) => {
		const { status, document } = await put(Buffer.alloc(LIMIT_BYTES + more));
		expect({ status, code: document.error.code }).toEqual({ status: 422, code: 'upload-too-large' });
		expect(document.error.hint).toContain('POISE_MAX_UPLOAD');
		expect(waiting()).toEqual([]);
	});

	it('that breaks off leaves nothing behind', async () => {
		const { port } = new URL(server.url);
		const socket = connect(Number(port), '127.0.0.1');
		socket.write(
			`PUT /api/v1/uploads HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\nhalf`
		);
		await until(() => waiting().some((name) => name.endsWith('.part')));
		socket.destroy();
		await until(() => waiting().length === 0);
		expect(waiting()).toEqual([]);
	});
});

describe('taking in what was sent', () => {
	it.each([
		absent,
		'../warehouse.duckdb',
		`../uploads/${absent}`,
		'/etc/passwd',
		'..%2Fkey',
		`${absent}.part`,
		`${absent}\u0000`,
		'.'
	])('refuses the id %j', async (upload) => {
		const files = [{ upload, name: 'a.csv' }];
		expect(await problemOver(server.url, 'import', { files })).toMatchObject({
			status: 422,
			error: { code: 'no-such-upload' }
		});
	});

	it.each([
		[{ files: [{ path: known, name: 'a.csv' }] }],
		[{ files: [{ upload: '', name: 'a.csv' }] }],
		[{ files: [{ upload: absent }] }],
		[{ files: [{ upload: absent, name: '' }] }],
		[{ files: [{ upload: absent, name: 'a'.repeat(301) }] }],
		[{ files: [] }],
		[{ files: Array.from({ length: 101 }, () => ({ upload: absent, name: 'a.csv' })) }],
		[{}]
	])('takes no %j', async (options) => {
		const before = await importCount();
		expect(await problemOver(server.url, 'import', options)).toMatchObject({
			status: 400,
			error: { code: 'bad-input' }
		});
		expect(await importCount()).toBe(before);
	});

	it('reads the upload and nothing else, whatever else is said to be its path', async () => {
		const upload = { ...(await sendUp(server.url, noTimes)), path: known };
		expect(await problemOver(server.url, 'import', { files: [upload] })).toMatchObject({ status: 422 });
	});

	it('takes the name for a label: no file is called by it', async () => {
		const { upload } = await sendUp(server.url, join(SAMPLES, 'dirty.csv'));
		const name = '../../climbed.csv';
		const { imports } = await answerOver(server.url, 'import', { files: [{ upload, name }] });
		expect(imports).toMatchObject([{ file: name, rejectsFile: null }]);
		expect(readdirSync(folder.path, { recursive: true }).filter((path) => String(path).includes('climbed'))).toEqual(
			[]
		);
		expect(readdirSync(workspace)).not.toContain('rejects');
	});

	it('gives each of several files its own answer, also when one of them was never sent', async () => {
		const fresh = join(folder.path, 'fresh.csv');
		writeFileSync(fresh, 'conversation_id,opened_at\nF1,2026-01-01T00:00:00Z\n');
		const before = await importCount();
		const files = [await sendUp(server.url, fresh), { upload: absent, name: 'lost.csv' }];
		const { imports } = await answerOver(server.url, 'import', { files });
		expect(imports).toMatchObject([
			{ file: 'fresh.csv', rowsImported: 1 },
			{ file: 'lost.csv', error: { code: 'no-such-upload', hint: 'Send the file again.' } }
		]);
		expect(await importCount()).toBe(before + 1);
	});
});
