import { noRows } from '#lib/ingestion/errors.ts';
import type { ScanSummary } from '#lib/ingestion/scan-book.ts';
import type { Newline } from '#lib/ingestion/scan-types.ts';
import type { ScanOptions } from '#lib/ingestion/scan.ts';
import type { Context } from '../operation.ts';
import { refused, type Prepared } from './prepare-file.ts';
import type { Reject } from './receipt.ts';
import { scanFile, writeCleanCopy } from './scan-file.ts';
import { transcode } from './transcode.ts';

/** A file that has been read through once: every record counted, the broken ones set aside. */
export interface ReadFile {
	/** What the engine reads: the file itself, or a working copy that it cannot stumble over. */
	readonly path: string;
	/** Physical lines of that file before its first record. */
	readonly skip: number;
	/** How the records of that file end. */
	readonly newline: Newline;
	/** The original in UTF-8: lines of rejects refer to it. */
	readonly utf8: string;
	readonly scanOptions: ScanOptions;
	readonly summary: ScanSummary;
	/** Whether a column has cells with blanks around them. */
	readonly padded: (column: number) => boolean;
	readonly lineBreaks: readonly [Int32Array, Int32Array];
	readonly rejects: readonly Reject[];
	/** SHA-256 of the original bytes. */
	readonly digest: string;
}

/** @param scratch path without extension at which working copies may lie; the caller removes them */
export async function readFileOnce(prepared: Prepared, scratch: string, context: Context): Promise<ReadFile> {
	const { name, bytes, dialect, columns, encoding } = prepared;
	const report = (phase: 'read' | 'scan') => (done: number) =>
		context.report({ phase, file: name, fraction: bytes > 0 ? Math.min(1, done / bytes) : null, bytes: done });
	let utf8 = prepared.path;
	let digest: string | undefined;
	if (encoding !== 'utf-8') {
		utf8 = `${scratch}.utf8`;
		({ digest } = await transcode(prepared.path, utf8, encoding, report('read'), context.signal));
	}
	const { delimiter, quote, skipLines } = dialect;
	const scanOptions: ScanOptions = { delimiter, quote, columns: columns.length, skipLines };
	const scanned = await scanFile(utf8, scanOptions, report('scan'), context.signal);
	const { summary } = scanned;
	if (summary.records === 0) throw refused(noRows(), name);
	// The lines the engine passes over may hold anything, and a lone quote there swallows the file: it is spared them.
	const loneQuote = quote !== null && dialect.columns.some(({ original }) => original.includes(quote));
	// Of a file without one good row, nothing is left for it to read.
	const copy = summary.needsCleanCopy || summary.good === 0 || skipLines > 1 || loneQuote;
	if (copy) await writeCleanCopy(utf8, `${scratch}.clean`, scanOptions, context.signal);
	const decoder = new TextDecoder();
	return {
		path: copy ? `${scratch}.clean` : utf8,
		skip: copy ? 0 : skipLines,
		newline: copy ? 'lf' : (summary.newlines[0] ?? 'lf'),
		utf8,
		scanOptions,
		summary,
		padded: scanned.padded,
		lineBreaks: scanned.lineBreaks,
		rejects: scanned.rejects.map(({ line, column, reason, raw }) => ({
			line,
			column: column === null ? null : (columns[column] ?? null),
			reason,
			raw: decoder.decode(raw)
		})),
		digest: digest ?? scanned.digest
	};
}
