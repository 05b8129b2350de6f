import { splitRecord } from './records.ts';
import { createFooterWatch, MOST_FOOTER_LINES } from './scan-footer.ts';
import type { Newline, RejectReason, ScanBatch, ScanOptions, ScanReject, ScanSummary } from './scan-types.ts';
import { firstInvalidUtf8 } from './utf8.ts';

export type { RejectReason, ScanBatch, ScanReject, ScanSummary } from './scan-types.ts';

interface Span {
	readonly start: number;
	readonly next: number;
	readonly line: number;
}

/** A good record that may be a footer all the same. */
interface GoodRecord {
	readonly span: Span;
	readonly content: Uint8Array;
	readonly innerLines: number;
}

/** What may be the footer if nothing but its like follows. */
interface Held {
	readonly entry: ScanReject | GoodRecord;
	readonly byItself: boolean;
	readonly afterBlank: boolean;
}

export const MAX_RAW_BYTES = 256 * 1024;

/** Keeps the books of one scan: counts, rejects, good stretches, the line index, and the lines that may be a footer. */
export function createScanBook(options: ScanOptions, maxRecordBytes: number) {
	const { columns, skipLines, onRecord, part } = options;
	const delimiter = options.delimiter.charCodeAt(0);
	const footer = createFooterWatch(columns, options);
	const maxRaw = Math.min(MAX_RAW_BYTES, maxRecordBytes);
	let rejects: ScanReject[] = [];
	let stretches: { start: number; end: number }[] = [];
	let lineBreaks: { ordinal: number; line: number }[] = [];
	let cuts: number[] = [];
	/** Since the last cut: the first good record's offset and ordinal. */
	let partStart = -1;
	let partOrdinal = 0;
	let held: Held[] = [];
	let long: ScanReject | null = null;

	let good = 0;
	let rejected = 0;
	let invalidUtf8 = 0;
	let blankLines = 0;
	let commentLines = 0;
	let multiLine = 0;
	let footerLines = 0;
	let longestRecordBytes = 0;
	let lines = 0;
	let bytes = 0;
	let bodyStart = 0;
	let stretchStart = -1;
	let stretchEnd = -1;
	let stretchCount = 0;
	let stretchBytes = 0;
	let lastLine = skipLines;
	let afterBlank = false;
	const newlines = new Set<Newline>();

	function closeStretch(): void {
		if (stretchStart >= 0) {
			stretches.push({ start: stretchStart, end: stretchEnd });
			stretchCount++;
			stretchBytes += stretchEnd - stretchStart;
		}
		stretchStart = -1;
	}

	function extendStretch(span: Span): void {
		if (span.start !== stretchEnd || stretchStart < 0) {
			closeStretch();
			stretchStart = span.start;
		}
		stretchEnd = span.next;
	}

	function countReject(entry: ScanReject): void {
		rejected++;
		if (entry.reason === 'invalid-utf8') invalidUtf8++;
		rejects.push(entry);
	}

	function cut(at: number): void {
		if (part === undefined) return;
		const isFull = good - partOrdinal >= part.records || at - partStart >= part.bytes;
		if (partStart >= 0 && !isFull) return;
		if (partStart >= 0) cuts.push(at);
		partStart = at;
		partOrdinal = good;
	}

	function accept(span: Span, length: number, innerLines: number): void {
		cut(span.start);
		if (span.line !== lastLine + 1) lineBreaks.push({ ordinal: good, line: span.line });
		lastLine = span.line;
		good++;
		if (innerLines > 0) multiLine++;
		if (length > longestRecordBytes) longestRecordBytes = length;
		extendStretch(span);
	}

	function settle({ entry }: Held): void {
		if ('reason' in entry) {
			countReject(entry);
			return;
		}
		const { span, content, innerLines } = entry;
		accept(span, content.length, innerLines);
		onRecord?.(content, span.line);
	}

	function release(): void {
		if (held.length > 0) for (const each of held) settle(each);
		held = [];
		afterBlank = false;
	}

	function hold(entry: ScanReject | GoodRecord, byItself: boolean): void {
		const first = held.length === MOST_FOOTER_LINES ? held.shift() : undefined;
		if (first) settle(first);
		held.push({ entry, byItself, afterBlank });
	}

	function reject(
		reason: RejectReason,
		span: Span,
		content: Uint8Array,
		column: number | null,
		found: number | null = null
	) {
		release();
		countReject(describe(reason, span, content, column, found));
	}

	function describe(
		reason: RejectReason,
		span: Span,
		content: Uint8Array,
		column: number | null,
		fieldsFound: number | null
	): ScanReject {
		const raw = content.slice(0, maxRaw);
		return { line: span.line, byteStart: span.start, byteEnd: span.next, column, reason, fieldsFound, raw };
	}

	function fieldsOf(content: Uint8Array): readonly string[] {
		return splitRecord(new TextDecoder().decode(content), options);
	}

	function holdOrReject(span: Span, content: Uint8Array, found: number): void {
		const entry = describe(found < columns ? 'too-few-fields' : 'too-many-fields', span, content, null, found);
		const sign = footer.ofMisfit(content, afterBlank || held.length > 0);
		if (sign) hold(entry, sign.byItself);
		else {
			release();
			countReject(entry);
		}
	}

	return {
		newline(kind: Newline): void {
			newlines.add(kind);
		},

		startBody(at: number): void {
			bodyStart = at;
		},

		comment(): void {
			commentLines++;
		},

		/** Decides on a record whose quotes are sound, and which stands from `from` to before `to`: nearly all need no view of their own. */
		judge(
			span: Span,
			bytes: Uint8Array,
			from: number,
			to: number,
			found: number,
			innerLines: number,
			high: boolean
		): void {
			if (isBlank(bytes, from, to, delimiter)) {
				blankLines++;
				afterBlank = true;
				if (from === to && columns > 1 && span.start === stretchEnd && stretchStart >= 0) stretchEnd = span.next;
				return;
			}
			if (found !== columns) {
				holdOrReject(span, bytes.subarray(from, to), found);
				return;
			}
			if (high) {
				const at = firstInvalidUtf8(bytes, from, to);
				if (at >= 0) {
					const column = fieldsOf(bytes.subarray(from, at)).length - 1;
					reject('invalid-utf8', span, bytes.subarray(from, to), column, found);
					return;
				}
			}
			const follows = afterBlank || held.length > 0;
			if (good > 0 && footer.mayBe(bytes, from, to, follows)) {
				const content = bytes.slice(from, to);
				const sign = footer.ofRecord(content, follows);
				if (sign) {
					hold({ span, content, innerLines }, sign.byItself);
					return;
				}
			}
			if (held.length > 0) release();
			afterBlank = false;
			accept(span, to - from, innerLines);
			onRecord?.(bytes.subarray(from, to), span.line);
		},

		reject,

		startLongLine(reason: RejectReason, span: Span, content: Uint8Array, column: number | null): void {
			release();
			long = describe(reason, span, content, column, null);
		},

		endLongLine(next: number): void {
			if (long) countReject({ ...long, byteEnd: next });
			long = null;
		},

		/** The file has ended after this many bytes and lines. */
		close(fileBytes: number, fileLines: number): void {
			const firstFooter = held.findIndex((each) => each.byItself || each.afterBlank);
			const footers = firstFooter < 0 ? 0 : held.length - firstFooter;
			footerLines = footers;
			held = held.slice(0, held.length - footers);
			release();
			closeStretch();
			bytes = fileBytes;
			lines = fileLines;
		},

		take(): ScanBatch {
			const batch = { rejects, stretches, cuts, lineBreaks };
			rejects = [];
			stretches = [];
			cuts = [];
			lineBreaks = [];
			return batch;
		},

		summary(): ScanSummary {
			const mixedNewlines = newlines.size > 1;
			const whole = stretchCount === 1 && stretchBytes === bytes - bodyStart;
			return {
				records: good + rejected,
				good,
				rejected,
				invalidUtf8,
				blankLines,
				commentLines,
				multiLine,
				footerLines,
				lines,
				bytes,
				longestRecordBytes,
				bodyStart,
				newlines: [...newlines],
				mixedNewlines,
				needsCleanCopy: mixedNewlines || (good > 0 && !whole)
			};
		}
	};
}

function isBlank(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
	for (let at = from; at < to; at++) {
		const byte = bytes[at];
		if (byte !== 32 && byte !== 9 && byte !== delimiter) return false;
	}
	return true;
}
