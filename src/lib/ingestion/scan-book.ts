import { splitRecord } from './records.ts';
import type { Newline, RejectReason, ScanBatch, ScanOptions, ScanReject, ScanSummary } from './scan-types.ts';
import { firstInvalidUtf8 } from './utf8.ts';

export type { RejectReason, ScanBatch, ScanReject, ScanSummary } from './scan-types.ts';

interface Span {
	readonly start: number;
	readonly next: number;
	readonly line: number;
}

export const MAX_RAW_BYTES = 256 * 1024;
const MAX_FOOTER_LINES = 10;
const MAX_FOOTER_BYTES = 1000;
const FOOTER_WORDS =
	/total|copyright|©|\breport|generated|confidential|exported|time ?zone|\b(records|rows|tickets) ?:?|合计|总计|共\s*\d|导出|生成|版权|记录数|报表|时区/i;

/** Keeps the books of one scan: counts, rejects, good stretches, the line index, and the lines that may be a footer. */
export function createScanBook({ columns, delimiter, quote, skipLines }: ScanOptions, maxRecordBytes: number) {
	const maxRaw = Math.min(MAX_RAW_BYTES, maxRecordBytes);
	let rejects: ScanReject[] = [];
	let stretches: { start: number; end: number }[] = [];
	let lineBreaks: { ordinal: number; line: number }[] = [];
	/** Rejects that are footer lines if nothing but their like follows. */
	let held: { reject: ScanReject; words: boolean; afterBlank: boolean }[] = [];
	let long: ScanReject | null = null;

	let good = 0;
	let rejected = 0;
	let invalidUtf8 = 0;
	let blankLines = 0;
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

	function release(): void {
		for (const { reject } of held) countReject(reject);
		held = [];
		afterBlank = false;
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
		return splitRecord(new TextDecoder().decode(content), { delimiter, quote });
	}

	/** A record of the wrong length with a single filled cell may be the file's footer; it waits to be told by what follows. */
	function holdOrReject(span: Span, content: Uint8Array, found: number): void {
		const entry = describe(found < columns ? 'too-few-fields' : 'too-many-fields', span, content, null, found);
		const filled =
			columns > 1 && content.length <= MAX_FOOTER_BYTES ? fieldsOf(content).filter((cell) => cell.trim()) : [];
		const [only] = filled;
		if (filled.length === 1 && only !== undefined) {
			const first = held.length === MAX_FOOTER_LINES ? held.shift() : undefined;
			if (first) countReject(first.reject);
			held.push({ reject: entry, words: FOOTER_WORDS.test(only), afterBlank });
		} else {
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

		/** Decides on a record whose quotes are sound; true when it is good. */
		judge(span: Span, content: Uint8Array, found: number, innerLines: number, high: boolean): boolean {
			if (found === 1 && isBlank(content)) {
				blankLines++;
				afterBlank = true;
				if (content.length === 0 && columns > 1 && span.start === stretchEnd && stretchStart >= 0)
					stretchEnd = span.next;
				return false;
			}
			if (found !== columns) {
				holdOrReject(span, content, found);
				return false;
			}
			if (high) {
				const at = firstInvalidUtf8(content, 0, content.length);
				if (at >= 0) {
					reject('invalid-utf8', span, content, fieldsOf(content.subarray(0, at)).length - 1, found);
					return false;
				}
			}
			if (held.length > 0) release();
			afterBlank = false;
			if (span.line !== lastLine + 1) lineBreaks.push({ ordinal: good, line: span.line });
			lastLine = span.line;
			good++;
			if (innerLines > 0) multiLine++;
			if (content.length > longestRecordBytes) longestRecordBytes = content.length;
			extendStretch(span);
			return true;
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
			const firstFooter = held.findIndex((entry) => entry.words || entry.afterBlank);
			const footers = firstFooter < 0 ? 0 : held.length - firstFooter;
			footerLines = footers;
			held = held.slice(0, held.length - footers);
			release();
			closeStretch();
			bytes = fileBytes;
			lines = fileLines;
		},

		take(): ScanBatch {
			const batch = { rejects, stretches, lineBreaks };
			rejects = [];
			stretches = [];
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

function isBlank(content: Uint8Array): boolean {
	for (const byte of content) if (byte !== 32 && byte !== 9) return false;
	return true;
}
