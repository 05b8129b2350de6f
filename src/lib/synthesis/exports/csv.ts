export type Cell = string | number | boolean | null;

/** One column of an export: its header, and the cell it makes of a record. */
export interface Column<Row> {
	readonly header: string;
	readonly cell: (row: Row) => Cell;
}

/** A table as CSV after RFC 4180: quoted where needed, null as nothing, a line end after the last record too. */
export function renderCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], lineEnd = '\n'): string {
	const header = columns.map((column) => quoteCell(column.header)).join(',');
	const lines = rows.map((row) => columns.map((column) => quoteCell(column.cell(row))).join(','));
	return [header, ...lines].map((line) => line + lineEnd).join('');
}

export function quoteCell(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
