import { createPadding } from './padding.ts';
import { createPlaceholderMarks, placeholderStarts } from './placeholder-marks.ts';
import { createScanBook } from './scan-book.ts';
import type { Scanner, ScanOptions } from './scan-types.ts';

export type { Scanner, ScanOptions } from './scan-types.ts';

const DEFAULT_MAX_RECORD_BYTES = 16 * 1024 * 1024;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;

const FIELD_START = 0;
const UNQUOTED = 1;
const QUOTED = 2;
const AFTER_QUOTE = 3;
/** The rest of a physical line that a quote broke. */
const BROKEN = 4;
/** The rest of an over-long physical line, which is not kept. */
const SKIPPING = 5;
const PREAMBLE = 6;
const COMMENT = 7;

/**
 * A scanner of delimited UTF-8 text: finds the records, counts them, sets the broken ones aside, decodes nothing.
 *
 * Quoting is RFC 4180 with the two liberties of DuckDB's strict mode, which reads the same bytes next: one space before
 * an opening quote and any after a closing one are dropped. Where the file has an escape, it makes the next byte literal. A record that its quotes break costs its first physical line only, and
 * the next line is a new record. To stay linear on a file full of open quotes, the scanner remembers how far the last
 * failed quote ran: every line end inside that run was inside quotes, so a later record that is inside quotes at one of
 * them meets the same end. A record over the limit is judged by positions alone, so chunks never change the result.
 */
