import type { Poise } from '../operation.ts';
import { SANDBOX_SOURCE } from './log-rows.ts';

/** What can be asked of the sandbox’s log as of the company’s. */
const READING: ReadonlySet<string> = new Set(['metrics', 'list', 'ledger', 'export', 'sql', 'decide', 'alerts']);

/**
 * The log that a question is about: the sandbox’s, where it asks for the source `sandbox`, else the company’s. The two are kept apart, so
 * that what was typed to try the bot is never counted among what customers wrote.
 */
export async function askedLog(poise: Poise, command: string, input: unknown): Promise<Poise> {
	return READING.has(command) && isAboutSandbox(input) ? poise.openSandbox() : poise;
}

function isAboutSandbox(input: unknown): boolean {
	if (typeof input !== 'object' || input === null) return false;
	if ('source' in input && input.source === SANDBOX_SOURCE) return true;
	if (!('where' in input) || !Array.isArray(input.where)) return false;
	return input.where.some((condition: unknown) => {
		if (typeof condition !== 'object' || condition === null) return false;
		const { field, value, is } = condition as { field?: unknown; value?: unknown; is?: unknown };
		return field === 'source' && value === SANDBOX_SOURCE && is !== 'not';
	});
}
