import type { SyntheticConversation } from '../synthetic-log.ts';
import { type Cell, quoteCell } from './csv.ts';
import { genericEnglishColumns } from './generic-english.ts';

export type DirtyReason =
	| 'too-few-fields'
	| 'too-many-fields'
	| 'unterminated-quote'
	| 'bad-quote'
	| 'missing-required'
	| 'unreadable-required';

export interface DirtyReject {
	/** Physical line, from 1, where the record starts. */
	readonly line: number;
	/** The header at fault; null where the whole record is. */
	readonly column: string | null;
	readonly reason: DirtyReason;
}

/** What an importer has to make of the dirty file: rowsRead = rowsImported + rowsDuplicate + rowsRejected. */
export interface DirtyExpectation {
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsDuplicate: number;
	readonly rowsRejected: number;
	/** Distinct conversations after the import: a row that changes an earlier one is imported and adds none. */
	readonly conversations: number;
	readonly rejects: readonly DirtyReject[];
	/** Cells of imported rows that hold something unreadable and become NULL, per header. */
	readonly cleanedCells: Readonly<Record<string, number>>;
	/** Cells of imported rows that hold a word for nothing, per header: NULL too, but nothing was lost. */
	readonly placeholderCells: Readonly<Record<string, number>>;
	/** What some awkward cells must hold after the import, by conversation. */
	readonly cells: readonly { readonly conversation_id: string; readonly column: string; readonly value: string }[];
}

type Cells = Record<string, Cell>;
type Finding = Pick<DirtyReject, 'column' | 'reason'>;

interface DirtyRecord {
	/** The record as it stands in the file, without its line end. */
	readonly text: string;
	readonly reject?: Finding;
	readonly isDuplicate?: true;
	readonly isUpdate?: true;
	readonly blankLinesAfter?: number;
}

const headers = genericEnglishColumns.map(({ header }) => header);
const PREAMBLE = ['Customer service export', 'Prepared by the quality team for the board'];
const BASE_RECORDS = 116;
const CRLF_FROM = 40;
const CRLF_TO = 80;

const recordOf = (cells: Cells) => headers.map((header) => quoteCell(cells[header] ?? null)).join(',');

/** Cells that replace what a clean record holds, by the record's place: all of them importable. */
const overwritten: Readonly<Record<number, Cells>> = {
	3: { subject: 'Refund, please', text: 'The courier said "never again", and then, "maybe".' },
	7: { text: 'Hello,\nmy order ZZ10000007 has not come.\n\nThanks' },
	12: { text: 'Two things:\r\n1) where is "it"?\r\n2) when, please' },
	55: { text: '😡😡 where is my parcel 📦? 👩‍👩‍👧 waits' },
	57: { language: 'ar', text: 'مرحبا، أين طلبي ZZ10000057؟' },
	58: { language: 'he', text: 'שלום, איפה ההזמנה שלי?' },
	88: { channel: ' chat ', text: '  two spaces before and after  ' },
	98: { text: '=HYPERLINK("https://example.com","refund")' },
	99: { text: "'; DROP TABLE conversation; --" }
};

/** Cells that cannot be read and cost only themselves. */
const unreadable: Readonly<Record<number, Cells>> = {
	33: { handle_seconds: 'about ten minutes' },
	36: { handle_seconds: -340 },
	38: { queue_seconds: 'soon' },
	70: { resolved_at: 'yesterday' },
	78: { bot_involved: 'perhaps' },
	82: { reopen_count: 'two' }
};

const placeholders: Readonly<Record<number, Cells>> = {
	41: { topic: 'Not Set', agent_id: '-' },
	43: { handoff_reason: '无', csat: '?' },
	86: { priority: '-', queue_seconds: '-' }
};

/** Records that must be refused, each for one reason. */
const refused: Readonly<Record<number, { readonly spoil: (cells: Cells) => string; readonly finding: Finding }>> = {
	15: {
		spoil: (cells) => recordOf(cells).split(',').slice(0, 9).join(','),
		finding: { column: null, reason: 'too-few-fields' }
	},
	20: { spoil: (cells) => `${recordOf(cells)},surplus,7`, finding: { column: null, reason: 'too-many-fields' } },
	24: {
		spoil: (cells) => recordOf({ ...cells, opened_at: '2026-13-45 99:00' }),
		finding: { column: 'opened_at', reason: 'unreadable-required' }
	},
	28: {
		spoil: (cells) => recordOf({ ...cells, conversation_id: null }),
		finding: { column: 'conversation_id', reason: 'missing-required' }
	},
	47: {
		spoil: (cells) => withRawText(cells, '"where is my parcel'),
		finding: { column: null, reason: 'unterminated-quote' }
	},
	52: {
		spoil: (cells) => withRawText(cells, '"the 5" screen is cracked"'),
		finding: { column: null, reason: 'bad-quote' }
	},
	84: {
		spoil: (cells) => recordOf({ ...cells, opened_at: null }),
		finding: { column: 'opened_at', reason: 'missing-required' }
	}
};

