import { sideLogOf, type SideLog } from '#lib/log/side-logs.ts';
import type { Poise } from './operation.ts';

/** What can be asked of a log beside the company's as of the company’s. */
const READING: ReadonlySet<string> = new Set(['metrics', 'list', 'ledger', 'export', 'sql', 'decide', 'alerts']);

/**
 * The log that a question is about: the one beside the company's whose source it asks for, else the company’s. They are kept apart, so
 * that what was typed to try the bot, or what it would have done, is never counted among what customers wrote and got.
 */
export async function askedLog(poise: Poise, command: string, input: unknown): Promise<Poise> {
	const side = READING.has(command) ? sideLogIn(input) : null;
	return side === null ? poise : poise.openSideLog(side);
}

function sideLogIn(input: unknown): SideLog | null {
	if (typeof input !== 'object' || input === null) return null;
	if ('source' in input && sideLogOf(input.source) !== null) return sideLogOf(input.source);
	if (!('where' in input) || !Array.isArray(input.where)) return null;
	for (const condition of input.where as readonly unknown[]) {
		if (typeof condition !== 'object' || condition === null) continue;
		const { field, value, is } = condition as { field?: unknown; value?: unknown; is?: unknown };
		if (field === 'source' && is !== 'not' && sideLogOf(value) !== null) return sideLogOf(value);
	}
	return null;
}
