import { findTable, type Column, type Table } from './dialect-table.ts';
import { headerLikeness } from './header-words.ts';
import { readRecords, type RecordSyntax, type TextRecord } from './records.ts';
import { MOST_FOOTER_LINES } from './scan-footer.ts';

export { nameColumns, type Column } from './dialect-table.ts';

export interface Dialect extends RecordSyntax {
	readonly escape: string | null;
	readonly comment: string | null;
	/** Physical line, from 1, where the header record starts; the row that names the columns. */
	readonly headerLine: number;
	/** Physical lines up to and including the header's last one: what a reader of the records skips. */
	readonly skipLines: number;
	readonly columns: readonly Column[];
	/** Columns at the end with neither a name nor a cell in the text looked at: nothing but delimiters at the ends of the lines. */
	readonly emptyColumns: number;
	/** What stands above the header, blank lines left out. */
	readonly preambleLines: readonly string[];
	/** Share of the records looked at that have as many fields as the header. */
	readonly consistency: number;
}

export interface DialectOptions {
	/** True when the text is the whole file; else its last record may be cut and is not looked at. */
	readonly complete?: boolean;
	/** A delimiter that the user has named. */
	readonly delimiter?: string;
	/** The text is a working copy (`copySyntax`): only its header is to be found. */
	readonly isCopy?: boolean;
}

const DELIMITERS = [',', '\t', ';', '|', '^', '~', '\u0001', '\u001f', '\u001e', '\u0002', ':', ' '];
/** Tried where they do not occur, too: a table of one column is one under any of them. */
const ALWAYS = [',', '\t'];
/** They separate words too: only a table that is perfect under them, and no table otherwise, is believed. */
const DOUBTFUL = [':', ' '];
const DOUBT = 0.45;
/** Control characters stand in no text. */
const CONTROL_BONUS = 0.3;
const LEAST_ROWS_IN_DOUBT = 3;
const RECORDS_LOOKED_AT = 1000;
/** Escapes can be rare. */
const RECORDS_LOOKED_AT_FOR_ESCAPES = 20_000;
/** Below this share of equal field counts a delimiter is a coincidence in one-column text. */
const LEAST_CONSISTENCY = 0.5;
/** Cells of the body that are looked at for stray quotes. */
const CELLS_LOOKED_AT = 3000;
/** So many cells with a quote at one end were cut where they should not be. */
const HALVES_SHARE = 0.15;
/** Up to this share of the records, lines with the comment sign that are as long as the records are records too. */
const COMMENT_SHARE = 0.2;
const SEPARATOR_LINE = /^"?sep=(.)"?[ \t]*(\r\n|\n|\r)/i;

interface Candidate {
	readonly dialect: Dialect;
	readonly score: number;
	/** Records that their quotes break. */
	readonly broken: number;
}

