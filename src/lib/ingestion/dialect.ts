import { headerLikeness } from './header-words.ts';
import { readRecords, type RecordSyntax, type TextRecord } from './records.ts';

export interface Column {
	/** Unique within the file: repeats get `_2`, `_3`; an empty header is `column_N`. */
	readonly name: string;
	/** As the file has it, trimmed. */
	readonly original: string;
}

export interface Dialect extends RecordSyntax {
	/** Physical line, from 1, where the header record starts. */
	readonly headerLine: number;
	/** Physical lines up to and including the header's last one: what a reader of the records skips. */
	readonly skipLines: number;
	readonly columns: readonly Column[];
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
}

const DELIMITERS = [',', '\t', ';', '|', '^', '~', '\u0001'];
const RECORDS_LOOKED_AT = 1000;
const LONGEST_PREAMBLE = 30;
/** Below this share of equal field counts a delimiter is a coincidence in one-column text. */
const LEAST_CONSISTENCY = 0.5;
/** A header below its preamble must be this convincing; the first record of a file needs nothing. */
const CONVINCING_HEADER = 0.45;

/** The dialect of a table from the start of its text (64 kB or more is best). Null when there is no record at all. */
export function detectDialect(head: string, options: DialectOptions = {}): Dialect | null {
	const text = head.startsWith('\uFEFF') ? head.slice(1) : head;
	const delimiters = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
	const candidates: { readonly dialect: Dialect; readonly score: number }[] = [];
	for (const delimiter of delimiters) {
		for (const quote of ['"', "'", null]) {
			const candidate = tryDialect(text, { delimiter, quote }, options.complete ?? false);
			if (candidate) candidates.push(candidate);
		}
	}
	let best = candidates[0];
	for (const candidate of candidates) if (best && candidate.score > best.score + 1e-9) best = candidate;
	return best?.dialect ?? null;
}

function tryDialect(text: string, syntax: RecordSyntax, complete: boolean) {
	const records = take(readRecords(text, syntax), RECORDS_LOOKED_AT, complete);
	const [first] = records;
	if (!first) return null;
	const modal = modalCount(records);
	const header = findHeader(records, modal);
	const width = Math.max(header.fields.length, header === first ? modal : 0);
	const body = records.slice(records.indexOf(header) + 1);
	const fitting = body.filter((record) => record.sound && record.fields.length === width).length;
	const consistency = body.length === 0 ? 1 : fitting / body.length;
	const dialect: Dialect = {
		...syntax,
		headerLine: header.line,
		skipLines: header.nextLine - 1,
		columns: nameColumns(header.fields, width),
		preambleLines: records.slice(0, records.indexOf(header)).map((record) => record.fields.join(syntax.delimiter)),
		consistency
	};
	return { dialect, score: score(dialect, header.fields, body, text) };
}

/** Consistency first; then more columns, a header that looks like one, the usual quote, no preamble. */
function score(dialect: Dialect, header: readonly string[], body: readonly TextRecord[], text: string): number {
	const { columns, consistency, quote, preambleLines } = dialect;
	if (columns.length === 1) {
		return header.some(isUnsplitHeader) ? 0 : LEAST_CONSISTENCY - 0.1 + consistency * 0.1 + (quote === '"' ? 0.03 : 0);
	}
	const doubled = quoteShare(body, '"', text) > 0.1;
	const quoteBonus =
		quote === '"' ? 0.03 : quote === null ? (doubled ? -0.2 : 0) : quoteShare(body, quote, text) > 0.1 ? 0.02 : -0.05;
	const preamble = preambleLines.length > 0 ? 0.14 + preambleLines.length * 0.01 : 0;
	return consistency + Math.min(columns.length, 40) * 0.002 + headerLikeness(header) * 0.3 + quoteBonus - preamble;
}

/** A lone header cell that falls into words at some delimiter was meant to be several. */
function isUnsplitHeader(cell: string): boolean {
	return [',', ';', '\t', '|'].some((delimiter) => {
		const parts = cell.split(delimiter);
		return parts.length > 2 && parts.every((part) => part.length < 40) && headerLikeness(parts) > CONVINCING_HEADER;
	});
}

/** How often a record holds the quote where a quoted field would begin. */
function quoteShare(body: readonly TextRecord[], quote: string, text: string): number {
	const starts = text.slice(0, 20_000).split(new RegExp(`(?:^|[\\n,;\\t|])${quote}`)).length - 1;
	return starts / Math.max(1, Math.min(body.length, 100));
}

function take(records: Iterable<TextRecord>, limit: number, complete: boolean): TextRecord[] {
	const taken: TextRecord[] = [];
	for (const record of records) {
		if (taken.length === limit) break;
		if (!record.last || complete || taken.length === 0) taken.push(record);
	}
	return taken;
}

/** The field count that most records have; of equally frequent ones the larger. */
function modalCount(records: readonly TextRecord[]): number {
	const counts = new Map<number, number>();
	for (const record of records) {
		if (record.sound) counts.set(record.fields.length, (counts.get(record.fields.length) ?? 0) + 1);
	}
	let modal = 1;
	let most = 0;
	for (const [fields, count] of counts) {
		if (count > most || (count === most && fields > modal)) {
			modal = fields;
			most = count;
		}
	}
	return modal;
}

/** The first record of the usual width that looks like a header; the first record of all when none does. */
function findHeader(records: readonly TextRecord[], modal: number): TextRecord {
	const [first] = records;
	if (!first) throw new RangeError('no records to find a header in');
	if (first.fields.length === modal && headerLikeness(first.fields) >= CONVINCING_HEADER) return first;
	const candidates = records
		.slice(0, LONGEST_PREAMBLE)
		.filter((record) => record.sound && record.fields.length === modal);
	const found = candidates.find((record) => headerLikeness(record.fields) >= CONVINCING_HEADER);
	if (!found || (modal === 1 && found !== first)) return first;
	return isHeaderFor(first.fields, modal) ? first : found;
}

/** A header with one cell less than its rows (a trailing comma in them), or with more of them, is still the header. */
function isHeaderFor(fields: readonly string[], modal: number): boolean {
	return fields.length > 1 && fields.length >= modal - 1 && headerLikeness(fields) >= CONVINCING_HEADER;
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
