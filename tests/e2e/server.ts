import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../integration/command-line.ts';
import { test as journey } from './journey.ts';

/** Longer than a bot takes to learn on a busy machine. */
const LEARNING_MS = 120_000;
let made: Promise<string> | undefined;

/** A workspace with the sample and a bot that has learned: made once, since both take seconds, and copied for every journey. */
async function makeOnce(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'poise-e2e-made-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const server = await startServer(folder);
	await fetch(`${server.url}/sandbox`);
	const end = Date.now() + LEARNING_MS;
	while ((await engineOf(server.url)) === null && Date.now() < end) await wait(500);
	await server.stop();
	return folder;
}

async function engineOf(url: string): Promise<unknown> {
	const answer = await fetch(`${url}/api/v1/bot-settings`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: '{}'
	});
	return ((await answer.json()) as { engine: unknown }).engine;
}

/** For journeys that change the log: a server of their own, which starts with the sample. */
export const test = journey.extend<{ workspace: string }>({
	workspace: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'poise-e2e-'));
			await cp(await (made ??= makeOnce()), folder, { recursive: true });
			await use(folder);
			await rm(folder, { recursive: true, force: true });
		},
		// the first journey does not pay for what is made for all
		{ timeout: LEARNING_MS + 60_000 }
	],
	baseURL: async ({ workspace }, use) => {
		const server = await startServer(workspace);
		await use(server.url);
		if ((await server.stop()) !== 0) throw new Error('the server did not end as it should');
	}
});