/** The dialect of a table from the start of its text (64 kB or more is best). Null when there is no record at all. */
export function detectDialect(head: string, options: DialectOptions = {}): Dialect | null {
	const text = head.startsWith('\uFEFF') ? head.slice(1) : head;
	const said = options.isCopy ? null : SEPARATOR_LINE.exec(text);
	const body = said ? text.slice(said[0].length) : text;
	const delimiter = options.delimiter ?? said?.[1];
	const looking: Looking = {
		text: body,
		quotes: options.isCopy ? ['"'] : ['"', "'", null].filter((quote) => quote !== "'" || body.includes("'")),
		escapes: options.isCopy !== true,
		firstLine: said ? 2 : 1,
		above: said ? [said[0].trim()] : [],
		delimiters:
			delimiter === undefined ? DELIMITERS.filter((one) => ALWAYS.includes(one) || body.includes(one)) : [delimiter],
		complete: options.complete ?? false
	};
	const plain = bestOf(looking, null);
	if (options.isCopy || !/(^|[\n\r])#/.test(body)) return plain?.dialect ?? null;
	const commented = bestOf(looking, '#');
	return (commented && hasComments(body, commented.dialect) ? commented : plain)?.dialect ?? null;
}

interface Looking {
	readonly text: string;
	/** The quotes that the text gives any reason to try. */
	readonly quotes: readonly (string | null)[];
	readonly escapes: boolean;
	readonly firstLine: number;
	readonly above: readonly string[];
	readonly delimiters: readonly string[];
	readonly complete: boolean;
}

function bestOf(looking: Looking, comment: string | null): Candidate | null {
	let best: Candidate | null = null;
	for (const delimiter of looking.delimiters)
		for (const quote of looking.quotes) {
			const isPossible = looking.escapes && isEscaped(looking.text, delimiter);
			const most = isPossible ? RECORDS_LOOKED_AT_FOR_ESCAPES : RECORDS_LOOKED_AT;
			const plain = tryDialect(looking, { delimiter, quote, escape: null, comment }, most);
			const escaped = isPossible ? tryDialect(looking, { delimiter, quote, escape: '\\', comment }, most) : null;
			// Doubled quotes that leave nothing broken need no other escape: a backslash is a backslash there.
			const isSettled =
				quote !== null &&
				plain?.broken === 0 &&
				plain.dialect.consistency === 1 &&
				looking.text.includes(quote + quote);
			const isBetter = !isSettled && escaped?.broken === 0 && plain !== null && isNoWorse(escaped, plain);
			const candidate = isBetter ? escaped : plain;
			if (candidate && (!best || candidate.score > best.score + 1e-9)) best = candidate;
		}
	return best;
}

function isNoWorse(one: Candidate, other: Candidate): boolean {
	return one.dialect.consistency >= other.dialect.consistency && one.score > other.score - 0.1;
}

/** Backslashes make what follows literal: one stands before a quote or a delimiter, or none stands without a second. */
function isEscaped(text: string, delimiter: string): boolean {
	if (!text.includes('\\')) return false;
	return ['"', "'", delimiter].some((sign) => text.includes(`\\${sign}`)) || !/(?<!\\)(\\\\)*\\(?!\\)/.test(text);
}

function tryDialect(looking: Looking, syntax: RecordSyntax, most: number): Candidate | null {
	const { text, firstLine, complete, above } = looking;
	const records = take(readRecords(text, syntax, firstLine), most, complete);
	const table = findTable(records);
	if (!table) return null;
	const { header, last, columns, body, preamble } = table;
	const fits = (record: TextRecord) => record.sound && record.fields.length === columns.length;
	const fitting = body.filter(fits).length;
	const judged = body.length - (complete ? footerLength(body, fits) : 0);
	const consistency = body.length === 0 ? (preamble.length === 0 ? 1 : 0) : fitting / Math.max(1, judged);
	const dialect: Dialect = {
		...syntax,
		escape: syntax.escape ?? null,
		comment: syntax.comment ?? null,
		headerLine: header.line,
		skipLines: last.nextLine - 1,
		columns,
		emptyColumns: countEmpty(columns, body),
		preambleLines: [...above, ...preamble.map((record) => record.fields.join(syntax.delimiter))],
		consistency
	};
	const broken = body.filter((record) => !record.sound).length;
	return { dialect, score: score(dialect, table), broken };
}

/** What stands under the table says nothing against it: lines with one or two cells. */
function footerLength(body: readonly TextRecord[], fits: (record: TextRecord) => boolean): number {
	let length = 0;
	const isFooter = (record: TextRecord | undefined) =>
		record !== undefined &&
		!fits(record) &&
		record.sound &&
		record.fields.filter((cell) => cell.trim() !== '').length <= 2;
	while (length < MOST_FOOTER_LINES && isFooter(body[body.length - 1 - length])) length++;
	return length;
}

function countEmpty(columns: readonly Column[], body: readonly TextRecord[]): number {
	let empty = 0;
	const isEmpty = (at: number) =>
		columns[at]?.original === '' &&
		body.every(({ fields }) => fields.length !== columns.length || fields[at]?.trim() === '');
	while (empty < columns.length - 1 && isEmpty(columns.length - 1 - empty)) empty++;
	return empty;
}

/** Consistency first; then more columns, a header that looks like one, cells without stray quotes, no preamble. */
function score(dialect: Dialect, { header, body, preamble }: Table): number {
	const { columns, consistency, delimiter } = dialect;
	const cleanliness = quoting(dialect, header, body);
	if (columns.length === 1)
		return header.fields.some(isUnsplitHeader) ? 0 : LEAST_CONSISTENCY - 0.1 + consistency * 0.1 + cleanliness;
	const above = preamble.length;
	const preambleCost = above > 0 ? 0.14 + above * 0.01 + (0.3 * above) / (above + body.length) : 0;
	const isDoubtful = DOUBTFUL.includes(delimiter);
	if (isDoubtful && (consistency < 1 || columns.length < 3 || body.length < LEAST_ROWS_IN_DOUBT || preamble.length > 0))
		return 0;
	return (
		consistency +
		Math.min(columns.length, 40) * 0.002 +
		headerLikeness(header.fields) * 0.3 -
		unsplitShare(header.fields, delimiter) * 0.2 +
		cleanliness +
		(delimiter < ' ' && delimiter !== '\t' ? CONTROL_BONUS : 0) -
		preambleCost -
		(isDoubtful ? DOUBT : 0)
	);
}

/** A lone header cell that falls into words at some delimiter was meant to be several. */
function isUnsplitHeader(cell: string): boolean {
	return [',', ';', '\t', '|', '^', '~', '\u0001', '\u001f'].some((delimiter) => {
		const parts = cell.split(delimiter);
		return parts.length > 2 && parts.every((part) => part.length < 40) && headerLikeness(parts) > 0.45;
	});
}

/** Share of header cells with a sign inside that hardly ever stands in a name, and often between names. */
function unsplitShare(header: readonly string[], delimiter: string): number {
	const signs = ['\t', ';', '|', '^', '~', '\u0001', '\u001f'].filter((sign) => sign !== delimiter);
	const unsplit = header.filter((cell) => signs.some((sign) => cell.includes(sign)));
	return unsplit.length / Math.max(1, header.length);
}

/** What the quotes say: used ones speak for a way of quoting, quotes left around or inside cells against it. */
function quoting({ quote }: Dialect, header: TextRecord, body: readonly TextRecord[]): number {
	let cells = 0;
	let stray = 0;
	/** Cells cut out of quotes, where quotes are taken for nothing. */
	let halves = 0;
	let used = header.quoted ? 1 : 0;
	for (const { fields, quoted } of [header, ...body]) {
		if (quoted) used++;
		for (const cell of fields) {
			cells++;
			const text = cell.trim();
			if (isStray(text, quote)) stray++;
			else if (quote === null && (text.startsWith('"') || text.endsWith('"'))) halves++;
		}
		if (cells > CELLS_LOOKED_AT) break;
	}
	const bonus = quote === '"' ? 0.03 : quote === null ? 0.01 : used > Math.max(1, body.length * 0.1) ? 0.02 : -0.05;
	const cut = halves > cells * HALVES_SHARE ? 0.4 : 0;
	return bonus - Math.min(0.4, (stray / cells) * 2) - cut;
}

/** A quote at both ends that was not taken off. */
function isStray(cell: string, quote: string | null): boolean {
	const first = cell.charAt(0);
	return cell.length > 1 && first !== quote && (first === '"' || first === "'") && cell.endsWith(first);
}

function take(records: Iterable<TextRecord>, limit: number, complete: boolean): TextRecord[] {
	const taken: TextRecord[] = [];
	for (const record of records) {
		if (taken.length === limit) break;
		if (!record.last || complete || taken.length === 0) taken.push(record);
	}
	return taken;
}

/**
 * Lines that begin with # are comments where one of them is no record of the table by its length, and those that could
 * be are few: order numbers such as #1001 begin so too.
 */
function hasComments(text: string, dialect: Dialect): boolean {
	let comments = 0;
	let alike = 0;
	let records = 0;
	for (const record of readRecords(text, { ...dialect, comment: null })) {
		if (++records > RECORDS_LOOKED_AT) break;
		if (record.fields[0]?.startsWith('#') !== true || (record.quoted && record.sound)) continue;
		if (record.sound && record.fields.length === dialect.columns.length) alike++;
		else comments++;
	}
	return comments > 0 && alike <= COMMENT_SHARE * records;
}
