import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../integration/command-line.ts';
import { test as journey } from './journey.ts';

/** For journeys that change the log: a server of their own, which starts with the sample. */
export const test = journey.extend<{ workspace: string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
	workspace: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'poise-e2e-'));
		await use(folder);
		await rm(folder, { recursive: true, force: true });
	},
	baseURL: async ({ workspace }, use) => {
		const server = await startServer(workspace);
		await use(server.url);
		await server.stop();
	}
});
