import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Poise } from '#lib/server/operations/operation.ts';
import { lastReplays } from '#lib/server/operations/replay-log.ts';
import { latestSurge } from '#lib/server/operations/surge-bot.ts';
import { keptScores } from '#lib/server/operations/tuning/kept-scores.ts';
import { createRandom } from '#lib/stats/random.ts';
import { PATIENCE_MS, runPoise } from './command-line.ts';
import { killDuring, openAfterKill } from './killing.ts';
import { fingerprint, newFolder } from './workspace.ts';

const CONVERSATIONS = 300;
const SEED = 20261129;
const env = { POISE_EMBEDDINGS: 'none' };

/** What a command leaves, and when it was made. */
interface Result {
	readonly at: string | undefined;
	readonly kept: unknown;
}

const commands: readonly { readonly args: readonly string[]; readonly resultIn: (poise: Poise) => Result }[] = [
	{
		args: ['bot', 'replay'],
		resultIn: (poise) => ({ at: lastReplays(poise).log?.at, kept: lastReplays(poise) })
	},
	{
		args: ['bot', 'tune', '--on', 'log', '--score'],
		resultIn: (poise) => ({ at: keptScores(poise, 'log')?.scoredAt, kept: keptScores(poise, 'log') })
	},
	{
		args: ['bot', 'surge', '--seconds', '3'],
		resultIn: (poise) => ({ at: latestSurge(poise)?.playedAt, kept: latestSurge(poise) })
	}
];

const folder = newFolder();
const template = join(folder.path, 'template');
afterAll(() => folder.remove());

/** A log whose bot has learned already. */
beforeAll(async () => {
	const path = join(folder.path, 'messages.csv');
	const asked = ['How do I track my parcel?', '我的快递到哪了？', 'You are liars, I want my money back', 'thank you'];
	const lines = Array.from({ length: CONVERSATIONS * 4 }, (_, n) => {
		const sentAt = new Date(Date.UTC(2026, 0, 5, 9) + n * 20_000).toISOString();
		const isCustomer = n % 2 === 0;
		const text = isCustomer ? `${asked[(n / 2) % asked.length]} (${n})` : `reply ${n}`;
		return `t${Math.floor(n / 4)},c${n % 90},${isCustomer ? 'customer' : 'agent'},${sentAt},"${text}"`;
	});
	writeFileSync(path, `conversation_id,customer_id,author,sent_at,text\n${lines.join('\n')}\n`);
	expect((await runPoise(['import', path], { workspace: template })).status).toBe(0);
	expect((await runPoise(['bot', 'replay', '--limit', '1'], { workspace: template, env })).status).toBe(0);
}, PATIENCE_MS);

describe('a long work of the bot that is killed', () => {
	it(
		'leaves its last result and the log as they were, or has them whole; the next one begins, and ends',
		{ timeout: 2 * PATIENCE_MS },
		async () => {
			const random = createRandom(SEED);
			let interrupted = 0;
			for (const { args, resultIn } of commands) {
				const workspace = join(folder.path, args.join(' '));
				cpSync(template, workspace, { recursive: true });
				const look = async () => {
					const poise = await openAfterKill(workspace, env);
					const found = { ...resultIn(poise), log: await fingerprint(poise) };
					await poise.close();
					return found;
				};
				// How long it takes when nobody kills it, on this machine, now.
				const started = Date.now();
				const ran = await runPoise(args, { workspace, env });
				const duration = Date.now() - started;
				expect(ran.status, ran.stderr).toBe(0);
				const before = await look();
				expect(before.at).toBeDefined();
				// The early part is only starting up, the last only ending.
				await killDuring(args, { workspace, env }, duration * (0.4 + 0.45 * random()));
				const after = await look();
				const as = JSON.stringify({ args, duration, before: before.at, after: after.at });
				// It may have ended when the kill came.
				if (after.at === before.at) {
					interrupted++;
					expect(after, as).toEqual(before);
				}
				const next = await runPoise(args, { workspace, env });
				expect(next.status, as + next.stderr).toBe(0);
				expect((await look()).at ?? '', as).toSatisfy((at: string) => at > (after.at ?? ''));
				rmSync(workspace, { recursive: true });
			}
			// Else the test has shown nothing.
			expect(interrupted).toBeGreaterThan(0);
		}
	);
});
