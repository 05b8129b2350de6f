import type { Mapping } from '#lib/ingestion/mapping.ts';
import type { FileKind } from '#lib/log/fields.ts';

/** One file taken in earlier. */
export interface EarlierImport {
	readonly importId: number;
	readonly file: string;
	readonly source: string;
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsDuplicate: number;
	readonly rowsRejected: number;
	readonly conversations: number;
	/** ISO 8601 UTC. */
	readonly at: string;
	readonly sample: boolean;
}

/**
 * What `/import` needs; its load returns `{ imports: ImportPage }`. The page posts the form action `?/sample`, which
 * loads the sample log and redirects to `/`.
 */
export interface ImportPage {
	/** Newest first. */
	readonly earlier: readonly EarlierImport[];
	/** Files whose import was cut off when the server was last ended, and are not in the log. */
	readonly interrupted: readonly string[];
	/** Imports that go on at the server, whoever began them. */
	readonly underWay: readonly { readonly job: string; readonly file: string }[];
	readonly reported: readonly Reported[];
	/** Mappings settled before, by the fingerprint of the headers they were made for. */
	readonly remembered: Readonly<Record<string, { readonly name: string; readonly mapping: Mapping }>>;
}

/** Figures that a source reports of itself over some days, beside the log's own: counts, or mean seconds. */
export interface Reported {
	readonly source: string;
	readonly scope: string;
	readonly name: string;
	/** Local days, both included. */
	readonly from: string | null;
	readonly to: string | null;
	readonly figures: readonly {
		readonly figure: string;
		readonly reported: number | null;
		readonly own: number | null;
	}[];
}

/** What a form of the page answers: an import taken back, or why it could not be. */
export type ImportAnswer =
	{ readonly undone: string; readonly again: readonly string[] } | { readonly message: string; readonly hint: string };

export interface Reject {
	readonly line: number;
	readonly column: string | null;
	readonly reason: string;
	readonly raw: string;
}

/** What the import command answers for one file. */
export interface Receipt {
	readonly importId: number | null;
	readonly file: string;
	readonly source: string;
	readonly kind: FileKind;
	readonly encoding: string;
	readonly delimiter: string;
	readonly zone: string;
	/** The source's columns that nothing was read from. */
	readonly ignored: readonly string[];
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsDuplicate: number;
	readonly rowsRejected: number;
	readonly conversations: number;
	readonly rejects: readonly Reject[];
	/** Bad cells that became empty, by source column. */
	readonly cleaned: Readonly<Record<string, number>>;
	readonly columns: readonly {
		readonly field: string;
		readonly column: string | null;
		readonly type: string;
		/** 0..1 of the rows taken in. */
		readonly scale: readonly [number, number] | null;
		readonly filled: number;
		readonly low: string | number | null;
		readonly high: string | number | null;
	}[];
	readonly measurable: {
		readonly metrics: readonly string[];
		readonly gained: readonly string[];
		readonly not: readonly { readonly metric: string; readonly missing: readonly string[] }[];
	} | null;
	/** Cells in which an identifier was masked, by its type; null where masking was off. */
	readonly masked: Readonly<Record<string, number>> | null;
	readonly warnings: readonly string[];
	readonly seconds: number;
}

/** What a page says when something fails: what happened and what to do. */
export interface Failure {
	readonly message: string;
	readonly hint: string;
	readonly line?: number;
	readonly column?: string;
}
