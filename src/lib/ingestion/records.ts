export interface RecordSyntax {
	/** One character. */
	readonly delimiter: string;
	readonly quote: string | null;
}

export interface TextRecord {
	readonly fields: readonly string[];
	/** Physical line, from 1, where the record starts, and the line after it. */
	readonly line: number;
	readonly nextLine: number;
	/** False when its quotes break it; then it is its first physical line, cut at every delimiter. */
	readonly sound: boolean;
	/** The text ended before a line end came, so that a head of a file may have cut it. */
	readonly last: boolean;
}

/** The cells of one record, quotes taken off, by the rules of the scanner. A record broken by its quotes is cut at every delimiter. */
export function splitRecord(text: string, syntax: RecordSyntax): readonly string[] {
	const first = readRecord(text, 0, syntax);
	return first?.end === text.length ? first.fields : text.split(syntax.delimiter);
}

/** The records of a text, blank lines left out, by the rules of the scanner but decoded: for heads of files and previews. */
export function* readRecords(text: string, syntax: RecordSyntax, firstLine = 1): Generator<TextRecord> {
	let at = 0;
	let line = firstLine;
	while (at < text.length) {
		const record = readRecord(text, at, syntax) ?? brokenLine(text, at, syntax);
		const last = record.end === text.length;
		const next = last ? record.end : record.end + (text.startsWith('\r\n', record.end) ? 2 : 1);
		const nextLine = line + 1 + record.innerLines;
		const [only = ''] = record.fields;
		if (record.fields.length > 1 || record.quoted || only.trim() !== '') {
			yield { fields: record.fields, line, nextLine, sound: record.sound, last };
		}
		at = next;
		line = nextLine;
	}
}

interface RawRecord {
	readonly fields: readonly string[];
	readonly end: number;
	readonly innerLines: number;
	readonly quoted: boolean;
	readonly sound: boolean;
}

function readRecord(text: string, start: number, { delimiter, quote }: RecordSyntax): RawRecord | null {
	const fields: string[] = [];
	let at = start;
	let innerLines = 0;
	let quoted = false;
	for (;;) {
		const open = text[at] === ' ' ? at + 1 : at;
		if (quote !== null && text[open] === quote) {
			quoted = true;
			let close = text.indexOf(quote, open + 1);
			while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2);
			if (close < 0) return null;
			const cell = text.slice(open + 1, close).replaceAll(quote + quote, quote);
			innerLines += countLineEnds(cell);
			fields.push(cell);
			at = close + 1;
			while (text[at] === ' ') at++;
		} else {
			let end = at;
			while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
			fields.push(text.slice(at, end));
			at = end;
		}
		const stop = text[at];
		if (stop === undefined || stop === '\n' || stop === '\r')
			return { fields, end: at, innerLines, quoted, sound: true };
		if (stop !== delimiter) return null;
		at++;
	}
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
