import { open, type FileHandle } from 'node:fs/promises';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { unpacksTooLarge } from './unpack-problems.ts';
import type { Reject } from './receipt.ts';

/** A table as delimited text: the file itself, or a working copy of what it holds. */
export interface TableFile {
	readonly path: string;
	/** Null: the file itself; else what the copy was made from. */
	readonly container: string | null;
	/** The copy is a plain table: its first record is the header. */
	readonly isPlain: boolean;
	/** The encoding to name, where it is not that of the copy. */
	readonly encoding?: string;
	/** The delimiter to name, where it is not that of the copy. */
	readonly delimiter?: string;
	/** SHA-256 of the original bytes, where they are not those at `path`. */
	readonly digest: string | null;
	/** What in the original is broken and is not in the copy. */
	readonly broken: readonly Reject[];
	/** How many rows that are; more than `broken` lists where there are very many. */
	readonly brokenRows: number;
	readonly warnings: readonly Bilingual[];
	/** The line to name for a physical line at `path`. */
	readonly lineOf: (line: number) => number;
}

/** The copy of a text whose long delimiter is replaced: otherwise the text itself, line by line. */
export const FOLDED = 'folded';
/** The parts of one text, one after the other. */
export const JOINED = 'joined';
/** Containers whose copy is a text as somebody wrote it; every other copy is written by `createCopy`. */
const AS_WRITTEN: readonly (string | null)[] = [null, 'zip', 'gzip', 'zstd', FOLDED, JOINED];

/** Whether a table is in UTF-8 whatever the user has named: that is what the original is written in. */
export const isRecoded = (container: string | null): boolean =>
	container === FOLDED || container === JOINED || isOwnCopy(container);

/** Whether a table is a working copy in `copySyntax`. */
export const isOwnCopy = (container: string | null): boolean => !AS_WRITTEN.includes(container);

/** What the user says of how a text is written. */
export interface NamedWriting {
	readonly encoding?: string | undefined;
	readonly delimiter?: string | undefined;
}

/** What an unpacker makes. */
export type Unpacked = Omit<TableFile, 'digest'>;

const MIB = 1024 ** 2;
/** A file may unpack to so many bytes, or to so many times its size, whichever is more. */
const MOST_UNPACKED_BYTES = 1024 * MIB;
const MOST_UNPACKED_TIMES = 200;

export function unpackedLimit(packedBytes: number): number {
	return Math.max(MOST_UNPACKED_BYTES, packedBytes * MOST_UNPACKED_TIMES);
}

const FLUSH_CHARACTERS = 256 * 1024;

/** Writes a working copy, for its owner alone, record by record; remembers where each record stood. */
export interface CopyWriter {
	/** @param line where the record stands in the original */
	write(cells: readonly string[], line: number): void;
	/** Waits until what is written is on disk. To be called now and then: nothing else bounds the memory. */
	flush(): Promise<void>;
	close(): Promise<void>;
	readonly lineOf: (line: number) => number;
}

/** @throws OperationError from `flush` when the copy grows over the limit */
export async function createCopy(path: string, limit: number): Promise<CopyWriter> {
	const out: FileHandle = await open(path, 'wx', 0o600);
	const lines = createLineMap();
	let pending: string[] = [];
	let characters = 0;
	let bytes = 0;
	let line = 1;
	const flush = async (least: number) => {
		if (characters < least) return;
		const block = Buffer.from(pending.join(''));
		pending = [];
		characters = 0;
		bytes += block.length;
		if (bytes > limit) throw unpacksTooLarge(limit);
		await out.write(block);
	};
	return {
		write(cells, original) {
			const text = csvLine(cells);
			lines.add(line, original);
			pending.push(text, '\n');
			characters += text.length + 1;
			line += 1 + countLineEnds(text);
		},
		flush: () => flush(FLUSH_CHARACTERS),
		async close() {
			try {
				await flush(1);
			} finally {
				await out.close();
			}
		},
		lineOf: (at) => lines.of(at)
	};
}

function countLineEnds(text: string): number {
	return /[\r\n]/.test(text) ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}

/** Where lines of a copy stand in the original; kept only where the distance changes. */
function createLineMap() {
	const copies: number[] = [];
	const originals: number[] = [];
	return {
		add(copy: number, original: number): void {
			const last = copies.length - 1;
			const expected = (originals[last] ?? 0) + copy - (copies[last] ?? 0);
			if (last >= 0 && expected === original) return;
			copies.push(copy);
			originals.push(original);
		},
		of(copy: number): number {
			let low = 0;
			let high = copies.length - 1;
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if ((copies[middle] ?? 0) <= copy) low = middle;
				else high = middle - 1;
			}
			return copies.length === 0 ? copy : (originals[low] ?? 0) + copy - (copies[low] ?? 0);
		}
	};
}
