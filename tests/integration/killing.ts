import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { WarehouseError } from '#lib/server/warehouse/engine.ts';
import { cleanEnvironment, POISE, ROOT, type RunOptions } from './command-line.ts';

/** A process that is killed lets go of its files a little later. */
export async function openAfterKill(workspace: string, env: RunOptions['env'] = {}): Promise<Poise> {
	for (let attempt = 0; ; attempt++)
		try {
			return await createApp(readConfig({ POISE_MEMORY: '500MB', ...env }, { workspace }));
		} catch (cause) {
			if (!(cause instanceof WarehouseError) || cause.code !== 'in-use' || attempt === 100) throw cause;
			await sleep(50);
		}
}

/** Starts a command as users do and ends all of its processes, without a word, this much later; waits for their end. */
export async function killDuring(
	args: readonly string[],
	{ workspace, env = {} }: { readonly workspace: string; readonly env?: RunOptions['env'] },
	milliseconds: number
): Promise<void> {
	const given = cleanEnvironment(env);
	delete given['UV_THREADPOOL_SIZE'];
	const child = spawn(process.execPath, [POISE, ...args, '--workspace', workspace], {
		cwd: ROOT,
		env: given,
		stdio: 'ignore',
		// A group of its own: the starter, and the process that does the work
		detached: true
	});
	const ended = once(child, 'exit');
	await sleep(milliseconds);
	if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
	await ended;
}
