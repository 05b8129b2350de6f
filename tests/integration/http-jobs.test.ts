import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunksOf, readEvents } from '#lib/ui/import/read-events.ts';
import { PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver, send, sendUp, type Json } from './http.ts';
import { LONG_ROWS, until, writeLongFile } from './long-file.ts';
import { newFolder } from './workspace.ts';

const LATER = { prefer: 'respond-async' };
const folder = newFolder();
const workspace = join(folder.path, 'log');
const long = join(folder.path, 'long.csv');
let server: RunningServer;

beforeAll(async () => {
	writeLongFile(long);
	await runPoise(['import', join(SAMPLES, 'generic-en.csv')], { workspace });
	server = await startServer(workspace);
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

/** Asks for a command and leaves. @returns the address of its job */
async function begin(command: string, options: unknown): Promise<string> {
	const answer = await send(server.url, command, options, { headers: LATER });
	expect(answer.status).toBe(202);
	return `${server.url}${answer.headers.get('location')}`;
}
const look = async (job: string) => (await (await fetch(job)).json()) as Json;
/** The events of a job, until one of this name. */
async function listen(job: string, until?: string): Promise<{ event: string; data: unknown }[]> {
	const { body } = await fetch(job, { headers: { accept: 'text/event-stream' } });
	if (!body) throw new Error('there is no body');
	const events = [];
	for await (const each of readEvents(chunksOf(body))) {
		events.push(each);
		if (each.event === until) break;
	}
	return events;
}
const phaseOf = async (job: string) => ((await look(job))['progress'] as { phase?: string } | null)?.phase;

describe('a command asked for with Prefer: respond-async', { timeout: PATIENCE_MS }, () => {
	it('answers at once when it is a short one', async () => {
		const answer = await send(server.url, 'imports', {}, { headers: LATER });
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual(await answerOver(server.url, 'imports'));
		expect((await send(server.url, 'ledger', { rows: true }, { headers: LATER })).status).toBe(200);
	});

	it('that fails says why, in the language of whoever asks then', async () => {
		const job = await begin('import', { files: [{ upload: 'nothing', name: 'a.csv' }] });
		await until(async () => (await look(job))['state'] !== 'running');
		expect(await look(`${job}?lang=zh`)).toMatchObject({ state: 'failed', error: { hint: '请重新上传文件。' } });
		expect((await listen(job)).map(({ event }) => event)).toEqual(['error']);
	});

	it('goes on when those who listened have left, and cancelled leaves the log as it was', async () => {
		const before = await answerOver(server.url, 'metrics');
		const job = await begin('import', { files: [await sendUp(server.url, long)] });
		await listen(job, 'progress');
		await until(async () => (await phaseOf(job)) === 'load');
		expect(await (await fetch(`${server.url}/api/v1/jobs`)).json()).toMatchObject({
			jobs: [{ command: 'import', state: 'running', progress: { file: 'long.csv' } }, { state: 'failed' }]
		});
		expect((await fetch(job, { method: 'DELETE' })).status).toBe(204);
		const last = (await listen(job)).at(-1);
		expect(last).toMatchObject({ event: 'error', data: { error: { code: 'cancelled' } } });
		expect(await answerOver(server.url, 'metrics')).toEqual(before);
	});

	it('is ended with the server, which waits for it', async () => {
		const job = await begin('import', { files: [await sendUp(server.url, long)] });
		await until(async () => (await phaseOf(job)) === 'load');
		expect(await server.stop()).toBe(0);
		server = await startServer(workspace);
		const { imports } = await answerOver(server.url, 'imports');
		expect((imports as Json[]).map(({ file }) => file)).toEqual(['generic-en.csv']);
		const jobs = new URL(job).pathname;
		expect((await fetch(`${server.url}${jobs}`)).status).toBe(404);
	});

	it('takes a long file in while nobody listens', async () => {
		const job = await begin('import', { files: [await sendUp(server.url, long)] });
		await until(async () => (await look(job))['state'] !== 'running');
		expect(await look(job)).toMatchObject({ result: { imports: [{ rowsRead: LONG_ROWS, rowsImported: LONG_ROWS }] } });
	});
});
