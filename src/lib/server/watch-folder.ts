import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Poise } from './operations/operation.ts';
import { perform } from './perform.ts';

const COLLECTION = 'watched';
const LOOK_EVERY_MS = 2_000;
/** What programs call files that they have not finished. */
const UNFINISHED = /^[.~]|\.(part|tmp|crdownload|download|filepart|swp)$/i;

interface Seen {
	readonly size: number;
	readonly modified: number;
}

/**
 * Takes in the files of a folder as they arrive: each once, when it has stopped growing, and again when it has changed. The
 * files stay where they are. What is refused is said on the console, and tried again once the file is another.
 */
export async function watchFolder(poise: Poise, folder: string, signal: AbortSignal): Promise<void> {
	let before = new Map<string, Seen>();
	while (!signal.aborted) {
		try {
			before = await takeInSteady(poise, before, await look(folder), signal);
		} catch (cause) {
			console.error(`${folder}: ${cause instanceof Error ? cause.message : String(cause)}`);
		}
		await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
	}
}

async function takeInSteady(
	poise: Poise,
	before: ReadonlyMap<string, Seen>,
	now: Map<string, Seen>,
	signal: AbortSignal
): Promise<Map<string, Seen>> {
	for (const [path, seen] of now) {
		const last = before.get(path);
		const known = poise.state.get(COLLECTION, path) as Seen | undefined;
		if (!last || !isSame(last, seen) || (known && isSame(known, seen))) continue;
		if (await takeIn(poise, path, signal)) poise.state.put(COLLECTION, path, seen);
	}
	return now;
}

async function look(folder: string): Promise<Map<string, Seen>> {
	const found = new Map<string, Seen>();
	const names = await readdir(folder).catch(() => []);
	for (const name of names.sort()) {
		if (UNFINISHED.test(name)) continue;
		const path = join(folder, name);
		const file = await stat(path).catch(() => undefined);
		if (file?.isFile() && file.size > 0) found.set(path, { size: file.size, modified: file.mtimeMs });
	}
	return found;
}

const isSame = (one: Seen, other: Seen) => one.size === other.size && one.modified === other.modified;

/** @returns whether it is settled: taken in, or refused for what it is. What failed is tried again. */
async function takeIn(poise: Poise, path: string, signal: AbortSignal): Promise<boolean> {
	const context = { signal, actor: 'watched folder', report: () => undefined };
	const performed = await perform(poise, 'import', { files: [{ path, name: basename(path) }] }, context);
	if (signal.aborted) return false;
	if ('failure' in performed) {
		const { message, hint } = performed.failure.problem;
		console.error(`${path}: ${message.en} ${hint.en}`);
		return performed.failure.blame !== 'failed';
	}
	console.log(`${path}: taken in`);
	return true;
}
