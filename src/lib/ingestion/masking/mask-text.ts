import { findIdentifiers } from './find-identifiers.ts';
import { fold } from './fold.ts';
import type { IdentifierType, Span } from './identifier.ts';
import { mayBeName } from './may-hold.ts';
import { normaliseIdentifier } from './normalise.ts';
import { tokenOf } from './token.ts';

/** Gives `PSEUDONYM_DIGITS` hexadecimal digits: the same for the same type and value, and nothing from which the value could be told. */
export type Pseudonym = (type: IdentifierType, normalisedValue: string) => string;

export interface Masked {
	readonly text: string;
	readonly spans: readonly Span[];
}

/** The text with a token in the place of each identifier. Masking what is masked changes nothing. */
export function maskText(text: string, pseudonym: Pseudonym): Masked {
	const spans = findIdentifiers(text);
	if (spans.length === 0) return { text, spans };
	let masked = '';
	let from = 0;
	for (const { start, end, type } of spans) {
		masked +=
			text.slice(from, start) + tokenOf(type, pseudonym(type, normaliseIdentifier(type, text.slice(start, end))));
		from = end;
	}
	return { text: masked + text.slice(from), spans };
}

/** Types that a cell can be as a whole: who the customer is. */
const WHO: ReadonlySet<IdentifierType> = new Set<IdentifierType>(['email', 'phone', 'cn-id', 'bank-card']);

/** A cell that names a person: masked only where all of it is one identifier, so that ids of the source's own stay. */
export function maskName(cell: string, pseudonym: Pseudonym): Masked {
	if (!mayBeName(cell)) return { text: cell, spans: [] };
	const [span, more] = findIdentifiers(cell);
	if (!span || more || !WHO.has(span.type)) return { text: cell, spans: [] };
	const around = fold(cell.slice(0, span.start) + cell.slice(span.end));
	if (/[^ ()<>]/.test(around)) return { text: cell, spans: [] };
	return maskText(cell.slice(span.start, span.end), pseudonym);
}
