import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
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

/** Copies a file in parts, each with the header before its records, while the rest of the file is still being scanned. */
export interface PartCopy {
	/**
	 * Copies what has become whole since.
	 * @param header bytes at the beginning that every part gets
	 * @param cuts where parts begin, the first aside: all that are known so far
	 */
	reach(header: number, cuts: readonly number[]): void;
	/**
	 * Copies the rest.
	 * @param bytes as many as were scanned: a file may have grown since
	 * @returns the parts, in order
	 */
	finish(header: number, cuts: readonly number[], bytes: number): Promise<readonly string[]>;
	/** Waits for what is being written. */
	close(): Promise<void>;
}

export function openPartCopy(from: string, to: string, signal: AbortSignal): PartCopy {
	const paths: string[] = [];
	let source: FileHandle | undefined;
	let head: Buffer | undefined;
	let failed: { readonly cause: unknown } | undefined;
	let work = Promise.resolve();
	let copied: number | undefined;

	async function copyPart(path: string, header: number, start: number, end: number): Promise<void> {
		if (failed) return;
		try {
			signal.throwIfAborted();
			source ??= await open(from, 'r');
			head ??= await readRange(source, 0, header);
			const out = await open(path, 'wx', 0o600);
			try {
				await out.writeFile(head);
				await out.writeFile(await readRange(source, start, end));
			} finally {
				await out.close();
			}
		} catch (cause) {
			failed = { cause };
		}
	}

	function add(header: number, end: number): void {
		const path = partPath(to, paths.length);
		const start = copied ?? header;
		paths.push(path);
		copied = end;
		work = work.then(() => copyPart(path, header, start, end));
	}

	function reach(header: number, cuts: readonly number[]): void {
		for (const cut of cuts.slice(paths.length)) add(header, cut);
	}

	return {
		reach,
		async finish(header, cuts, bytes) {
			reach(header, cuts);
			add(header, bytes);
			await work;
			if (failed) throw failed.cause;
			return paths;
		},
		async close() {
			await work;
			await source?.close();
		}
	};
}

/** The bytes from `start` to before `end`. @throws Error when the file has become shorter */
async function readRange(file: FileHandle, start: number, end: number): Promise<Buffer> {
	const bytes = Buffer.allocUnsafe(end - start);
	for (let filled = 0; filled < bytes.length;) {
		const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
		if (bytesRead === 0) throw new Error('the file has become shorter while it was read');
		filled += bytesRead;
	}
	return bytes;
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
