/** How every working copy is written (RFC 4180). */
export const copySyntax = { delimiter: ',', quote: '"', escape: null, comment: null } as const;

/** One record as a line of CSV, without its line end. A lone empty cell is quoted, or its line would be blank. */
export function csvLine(cells: readonly string[]): string {
	return cells.length === 1 && cells[0] === '' ? '""' : cells.map(csvCell).join(',');
}

/** A cell, quoted where it must be. A leading blank or # would read as something else. */
export function csvCell(text: string): string {
	return /[",\r\n]|^[ #]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
