import { copySyntax } from '#lib/ingestion/csv-text.ts';
import { noRows } from '#lib/ingestion/errors.ts';
import { STAND_IN } from '#lib/ingestion/long-delimiters.ts';
import type { ScanSummary } from '#lib/ingestion/scan-book.ts';
import type { Newline } from '#lib/ingestion/scan-types.ts';
import type { ScanOptions } from '#lib/ingestion/scan.ts';
import type { Context } from '../operation.ts';
import type { Prepared } from './prepare-file.ts';
import { refused } from './recognise-table.ts';
import type { Reject } from './receipt.ts';
import { isRewritten, openPartCopy, writeCleanParts } from './file-parts.ts';
import { scanFile, type Scanned } from './scan-file.ts';
import { transcode } from './transcode.ts';
import type { OpenedFile } from './unpack-file.ts';

/** A file that has been read through once: every record counted, the broken ones set aside. */
export interface ReadFile {
	/** What the engine reads, in order: the file itself, or parts of a working copy that it cannot stumble over. */
	readonly paths: readonly string[];
	/** Physical lines of each before its first record. */
	readonly skip: number;
	/** How the records end. */
	readonly newline: Newline;
	/** How its cells are told apart. */
	readonly syntax: { readonly delimiter: string; readonly quote: string | null };
	/** Bytes that no record exceeds. */
	readonly longestRecordBytes: number;
	/** The original in UTF-8: lines of rejects refer to it. */
	readonly utf8: string;
	readonly scanOptions: ScanOptions;
	readonly summary: ScanSummary;
	/** Whether a column has cells with blanks around them. */
	readonly padded: (column: number) => boolean;
	/** Whether a column has cells that are a placeholder. */
	readonly placeheld: (column: number) => boolean;
	readonly lineBreaks: readonly [Int32Array, Int32Array];
	readonly rejects: readonly Reject[];
	/** SHA-256 of the original bytes. */
	readonly digest: string;
	/** A record as it stands in the original, for people. */
	readonly rawOf: (bytes: Uint8Array) => string;
	/** The line to name for a line of `utf8`. */
	readonly lineOf: (line: number) => number;
}

/** @param opened what the file was opened as; whoever opened it removes the working copies */
export async function readFileOnce(
	prepared: Prepared,
	{ table, scratch }: Pick<OpenedFile, 'table' | 'scratch'>,
	context: Context
): Promise<ReadFile> {
	const { name, bytes, dialect, columns, textEncoding: encoding } = prepared;
	const report = (phase: 'read' | 'scan') => (done: number) =>
		context.report({ phase, file: name, fraction: bytes > 0 ? Math.min(1, done / bytes) : null, bytes: done });
	let utf8 = prepared.path;
	let digest: string | undefined;
	if (encoding !== 'utf-8') {
		utf8 = `${scratch}.utf8`;
		({ digest } = await transcode(prepared.path, utf8, encoding, report('read'), context.signal));
	}
	const { delimiter, quote, escape, comment, skipLines } = dialect;
	const scanOptions: ScanOptions = { delimiter, quote, escape, comment, columns: columns.length, skipLines };
	const copying = { utf8, scratch, options: scanOptions, header: dialect.columns.map(({ original }) => original) };
	const { scanned, paths, isClean } = await scanAndCopy(copying, report('scan'), context.signal);
	const { broken, brokenRows, lineOf } = table;
	const summary = withBroken(scanned.summary, brokenRows);
	if (summary.records === 0) throw refused(noRows(), name);
	const rewritten = isRewritten(scanOptions);
	const decoder = new TextDecoder();
	const rawOf = (bytes: Uint8Array) => {
		const text = decoder.decode(bytes);
		return table.delimiter === undefined ? text : text.replaceAll(STAND_IN, table.delimiter);
	};
	return {
		paths,
		skip: isClean ? 0 : skipLines,
		newline: isClean ? 'lf' : (summary.newlines[0] ?? 'lf'),
		syntax: rewritten ? copySyntax : { delimiter, quote },
		// Written anew, every byte may become two, and every cell is put in quotes.
		longestRecordBytes: rewritten ? 2 * (summary.longestRecordBytes + columns.length) : summary.longestRecordBytes,
		utf8,
		scanOptions,
		summary,
		padded: scanned.padded,
		placeheld: scanned.placeheld,
		lineBreaks: table.container === null ? scanned.lineBreaks : linesInOriginal(scanned, skipLines + 1, lineOf),
		rejects: [
			...broken,
			...scanned.rejects.map(({ line, column, reason, raw }) => ({
				line: lineOf(line),
				column: column === null ? null : (columns[column] ?? null),
				reason,
				raw: rawOf(raw)
			}))
		],
		digest: table.digest ?? digest ?? scanned.digest,
		rawOf,
		lineOf
	};
}

