import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell } from '../../warehouse/engine.ts';
import { textOf, type ColumnType, type ExportTable } from './export-table.ts';

/** A sheet's rows, the header's among them, and a cell's characters: Excel's own limits. */
export const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
/** Days from 1899-12-30, Excel's day 0, to 1970-01-01. */
const EPOCH_DAYS = 25_569;
/** The day after 9999-12-31, the last that Excel knows. */
const LAST_DAY = 2_958_466;
const DAY_MS = 86_400_000;

export interface Shortened {
	/** Cells cut to what a sheet can hold. */
	shortened: number;
}

/**
 * A table as a workbook of one sheet (ECMA-376), written as it comes. Texts are texts: none is a formula. Moments are dates of
 * the sheet, in UTC.
 */
export function xlsxOf(
	{ columns }: Pick<ExportTable, 'columns'>,
	batches: AsyncIterable<readonly (readonly Cell[])[]>,
	counts: Shortened
): NodeJS.ReadableStream {
	const zip = new ZipFile();
	const rows = Readable.from(sheetOf(columns, batches, counts));
	rows.on('error', (cause) => zip.outputStream.emit('error', cause));
	zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
	for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(HEAD + text), name);
	zip.end();
	return zip.outputStream;
}

async function* sheetOf(
	columns: ExportTable['columns'],
	batches: AsyncIterable<readonly (readonly Cell[])[]>,
	counts: Shortened
): AsyncGenerator<string> {
	yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
	const letters = columns.map((_, at) => columnLetters(at));
	let line = 1;
	const rowXml = (cells: readonly string[]) => {
		// Some readers look for a cell's place all through it, and would find one in a text.
		const placed = cells.map((cell, at) => `<c r="${letters[at]}${line}"${cell}`);
		return `<row r="${line++}">${placed.join('')}</row>`;
	};
	yield rowXml(columns.map(({ name }) => textCell(name)));
	for await (const batch of batches) {
		const length = batch[0]?.length ?? 0;
		let text = '';
		for (let row = 0; row < length; row++)
			text += rowXml(columns.map(({ type }, at) => cellXml(batch[at]?.[row] ?? null, type, counts)));
		yield text;
	}
	yield '</sheetData></worksheet>';
}

/** A, B … Z, AA … */
function columnLetters(at: number): string {
	const last = String.fromCharCode(65 + (at % 26));
	return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** A cell behind the place it stands at. */
function cellXml(value: Cell, type: ColumnType, counts: Shortened): string {
	if (value === null) return '/>';
	if (type === 'boolean') return ` t="b"><v>${value === true ? 1 : 0}</v></c>`;
	const text = textOf(value);
	// What a sheet's number or date cannot hold stands in it as text.
	if (type === 'number') return typeof value === 'string' ? textCell(text) : `><v>${text}</v></c>`;
	if (type === 'instant') {
		const day = Date.parse(text) / DAY_MS + EPOCH_DAYS;
		return day >= 0 && day < LAST_DAY ? ` s="1"><v>${day}</v></c>` : textCell(text);
	}
	if (text.length <= MOST_CHARACTERS) return textCell(text);
	counts.shortened++;
	return textCell(`${text.slice(0, MOST_CHARACTERS - 1)}…`);
}

const textCell = (text: string) => ` t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** What XML cannot hold, or would change, as `_xHHHH_`; a text that looks like that, as well (ECMA-376, 22.4.2.4). */
/* eslint-disable no-control-regex -- these are what it is about */
const UNWRITABLE =
	/_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/* eslint-enable no-control-regex */

function xmlText(text: string): string {
	const safe = text.replace(
		UNWRITABLE,
		(found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
	);
	return safe.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything but the sheet. Style 1 is the date. */
const parts: Readonly<Record<string, string>> = {
	'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
	'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Poise" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
	'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`
};
