import type { Mapping } from '#lib/ingestion/mapping.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { FieldType, FileKind } from '#lib/log/fields.ts';

export interface ImportRequest {
	readonly path: string;
	/** What the user calls the file. */
	readonly name: string;
	readonly source?: string | undefined;
	readonly kind?: FileKind | undefined;
	readonly mapping?: Mapping | undefined;
	readonly zone?: string | undefined;
	/** What the user says that columns are: canonical fields by column. */
	readonly map?: Readonly<Record<string, string>>;
	readonly set?: Readonly<Record<string, string>>;
	/** Mask personal identifiers before anything is kept; on unless said otherwise. */
	readonly mask?: boolean;
	readonly dryRun?: boolean;
	readonly sample?: boolean;
	/** Rows that another system sent: an empty field says that it is empty, and the same rows may come again later. */
	readonly live?: boolean;
	/** Write the rejects as a file in the workspace; else they are fetched from the warehouse. */
	readonly rejectsToFile?: boolean;
}

/** The contract's receipt: rowsRead = rowsImported + rowsDuplicate + rowsRejected. */
export interface Receipt {
	readonly importId: number | null;
	readonly file: string;
	readonly source: string;
	readonly kind: FileKind;
	readonly encoding: string;
	readonly delimiter: string;
	readonly zone: string;
	/** Canonical field → the source's column, as people read it. */
	readonly mapping: Readonly<Record<string, string>>;
	/** The source's columns that nothing was read from. */
	readonly ignored: readonly string[];
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsDuplicate: number;
	readonly rowsRejected: number;
	readonly conversations: number;
	readonly rejects: readonly Reject[];
	readonly rejectsFile: string | null;
	/** Cells that could not be read and were left empty, by canonical field. */
	readonly cleaned: Readonly<Record<string, number>>;
	/** What the file said of each field it fills; empty where it was no news. */
	readonly columns: readonly FieldSummary[];
	/** What can be measured on the log as it is now; null where nothing was kept. */
	readonly measurable: Measurable | null;
	/** Cells in which an identifier was masked, by its type; null where masking was off. */
	readonly masked: Readonly<Record<string, number>> | null;
	readonly warnings: readonly Bilingual[];
	readonly seconds: number;
}

/** One canonical field of one file. */
export interface FieldSummary {
	readonly field: string;
	/** The source's header; null for a constant. */
	readonly column: string | null;
	readonly type: FieldType;
	/** The worst and the best mark of a score, as it was read; null for other fields. */
	readonly scale: readonly [number, number] | null;
	/** Share of the rows taken in that say something, 0..1. */
	readonly filled: number;
	/** Instants as ISO 8601 UTC, durations in seconds; null for words. */
	readonly low: string | number | null;
	readonly high: string | number | null;
}

/** Metrics by id. */
export interface Measurable {
	readonly metrics: readonly string[];
	/** Those that this file made measurable. */
	readonly gained: readonly string[];
	readonly not: readonly { readonly metric: string; readonly missing: readonly string[] }[];
}

/** A row that was not taken in: its physical line, the source's column at fault, why, and the row as it stands. */
export interface Reject {
	readonly line: number;
	readonly column: string | null;
	readonly reason: string;
	readonly raw: string;
}
