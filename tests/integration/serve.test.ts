import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { connectToServer } from '#lib/server/handover.ts';
import { askPoise, filesIn, PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver, send, sendUp } from './http.ts';
import { LONG_ROWS, until, untilTakingIn, writeLongFile } from './long-file.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
const known = join(SAMPLES, 'generic-en.csv');
const chinese = join(SAMPLES, 'generic-zh.csv');
const noTimes = join(folder.path, 'no-times.csv');
writeFileSync(noTimes, 'a,b\n1,2\n');
const started: RunningServer[] = [];
const start = async (...how: Parameters<typeof startServer>) => {
	const server = await startServer(...how);
	started.push(server);
	return server;
};
afterAll(async () => {
	for (const server of started) await server.stop();
	folder.remove();
});

let count = 0;
const newWorkspace = () => join(folder.path, `log-${count++}`);
const timeout = PATIENCE_MS;
const volumeOf = async (workspace: string) => {
	const { document } = await askPoise(['metrics', 'volume'], { workspace });
	const [{ rows }] = document['metrics'] as [{ rows: [{ value: number }] }];
	return rows[0].value;
};

describe('a server', () => {
	it('keeps key, log and socket for the owner alone, and is the only one on its workspace', { timeout }, async () => {
		const workspace = newWorkspace();
		const server = await start(workspace);
		const modeOf = (name: string) => statSync(join(workspace, name)).mode & 0o777;
		for (const name of ['key', 'poise.sock', 'warehouse.duckdb', 'state.sqlite'])
			expect({ name, mode: modeOf(name) }).toEqual({ name, mode: 0o600 });
		expect(statSync(workspace).mode & 0o777).toBe(0o700);
		const second = await runPoise(['serve', '--port', '0'], { workspace });
		expect(second).toMatchObject({ status: 1, stdout: '' });
		expect(second.stderr).toContain(`A Poise server already runs on the workspace ${workspace}`);
		expect((await fetch(`${server.url}/ready`)).status).toBe(200);
		expect(await server.stop()).toBe(0);
		const third = await start(workspace);
		expect(await third.stop()).toBe(0);
	});

	it.each(['0.0.0.0', '::', '192.0.2.1', 'poise.example'])('does not listen on %s unless trusted to', async (host) => {
		const ran = await runPoise(['serve', '--port', '0', '--host', host], { workspace: newWorkspace() });
		expect(ran).toMatchObject({
			status: 2,
			stdout: '',
			stderr: expect.stringContaining('POISE_TRUST_NETWORK=1') as string
		});
	});

	it.each(['--port=many', '--port=70000', '--no-such-option', 'too-many'])('is not started with %s', async (arg) => {
		const ran = await runPoise(['serve', arg], { workspace: newWorkspace() });
		expect(ran).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/./) as string });
	});

	it('shows the sample until the first real import, which takes it away', { timeout }, async () => {
		const workspace = newWorkspace();
		const server = await start(workspace);
		expect(await filesIn(workspace)).toEqual(['sample-conversations.csv', 'sample-customers.csv']);
		await answerOver(server.url, 'import', { files: [await sendUp(server.url, known)], dryRun: true });
		await send(server.url, 'import', { files: [await sendUp(server.url, noTimes)] });
		expect(await filesIn(workspace)).toEqual(['sample-conversations.csv', 'sample-customers.csv']);
		const { document } = await askPoise(['import', known], { workspace });
		expect(await filesIn(workspace)).toEqual(['generic-en.csv']);
		const volume = await answerOver(server.url, 'metrics', { metrics: ['volume'] });
		const [receipt] = document['imports'] as { conversations: number }[];
		expect(volume).toMatchObject({ metrics: [{ rows: [{ value: receipt?.conversations }] }] });
		await server.stop();
	});

	it('does not mix the sample with a log that is taken in while it starts', { timeout }, async () => {
		const workspace = newWorkspace();
		const starting = start(workspace);
		let socket = null;
		while (socket === null) {
			socket = await connectToServer(workspace);
			if (socket === null) await sleep(5);
		}
		const input = { files: [{ path: known, name: 'generic-en.csv' }] };
		socket.write(`${JSON.stringify({ command: 'import', input })}\n`);
		const [server] = await Promise.all([starting, once(socket.resume(), 'close')]);
		expect(await filesIn(workspace)).toEqual(['generic-en.csv']);
		await server.stop();
	});

	it('takes several files in at once, one after another', { timeout }, async () => {
		const workspace = newWorkspace();
		const server = await start(workspace);
		const [typed, ...sent] = await Promise.all([
			runPoise(['import', known], { workspace }),
			...[chinese, join(SAMPLES, 'zendesk.csv')].map(async (path) =>
				answerOver(server.url, 'import', { files: [await sendUp(server.url, path)] })
			)
		]);
		expect(typed.status).toBe(0);
		expect(sent).toHaveLength(2);
		expect(await filesIn(workspace)).toEqual(['generic-en.csv', 'generic-zh.csv', 'zendesk.csv']);
		await server.stop();
	});

	it(
		'that is told to stop answers who is still speaking, listens to nobody else, and ends with 0',
		{ timeout },
		async () => {
			const workspace = newWorkspace();
			await runPoise(['import', known], { workspace });
			const server = await start(workspace);
			const { hostname, port } = new URL(server.url);
			const sent = request(`${server.url}/api/v1/uploads`, { method: 'PUT', headers: { 'content-type': 'text/csv' } });
			const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
			sent.write('half');
			await until(() => existsSync(join(workspace, 'uploads')));
			const stopped = server.stop();
			const isListening = async () => {
				const socket = connect(Number(port), hostname);
				const listens = await once(socket, 'connect').then(
					() => true,
					() => false
				);
				socket.destroy();
				return listens;
			};
			while (await isListening()) await sleep(5);
			sent.end(' and half');
			const [response] = await answered;
			expect(response.statusCode).toBe(201);
			expect(await json(response)).toMatchObject({ bytes: 'half and half'.length });
			expect(await stopped).toBe(0);
		}
	);

	it('that is told to stop during an import leaves a log that is whole, and ends with 0', { timeout }, async () => {
		const workspace = newWorkspace();
		await runPoise(['import', known], { workspace });
		const before = await volumeOf(workspace);
		const long = join(folder.path, 'long.csv');
		writeLongFile(long);
		const server = await start(workspace);
		const answer = send(server.url, 'import', { files: [await sendUp(server.url, long)] }).then(
			(response) => response.ok,
			() => false
		);
		await untilTakingIn(workspace);
		expect(await server.stop()).toBe(0);
		const files = await filesIn(workspace);
		const taken = files.includes('long.csv');
		expect(files).toEqual(taken ? ['generic-en.csv', 'long.csv'] : ['generic-en.csv']);
		// It may have been cut off between the commit and the answer.
		if (await answer) expect(taken).toBe(true);
		expect(await volumeOf(workspace)).toBe(before + (taken ? LONG_ROWS : 0));
	});
});
