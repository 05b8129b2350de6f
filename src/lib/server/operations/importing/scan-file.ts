import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createScanner, type ScanOptions } from '#lib/ingestion/scan.ts';
import type { ScanReject, ScanSummary } from '#lib/ingestion/scan-book.ts';
import { PART } from './file-parts.ts';

const CHUNK_BYTES = 1024 * 1024;
/** Rejects kept in full; beyond it a file is of another shape than thought, and the count says so. */
const MOST_REJECTS = 100_000;
/** Bytes of rejects kept whole; beyond it each is cut, so that a file of nothing but rejects stays in bounded memory. */
const MOST_REJECT_BYTES = 64 * 1024 * 1024;
const CUT_BYTES = 1024;

export interface Scanned {
	readonly summary: ScanSummary;
	readonly padded: (column: number) => boolean;
	readonly placeheld: (column: number) => boolean;
	readonly rejects: readonly ScanReject[];
	/** Ordinals and lines, in two columns, wherever a record's line is not that of the one before plus 1. */
	readonly lineBreaks: readonly [Int32Array, Int32Array];
	readonly stretches: readonly { readonly start: number; readonly end: number }[];
	/** Where the file may be cut: the first bytes of records. */
	readonly cuts: readonly number[];
	/** SHA-256 of the bytes read, hex. */
	readonly digest: string;
}

/**
 * Reads a UTF-8 file once, in bounded memory: counts its records and sets the broken ones aside.
 * @param onBytes told how far it has come: bytes, what was counted, and where the file may be cut
 */
export async function scanFile(
	path: string,
	options: ScanOptions,
	onBytes: (bytes: number, summary: ScanSummary, cuts: readonly number[]) => void,
	signal: AbortSignal
): Promise<Scanned> {
	const scanner = createScanner({ ...options, part: PART });
	const hash = createHash('sha256');
	const rejects: ScanReject[] = [];
	const stretches: { start: number; end: number }[] = [];
	const cuts: number[] = [];
	const ordinals: number[] = [];
	const lines: number[] = [];
	let rejectBytes = 0;
	const keep = (batch: ReturnType<typeof scanner.push>) => {
		for (const reject of batch.rejects) {
			if (rejects.length >= MOST_REJECTS) break;
			const whole = rejectBytes + reject.raw.length <= MOST_REJECT_BYTES;
			rejects.push(whole ? reject : { ...reject, raw: reject.raw.slice(0, CUT_BYTES) });
			rejectBytes += reject.raw.length;
		}
		for (const stretch of batch.stretches) stretches.push(stretch);
		for (const at of batch.cuts) cuts.push(at);
		for (const { ordinal, line } of batch.lineBreaks) {
			ordinals.push(ordinal);
			lines.push(line);
		}
	};
	let bytes = 0;
	for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
		const part = chunk as Buffer;
		hash.update(part);
		keep(scanner.push(part));
		bytes += part.length;
		onBytes(bytes, scanner.summary(), cuts);
	}
	keep(scanner.end());
	return {
		summary: scanner.summary(),
		padded: (column) => scanner.padded(column),
		placeheld: (column) => scanner.placeheld(column),
		rejects,
		lineBreaks: [Int32Array.from(ordinals), Int32Array.from(lines)],
		stretches,
		cuts,
		digest: hash.digest('hex')
	};
}
