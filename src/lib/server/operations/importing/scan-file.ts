import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import { splitRecord } from '#lib/ingestion/records.ts';
import { createScanner, type ScanOptions } from '#lib/ingestion/scan.ts';
import type { ScanReject, ScanSummary } from '#lib/ingestion/scan-book.ts';

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
	/** SHA-256 of the bytes read, hex. */
	readonly digest: string;
}

/** Reads a UTF-8 file once, in bounded memory: counts its records and sets the broken ones aside. */
export async function scanFile(
	path: string,
	options: ScanOptions,
	onBytes: (bytes: number) => void,
	signal: AbortSignal
): Promise<Scanned> {
	const scanner = createScanner(options);
	const hash = createHash('sha256');
	const rejects: ScanReject[] = [];
	const stretches: { start: number; end: number }[] = [];
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
		onBytes(bytes);
	}
	keep(scanner.end());
	return {
		summary: scanner.summary(),
		padded: (column) => scanner.padded(column),
		placeheld: (column) => scanner.placeheld(column),
		rejects,
		lineBreaks: [Int32Array.from(ordinals), Int32Array.from(lines)],
		stretches,
		digest: hash.digest('hex')
	};
}

/**
 * Writes the good records alone, each ended by a line feed, where the engine can read them without stumbling. Those of a file
 * with escapes are written anew (`copySyntax`): the engine reads escapes by other rules.
 */
export async function writeCleanCopy(
	from: string,
	to: string,
	options: ScanOptions,
	signal: AbortSignal
): Promise<void> {
	const out = await open(to, 'wx', 0o600);
	try {
		let pending: Uint8Array[] = [];
		const newline = Uint8Array.of(10);
		const decoder = new TextDecoder();
		const rewrite = (record: Uint8Array) => Buffer.from(csvLine(splitRecord(decoder.decode(record), options)));
		const copy = isRewritten(options) ? rewrite : (record: Uint8Array) => record.slice();
		const scanner = createScanner({
			...options,
			// The bytes are only valid during the call.
			onRecord: (record) => pending.push(copy(record), newline)
		});
		const flush = async () => {
			if (pending.length) await out.write(Buffer.concat(pending));
			pending = [];
		};
		for await (const chunk of createReadStream(from, { highWaterMark: CHUNK_BYTES, signal })) {
			scanner.push(chunk as Buffer);
			await flush();
		}
		scanner.end();
		await flush();
	} catch (cause) {
		await rm(to, { force: true });
		throw cause;
	} finally {
		await out.close();
	}
}

export function isRewritten({ escape }: ScanOptions): boolean {
	return escape != null;
}
