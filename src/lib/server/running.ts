import type { Poise } from './operations/operation.ts';

interface Holder {
	poise: Promise<Poise> | undefined;
}

const KEY = Symbol.for('poise.running');
const place = globalThis as typeof globalThis & { [KEY]?: Holder | undefined };

/**
 * The one open workspace of this process. It hangs on globalThis, because a development server evaluates modules anew
 * and two engines on one file lose data without an error.
 */
export function running(open: () => Promise<Poise>): Promise<Poise> {
	const holder = (place[KEY] ??= { poise: undefined });
	const opened = (holder.poise ??= open());
	// A failed opening must not be remembered: the next try may find the remedy applied.
	opened.catch(() => {
		holder.poise = undefined;
	});
	return opened;
}

/** Closes it, if there is one: everything committed is in the file afterwards. */
export async function closeRunning(): Promise<void> {
	const holder = place[KEY];
	if (!holder) return;
	const opened = holder.poise;
	holder.poise = undefined;
	await (await opened)?.close();
}
