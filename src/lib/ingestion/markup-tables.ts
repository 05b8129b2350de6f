import { createMarkupReader, type Tag } from './markup.ts';
import { cellText, formatKind } from './spreadsheet-cells.ts';

export interface MarkupRow {
	/** Which table of the file, from 0. */
	readonly table: number;
	/** The row's number in its table, from 1. */
	readonly row: number;
	readonly cells: readonly string[];
}

export interface MarkupTables {
	push(text: string): void;
	end(): void;
	/** The tables' names, in order; a web page has none. */
	names(): readonly string[];
}

const NAMED_FORMATS: Readonly<Record<string, string>> = {
	'General Date': 'yyyy-mm-dd hh:mm:ss',
	'Short Date': 'yyyy-mm-dd',
	'Medium Date': 'yyyy-mm-dd',
	'Long Date': 'yyyy-mm-dd',
	'Short Time': 'h:mm',
	'Medium Time': 'h:mm',
	'Long Time': 'h:mm:ss',
	'General Number': 'General',
	Currency: '0.00',
	'Euro Currency': '0.00',
	Fixed: '0.00',
	Standard: '0.00',
	Percent: '0%',
	Scientific: '0.00',
	'Yes/No': '0',
	'True/False': '0',
	'On/Off': '0'
};
const MOST_COLUMNS = 16_384;
const MOST_ROW_NUMBER = 1_048_576 * 4;

/** The rows of a SpreadsheetML workbook (the XML that calls itself .xls). */
export function createSpreadsheetXmlReader(onRow: (row: MarkupRow) => void): MarkupTables {
	const names: string[] = [];
	let row = 0;
	let cells: string[] = [];
	let column = 0;
	let span = 1;
	let type = '';
	let text: string | null = null;
	/** Number formats by style, and the style of the cell at hand. */
	const formats = new Map<string, string>();
	let style = '';
	const startRow = (tag: Tag) => {
		row = Math.min(MOST_ROW_NUMBER, Number(tag.attribute('Index')) || row + 1);
		cells = [];
		column = 0;
	};
	const endRow = () => onRow({ table: names.length - 1, row, cells });
	const reader = createMarkupReader({
		onTag(tag) {
			if (tag.name === 'worksheet' && !tag.closes) {
				names.push(tag.attribute('Name') ?? '');
				row = 0;
			} else if (tag.name === 'style' && !tag.closes) style = tag.attribute('ID') ?? '';
			else if (tag.name === 'numberformat') formats.set(style, tag.attribute('Format') ?? '');
			else if (tag.name === 'row') {
				if (!tag.closes) startRow(tag);
				if (tag.closes || tag.isEmpty) endRow();
			} else if (tag.name === 'cell' && !tag.closes) {
				column = Math.min(MOST_COLUMNS, (Number(tag.attribute('Index')) || column + 1) - 1);
				span = Math.min(MOST_COLUMNS, 1 + (Number(tag.attribute('MergeAcross')) || 0));
				style = tag.attribute('StyleID') ?? '';
				if (tag.isEmpty) column += span;
			} else if (tag.name === 'cell') column += span;
			else if (tag.name === 'data') {
				if (!tag.closes) {
					type = tag.attribute('Type') ?? 'String';
					text = tag.isEmpty ? null : '';
				} else if (text !== null) {
					while (cells.length < column) cells.push('');
					cells[column] = typedText(text, type, formats.get(style));
					text = null;
				}
			}
		},
		onText(piece) {
			if (text !== null) text += piece;
		}
	});
	return { push: (chunk) => reader.push(chunk), end: () => reader.end(), names: () => names };
}

/** `2026-03-01T10:00:00.000` as a moment, `1899-12-31T01:30:00.000` as a duration, numbers to the letter. */
function typedText(text: string, type: string, format: string | undefined): string {
	if (type === 'Boolean') return text.trim() === '1' ? 'true' : 'false';
	if (type === 'Error') return '';
	if (type === 'Number' && format !== undefined) {
		const isPlain = formatKind(NAMED_FORMATS[format] ?? format) === 'number';
		return isPlain ? text : cellText({ value: Number(text), format: NAMED_FORMATS[format] ?? format });
	}
	if (type !== 'DateTime') return text;
	const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(text) ?? [];
	if (date === '') return text;
	const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 31)) / 86_400_000);
	// Day 0, and the few that follow, are hours above 24.
	if (days >= 0 && days < 366) {
		const [hours = 0, minutes = '00', seconds = '00'] = time.split(':');
		return `${Number(hours) + days * 24}:${minutes}:${seconds}`;
	}
	return time === '00:00:00' ? date : `${date} ${time}`;
}

/** The rows of the tables of a web page, such as one that a desk has saved as .xls. A table inside a cell is its text. */
export function createHtmlTableReader(onRow: (row: MarkupRow) => void): MarkupTables {
	let table = -1;
	let depth = 0;
	let row = 0;
	let cells: string[] = [];
	/** Cells that reach down from rows above, by column: how many rows are left. */
	let reaching: { rows: number; text: string }[] = [];
	let text: string | null = null;
	let span = { columns: 1, rows: 1 };
	const fillReaching = () => {
		for (let at = cells.length; (reaching[at]?.rows ?? 0) > 0; at = cells.length) {
			const above = reaching[at];
			if (above) above.rows--;
			cells.push('');
		}
	};
	const endCell = () => {
		if (text === null) return;
		fillReaching();
		const value = text
			.replace(/[ \t\r\f]+/g, ' ')
			.replace(/ ?\n ?/g, '\n')
			.trim();
		for (let at = 0; at < span.columns; at++) {
			if (span.rows > 1) reaching[cells.length] = { rows: span.rows - 1, text: value };
			cells.push(at === 0 ? value : '');
		}
		text = null;
	};
	const endRow = () => {
		endCell();
		if (cells.length > 0) {
			fillReaching();
			onRow({ table, row, cells });
		}
		cells = [];
	};
	const reader = createMarkupReader(
		{
			onTag(tag) {
				const { name, closes } = tag;
				if (name === 'table') {
					if (!closes && depth++ === 0) {
						table++;
						row = 0;
						reaching = [];
					} else if (closes && depth > 0 && --depth === 0) endRow();
				} else if (depth === 1 && name === 'tr') {
					endRow();
					if (!closes) row++;
				} else if (depth === 1 && (name === 'td' || name === 'th')) {
					endCell();
					if (closes) return;
					if (row === 0) row = 1;
					const size = (attribute: string) => Math.min(1000, Math.max(1, Number(tag.attribute(attribute)) || 1));
					span = { columns: size('colspan'), rows: size('rowspan') };
					text = '';
				} else if (text !== null && (name === 'br' || (closes && (name === 'p' || name === 'div')))) text += '\n';
			},
			onText(piece) {
				if (text !== null) text += piece.replace(/[\r\n]+/g, ' ');
			}
		},
		['script', 'style']
	);
	return {
		push: (chunk) => reader.push(chunk),
		end() {
			reader.end();
			endRow();
		},
		names: () => Array.from({ length: table + 1 }, () => '')
	};
}
