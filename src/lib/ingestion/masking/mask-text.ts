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

/** A way in which a column is masked: what is looked for in a cell, and what is written in its place. */
export interface Way {
	readonly find: (cell: string) => readonly Span[];
	/** @param spans what `find` found, at least one */
	readonly replace: (cell: string, spans: readonly Span[], pseudonym: Pseudonym) => string;
}

/** Types that a cell can be as a whole: who the customer is. */
const WHO: ReadonlySet<IdentifierType> = new Set<IdentifierType>(['email', 'phone', 'cn-id', 'bank-card']);

export const ways = {
	/** Prose: every identifier in it. */
	text: { find: findIdentifiers, replace: replaceSpans },
	/** A cell that names a person: only where all of it is one identifier, so that ids of the source's own stay. */
	name: {
		find: findName,
		replace: (cell, [span], pseudonym) => (span ? tokenIn(cell, span, pseudonym) : cell)
	}
} as const satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

/** The text with a token in the place of each identifier. Masking what is masked changes nothing. */
export const maskText = (text: string, pseudonym: Pseudonym) => mask(ways.text, text, pseudonym);
export const maskName = (cell: string, pseudonym: Pseudonym) => mask(ways.name, cell, pseudonym);

function findName(cell: string): readonly Span[] {
	if (!mayBeName(cell)) return [];
	const [span, more] = findIdentifiers(cell);
	if (!span || more || !WHO.has(span.type)) return [];
	const around = fold(cell.slice(0, span.start) + cell.slice(span.end));
	return /[^ ()<>]/.test(around) ? [] : [span];
}

function mask(way: Way, cell: string, pseudonym: Pseudonym): Masked {
	const spans = way.find(cell);
	return { text: spans.length === 0 ? cell : way.replace(cell, spans, pseudonym), spans };
}

function replaceSpans(text: string, spans: readonly Span[], pseudonym: Pseudonym): string {
	let masked = '';
	let from = 0;
	for (const span of spans) {
		masked += text.slice(from, span.start) + tokenIn(text, span, pseudonym);
		from = span.end;
	}
	return masked + text.slice(from);
}

function tokenIn(text: string, { start, end, type }: Span, pseudonym: Pseudonym): string {
	return tokenOf(type, pseudonym(type, normaliseIdentifier(type, text.slice(start, end))));
}
