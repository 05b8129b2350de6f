import { createReadStream, createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import { splitRecord } from '#lib/ingestion/records.ts';
import { createScanner, type ScanOptions } from '#lib/ingestion/scan.ts';
import { ROW_GROUP } from '../../warehouse/engine.ts';

/**
 * What the engine reads at once: the rows of one row group, in bounded memory. It reads the parts of one file side by side. Where its
 * own threads divide a file it guesses (1.5.5) where a record begins, and guesses wrong among quoted line ends: a part is never divided.
 */
export const PART = { records: ROW_GROUP, bytes: 6 * 1024 * 1024 };

const CHUNK_BYTES = 1024 * 1024;

const partPath = (to: string, at: number) => `${to}.${String(at).padStart(6, '0')}`;

/**
 * Copies a file in parts, each with the header before its records.
 * @param header bytes at the beginning that every part gets
 * @param cuts where parts begin, the first aside
 * @param bytes as many as were scanned: a file may have grown since
 * @returns the parts, in order
 */
export async function copyInParts(
	from: string,
	to: string,
	{ header, cuts, bytes }: { readonly header: number; readonly cuts: readonly number[]; readonly bytes: number },
	signal: AbortSignal
): Promise<string[]> {
	const paths: string[] = [];
	for (const [at, start] of [header, ...cuts].entries()) {
		const path = partPath(to, at);
		paths.push(path);
		const end = (cuts[at] ?? bytes) - 1;
		const sources = header > 0 ? [{ start: 0, end: header - 1 }] : [];
		sources.push({ start, end });
		for (const [index, range] of sources.entries())
			await pipeline(
				createReadStream(from, { ...range, highWaterMark: CHUNK_BYTES }),
				createWriteStream(path, { flags: index === 0 ? 'wx' : 'a', mode: 0o600 }),
				{ signal }
			);
	}
	return paths;
}

/**
 * Writes the good records alone, each ended by a line feed and in parts, where the engine can read them without stumbling. Those of a file
 * with escapes are written anew (`copySyntax`): the engine reads escapes by other rules.
 * @returns the parts, in order
 */
export async function writeCleanParts(
	from: string,
	to: string,
	options: ScanOptions,
	signal: AbortSignal
): Promise<string[]> {
	const paths: string[] = [];
	let out: FileHandle | undefined;
	let pending: Uint8Array[] = [];
	let written = { records: 0, bytes: 0 };
	/** Records that begin a new part, by their place in `pending`. */
	let begins: number[] = [0];
	const newline = Uint8Array.of(10);
	const decoder = new TextDecoder();
	const rewrite = (record: Uint8Array) => Buffer.from(csvLine(splitRecord(decoder.decode(record), options)));
	// The bytes are only valid during the call.
	const copy = isRewritten(options) ? rewrite : (record: Uint8Array) => record.slice();
	const onRecord = (record: Uint8Array) => {
		if (written.records >= PART.records || written.bytes >= PART.bytes) {
			begins.push(pending.length);
			written = { records: 0, bytes: 0 };
		}
		const copied = copy(record);
		pending.push(copied, newline);
		written = { records: written.records + 1, bytes: written.bytes + copied.length + 1 };
	};
	const begin = async () => {
		await out?.close();
		const path = partPath(to, paths.length);
		out = await open(path, 'wx', 0o600);
		paths.push(path);
	};
	const flush = async () => {
		for (const [index, from] of [0, ...begins].entries()) {
			if (index > 0) await begin();
			const records = pending.slice(from, begins[index] ?? pending.length);
			if (records.length) await out?.writeFile(Buffer.concat(records));
		}
		pending = [];
		begins = [];
	};
	try {
		const scanner = createScanner({ ...options, onRecord });
		for await (const chunk of createReadStream(from, { highWaterMark: CHUNK_BYTES, signal })) {
			scanner.push(chunk as Buffer);
			await flush();
		}
		scanner.end();
		await flush();
		return paths;
	} finally {
		await out?.close();
	}
}

export function isRewritten({ escape }: ScanOptions): boolean {
	return escape != null;
}
