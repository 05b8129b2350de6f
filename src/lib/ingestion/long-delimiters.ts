import { detectDialect, type Dialect } from './dialect.ts';
import { headerLikeness } from './header-words.ts';

/** Stands for a long delimiter where a text is read: one byte, and a sign that no text holds. */
export const STAND_IN = '\u001f';

/** What separates cells by more than one byte in UTF-8; in tables laid out for the eye, two blanks or more. */
const LONG = ['~|~', '|~|', '^|^', '||', '::', ';;', '~~', '^^', '¦', '§', '¬', '¤', 'þ', '｜', '；', '，', '、', '  '];
const BLANKS = '  ';
const LEAST_COLUMNS_IN_BLANKS = 3;
/** Share of the records that must have as many cells as the header. */
const LEAST_CONSISTENCY = 0.7;
/** Of the cells of a header that stands below other lines. */
const LEAST_LIKENESS = 0.8;
/** So much of a head tells. */
const LETTERS_LOOKED_AT = 256 * 1024;

export const isLong = (delimiter: string): boolean => delimiter.length > 1 || delimiter > '\u007f';

/** The long delimiter of a text from its start; null where a sign of one byte tells the cells apart, or nothing does. */
export function longDelimiterOf(head: string, complete: boolean): string | null {
	const text = head.slice(0, LETTERS_LOOKED_AT);
	const present = LONG.filter((sign) => text.includes(sign));
	if (present.length === 0) return null;
	const isWhole = complete && text.length === head.length;
	const plain = detectDialect(text, { complete: isWhole });
	if (!plain) return null;
	for (const sign of present) {
		const folded = foldDelimiter(text, sign);
		const found = detectDialect(folded, { complete: isWhole, delimiter: STAND_IN });
		if (found && isSeparatedBy(sign, found, plain)) return sign;
	}
	return null;
}

function isSeparatedBy(sign: string, found: Dialect, plain: Dialect): boolean {
	const { columns, consistency } = found;
	if (columns.length < 2 || consistency < LEAST_CONSISTENCY) return false;
	if (sign === BLANKS) return consistency === 1 && columns.length >= LEAST_COLUMNS_IN_BLANKS && isUnsplit(plain, sign);
	// A line above the table is no header of one column.
	if (found.headerLine > 1 && headerLikeness(columns.map(({ original }) => original)) < LEAST_LIKENESS) return false;
	const isMore = columns.length > plain.columns.length || consistency > plain.consistency;
	// Cut at one of its letters, every second cell would be empty.
	const isDoubled =
		sign.startsWith(plain.delimiter) && columns.every(({ original }) => !original.includes(plain.delimiter));
	return isDoubled || (isMore && isUnsplit(plain, sign));
}

/** The sign is left standing between the names of columns. */
const isUnsplit = ({ columns }: Dialect, sign: string) => columns.some(({ original }) => original.includes(sign));

/** A whole text with its long delimiter replaced; what stands in quotes is left alone. */
export function foldDelimiter(text: string, sign: string): string {
	const folder = createFolder(sign);
	return folder.push(text) + folder.end();
}

/** The same for a text that comes in pieces. Lines stay where they are. */
export function createFolder(sign: string) {
	const isBlanks = sign === BLANKS;
	const literal = sign.replace(/[|^~$.*+?()[\]{}\\]/g, String.raw`\$&`);
	// Blanks at the end of a line separate nothing.
	const separator = isBlanks ? ' {2,}' : literal;
	const marks = new RegExp(`${separator}|["\\n\\r]`, 'g');
	let rest = '';
	let isQuoted = false;
	/** Where a cell begins, in `rest` and what comes; -1: before it. */
	let cell = 0;

	function take(text: string, isLast: boolean): string {
		const all = rest + text;
		// What may go on in the next piece waits for it.
		const held = isLast ? 0 : isBlanks ? 1 + (/ *$/.exec(all)?.[0].length ?? 0) : sign.length;
		const end = all.length - held;
		let out = '';
		let done = 0;
		let handled = 0;
		marks.lastIndex = 0;
		for (let match = marks.exec(all); match !== null && match.index < end; match = marks.exec(all)) {
			const { index } = match;
			const after = marks.lastIndex;
			const [mark] = match;
			if (mark === '"') {
				if (isQuoted && all[index + 1] === '"') marks.lastIndex = index + 2;
				else isQuoted = !isQuoted && index === cell;
			} else if (!isQuoted && (mark === '\n' || mark === '\r')) cell = after;
			else if (!isQuoted && mark.length > 0 && mark !== '\n' && mark !== '\r') {
				const next = all[after];
				const isTail = isBlanks && (next === undefined || next === '\n' || next === '\r');
				out += all.slice(done, index) + (isTail || (isBlanks && index === cell) ? '' : STAND_IN);
				done = after;
				cell = after;
			}
			handled = marks.lastIndex;
		}
		const kept = Math.max(handled, end, 0);
		out += all.slice(done, kept);
		rest = all.slice(kept);
		cell = cell >= kept ? cell - kept : -1;
		return out;
	}
	return { push: (text: string) => take(text, false), end: () => take('', true) };
}
