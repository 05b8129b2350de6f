export interface RecordSyntax {
	/** One character. */
	readonly delimiter: string;
	readonly quote: string | null;
	/** Makes the quote, the delimiter, a line end or itself literal when it stands before them. Quotes can be doubled all the same. */
	readonly escape?: string | null;
	/** A line that begins with it is no record. */
	readonly comment?: string | null;
}

export interface TextRecord {
	readonly fields: readonly string[];
	/** Physical line, from 1, where the record starts, and the line after it. */
	readonly line: number;
	readonly nextLine: number;
	/** False when its quotes break it; then it is its first physical line, cut at every delimiter. */
	readonly sound: boolean;
	/** Any of its fields was quoted. */
	readonly quoted: boolean;
	/** The text ended before a line end came, so that a head of a file may have cut it. */
	readonly last: boolean;
}

/** The cells of one record, quotes taken off, by the rules of the scanner. A record broken by its quotes is cut at every delimiter. */
export function splitRecord(text: string, syntax: RecordSyntax): readonly string[] {
	const first = readRecord(text, 0, syntax);
	return first?.end === text.length ? first.fields : text.split(syntax.delimiter);
}

/** The records of a text, blank lines and comments left out, by the rules of the scanner but decoded: for heads of files and previews. */
export function* readRecords(text: string, syntax: RecordSyntax, firstLine = 1): Generator<TextRecord> {
	let at = 0;
	let line = firstLine;
	while (at < text.length) {
		const isComment = syntax.comment != null && text.startsWith(syntax.comment, at);
		const record = (isComment ? null : readRecord(text, at, syntax)) ?? brokenLine(text, at, syntax);
		const last = record.end === text.length;
		const next = last ? record.end : record.end + (text.startsWith('\r\n', record.end) ? 2 : 1);
		const nextLine = line + 1 + record.innerLines;
		const { fields, quoted, sound } = record;
		if (!isComment && (quoted || !fields.every(isEmpty))) yield { fields, line, nextLine, sound, quoted, last };
		at = next;
		line = nextLine;
	}
}

/** The text without its first lines. */
export function linesAfter(text: string, lines: number): string {
	const lineEnd = /\r\n|\n|\r/g;
	for (let skipped = 0; skipped < lines; skipped++) if (!lineEnd.exec(text)) return '';
	return text.slice(lineEnd.lastIndex);
}

/** Blanks that a blank line is made of, besides delimiters: spaces and tabs. */
function isEmpty(cell: string): boolean {
	for (const letter of cell) if (letter !== ' ' && letter !== '\t') return false;
	return true;
}

interface RawRecord {
	readonly fields: readonly string[];
	readonly end: number;
	readonly innerLines: number;
	readonly quoted: boolean;
	readonly sound: boolean;
}

function readRecord(text: string, start: number, syntax: RecordSyntax): RawRecord | null {
	const { delimiter, quote, escape = null } = syntax;
	const fields: string[] = [];
	let at = start;
	let innerLines = 0;
	let quoted = false;
	for (;;) {
		const open = text[at] === ' ' ? at + 1 : at;
		if (quote !== null && text[open] === quote) {
			quoted = true;
			const close = findClose(text, open + 1, quote, escape);
			if (close < 0) return null;
			const cell = text.slice(open + 1, close);
			innerLines += countLineEnds(cell);
			fields.push(unescape(cell.replaceAll(quote + quote, quote), syntax));
			at = close + 1;
			while (text[at] === ' ') at++;
		} else {
			let end = at;
			for (;;) {
				const letter = text[end];
				if (letter === undefined || letter === delimiter || letter === '\n' || letter === '\r') break;
				if (letter !== escape || !isLiteral(text[end + 1], syntax)) end++;
				else end += text.startsWith('\r\n', end + 1) ? 3 : 2;
			}
			const cell = text.slice(at, end);
			if (escape !== null) innerLines += countLineEnds(cell);
			fields.push(unescape(cell, syntax));
			at = end;
		}
		const stop = text[at];
		if (stop === undefined || stop === '\n' || stop === '\r')
			return { fields, end: at, innerLines, quoted, sound: true };
		if (stop !== delimiter) return null;
		at++;
	}
}

/** Where the quote that closes a cell stands, or -1. */
function findClose(text: string, from: number, quote: string, escape: string | null): number {
	if (escape === null) {
		let close = text.indexOf(quote, from);
		while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2);
		return close;
	}
	for (let at = from; at < text.length; at++) {
		const letter = text[at];
		if (letter === escape && text[at + 1] !== '\n' && text[at + 1] !== '\r') at++;
		else if (letter === quote) {
			if (text[at + 1] !== quote) return at;
			at++;
		}
	}
	return -1;
}

function isLiteral(letter: string | undefined, { delimiter, quote, escape = null }: RecordSyntax): boolean {
	return letter !== undefined && [delimiter, quote ?? '"', escape, '\n', '\r'].includes(letter);
}

/** Before any other letter the escape is a letter itself: `C:\temp` stays. */
function unescape(cell: string, syntax: RecordSyntax): string {
	const { escape = null } = syntax;
	if (escape === null || !cell.includes(escape)) return cell;
	let text = '';
	for (let at = 0; at < cell.length; at++) {
		const letter = cell[at] ?? '';
		if (letter === escape && isLiteral(cell[at + 1], syntax)) text += cell[++at] ?? '';
		else text += letter;
	}
	return text;
}

function brokenLine(text: string, start: number, { delimiter }: RecordSyntax): RawRecord {
	let end = start;
	while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
	return { fields: text.slice(start, end).split(delimiter), end, innerLines: 0, quoted: false, sound: false };
}

function countLineEnds(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) count++;
	}
	return count;
}
