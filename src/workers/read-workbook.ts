// Reads one workbook and writes its first table as CSV: heavy work in one go, so in a thread of its own. Started by path.
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import { cellText, EXACT_BELOW } from '#lib/ingestion/spreadsheet-cells.ts';

const { path, copyPath, limit } = workerData as { path: string; copyPath: string; limit: number };
const FLUSH_CHARACTERS = 1024 * 1024;
/** Enough of a sheet to tell whether it is a table. */
const PEEK_ROWS = 50;

type Rows = readonly (readonly (CellObject | undefined)[] | undefined)[];

parentPort?.postMessage(answer());

function answer(): unknown {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
		const { SheetNames: names } = read(bytes, { bookSheets: true });
		const tables = names
			.map((name, at) => ({
				name,
				at,
				cells: filledCells(rowsOf(open(bytes, { sheets: at, sheetRows: PEEK_ROWS }), name))
			}))
			.filter(({ cells }) => cells > 0);
		// The fullest: a cover or a summary may stand before the data.
		const [chosen] = [...tables].sort((one, other) => other.cells - one.cells || one.at - other.at);
		if (chosen === undefined) return { failure: 'empty', detail: '' };
		const book = open(bytes, { sheets: chosen.at });
		const others = tables.filter((table) => table !== chosen).map(({ name }) => name);
		return write(rowsOf(book, chosen.name), chosen.name, others, book.Workbook?.WBProps?.date1904 === true);
	} catch (cause) {
		const detail = cause instanceof Error ? cause.message : String(cause);
		if (/password/i.test(detail)) return { failure: 'encrypted', detail };
		return { failure: detail === 'too large' ? 'too-large' : 'unreadable', detail };
	}
}

function open(bytes: Buffer, more: { readonly sheets: number; readonly sheetRows?: number }): WorkBook {
	// Values and number formats; no formulas, no texts as some locale would write them.
	return read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, ...more });
}

function rowsOf(book: WorkBook, name: string | undefined): Rows {
	const sheet: WorkSheet | undefined = name === undefined ? undefined : book.Sheets[name];
	return (sheet?.['!data'] as Rows | undefined) ?? [];
}

function isFilled(cell: CellObject | undefined): boolean {
	return cell?.v !== undefined && String(cell.v).trim() !== '';
}

/** Cells at the top of a sheet that say something; 0 for a chart or an empty sheet, which have no two rows. */
function filledCells(rows: Rows): number {
	const filled = rows.map((row) => row?.filter(isFilled).length ?? 0).filter((cells) => cells > 0);
	return filled.length > 1 ? filled.reduce((sum, cells) => sum + cells, 0) : 0;
}

function write(rows: Rows, sheet: string, others: readonly string[], is1904: boolean): unknown {
	const width = rows.reduce((most, row) => Math.max(most, row?.findLastIndex(isFilled) ?? -1), -1) + 1;
	const out = openSync(copyPath, 'wx', 0o600);
	const lines: [number, number][] = [];
	let hasRounded = false;
	let line = 1;
	let written = 0;
	let pending = '';
	const flush = () => {
		written += writeSync(out, pending);
		pending = '';
		if (written > limit) throw new Error('too large');
	};
	try {
		for (const [at, row = []] of rows.entries()) {
			if (!row.some(isFilled)) {
				// An empty row parts a table from what is said above it.
				if (line > 1) pending += '\n';
				if (line > 1) line++;
				continue;
			}
			const cells = Array.from({ length: width }, (_, column) => {
				const cell = row[column];
				if (cell?.t === 'n' && typeof cell.v === 'number' && Math.abs(cell.v) >= EXACT_BELOW) hasRounded = true;
				return textOf(cell, is1904);
			});
			const last = lines.at(-1);
			if (!last || last[1] - last[0] !== at + 1 - line) lines.push([line, at + 1]);
			const text = csvLine(cells);
			pending += `${text}\n`;
			line += text.split(/\r\n|\n|\r/).length;
			if (pending.length > FLUSH_CHARACTERS) flush();
		}
		flush();
	} finally {
		closeSync(out);
	}
	return { sheet, others, hasRounded, lines };
}

function textOf(cell: CellObject | undefined, is1904: boolean): string {
	if (!cell || cell.t === 'e' || cell.t === 'z') return '';
	const value = cell.v instanceof Date ? cell.v.toISOString() : (cell.v ?? null);
	return cellText({ value, format: typeof cell.z === 'string' ? cell.z : 'General' }, is1904);
}
