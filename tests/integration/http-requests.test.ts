import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { problemOver, send, sendPlain } from './http.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
let server: RunningServer;

beforeAll(async () => {
	await runPoise(['import', join(SAMPLES, 'generic-en.csv')], { workspace: folder.path });
	server = await startServer(folder.path);
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

describe('a request that is wrong', () => {
	it.each([
		['{"metrics":', {}],
		['', {}],
		['metrics=volume', { 'content-type': 'application/x-www-form-urlencoded' }],
		['{}', { 'content-type': 'text/plain' }],
		['{}', { 'content-type': 'application/json-seq' }]
	])('is told that %j with %j is not JSON', async (body, type) => {
		const headers = { origin: server.url, ...type };
		const { status, error } = await problemOver(server.url, 'metrics', {}, { body, headers });
		expect(status).toBe(400);
		expect(error).toEqual({
			code: 'not-json',
			message: 'The body is not JSON.',
			hint: expect.stringContaining('application/json') as string
		});
	});

	it('is JSON with a character set', async () => {
		const headers = { 'content-type': 'application/json; charset=utf-8' };
		expect((await send(server.url, 'metrics', {}, { headers })).status).toBe(200);
	});

	it.each([[null], [[]], ['volume'], [{ metrics: 'volume' }], [{ metrics: ['volume'], by: [7] }]])(
		'is told that %j are not the options',
		async (options) => {
			const { status, error } = await problemOver(server.url, 'metrics', options);
			expect({ status, code: error.code }).toEqual({ status: 400, code: 'bad-input' });
			expect(error.hint).toContain('/api/v1/openapi.json');
		}
	);

	it('is told which commands there are', async () => {
		for (const command of ['nothing', 'serve', 'constructor', '__proto__', 'uploads-of-old']) {
			const { status, error } = await problemOver(server.url, command);
			expect({ status, code: error.code }).toEqual({ status: 404, code: 'unknown-command' });
			expect(error.hint).toContain('metrics, ledger');
		}
	});

	it('reads its language from the query before the header, and is English otherwise', async () => {
		const message = async (query: string, header?: string) => {
			const headers: Record<string, string> = header === undefined ? {} : { 'accept-language': header };
			return (await problemOver(server.url, `nothing${query}`, {}, { headers })).error.message;
		};
		const english = 'There is no command “nothing”.';
		const chinese = '没有命令“nothing”。';
		expect(await message('')).toBe(english);
		expect(await message('', 'zh-CN,zh;q=0.9,en;q=0.5')).toBe(chinese);
		expect(await message('', 'de, en;q=0.8')).toBe(english);
		expect(await message('?lang=zh', 'en')).toBe(chinese);
		expect(await message('?lang=en', 'zh')).toBe(english);
		expect(await message('?lang=xx', 'zh')).toBe(chinese);
	});

	it('is answered in its language when it is right', async () => {
		const labels = async (query: string) => {
			const response = await send(server.url, `metrics${query}`, { metrics: ['volume'] });
			return ((await response.json()) as { metrics: { label: string }[] }).metrics.map(({ label }) => label);
		};
		expect(await labels('?lang=en')).toEqual(['Conversations']);
		expect(await labels('?lang=zh')).toEqual([expect.stringMatching(/^\p{Script=Han}+$/u)]);
	});

	it('is turned away when it is larger than options can be, at every address but that of uploads', async () => {
		const body = JSON.stringify({ metrics: ['x'.repeat(5_000_000)] });
		for (const command of ['metrics', 'uploads-of-old', 'uploads/x']) {
			const response = await send(server.url, command, {}, { body });
			await response.body?.cancel();
			expect({ command, status: response.status }).toEqual({ command, status: 413 });
		}
	});
});

describe('a request that no page of ours sends', () => {
	const json = { 'content-type': 'application/json', 'content-length': '2' };

	it.each([
		'poise.example',
		'127.0.0.1.poise.example',
		'localhost.poise.example:5173',
		'0.0.0.0',
		'192.168.0.7',
		'169.254.169.254',
		'[::ffff:7f00:1]'
	])('is turned away when it calls us %s', async (host) => {
		for (const path of ['/', '/health', '/api/v1/openapi.json'])
			expect((await sendPlain(server.url, path, { headers: { host } })).status).toBe(421);
		const posted = { method: 'POST', headers: { ...json, host, origin: `http://${host}` }, body: '{}' };
		expect((await sendPlain(server.url, '/api/v1/metrics', posted)).status).toBe(421);
	});

	it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('is answered when it calls us %s', async (name) => {
		const { port } = new URL(server.url);
		expect((await sendPlain(server.url, '/health', { headers: { host: `${name}:${port}` } })).status).toBe(200);
	});

	it('is turned away when a foreign page sends it', async () => {
		const { origin, port } = new URL(server.url);
		const statusFrom = async (headers: Record<string, string>, method = 'POST', path = '/api/v1/metrics') =>
			(await sendPlain(server.url, path, { method, headers: { ...json, ...headers }, body: '{}' })).status;
		for (const foreign of ['http://poise.example', 'null', `https://127.0.0.1:${port}`, `http://localhost:${port}`])
			for (const [method, path] of [
				['POST', '/api/v1/metrics'],
				['PUT', '/api/v1/uploads'],
				['POST', '/preferences']
			])
				expect(await statusFrom({ origin: foreign }, method, path), `${foreign} ${path}`).toBe(403);
		expect(await statusFrom({ 'sec-fetch-site': 'cross-site' })).toBe(403);
		expect(await statusFrom({ origin, 'sec-fetch-site': 'same-origin' })).toBe(200);
		expect(await statusFrom({ origin, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'poise.example' })).toBe(200);
	});
});

describe('every answer', () => {
	it.each([
		['/', {}],
		['/health', {}],
		['/ready', {}],
		['/api/v1/openapi.json', {}],
		['/no-such-page', {}],
		['/api/v1/metrics', {}],
		['/health', { host: 'poise.example' }]
	])('of %s with %j says what browsers must not do with it', async (path, headers) => {
		const answer = await sendPlain(server.url, path, { headers });
		expect(answer.headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin'
		});
		expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
	});

	it('that is a page forbids scripts from elsewhere', async () => {
		const { headers } = await sendPlain(server.url, '/');
		const policy = headers['content-security-policy'];
		expect(policy).toContain("default-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	});

	it('of /health and /ready says that the process and the warehouse are there', async () => {
		const answerOf = async (path: string): Promise<unknown> => (await fetch(`${server.url}${path}`)).json();
		expect(await answerOf('/health')).toEqual({ status: 'ok' });
		expect(await answerOf('/ready')).toMatchObject({ status: 'ready', warehouse: { engine: 'DuckDB' } });
	});
});
