import { happeningBit, happenings } from '#lib/log/fields.ts';
import type { FieldSummary } from './receipt.ts';

/** Which of the `happenings` a file speaks of. */
export interface Spoken {
	/** Bits of those it fills somewhere: a column without one readable cell says nothing. */
	readonly said: number;
	/** Bits of those it maps. */
	readonly mapped: number;
	/** SQL over a staged row (alias s): bits of the cells that could not be read. */
	readonly unread: string;
}

/**
 * @param columns the file's fields, in the order of the bits of `cleaned`
 * @param isDeliberate whether also a column without one filled cell was meant to say something
 */
export function spokenBy(columns: readonly FieldSummary[], isDeliberate = false): Spoken {
	let said = 0;
	let mapped = 0;
	const unread: string[] = [];
	for (const name of happenings) {
		const index = columns.findIndex(({ field }) => field === name);
		if (index < 0) continue;
		const bit = happeningBit(name);
		mapped += bit;
		if (isDeliberate || (columns[index]?.filled ?? 0) > 0) said += bit;
		unread.push(`CASE WHEN s.cleaned & ${2 ** index} <> 0 THEN ${bit} ELSE 0 END`);
	}
	return { said, mapped, unread: unread.join(' + ') || '0' };
}
