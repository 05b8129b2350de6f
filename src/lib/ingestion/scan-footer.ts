import { splitRecord, type RecordSyntax } from './records.ts';

/** Lines at the end that may be a footer, and the bytes each may have. */
export const MOST_FOOTER_LINES = 10;
const MOST_FOOTER_BYTES = 1000;

const FOOTER_WORDS =
	/total|copyright|©|\breport|generated|confidential|exported|time ?zone|disclaimer|end of (file|data|export)|\b(records|rows|tickets) ?:?|合计|总计|共\s*\d|导出|生成|版权|记录数|报表|时区|合計|總計|匯出|件数/i;
/** A line that ends the table, and one drawn under it. */
const RULE = /^[-=_*~.#\s]{3,}$/;
const SUM_WORDS =
	/^((grand|sub)[ -]?)?totals?( \(?\w+\)?)?:?$|^(sum|average|count):?$|^(合计|总计|小计|共计|合計|總計|小計|总数|平均)[:：]?$/i;
/** How a footer of several cells begins. Customers' texts can begin so too: a blank line or an empty cell must second it. */
const OPENING_WORDS =
	/^[*\s]*(total|copyright|©|\(c\)|report|generated|exported|end of|notes?\b|source|disclaimer|records|rows|合计|总计|共|导出|生成|版权|报表|合計|總計|匯出|注|备注|说明)|[:：]$/i;
const PLAIN_OPENING =
	/^[*\s]*((grand |sub-?)?totals?\b|copyright|©|\(c\)|(report )?generated (on|by|at)|exported (on|by|at|from)|end of (file|report|data|export)|合计|总计|合計|總計|共 ?\d|导出(时间|人|于)|匯出(時間|人)|生成时间|版权所有|件数)/i;

function speaks(line: string): boolean {
	return [FOOTER_WORDS, OPENING_WORDS, RULE].some((words) => words.test(line));
}

/** What speaks for a line being part of a footer, if nothing but its like follows. Null: it is no footer line. */
export interface FooterSign {
	/** It says so by itself. Else a blank line before it must. */
	readonly byItself: boolean;
}

/** Looks for signs of a footer in records. The quick look decides for nearly all of them by a few bytes. */
export function createFooterWatch(columns: number, syntax: RecordSyntax) {
	const delimiter = syntax.delimiter.charCodeAt(0);
	const decoder = new TextDecoder();
	const cellsOf = (content: Uint8Array) =>
		splitRecord(decoder.decode(content), syntax)
			.map((cell) => cell.trim())
			.filter(Boolean);

	return {
		/** A record of the wrong length. */
		ofMisfit(content: Uint8Array, afterBlank: boolean): FooterSign | null {
			if (columns < 2 || content.length > MOST_FOOTER_BYTES) return null;
			const cells = cellsOf(content);
			const [first = ''] = cells;
			if (cells.length === 1) return { byItself: speaks(first) };
			if (PLAIN_OPENING.test(first)) return { byItself: true };
			return afterBlank && (OPENING_WORDS.test(first) || FOOTER_WORDS.test(cells.join(' ')))
				? { byItself: false }
				: null;
		},

		/** The quick look at the record from `from` to before `to`: false where `ofRecord` would find nothing. */
		mayBe(bytes: Uint8Array, from: number, to: number, afterBlank: boolean): boolean {
			if (columns < 2 || to - from > MOST_FOOTER_BYTES) return false;
			return afterBlank || mayBeSum(bytes, from, to, delimiter) || endsIn(bytes, to, delimiter, columns - 1);
		},

		/** A record of the right length: a line of sums, or a single cell that a spreadsheet has filled up with delimiters. */
		ofRecord(content: Uint8Array, afterBlank: boolean): FooterSign | null {
			if (columns < 2 || content.length > MOST_FOOTER_BYTES) return null;
			const cells = cellsOf(content);
			const [first = ''] = cells;
			if (SUM_WORDS.test(first)) return { byItself: true };
			if (cells.length === 1 && PLAIN_OPENING.test(first)) return { byItself: true };
			if (cells.length === 1 && columns > 2) return { byItself: speaks(first) };
			return afterBlank && cells.length < columns && OPENING_WORDS.test(first) ? { byItself: false } : null;
		}
	};
}

/** Of the rows of a whole table, all of its length, those before its footer. */
export function withoutFooter(rows: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] {
	const syntax = { delimiter: '\u001f', quote: null };
	const watch = createFooterWatch(columns, syntax);
	const encoder = new TextEncoder();
	const isFooter = (row: readonly string[]) => {
		const record = encoder.encode(row.join(syntax.delimiter));
		return watch.mayBe(record, 0, record.length, false) && watch.ofRecord(record, false)?.byItself === true;
	};
	let end = rows.length;
	while (end > 0 && rows.length - end < MOST_FOOTER_LINES && isFooter(rows[end - 1] ?? [])) end--;
	return rows.slice(0, end);
}

function endsIn(bytes: Uint8Array, to: number, byte: number, times: number): boolean {
	for (let n = 1; n <= times; n++) if (bytes[to - n] !== byte) return false;
	return true;
}

/** How words of sums begin: three bytes each, as one number. */
const SUM_STARTS = new Set(
	['tot', 'gra', 'sub', 'sum', 'ave', 'cou', '合', '总', '小', '共', '總', '平'].map((word) => {
		const [first = 0, second = 0, third = 0] = new TextEncoder().encode(word);
		return (first << 16) | (second << 8) | third;
	})
);

const lower = (byte: number) => (byte >= 65 && byte <= 90 ? byte | 32 : byte);

function mayBeSum(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
	let at = from;
	let byte = bytes[at] ?? 0;
	while (at < to && (byte === 32 || byte === 34 || byte === 39 || byte === delimiter)) byte = bytes[++at] ?? 0;
	if (at + 2 >= to) return false;
	return SUM_STARTS.has((lower(byte) << 16) | (lower(bytes[at + 1] ?? 0) << 8) | lower(bytes[at + 2] ?? 0));
}
