import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { WarehouseError } from '#lib/server/warehouse/engine.ts';
import { createRandom } from '#lib/stats/random.ts';
import { cleanEnvironment, POISE, ROOT, runPoise, SAMPLES } from './command-line.ts';
import { fingerprint, newFolder, select, takeIn } from './workspace.ts';

const ROWS = 60_000;
const KILLS = 10;
const SEED = 20260301;

const folder = newFolder();
const large = join(folder.path, 'large.csv');
const known = join(SAMPLES, 'generic-en.csv');

beforeAll(() => {
	const rows = Array.from({ length: ROWS }, (_, n) => {
		const opened = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
		return `L${n},c${n % 9000},${opened},topic ${n % 7},"some text, about ${n}"`;
	});
	writeFileSync(large, `conversation_id,customer_id,opened_at,topic,text\n${rows.join('\n')}\n`);
});
afterAll(() => folder.remove());

/** A process that is killed lets go of its files a little later. */
async function open(workspace: string): Promise<Poise> {
	for (let attempt = 0; ; attempt++)
		try {
			return await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace }));
		} catch (cause) {
			if (!(cause instanceof WarehouseError) || cause.code !== 'in-use' || attempt === 100) throw cause;
			await sleep(50);
		}
}

/** Starts the import as users do and ends all of its processes, without a word, this much later; waits for their end. */
async function killDuring(workspace: string, milliseconds: number): Promise<void> {
	const env = cleanEnvironment();
	delete env['UV_THREADPOOL_SIZE'];
	const child = spawn(process.execPath, [POISE, 'import', large, '--workspace', workspace], {
		cwd: ROOT,
		env,
		stdio: 'ignore',
		// A group of its own: the starter, and the process that does the work
		detached: true
	});
	const ended = once(child, 'exit');
	await sleep(milliseconds);
	if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
	await ended;
}

interface Counts {
	readonly imports: number;
	readonly claimed: number;
	readonly conversations: number;
	readonly judged: number;
	readonly lines: number;
}

const counts = async (poise: Poise): Promise<Counts | undefined> => {
	const [row] = await select<Counts>(
		poise,
		`SELECT (SELECT count(*) FROM import) AS imports, (SELECT sum(conversations)::BIGINT FROM import) AS claimed,
			(SELECT count(*) FROM conversation) AS conversations, (SELECT count(*) FROM judged) AS judged,
			(SELECT count(DISTINCT import_id) FROM line_break) AS lines`
	);
	return row;
};

describe('an import that is killed', () => {
	it(
		`at any of ${KILLS} moments leaves the log as it was, or has it whole; the next one completes`,
		{ timeout: 240_000 },
		async () => {
			// How long it takes when nobody kills it, on this machine, now.
			const whole = join(folder.path, 'whole');
			await runPoise(['import', known], { workspace: whole });
			const started = Date.now();
			expect((await runPoise(['import', large], { workspace: whole })).status).toBe(0);
			const duration = Date.now() - started;

			const random = createRandom(SEED);
			const template = join(folder.path, 'template');
			const start = await open(template);
			const first = await takeIn(start, known);
			const before = await fingerprint(start);
			await start.close();
			const all = first.conversations + ROWS;
			let interrupted = 0;
			for (let kill = 0; kill < KILLS; kill++) {
				const workspace = join(folder.path, `killed-${kill}`);
				cpSync(template, workspace, { recursive: true });
				// The early part is only starting up.
				await killDuring(workspace, duration * (0.25 + 0.75 * random()));
				const poise = await open(workspace);
				const found = await counts(poise);
				const as = JSON.stringify({ kill, found });
				expect(readdirSync(join(workspace, 'tmp')), as).toEqual([]);
				if (found?.imports === 1) {
					interrupted++;
					expect(await fingerprint(poise), as).toEqual(before);
				} else expect(found, as).toEqual({ imports: 2, claimed: all, conversations: all, judged: all, lines: 2 });
				const again = await takeIn(poise, large);
				expect(again, as).toMatchObject({ rowsRead: ROWS, rowsImported: found?.imports === 1 ? ROWS : 0 });
				expect(await counts(poise), as).toMatchObject({ imports: 2, conversations: all, judged: all });
				await poise.close();
				rmSync(workspace, { recursive: true });
			}
			// Else the test has shown nothing.
			expect(interrupted).toBeGreaterThan(0);
		}
	);
});
