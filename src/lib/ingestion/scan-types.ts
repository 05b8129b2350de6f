export interface ScanOptions {
	/** One ASCII character. */
	readonly delimiter: string;
	/** One ASCII character, or null when the file quotes nothing. */
	readonly quote: string | null;
	/** One ASCII character that makes the quote, the delimiter, a line end or itself literal; quotes can be doubled all the same. */
	readonly escape?: string | null;
	/** One ASCII character: a line that begins with it is no record. */
	readonly comment?: string | null;
	/** Fields that a good record has. */
	readonly columns: number;
	/** Physical lines before the first record: everything up to and including the last line of the header. */
	readonly skipLines: number;
	readonly maxRecordBytes?: number;
	/** After so many good records or bytes, whichever comes first, the file may be cut (`ScanBatch.cuts`); left out, nowhere. */
	readonly part?: { readonly records: number; readonly bytes: number };
	/** Called for every good record, in order: its bytes without the line end (valid only during the call) and its line. */
	readonly onRecord?: (bytes: Uint8Array, line: number) => void;
}

export interface Scanner {
	/** Takes the next bytes of the file, of any length; returns what became certain through them. */
	push(chunk: Uint8Array): ScanBatch;
	/** The last batch; only here is it known which lines are a footer. */
	end(): ScanBatch;
	/** The counts so far, final after `end`. */
	summary(): ScanSummary;
	/** False when no cell of the column seen so far begins or ends with a blank, so that trimming it would be idle work. */
	padded(column: number): boolean;
	/** True when a cell of the column seen so far is a placeholder. */
	placeheld(column: number): boolean;
}

export type RejectReason =
	'too-few-fields' | 'too-many-fields' | 'bad-quote' | 'unterminated-quote' | 'invalid-utf8' | 'record-too-long';

/** A record that was not taken, or the one physical line that its quotes cost. */
export interface ScanReject {
	/** Physical line, from 1, where the record starts. */
	readonly line: number;
	/** Its bytes in the file, the line end included. */
	readonly byteStart: number;
	readonly byteEnd: number;
	/** Index of the column at fault, null where no one column is. */
	readonly column: number | null;
	readonly reason: RejectReason;
	readonly fieldsFound: number | null;
	/** The first bytes of the record without its line end, a copy. */
	readonly raw: Uint8Array;
}

/** What became certain since the last batch. */
export interface ScanBatch {
	readonly rejects: readonly ScanReject[];
	/** Byte ranges that hold good records only (and empty lines, which the engine passes over). */
	readonly stretches: readonly { readonly start: number; readonly end: number }[];
	/** Where good records begin that may be the first of a part of the file. */
	readonly cuts: readonly number[];
	/** Where the line of a good record is not the line of the one before plus 1; ordinals count good records from 0. */
	readonly lineBreaks: readonly { readonly ordinal: number; readonly line: number }[];
}

export type Newline = 'lf' | 'crlf' | 'cr';

export interface ScanSummary {
	/** good + rejected */
	readonly records: number;
	readonly good: number;
	readonly rejected: number;
	/** Rejects whose only fault is the encoding: many of them say the encoding was guessed wrong. */
	readonly invalidUtf8: number;
	/** Lines of nothing but blanks and delimiters. */
	readonly blankLines: number;
	readonly commentLines: number;
	/** Good records that span several physical lines. */
	readonly multiLine: number;
	readonly footerLines: number;
	/** Physical lines of the file. */
	readonly lines: number;
	readonly bytes: number;
	/** Bytes of the longest good record: the engine's line limit must be above it. */
	readonly longestRecordBytes: number;
	/** Offset of the first byte after the header. */
	readonly bodyStart: number;
	readonly newlines: readonly Newline[];
	/** The engine refuses a file with more than one kind of line end. */
	readonly mixedNewlines: boolean;
	/** The engine would stumble over the file as it is: give it a copy of the good records, each ended by one kind of line end. */
	readonly needsCleanCopy: boolean;
}
