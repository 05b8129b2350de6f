import { quoteLiteral } from '#lib/sql/quote.ts';
import { anxious } from './anxious.ts';
import { asksOutright, tellsFault } from './asks.ts';
import { complaint } from './complaint.ts';
import { negative } from './negative.ts';
import { person } from './person.ts';
import type { SignalId } from './read-turn.ts';
import { repeats } from './repeats.ts';
import { LEAST_SHARED, SHARED_SHARE, TOKEN } from './same-request.ts';
import { NAME_SIGNS, NAMES, READ, union, WRITTEN, type Signal } from './signal.ts';
import { thanks } from './thanks.ts';

/** `plain` of a text, in SQL. Both rewritings are slow, and few texts need them: the CASE spares the others. */
export function plainSql(text: string): string {
	const small = `lower(${text})`;
	const read = `CASE WHEN regexp_matches(${text}, ${quoteLiteral(`[${WRITTEN}]`)}) THEN translate(${small}, ${quoteLiteral(WRITTEN)}, ${quoteLiteral(READ)}) ELSE ${small} END`;
	const hasNames = NAME_SIGNS.map((sign) => `contains(${small}, ${quoteLiteral(sign)})`).join(' OR ');
	return `CASE WHEN ${hasNames} THEN regexp_replace(${read}, ${quoteLiteral(NAMES)}, ' ', 'g') ELSE ${read} END`;
}

/** `says` of a text in `plain`, in SQL. Most turns say nothing of the kind: what would take them back is looked at only then. */
export function saysSql({ says, unless }: Signal, text: string): string {
	const found = (left: string) => `regexp_matches(${left}, ${quoteLiteral(union(says))})`;
	if (unless.length === 0) return found(text);
	return `(${found(text)} AND ${found(`regexp_replace(${text}, ${quoteLiteral(union(unless))}, ' ', 'g')`)})`;
}

/** SQL condition: a text in `plain` may say one of these, and without it says none. */
export function maySaySql(signals: readonly Signal[], text: string): string {
	return `regexp_matches(${text}, ${quoteLiteral(union(signals.flatMap(({ says }) => says)))})`;
}

/** The bits of what a turn says, in the column `said` of `text_said`. */
export const SAID: Readonly<Record<SignalId, number>> = {
	thanks: 1,
	person: 2,
	negative: 4,
	asks: 8,
	repeats: 16,
	complaint: 32,
	anxious: 64
};

/** SQL condition: the bits in `said` say it. */
export const saidSql = (id: SignalId, said = 'said') => `(${said} & ${SAID[id]} <> 0)`;

/** SELECT of `digest` and `said` of the texts (column `text`) in `from`: `readTurn` for each. */
export function readTurnsSql(from: string): string {
	return `SELECT digest, (CASE WHEN is_thankful AND NOT is_outright AND NOT is_complaint AND NOT is_negative THEN ${SAID.thanks} ELSE 0 END
		+ CASE WHEN is_person THEN ${SAID.person} ELSE 0 END
		+ CASE WHEN is_complaint OR is_negative THEN ${SAID.negative} ELSE 0 END
		+ CASE WHEN is_outright OR (NOT is_thankful AND (is_complaint OR ${saysSql(tellsFault, 'plain')})) THEN ${SAID.asks} ELSE 0 END
		+ CASE WHEN ${saysSql(repeats, 'plain')} THEN ${SAID.repeats} ELSE 0 END
		+ CASE WHEN is_complaint THEN ${SAID.complaint} ELSE 0 END
		+ CASE WHEN ${saysSql(anxious, 'plain')} THEN ${SAID.anxious} ELSE 0 END)::USMALLINT AS said
	FROM (SELECT *, is_person OR ${saysSql(asksOutright, 'plain')} AS is_outright
		FROM (SELECT *, ${saysSql(thanks, 'plain')} AS is_thankful, ${saysSql(person, 'plain')} AS is_person,
			${saysSql(complaint, 'plain')} AS is_complaint, ${saysSql(negative, 'plain')} AS is_negative
			FROM (SELECT digest, ${plainSql('text')} AS plain FROM ${from})))`;
}

/** `tokensOf` a text, in SQL. */
export function tokensSql(text: string): string {
	return `list_distinct(regexp_extract_all(${plainSql(text)}, ${quoteLiteral(TOKEN)}))`;
}

/** `isSameRequest` of two lists of tokens, in SQL. */
export function isSameRequestSql(one: string, other: string): string {
	const shared = `length(list_intersect(${one}, ${other}))`;
	return `(${shared} >= ${LEAST_SHARED} AND ${shared} >= ${SHARED_SHARE} * least(length(${one}), length(${other})))`;
}
