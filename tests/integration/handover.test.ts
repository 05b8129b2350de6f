import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	askPoise,
	cleanEnvironment,
	PATIENCE_MS,
	POISE,
	ROOT,
	runPoise,
	SAMPLES,
	startServer,
	type RunningServer
} from './command-line.ts';
import { LONG_ROWS, untilTakenIn, untilTakingIn, writeLongFile } from './long-file.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
const alone = join(folder.path, 'alone');
const served = join(folder.path, 'served');
const known = join(SAMPLES, 'generic-en.csv');
const dirty = join(SAMPLES, 'dirty.csv');
const noTimes = join(folder.path, 'no-times.csv');
const odd = join(folder.path, 'odd.csv');
const long = join(folder.path, 'long.csv');
/** Ends a line for some readers of text, but not in JSON. */
const SEPARATOR = '\u2028';

let server: RunningServer;

beforeAll(async () => {
	writeFileSync(noTimes, 'a,b\n1,2\n');
	writeFileSync(odd, `conversation_id,opened_at\nO1,2026-01-01T00:00:00Z\nO2,one${SEPARATOR}two\n`);
	writeLongFile(long);
	for (const workspace of [alone, served]) await runPoise(['import', known], { workspace });
	server = await startServer(served);
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

/** What differs by the clock and the place. */
const plain = (text: string) =>
	text
		.replaceAll(/"seconds":[\d.]+|"(at|startedAt)":"[^"]*"|"importId":\d+/g, '')
		.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '')
		.replaceAll(alone, '')
		.replaceAll(served, '');

describe('a command while a server runs on the workspace', () => {
	it.each([
		[['metrics', '--json']],
		[['metrics', 'no-such-metric']],
		[['metrics', 'volume', '--where', `topic=a${SEPARATOR}b`, '--json']],
		[['ledger']],
		[['ledger', '--rows', '--json']],
		[['decide', '--lang', 'zh']],
		[['assumptions', 'set', 'currency=CNY', '--json']],
		[['assumptions', 'reset', 'currency', '--json']],
		[['sample', '--json']],
		[['import', dirty, '--json']],
		[['import', odd, '--json']],
		[['import', noTimes, '--lang', 'zh']],
		[['import', noTimes, known, '--json']],
		[['imports', '--json']]
	])('prints and ends as it does without: %j', { timeout: PATIENCE_MS }, async (args) => {
		const [here, there] = [await runPoise(args, { workspace: alone }), await runPoise(args, { workspace: served })];
		expect({ ...there, stdout: plain(there.stdout) }).toEqual({ ...here, stdout: plain(here.stdout) });
		expect(here.stdout + here.stderr).not.toBe('');
	});

	it(
		'reaches it in a folder whose name is longer than systems let a socket’s be',
		{ timeout: PATIENCE_MS },
		async () => {
			const deep = join(folder.path, 'deep'.repeat(30));
			mkdirSync(deep);
			const far = await startServer(deep);
			expect((await runPoise(['ledger'], { workspace: deep })).status).toBe(0);
			expect(await far.stop()).toBe(0);
		}
	);
});

describe('Ctrl-C during an import', () => {
	/** As a terminal does it: the signal goes to the starter and to the process that does the work. */
	const interrupt = async (workspace: string) => {
		const env = cleanEnvironment();
		delete env['UV_THREADPOOL_SIZE'];
		const args = [POISE, 'import', long, '--json', '--workspace', workspace];
		const child = spawn(process.execPath, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', (text) => (output += String(text)));
		const ended = once(child, 'close') as Promise<[number | null]>;
		await untilTakingIn(workspace);
		process.kill(-(child.pid ?? 0), 'SIGINT');
		const [status] = await ended;
		await untilTakenIn(workspace);
		return { status, document: JSON.parse(output) as unknown };
	};
	const stateOf = async (workspace: string) => [
		(await askPoise(['imports'], { workspace })).document,
		(await askPoise(['metrics'], { workspace })).document
	];

	it.each(['with', 'without'])('%s a server leaves the log as it was', { timeout: PATIENCE_MS }, async (how) => {
		const workspace = how === 'with' ? served : alone;
		const before = await stateOf(workspace);
		const { status, document } = await interrupt(workspace);
		expect({ status, document }).toMatchObject({ status: 1, document: { error: { code: 'cancelled' } } });
		expect(await stateOf(workspace)).toEqual(before);
	});

	it('hinders no later one', { timeout: PATIENCE_MS }, async () => {
		const { document } = await askPoise(['import', long], { workspace: served });
		expect(document).toMatchObject({ imports: [{ rowsImported: LONG_ROWS }] });
	});
});

describe('a server that is told to stop', () => {
	it('undoes what a command has not finished, and the command says so', { timeout: PATIENCE_MS }, async () => {
		const workspace = join(folder.path, 'stopped');
		await runPoise(['import', known], { workspace });
		const stopped = await startServer(workspace);
		const before = await askPoise(['imports'], { workspace });
		const asked = askPoise(['import', long], { workspace });
		await untilTakingIn(workspace);
		expect(await stopped.stop()).toBe(0);
		expect(await asked).toMatchObject({ status: 1, document: { error: { code: 'server-stopped' } } });
		expect(await askPoise(['imports'], { workspace })).toEqual(before);
	});
});

describe('the socket', () => {
	it('is for the owner alone', () => {
		const { mode } = statSync(join(served, 'poise.sock'));
		expect(mode & 0o777).toBe(0o600);
	});

	it.each(['no JSON\n', 'null\n', '[]\n', '{"command":7}\n', '{"command":"constructor","input":{}}\n', '\n', '{'])(
		'survives %j',
		async (text) => {
			const socket = connect(join(served, 'poise.sock'));
			socket.end(text);
			socket.resume();
			await once(socket, 'close');
			expect((await fetch(`${server.url}/health`)).status).toBe(200);
		}
	);
});
