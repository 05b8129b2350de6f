import { cellAt, headerRows, namesColumns } from './header-rows.ts';
import { headerLikeness } from './header-words.ts';
import type { TextRecord } from './records.ts';

export interface Column {
	/** Unique within the file: repeats get `_2`, `_3`; an empty header is `column_N`. */
	readonly name: string;
	/** As the file has it, trimmed. */
	readonly original: string;
}

/** A table among the records of a text. */
export interface Table {
	/** The row that names each column. */
	readonly header: TextRecord;
	/** The header's last row: under the names may stand their units. */
	readonly last: TextRecord;
	readonly columns: readonly Column[];
	/** What follows it. */
	readonly body: readonly TextRecord[];
	/** What stands above the header; a row of groups belongs to the header. */
	readonly preamble: readonly TextRecord[];
}

const LONGEST_PREAMBLE = 30;
/** A header below its preamble must be this convincing; the first record of a file needs nothing. */
const CONVINCING_HEADER = 0.45;
/** A record with fewer of its cells filled is a title that a spreadsheet has padded, not a header. */
const LEAST_FILLED = 0.5;

/** Finds the header of a table, and how wide it is. Null when there are no records. */
export function findTable(records: readonly TextRecord[]): Table | null {
	const [first] = records;
	if (!first) return null;
	const usual = usualWidth(records);
	const found = findHeader(records, first, usual);
	const { names, ...rows } = headerRows(records, found, usual);
	const body = records.slice(records.indexOf(rows.last) + 1);
	const width = widthOf(rows.naming, rows.naming === first ? usual : 0, body);
	const preamble = records.slice(0, records.indexOf(rows.first));
	return { header: rows.naming, last: rows.last, columns: nameColumns(names, width), body, preamble };
}

/** As wide as its header; but cells that are empty at the header's end and missing in the rows are none. */
function widthOf({ fields }: TextRecord, usual: number, body: readonly TextRecord[]): number {
	const filled = fields.findLastIndex((cell) => cell.trim() !== '') + 1;
	const own = body.length === 0 ? 0 : modeOf(body);
	if (own >= filled && own < fields.length && own > 1) return own;
	return Math.max(fields.length, usual, own === fields.length + 1 && isEmptyAt(body, own) ? own : 0);
}

/** Rows end in a delimiter that the header lacks. */
function isEmptyAt(body: readonly TextRecord[], width: number): boolean {
	return body.every(({ fields }) => fields.length !== width || (fields[width - 1] ?? '').trim() === '');
}

function modeOf(records: readonly TextRecord[]): number {
	return usualWidth(records, () => 1);
}

/** The field count that most records have, wider ones counting more: a table has more cells than what is written around it. */
function usualWidth(records: readonly TextRecord[], weight = (fields: number) => fields - 0.7): number {
	const counts = new Map<number, number>();
	for (const record of records)
		if (record.sound) counts.set(record.fields.length, (counts.get(record.fields.length) ?? 0) + 1);
	let usual = 1;
	let most = 0;
	for (const [fields, count] of counts) {
		const weighty = count * weight(fields);
		if (weighty > most || (weighty === most && fields > usual)) {
			usual = fields;
			most = weighty;
		}
	}
	return usual;
}

/** The first record of the usual width that is no padded title and does not stand apart from the table; else the first that is wide enough. */
function findHeader(records: readonly TextRecord[], first: TextRecord, usual: number): TextRecord {
	if (usual === 1) return first;
	const inUse = columnsInUse(records, usual);
	const rowsEndEmpty = isEmptyAt(records, usual);
	const wide = records
		.slice(0, LONGEST_PREAMBLE)
		.filter((record) => record.sound || record === first)
		.filter((record) => isAsWide(record, usual, rowsEndEmpty) && isFilled(record, inUse));
	const header = wide.find((record) => !isAboveTable(records, record, inUse)) ?? wide[0] ?? first;
	const at = records.indexOf(header);
	const above = records[at - 1];
	return above && isHeaderOfOtherLength(above, records.slice(at), usual) ? above : header;
}

/** A header may lack the name of the rows' last cells, or name cells that all rows lack; the first row is then no header. */
function isHeaderOfOtherLength(above: TextRecord, rows: readonly TextRecord[], usual: number): boolean {
	const { fields, sound, nextLine } = above;
	if (!sound || nextLine !== rows[0]?.line || fields.length === usual || fields.length < Math.max(2, usual - 1))
		return false;
	return isConvincing(above) && !saysSomething(above) && namesColumns(above, rows, usual);
}

function isConvincing({ fields }: TextRecord): boolean {
	return headerLikeness(fields) >= CONVINCING_HEADER;
}

/** `Filter: none`. */
function saysSomething({ fields }: TextRecord): boolean {
	return /^[^:：]{1,40}(：|:\s|:$)/.test((fields[0] ?? '').trim());
}

/** Of the columns of the usual width, those that the rows fill now and then. */
function columnsInUse(records: readonly TextRecord[], usual: number): number {
	const rows = records.filter(({ fields }) => fields.length === usual);
	let inUse = 0;
	for (let at = 0; at < usual; at++)
		if (rows.filter(({ fields }) => (fields[at] ?? '').trim() !== '').length >= rows.length / 4) inUse++;
	return inUse;
}

/** A header may have one cell less than its rows (a trailing delimiter in them), or empty ones more. */
function isAsWide({ fields }: TextRecord, usual: number, rowsEndEmpty: boolean): boolean {
	if (fields.length === usual || (fields.length === usual - 1 && usual > 2 && rowsEndEmpty)) return true;
	return fields.length > usual && fields.slice(usual).every((cell) => cell.trim() === '');
}

const filledCells = ({ fields }: TextRecord) => fields.filter((each) => each.trim() !== '').length;

/** Not a title that a spreadsheet has padded. An index without a name is no title. */
function isFilled(record: TextRecord, inUse: number): boolean {
	const filled = filledCells(record);
	return filled >= Math.max(2, inUse * LEAST_FILLED) || (inUse <= 2 && filled === 1 && cellAt(record, 0) === '');
}

/**
 * Something said about the table, such as `Filter: none`, with a convincing header below it; or a few lines with a blank one under
 * them. A record that fills the table's columns is never passed over: it may be a row.
 */
function isAboveTable(records: readonly TextRecord[], record: TextRecord, inUse: number): boolean {
	if (inUse > 2 && filledCells(record) > 2) return false;
	const at = records.indexOf(record);
	const head = records.slice(0, LONGEST_PREAMBLE);
	const isAsLong = ({ fields }: TextRecord) => fields.length === record.fields.length;
	const gap = head.findIndex((one, index) => index > at && one.line > (head[index - 1]?.nextLine ?? 0));
	const after = head[gap];
	if (after?.sound && isAsLong(after) && isConvincing(after)) {
		const block = records.slice(at, gap);
		if (block.some(saysSomething)) return true;
		if (block.length === 1 && namesColumns(after, records.slice(gap + 1))) return true;
	}
	return saysSomething(record) && head.slice(at + 1).some((one) => isAsLong(one) && isConvincing(one));
}

/** Unique names for the header's cells, up to `width` columns. */
export function nameColumns(header: readonly string[], width = header.length): readonly Column[] {
	const used = new Set<string>();
	return Array.from({ length: width }, (_, index) => {
		const original = (header[index] ?? '').replace(/^\uFEFF/, '').trim();
		const wanted = original === '' ? `column_${index + 1}` : original;
		let name = wanted;
		for (let again = 2; used.has(name); again++) name = `${wanted}_${again}`;
		used.add(name);
		return { name, original };
	});
}
