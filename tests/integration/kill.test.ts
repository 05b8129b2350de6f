import { utils, write } from '@e965/xlsx';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Poise } from '#lib/server/operations/operation.ts';
import { createRandom } from '#lib/stats/random.ts';
import { runPoise, SAMPLES } from './command-line.ts';
import { killDuring, openAfterKill as open } from './killing.ts';
import { fingerprint, newFolder, select, takeIn } from './workspace.ts';

const ROWS = 30_000;
const SHEET_ROWS = 8_000;
/** Of each kind of file; more by POISE_TEST_KILLS. */
const KILLS = Number(process.env['POISE_TEST_KILLS'] ?? 3);
const SEED = 20260301;

const folder = newFolder();
const known = join(SAMPLES, 'generic-en.csv');

interface Big {
	readonly name: string;
	readonly rows: number;
	/** Conversations that it brings. */
	readonly conversations: number;
	readonly write: (path: string) => void;
}

const opened = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
const bigFiles: readonly Big[] = [
	{
		// every text holds something to mask
		name: 'conversations.csv',
		rows: ROWS,
		conversations: ROWS,
		write: (path) => {
			const row = (n: number) =>
				`L${n},c${n % 9000},${opened(n)},topic ${n % 7},"about ${n}, ring 138001${String(n).padStart(5, '0')}"`;
			const lines = Array.from({ length: ROWS }, (_, n) => row(n));
			writeFileSync(path, `conversation_id,customer_id,opened_at,topic,text\n${lines.join('\n')}\n`);
		}
	},
	{
		name: 'messages.csv',
		rows: ROWS,
		conversations: ROWS / 4,
		write: (path) => {
			const authors = ['customer', 'bot', 'customer', 'agent'];
			const row = (n: number) => `T${Math.floor(n / 4)},m${n},${opened(n)},${authors[n % 4]},"turn ${n}"`;
			const lines = Array.from({ length: ROWS }, (_, n) => row(n));
			writeFileSync(path, `conversation_id,message_id,sent_at,author,text\n${lines.join('\n')}\n`);
		}
	},
	{
		name: 'workbook.xlsx',
		rows: SHEET_ROWS,
		conversations: SHEET_ROWS,
		write: (path) => {
			const rows = Array.from({ length: SHEET_ROWS }, (_, n) => [`W${n}`, `c${n % 900}`, opened(n), `topic ${n % 7}`]);
			const sheet = utils.aoa_to_sheet([['conversation_id', 'customer_id', 'opened_at', 'topic'], ...rows]);
			writeFileSync(
				path,
				write({ SheetNames: ['log'], Sheets: { log: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
			);
		}
	}
];

afterAll(() => folder.remove());

interface Counts {
	readonly imports: number;
	readonly conversations: number;
	readonly judged: number;
}

const counts = async (poise: Poise): Promise<Counts | undefined> => {
	const [row] = await select<Counts>(
		poise,
		`SELECT (SELECT count(*) FROM import) AS imports, (SELECT count(*) FROM conversation) AS conversations,
			(SELECT count(*) FROM judged) AS judged`
	);
	return row;
};

describe.each(bigFiles)('an import of $name that is killed', ({ name, rows, conversations, write: writeBig }) => {
	it(
		`at any of ${KILLS} moments leaves the log as it was, or has it whole; the next start says which, the next import completes`,
		{ timeout: 60_000 * KILLS },
		async () => {
			const large = join(folder.path, name);
			writeBig(large);
			// How long it takes when nobody kills it, on this machine, now.
			const whole = join(folder.path, `whole ${name}`);
			await runPoise(['import', known], { workspace: whole });
			const started = Date.now();
			expect((await runPoise(['import', large], { workspace: whole })).status).toBe(0);
			const duration = Date.now() - started;
			rmSync(whole, { recursive: true });

			const random = createRandom(SEED);
			const template = join(folder.path, `template ${name}`);
			const start = await open(template);
			const first = await takeIn(start, known);
			const before = await fingerprint(start);
			await start.close();
			const all = first.conversations + conversations;
			let interrupted = 0;
			// On a busy machine the first may all come too early or too late: go on until one has come midway.
			for (let kill = 0; kill < KILLS || (interrupted === 0 && kill < 5 * KILLS); kill++) {
				const workspace = join(folder.path, `killed ${kill} ${name}`);
				cpSync(template, workspace, { recursive: true });
				// The early part is only starting up.
				await killDuring(['import', large], { workspace }, duration * (0.25 + 0.75 * random()));
				const poise = await open(workspace);
				const found = await counts(poise);
				const isIn = found?.imports === 2;
				const as = JSON.stringify({ kill, found, interrupted: poise.interrupted });
				expect(readdirSync(join(workspace, 'tmp')), as).toEqual([]);
				// It may have ended, or not yet begun, when the kill came: then there is nothing to tell.
				for (const told of poise.interrupted) expect(told, as).toEqual({ file: name, isComplete: isIn });
				if (!isIn) {
					interrupted += poise.interrupted.length;
					expect(await fingerprint(poise), as).toEqual(before);
				} else expect(found, as).toEqual({ imports: 2, conversations: all, judged: all });
				const again = await takeIn(poise, large);
				expect(again, as).toMatchObject({ rowsRead: rows, rowsImported: isIn ? 0 : rows });
				expect(await counts(poise), as).toEqual({ imports: 2, conversations: all, judged: all });
				await poise.close();
				const next = await open(workspace);
				expect(next.interrupted, as).toEqual([]);
				await next.close();
				rmSync(workspace, { recursive: true });
			}
			// Else the test has shown nothing.
			expect(interrupted).toBeGreaterThan(0);
		}
	);
});
