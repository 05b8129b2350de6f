import { happeningBit, type Happening } from '#lib/log/fields.ts';

/** Turns and events tell some moments whole: what is not among them did not happen. */
const TOLD: Readonly<Record<Happening, string>> = {
	first_bot_reply_at: 'coalesce(turns > 0 AND is_timed, false)',
	first_human_reply_at: 'coalesce(turns > 0 AND is_timed, false)',
	handoff_at: 'false',
	reopened_at: 'coalesce(events > 0, false)'
};

const has = (bits: 'said' | 'unread', name: Happening) => `(${bits} & ${happeningBit(name)}) <> 0`;

/** SQL over a row of `conversation`: whether it is known that the moment came or did not, so that a NULL means "no". */
export function known(name: Happening): string {
	return `((${has('said', name)} AND NOT ${has('unread', name)}) OR ${TOLD[name]})`;
}

/** SQL over a row of `conversation`: the source wrote something there that could not be read, and nothing else tells. */
export function unread(name: Happening): string {
	return `(${has('unread', name)} AND NOT ${TOLD[name]})`;
}