export function createScanner(options: ScanOptions): Scanner {
	const limit = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES;
	const delimiter = options.delimiter.charCodeAt(0);
	const quote = options.quote === null ? -1 : options.quote.charCodeAt(0);
	const escape = options.escape == null ? -1 : options.escape.charCodeAt(0);
	const comment = options.comment == null ? -1 : options.comment.charCodeAt(0);
	const plainStops = stops([delimiter, LF, CR, escape]);
	const quotedStops = stops([quote, LF, CR, escape]);
	const literals = stops([delimiter, quote < 0 ? DOUBLE_QUOTE : quote, escape, LF, CR]);
	const book = createScanBook(options, limit);
	const padding = createPadding(options.columns, delimiter);
	const { plainEnds, quotedEnds, starts } = padding;
	const words = createPlaceholderMarks(options.columns);

	let bytes = new Uint8Array(512 * 1024);
	let filled = 0;
	/** Offset in the file of bytes[0]. */
	let base = 0;
	let position = 0;
	let state = options.skipLines > 0 ? PREAMBLE : FIELD_START;
	let recordStart = 0;
	let line = 1;
	let delimiters = 0;
	let innerLines = 0;
	/** Just after the first line end inside the record, or 0. */
	let secondLine = 0;
	/** All bytes of the record ORed together: its top bit tells whether UTF-8 needs a look. */
	let bits = 0;
	/** Offset in the file up to which a quote already failed. */
	let doomedUntil = 0;
	/** Where a cell began that may be a placeholder, or -1. */
	let wordStart = -1;
	let started = options.skipLines > 0;

	function run(final: boolean): void {
		const buffer = bytes;
		const end = filled;
		buffer[end] = LF; // a sentinel spares the hot loops their bounds check
		let i = position;
		for (;;) {
			if (state === QUOTED) {
				let byte: number;
				let seen = 0;
				do {
					byte = buffer[i++] ?? 0;
					seen |= byte;
				} while (quotedStops[byte] === 0);
				bits |= seen;
				if (i > end || (i === end && !final)) {
					i = i > end ? end : i - 1;
					break;
				}
				if (byte === escape) {
					const next = buffer[i] ?? LF;
					if (i < end && next !== LF && next !== CR) {
						bits |= next;
						i++;
					}
				} else if (byte === quote) {
					if (i < end && buffer[i] === quote) i++;
					else {
						state = AFTER_QUOTE;
						if (quotedEnds[buffer[i - 2] ?? 0] === 1) padding.atEnd(buffer, i - 2, delimiters);
						if (wordStart >= 0) words.look(buffer, wordStart, i - 1, delimiters);
					}
				} else {
					if (byte === CR && i < end && buffer[i] === LF) i++;
					innerLines++;
					if (secondLine === 0) secondLine = i;
					if (i - recordStart > limit) i = failLong();
					else if (base + i < doomedUntil) i = rejectFirstLine();
				}
			} else if (state === FIELD_START) {
				if (i >= end) break;
				const byte = buffer[i] ?? 0;
				if (starts[byte] === 1) padding.atStart(buffer, i, delimiters);
				wordStart = placeholderStarts[byte] === 1 ? i : -1;
				if (byte === comment && i === recordStart) state = COMMENT;
				else if (byte === quote) {
					i++;
					state = QUOTED;
					// what follows may not have been read yet
					wordStart = i === end || placeholderStarts[buffer[i] ?? 0] === 1 ? i : -1;
					if (i === end || starts[buffer[i] ?? 0] === 1) padding.atStart(buffer, i, delimiters);
				} else if (byte !== SPACE) state = UNQUOTED;
				else if (i + 1 < end && buffer[i + 1] === quote) i++;
				else if (i + 1 < end || final) state = UNQUOTED;
				else break;
			} else if (state === AFTER_QUOTE) {
				if (i >= end) break;
				const byte = buffer[i] ?? 0;
				if (byte === delimiter) {
					i++;
					delimiters++;
					state = FIELD_START;
				} else if (byte === LF || byte === CR) {
					if (byte === CR && i + 1 === end && !final) break;
					i = endLine(i + 1, byte);
				} else if (byte === SPACE) i++;
				else i = failQuote(i);
			} else {
				let byte: number;
				let seen = 0;
				do {
					byte = buffer[i++] ?? 0;
					seen |= byte;
				} while (plainStops[byte] === 0);
				bits |= seen;
				if (i > end) {
					i = end;
					break;
				}
				if (byte === escape) {
					if (i === end && !final) {
						i--;
						break;
					}
					const next = buffer[i] ?? 0;
					if (state === UNQUOTED && i < end && literals[next] === 1) {
						if (next === CR && i + 1 === end && !final) {
							i--;
							break;
						}
						i += next === CR && i + 1 < end && buffer[i + 1] === LF ? 2 : 1;
						if (next === LF || next === CR) {
							innerLines++;
							if (secondLine === 0) secondLine = i;
						}
					}
					continue;
				}
				if (state === UNQUOTED && plainEnds[buffer[i - 2] ?? 0] === 1) padding.atEnd(buffer, i - 2, delimiters);
				if (state === UNQUOTED && wordStart >= 0) words.look(buffer, wordStart, i - 1, delimiters);
				if (byte === delimiter) {
					if (state === UNQUOTED) {
						delimiters++;
						state = FIELD_START;
					}
				} else if (byte === CR && i === end && !final) {
					i--;
					break;
				} else i = endLine(i, byte);
			}
		}
		position = i;
	}

	/** A line end outside quotes was read up to `i`; returns where to go on. */
	function endLine(i: number, byte: number): number {
		const crlf = byte === CR && i < filled && bytes[i] === LF;
		const next = crlf ? i + 1 : i;
		if ((state === UNQUOTED || state === AFTER_QUOTE) && i - 1 - recordStart > limit) return failLong();
		book.newline(crlf ? 'crlf' : byte === LF ? 'lf' : 'cr');
		if (state === PREAMBLE) {
			line++;
			const body = line > options.skipLines;
			if (body) book.startBody(base + next);
			startRecord(next, body ? FIELD_START : PREAMBLE);
		} else finishLine(i - 1, next);
		return next;
	}

	/** The record, or the broken or over-long line, ends at `contentEnd`; the next one starts at `next`. */
	function finishLine(contentEnd: number, next: number): void {
		const span = { start: base + recordStart, next: base + next, line };
		if (state === BROKEN) book.reject('bad-quote', span, bytes.subarray(recordStart, contentEnd), delimiters);
		else if (state === SKIPPING) book.endLongLine(base + next);
		else if (state === COMMENT) book.comment();
		else book.judge(span, bytes, recordStart, contentEnd, delimiters + 1, innerLines, bits > 0x7f);
		line += 1 + innerLines;
		startRecord(next, FIELD_START);
	}

	function startRecord(at: number, next: number): void {
		recordStart = at;
		state = next;
		delimiters = 0;
		innerLines = 0;
		secondLine = 0;
		bits = 0;
	}

	/** Something other than a delimiter follows the closing quote before `i`. */
	function failQuote(i: number): number {
		if (i - recordStart > limit) return failLong();
		doomedUntil = Math.max(doomedUntil, base + i);
		if (secondLine !== 0) return rejectFirstLine();
		state = BROKEN;
		return i;
	}

	function rejectFirstLine(): number {
		const next = secondLine;
		const crlf = bytes[next - 1] === LF && bytes[next - 2] === CR;
		book.newline(crlf ? 'crlf' : bytes[next - 1] === LF ? 'lf' : 'cr');
		const span = { start: base + recordStart, next: base + next, line };
		book.reject('unterminated-quote', span, bytes.subarray(recordStart, crlf ? next - 2 : next - 1), null);
		line++;
		startRecord(next, FIELD_START);
		return next;
	}

	/** The record is over the limit: its first line goes if that line is of bearable length, else the line is dropped unread. */
	function failLong(): number {
		if (secondLine !== 0 && secondLine - recordStart <= limit) {
			doomedUntil = Math.max(doomedUntil, base + recordStart + limit);
			return rejectFirstLine();
		}
		const start = recordStart;
		const span = { start: base + start, next: base + start, line };
		const content = bytes.subarray(start, Math.min(filled, start + limit));
		if (state === BROKEN) book.startLongLine('bad-quote', span, content, delimiters);
		else book.startLongLine('record-too-long', span, content, null);
		startRecord(start, SKIPPING);
		return start;
	}

	function isOverLimit(): boolean {
		// two bytes of look-ahead may still be unread, so nothing that lies within the limit is pending beyond this
		return state <= BROKEN && filled - recordStart > limit + 2;
	}

	function append(chunk: Uint8Array): void {
		const keepFrom = state === SKIPPING || state >= PREAMBLE ? position : recordStart;
		const kept = filled - keepFrom;
		if (kept + chunk.length + 1 > bytes.length) {
			const larger = new Uint8Array(Math.max(bytes.length * 2, kept + chunk.length + 1));
			larger.set(bytes.subarray(keepFrom, filled));
			bytes = larger;
		} else if (keepFrom > 0) bytes.copyWithin(0, keepFrom, filled);
		bytes.set(chunk, kept);
		filled = kept + chunk.length;
		base += keepFrom;
		position -= keepFrom;
		recordStart = Math.max(0, recordStart - keepFrom);
		wordStart -= keepFrom;
		if (secondLine > 0) secondLine -= keepFrom;
	}

	function start(final: boolean): boolean {
		if (started) return true;
		if (filled < 3 && !final) return false;
		started = true;
		const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && filled >= 3 ? 3 : 0;
		book.startBody(bom);
		recordStart = position = bom;
		return true;
	}

	return {
		push(chunk) {
			append(chunk);
			if (start(false)) {
				run(false);
				while (isOverLimit()) {
					position = failLong();
					run(false);
				}
			}
			return book.take();
		},
		end() {
			start(true);
			run(true);
			while (recordStart < filled && state !== PREAMBLE) {
				if (state <= AFTER_QUOTE && filled - recordStart > limit) position = failLong();
				else if (state === QUOTED) position = failAtEnd();
				else {
					if (state === UNQUOTED) {
						padding.atEnd(bytes, filled - 1, delimiters);
						if (wordStart >= 0) words.look(bytes, wordStart, filled, delimiters);
					}
					finishLine(filled, filled);
					break;
				}
				run(true);
			}
			book.close(base + filled, line - (recordStart === filled || state === PREAMBLE ? 1 : 0));
			return book.take();
		},
		summary: () => book.summary(),
		padded: (column) => padding.of(column),
		placeheld: (column) => words.of(column)
	};

	/** A quote is still open at the end of the file. */
	function failAtEnd(): number {
		doomedUntil = base + filled + 1;
		if (secondLine !== 0) return rejectFirstLine();
		const span = { start: base + recordStart, next: base + filled, line };
		book.reject('unterminated-quote', span, bytes.subarray(recordStart, filled), delimiters);
		line++;
		startRecord(filled, FIELD_START);
		return filled;
	}
}

function stops(codes: readonly number[]): Uint8Array {
	const table = new Uint8Array(256);
	for (const code of codes) if (code >= 0) table[code] = 1;
	return table;
}
