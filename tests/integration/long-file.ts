import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const LONG_ROWS = 150_000;

/**
 * A log that takes a while to take in. It is not UTF-8: while it is being taken in, a readable copy lies in the workspace,
 * by which others see that the work is under way, and when it is over.
 */
export function writeLongFile(path: string): void {
	const rows = Array.from({ length: LONG_ROWS }, (_, n) => {
		const opened = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
		return `L${n},c${n % 9000},${opened},topic ${n % 7},"some text, about ${n}"`;
	});
	writeFileSync(path, `\uFEFFconversation_id,customer_id,opened_at,topic,text\n${rows.join('\n')}\n`, 'utf16le');
}

const isTakingIn = (workspace: string) => {
	const folder = join(workspace, 'tmp');
	return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.utf8'));
};

export const untilTakingIn = (workspace: string) => until(() => isTakingIn(workspace));
export const untilTakenIn = (workspace: string) => until(() => !isTakingIn(workspace));

/** Waits as long as the test may take. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await holds())) await sleep(10);
}
