/** How a cell looks; `input` cells are blue, as finance marks what may be changed. */
export type CellStyle =
	| 'title'
	| 'head'
	/** Above figures, which stand at the right. */
	| 'headNumber'
	| 'part'
	| 'text'
	| 'wrap'
	| 'note'
	| 'integer'
	/** Contacts: a tenth is enough. */
	| 'tenth'
	| 'number'
	| 'money'
	| 'share'
	| 'factor'
	| 'total'
	| 'input'
	| 'inputText'
	| 'inputShare'
	| 'inputInteger';

/** What stands in a cell; of a formula (without its equals sign) the value is what it comes to. */
export interface Cell {
	readonly value: string | number | null;
	readonly formula?: string;
	readonly style?: CellStyle;
}

export interface Sheet {
	readonly name: string;
	/** Widths in characters. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly Cell[])[];
	/** Rows that stay in sight. */
	readonly frozen: number;
}

/** A cell that formulas call by name. */
export interface NamedCell {
	readonly name: string;
	readonly sheet: string;
	/** From 0. */
	readonly row: number;
	readonly column: number;
}

export interface Workbook {
	readonly sheets: readonly Sheet[];
	readonly names: readonly NamedCell[];
}

export const text = (value: string, style: CellStyle = 'text'): Cell => ({ value, style });
export const blank: Cell = { value: null };

/** A, B … Z, AA … */
export function columnLetters(at: number): string {
	const last = String.fromCharCode(65 + (at % 26));
	return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** `$C$7` of row 6, column 2. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** An assumption's key as a name: `labour.loaded-hourly` is `labour_loaded_hourly`. */
export const nameOfKey = (key: string): string => key.replaceAll(/[^A-Za-z0-9]+/g, '_');
