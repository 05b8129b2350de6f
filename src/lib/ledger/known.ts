import { happeningBit, type Happening } from '#lib/log/fields.ts';

/**
 * SQL over a row of `conversation`: whether it is known that the moment came or did not, so that a NULL means "no". Turns and
 * events tell some of them whole: what is not among them did not happen.
 */
export function known(name: Happening): string {
	const said = `((said & ${happeningBit(name)}) <> 0 AND NOT ${unread(name)})`;
	switch (name) {
		case 'first_bot_reply_at':
		case 'first_human_reply_at':
			return `(${said} OR coalesce(turns > 0 AND is_timed, false))`;
		case 'reopened_at':
			return `(${said} OR coalesce(events > 0, false))`;
		case 'handoff_at':
			return said;
	}
}

/** SQL over a row of `conversation`: the source wrote something there that could not be read. */
export function unread(name: Happening): string {
	return `((unread & ${happeningBit(name)}) <> 0)`;
}
