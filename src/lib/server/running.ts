import type { Poise } from './operations/operation.ts';

const KEY = Symbol.for('poise.running');
const place = globalThis as typeof globalThis & { [KEY]?: Promise<Poise> };

/**
 * The one open workspace of this process. It hangs on globalThis, because a development server evaluates modules anew
 * and two engines on one file lose data without an error.
 */
export function running(open: () => Promise<Poise>): Promise<Poise> {
	const opened = (place[KEY] ??= open());
	// A failed opening must not be remembered: the next try may find the remedy applied.
	opened.catch(() => {
		delete place[KEY];
	});
	return opened;
}

/** Closes it, if there is one: everything committed is in the file afterwards. */
export async function closeRunning(): Promise<void> {
	const opened = place[KEY];
	delete place[KEY];
	await (await opened)?.close();
}
