import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunksOf, readEvents } from '#lib/ui/import/read-events.ts';
import { PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver, send, sendUp, type Json } from './http.ts';
import { LONG_ROWS, untilTakenIn, untilTakingIn, writeLongFile } from './long-file.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
const workspace = join(folder.path, 'log');
const long = join(folder.path, 'long.csv');
const EVENTS = { accept: 'text/event-stream' };

let server: RunningServer;
let before: Json;

beforeAll(async () => {
	writeLongFile(long);
	await runPoise(['import', join(SAMPLES, 'generic-en.csv')], { workspace });
	server = await startServer(workspace);
	before = await state();
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

/** What the log says of itself. */
async function state(): Promise<Json> {
	return { ...(await answerOver(server.url, 'imports')), ...(await answerOver(server.url, 'metrics')) };
}

async function eventsOf(response: Response): Promise<{ event: string; data: unknown }[]> {
	expect(response.headers.get('content-type')).toBe('text/event-stream');
	if (!response.body) throw new Error('there is no body');
	const events = [];
	for await (const each of readEvents(chunksOf(response.body))) events.push(each);
	return events;
}

describe('a command whose progress is asked for', () => {
	it('that fails says so in one event, in the reader’s language', async () => {
		const files = [{ upload: 'nothing', name: 'a.csv' }];
		const events = await eventsOf(await send(server.url, 'import?lang=zh', { files }, { headers: EVENTS }));
		expect(events).toEqual([
			{
				event: 'error',
				data: { error: { code: 'no-such-upload', message: '没有这个上传文件。', hint: '请重新上传文件。' } }
			}
		]);
	});

	it('gives its rows one an event', async () => {
		const events = await eventsOf(await send(server.url, 'ledger', { rows: true }, { headers: EVENTS }));
		const lines = await (await send(server.url, 'ledger', { rows: true })).text();
		const rows = lines.trimEnd().split('\n');
		expect(events.slice(0, -1)).toEqual(rows.map((row) => ({ event: 'row', data: JSON.parse(row) as unknown })));
		expect(events.at(-1)).toEqual({ event: 'end', data: {} });
	});
});

describe('closing the connection while a file is taken in', () => {
	it.each(['load', 'merge'])(
		'leaves the log as it was, when progress has come to “%s”',
		{ timeout: PATIENCE_MS },
		async (phase) => {
			const files = [await sendUp(server.url, long)];
			const hangUp = new AbortController();
			const response = await send(server.url, 'import', { files }, { headers: EVENTS, signal: hangUp.signal });
			if (!response.body) throw new Error('there is no body');
			for await (const { event, data } of readEvents(chunksOf(response.body)))
				if (event === 'progress' && (data as { phase: string }).phase === phase) break;
			hangUp.abort();
			await untilTakenIn(workspace);
			expect(await state()).toEqual(before);
		}
	);

	it('leaves the log as it was also when nobody watched the progress', { timeout: PATIENCE_MS }, async () => {
		const files = [await sendUp(server.url, long)];
		const hangUp = new AbortController();
		const answer = send(server.url, 'import', { files }, { signal: hangUp.signal });
		await untilTakingIn(workspace);
		hangUp.abort();
		await expect(answer).rejects.toThrow();
		await untilTakenIn(workspace);
		expect(await state()).toEqual(before);
	});

	it(
		'hinders nobody: the next one says how far it has come, and ends with its receipt',
		{ timeout: PATIENCE_MS },
		async () => {
			const files = [await sendUp(server.url, long)];
			const events = await eventsOf(await send(server.url, 'import', { files }, { headers: EVENTS }));
			const last = events.pop();
			expect(last).toMatchObject({
				event: 'result',
				data: { imports: [{ file: 'long.csv', rowsImported: LONG_ROWS }] }
			});
			expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['progress']));
			const phases = [...new Set(events.map(({ data }) => (data as { phase: string }).phase))];
			expect(phases).toEqual(['read', 'scan', 'load', 'mask', 'merge', 'judge', 'done']);
			for (const { data } of events) {
				const { fraction } = data as { fraction: number | null };
				expect(fraction ?? 0).toBeGreaterThanOrEqual(0);
				expect(fraction ?? 1).toBeLessThanOrEqual(1);
			}
		}
	);
});

describe('a conversation that is followed', () => {
	it.each([EVENTS, {}])('is let go when the reader hangs up, whoever else may follow then (%o)', async (headers) => {
		const { conversation } = await answerOver(server.url, 'converse-start', {});
		await answerOver(server.url, 'converse-act', { conversation, action: 'person' });
		/** What one more reader is told first. */
		const first = async () => {
			const over = new AbortController();
			const { body } = await send(
				server.url,
				'converse-follow',
				{ conversation },
				{ headers: EVENTS, signal: over.signal }
			);
			const { value } = (await body?.getReader().read()) ?? {};
			over.abort();
			return new TextDecoder().decode(value);
		};
		const hangUp = new AbortController();
		// as many as may read one conversation
		for (let count = 0; count < 20; count++)
			send(server.url, 'converse-follow', { conversation }, { headers, signal: hangUp.signal }).catch(() => undefined);
		await expect.poll(first, { timeout: 20_000 }).toContain('"code":"busy"');
		hangUp.abort();
		await expect.poll(first, { timeout: 20_000 }).toContain('event: row');
	});
});