const withRawText = (cells: Cells, text: string) =>
	headers.map((header) => (header === 'text' ? text : quoteCell(cells[header] ?? null))).join(',');

/** Where the copies of earlier records go: after the record of that place. */
const EXACT_COPY = { of: 10, after: 60 };
const CHANGED_COPY = { of: 11, after: 64 };

/**
 * A file as it comes out of a spreadsheet that many hands have touched, and what must become of it: a byte order mark,
 * a preamble, mixed line ends, ragged rows, open quotes, copies, a footer. Takes 116 conversations.
 */
export function renderDirty(rows: readonly SyntheticConversation[]): { text: string; expected: DirtyExpectation } {
	if (rows.length < BASE_RECORDS) throw new RangeError(`${BASE_RECORDS} conversations are needed, not ${rows.length}`);
	const base = rows.slice(0, BASE_RECORDS).map(cellsOf);
	const records = base.flatMap((cells, index) => [recordAt(cells, index), ...copiesAfter(base, index)]);
	const rejects: DirtyReject[] = [];
	const lines = [...PREAMBLE, headers.join(',')].map((line) => `${line}\n`);
	let line = lines.length + 1;
	for (const [index, record] of records.entries()) {
		const lineEnd = index >= CRLF_FROM && index < CRLF_TO ? '\r\n' : '\n';
		const blank = lineEnd.repeat(record.blankLinesAfter ?? 0);
		if (record.reject !== undefined) rejects.push({ line, ...record.reject });
		lines.push(record.text + lineEnd + blank);
		line += record.text.split('\n').length + (record.blankLinesAfter ?? 0);
	}
	lines.push(`Total ${records.length} records\n`);
	return { text: `\ufeff${lines.join('')}`, expected: expectationOf(records, rejects, base) };
}

const cellsOf = (row: SyntheticConversation): Cells =>
	Object.fromEntries(genericEnglishColumns.map(({ header, cell }) => [header, cell(row)]));

function recordAt(cells: Cells, index: number): DirtyRecord {
	const fault = refused[index];
	if (fault !== undefined) return { text: fault.spoil(cells), reject: fault.finding };
	const text = recordOf({ ...cells, ...overwritten[index], ...unreadable[index], ...placeholders[index] });
	return index === 30 || index === 61 ? { text, blankLinesAfter: 2 } : { text };
}

function copiesAfter(base: readonly Cells[], index: number): DirtyRecord[] {
	const [exact, changed] = [base[EXACT_COPY.of], base[CHANGED_COPY.of]];
	if (index === EXACT_COPY.after && exact !== undefined) return [{ text: recordOf(exact), isDuplicate: true }];
	if (index !== CHANGED_COPY.after || changed === undefined) return [];
	const update = { ...changed, priority: 'urgent', updated_at: '2026-06-28T10:00:00Z' };
	return [{ text: recordOf(update), isUpdate: true }];
}

function expectationOf(records: readonly DirtyRecord[], rejects: readonly DirtyReject[], base: readonly Cells[]) {
	const rowsDuplicate = records.filter(({ isDuplicate }) => isDuplicate).length;
	const updates = records.filter(({ isUpdate }) => isUpdate).length;
	const rowsImported = records.length - rejects.length - rowsDuplicate;
	const idAt = (index: number) => String(base[index]?.['conversation_id'] ?? '');
	const awkward = [3, 7, 12, 55, 57, 98].flatMap((index) => {
		const value = overwritten[index]?.['text'];
		return typeof value === 'string' ? [{ conversation_id: idAt(index), column: 'text', value }] : [];
	});
	return {
		rowsRead: records.length,
		rowsImported,
		rowsDuplicate,
		rowsRejected: rejects.length,
		conversations: rowsImported - updates,
		rejects,
		cleanedCells: countColumns(unreadable),
		placeholderCells: countColumns(placeholders),
		cells: [...awkward, { conversation_id: idAt(CHANGED_COPY.of), column: 'priority', value: 'urgent' }]
	};
}

function countColumns(table: Readonly<Record<number, Cells>>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const cells of Object.values(table)) {
		for (const header of Object.keys(cells)) counts[header] = (counts[header] ?? 0) + 1;
	}
	return counts;
}