interface Copying {
	readonly utf8: string;
	readonly scratch: string;
	readonly options: ScanOptions;
	/** Names of the columns as they stand in the file. */
	readonly header: readonly string[];
}

/**
 * Scans a file and makes of it what the engine reads: the file itself, the parts that its records allow where they span lines, or a
 * copy of the good records.
 */
async function scanAndCopy(
	{ utf8, scratch, options, header }: Copying,
	onBytes: (bytes: number) => void,
	signal: AbortSignal
): Promise<{ readonly scanned: Scanned; readonly paths: readonly string[]; readonly isClean: boolean }> {
	const { quote, skipLines } = options;
	// The lines the engine passes over may hold anything, and a lone quote there swallows the file: it is spared them.
	const loneQuote = quote !== null && header.some((name) => name.includes(quote));
	const stumbles = isRewritten(options) || skipLines > 1 || loneQuote;
	const parts = openPartCopy(utf8, `${scratch}.part`, signal);
	const onChunk = (
		bytes: number,
		{ multiLine, rejected, mixedNewlines, bodyStart }: ScanSummary,
		cuts: readonly number[]
	) => {
		if (!stumbles && multiLine > 0 && rejected === 0 && !mixedNewlines) parts.reach(bodyStart, cuts);
		onBytes(bytes);
	};
	try {
		const scanned = await scanFile(utf8, options, onChunk, signal);
		const { needsCleanCopy, good, multiLine, bodyStart, bytes } = scanned.summary;
		// Of a file without one good row, nothing is left for the engine to read.
		if (stumbles || needsCleanCopy || good === 0)
			return { scanned, isClean: true, paths: await writeCleanParts(utf8, `${scratch}.clean`, options, signal) };
		const isCut = multiLine > 0 && scanned.cuts.length > 0;
		return { scanned, isClean: false, paths: isCut ? await parts.finish(bodyStart, scanned.cuts, bytes) : [utf8] };
	} finally {
		await parts.close();
	}
}

/** What was broken in the original and never reached the copy is counted all the same. */
function withBroken(summary: ScanSummary, broken: number): ScanSummary {
	return { ...summary, records: summary.records + broken, rejected: summary.rejected + broken };
}

/** Where the good records of a working copy stand in the original: every place where the line is not the one before plus 1. */
function linesInOriginal(
	{ summary, lineBreaks: [breakOrdinals, breakLines] }: Scanned,
	firstLine: number,
	lineOf: (line: number) => number
): readonly [Int32Array, Int32Array] {
	const ordinals: number[] = [];
	const lines: number[] = [];
	let copied = firstLine - 1;
	let original = -1;
	for (let ordinal = 0, next = 0; ordinal < summary.good; ordinal++) {
		copied = breakOrdinals[next] === ordinal ? (breakLines[next++] ?? 0) : copied + 1;
		const line = lineOf(copied);
		if (ordinal === 0 || line !== original + 1) {
			ordinals.push(ordinal);
			lines.push(line);
		}
		original = line;
	}
	return [Int32Array.from(ordinals), Int32Array.from(lines)];
}
