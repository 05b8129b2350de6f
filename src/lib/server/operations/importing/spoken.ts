import { happeningBit, happenings } from '#lib/log/fields.ts';
import type { FieldSummary } from './receipt.ts';

/** Which of the `happenings` a file speaks of. */
export interface Spoken {
	/** Their bits. */
	readonly said: number;
	/** SQL over a staged row (alias s): bits of the cells that could not be read. */
	readonly unread: string;
}

/**
 * Of the fields that a file maps those that say nothing: a column of `happenings` without one readable cell. Such a column
 * changes nothing in the log.
 */
export function silentFields(columns: readonly FieldSummary[]): ReadonlySet<string> {
	const silent = happenings.filter((name) => columns.some(({ field, filled }) => field === name && filled === 0));
	return new Set(silent);
}

/**
 * @param columns the file's fields, in the order of the bits of `cleaned`
 * @param fields those that say something
 */
export function spokenBy(columns: readonly FieldSummary[], fields: readonly string[]): Spoken {
	let said = 0;
	const unread: string[] = [];
	for (const name of happenings) {
		const index = columns.findIndex(({ field }) => field === name);
		if (index < 0 || !fields.includes(name)) continue;
		said += happeningBit(name);
		unread.push(`CASE WHEN s.cleaned & ${2 ** index} <> 0 THEN ${happeningBit(name)} ELSE 0 END`);
	}
	return { said, unread: unread.join(' + ') || '0' };
}
