import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#lib/stats/random.ts';
import { PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver } from './http.ts';
import { newFolder } from './workspace.ts';

const MB = 1_000_000;
const UPLOAD_BYTES = 300 * MB;
const LOG_BYTES = 150 * MB;
const SEED = 20260301;

const measurable = existsSync('/proc/self/clear_refs');
if (!measurable) console.log('skipped: the peak of a process’s memory is read from /proc, which only Linux has');

const folder = newFolder();
const workspace = join(folder.path, 'log');
let server: RunningServer;

beforeAll(async () => {
	await runPoise(['import', join(SAMPLES, 'generic-en.csv')], { workspace });
	server = await startServer(workspace, { POISE_MEMORY: '500MB' });
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

const bytesOf = (name: 'VmRSS' | 'VmHWM') => {
	const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
	return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
};
/** From here on the peak is counted anew. */
const forgetPeak = () => writeFileSync(`/proc/${server.process.pid}/clear_refs`, '5');

function* bytesIn(bytes: number): Generator<Buffer> {
	const chunk = Buffer.alloc(100_000, 'x');
	for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

/** A log with long texts, a few kilobytes at a time; no text stands in it twice. */
function* logOf(bytes: number): Generator<Buffer> {
	const random = createRandom(SEED);
	const pool = Array.from({ length: 200_000 }, () => Math.floor(random() * 36 ** 6).toString(36)).join(' ');
	yield Buffer.from('conversation_id,customer_id,opened_at,topic,text\n');
	for (let made = 0, n = 0; made < bytes;) {
		let rows = '';
		for (const end = n + 50; n < end; n++) {
			const opened = new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString();
			const from = Math.floor(random() * (pool.length - 1_200));
			rows += `M${n},c${n % 20_000},${opened},topic ${n % 7},"${n}, ${pool.slice(from, from + 1_200)}"\n`;
		}
		const chunk = Buffer.from(rows);
		made += chunk.length;
		yield chunk;
	}
}

async function sendAll(chunks: Iterable<Buffer>): Promise<{ upload: string; bytes: number }> {
	const sent = request(`${server.url}/api/v1/uploads`, { method: 'PUT', headers: { 'content-type': 'text/csv' } });
	const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
	await pipeline(Readable.from(chunks), sent);
	const [response] = await answered;
	expect(response.statusCode).toBe(201);
	return (await json(response)) as { upload: string; bytes: number };
}

describe.runIf(measurable)('the server’s memory', () => {
	it('hardly grows while a large file arrives', { timeout: PATIENCE_MS }, async () => {
		const before = bytesOf('VmRSS');
		forgetPeak();
		const { upload, bytes } = await sendAll(bytesIn(UPLOAD_BYTES));
		expect(bytes).toBe(UPLOAD_BYTES);
		expect(statSync(join(workspace, 'uploads', upload)).size).toBe(bytes);
		expect(bytesOf('VmHWM') - before).toBeLessThan(100 * MB);
	});

	it('stays near its limit while a large file is taken in', { timeout: PATIENCE_MS }, async () => {
		const { upload } = await sendAll(logOf(LOG_BYTES));
		forgetPeak();
		const { imports } = await answerOver(server.url, 'import', { files: [{ upload, name: 'large.csv' }] });
		expect(imports).toMatchObject([{ rowsRejected: 0, cleaned: {} }]);
		expect(bytesOf('VmHWM')).toBeLessThan(500 * MB + 400 * MB);
	});
});
