import type { Dialect } from './dialect.ts';
import type { Encoding } from './encoding.ts';
import { splitRecord } from './records.ts';
import type { RejectReason, ScanSummary } from './scan-types.ts';
import { createScanner } from './scan.ts';

/** A record that is left out, and why. */
export interface LeftOut {
	readonly line: number;
	readonly reason: RejectReason | 'bad-json';
	readonly fieldsFound: number | null;
}

export interface TableReader {
	push(bytes: Uint8Array): readonly LeftOut[];
	end(): readonly LeftOut[];
	summary(): ScanSummary;
}

export interface TableReaderOptions {
	readonly encoding: Encoding;
	readonly dialect: Dialect;
	readonly onRecord: (cells: readonly string[], line: number) => void;
}

/** The columns of a table by name, without those that are only delimiters at the ends of the lines. */
export function shownColumns({ columns, emptyColumns }: Dialect): readonly string[] {
	return columns.slice(0, columns.length - emptyColumns).map(({ name }) => name);
}

/** Reads the records of a text file as they come, cell by cell: preamble, footnotes, blank lines and comments left out. */
export function createTableReader({ encoding, dialect, onRecord }: TableReaderOptions): TableReader {
	const { columns, emptyColumns } = dialect;
	const width = columns.length - emptyColumns;
	const cells = new TextDecoder();
	const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
	const encoder = new TextEncoder();
	let leftOut: LeftOut[] = [];
	const scanner = createScanner({
		...dialect,
		columns: columns.length,
		onRecord(bytes, line) {
			const record = splitRecord(cells.decode(bytes), dialect);
			if (record.slice(width).some((cell) => cell.trim() !== ''))
				leftOut.push({ line, reason: 'too-many-fields', fieldsFound: record.length });
			else onRecord(record.slice(0, width), line);
		}
	});
	const take = (batch: ReturnType<typeof scanner.push>) => {
		const rejects = batch.rejects.map(({ line, reason, fieldsFound }) => ({ line, reason, fieldsFound }));
		const all = [...leftOut, ...rejects].sort((a, b) => a.line - b.line);
		leftOut = [];
		return all;
	};
	return {
		push: (bytes) => take(scanner.push(decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes)),
		end() {
			const rest = decoder?.decode() ?? '';
			const last = rest === '' ? [] : take(scanner.push(encoder.encode(rest)));
			return [...last, ...take(scanner.end())];
		},
		summary: () => scanner.summary()
	};
}
