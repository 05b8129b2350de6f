import { absolute, columnLetters, quotedSheet, type Cell, type CellStyle, type Sheet, type Workbook } from './book.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A cell's characters: Excel's own limit. */
const MOST_CHARACTERS = 32_767;

/** The parts of a workbook (ECMA-376) by name, to be zipped. Texts are inline strings: none of them is a formula. */
export function xlsxParts({ sheets, names }: Workbook): Readonly<Record<string, string>> {
	const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
	const overrides = paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${KIND}.worksheet+xml"/>`);
	const listed = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
	const defined = names
		.map(({ name, sheet, row, column }) => ({ name, to: `${quotedSheet(sheet)}!${absolute(row, column)}` }))
		// Excel wants them in order
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ name, to }) => `<definedName name="${name}">${xml(to)}</definedName>`);
	const relations = paths.map(
		(path, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="${path}"/>`
	);
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets><definedNames>${defined.join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${paths.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': styles
	};
	for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
	return Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, HEAD + content]));
}

function sheetXml({ widths, rows, frozen }: Sheet): string {
	const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
	const pane =
		frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : '';
	const lines = rows.map((cells, row) => {
		const placed = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`));
		return `<row r="${row + 1}">${placed.join('')}</row>`;
	});
	return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function cellXml({ value, formula, style = 'text' }: Cell, at: string): string {
	if (value === null) return '';
	const place = `<c r="${at}" s="${styleNames.indexOf(style)}"`;
	const calculation = formula === undefined ? '' : `<f>${xml(formula)}</f>`;
	if (typeof value === 'number') return `${place}>${calculation}<v>${value}</v></c>`;
	if (formula !== undefined) return `${place} t="str">${calculation}<v>${xml(value)}</v></c>`;
	const held = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
	return `${place} t="inlineStr"><is><t xml:space="preserve">${xml(held)}</t></is></c>`;
}

/* eslint-disable no-control-regex -- these are what it is about */
/** What XML cannot hold, or would change, as `_xHHHH_`; a text that looks like that, as well (ECMA-376, 22.4.2.4). */
const UNWRITABLE =
	/_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/* eslint-enable no-control-regex */

function xml(text: string): string {
	const safe = text.replace(
		UNWRITABLE,
		(found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
	);
	return safe.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

interface Look {
	readonly font?: 'plain' | 'title' | 'strong' | 'quiet' | 'input';
	readonly fill?: 'none' | 'head' | 'input';
	/** A number format of the list below. */
	readonly format?: keyof typeof formats;
	readonly wraps?: true;
	readonly isRight?: true;
	/** A little clear of the figure at its left. */
	readonly isIndented?: true;
}

const formats = {
	general: 'General',
	integer: '#,##0',
	tenth: '#,##0.0',
	number: '#,##0.00##',
	money: '#,##0.00;[Red]\\-#,##0.00',
	share: '0.00%',
	factor: '0.000000'
} as const;

const looks: Readonly<Record<CellStyle, Look>> = {
	text: { isIndented: true },
	title: { font: 'title' },
	head: { font: 'strong', fill: 'head', wraps: true },
	headNumber: { font: 'strong', fill: 'head', wraps: true, isRight: true },
	part: { font: 'strong' },
	wrap: { wraps: true },
	note: { font: 'quiet', isIndented: true },
	integer: { format: 'integer' },
	tenth: { format: 'tenth' },
	number: { format: 'number' },
	money: { format: 'money' },
	share: { format: 'share' },
	factor: { format: 'factor' },
	total: { font: 'strong', format: 'money' },
	input: { font: 'input', fill: 'input', format: 'number' },
	inputText: { font: 'input', fill: 'input', isRight: true },
	inputShare: { font: 'input', fill: 'input', format: 'share' },
	inputInteger: { font: 'input', fill: 'input', format: 'integer' }
};
const styleNames = Object.keys(looks) as CellStyle[];

const fonts = {
	plain: '<sz val="11"/><name val="Calibri"/>',
	title: '<b/><sz val="14"/><name val="Calibri"/>',
	strong: '<b/><sz val="11"/><name val="Calibri"/>',
	quiet: '<sz val="11"/><color rgb="FF5A6067"/><name val="Calibri"/>',
	input: '<sz val="11"/><color rgb="FF0000FF"/><name val="Calibri"/>'
};
/** The first two are what every workbook must begin with. */
const fills = {
	none: '<patternFill patternType="none"/>',
	dotted: '<patternFill patternType="gray125"/>',
	head: '<patternFill patternType="solid"><fgColor rgb="FFF1EFE9"/></patternFill>',
	input: '<patternFill patternType="solid"><fgColor rgb="FFFFF9E0"/></patternFill>'
};
/** Formats of one's own are numbered from here. */
const FIRST_FORMAT = 164;

const styles = (() => {
	const formatIds = Object.keys(formats);
	const list = (tag: string, items: readonly string[]) => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
	const cells = styleNames.map((style) => {
		const { font = 'plain', fill = 'none', format = 'general', wraps, isRight, isIndented } = looks[style];
		const alignment = `<alignment vertical="top"${wraps ? ' wrapText="1"' : ''}${isRight ? ' horizontal="right"' : isIndented ? ' horizontal="left" indent="1"' : ''}/>`;
		return `<xf numFmtId="${FIRST_FORMAT + formatIds.indexOf(format)}" fontId="${Object.keys(fonts).indexOf(font)}" fillId="${Object.keys(fills).indexOf(fill)}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
	});
	return `<styleSheet xmlns="${MAIN}">${list(
		'numFmts',
		Object.values(formats).map((code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${xml(code)}"/>`)
	)}${list(
		'fonts',
		Object.values(fonts).map((font) => `<font>${font}</font>`)
	)}${list(
		'fills',
		Object.values(fills).map((fill) => `<fill>${fill}</fill>`)
	)}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>${list('cellXfs', cells)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
})();
