import type { Mapping } from '#lib/ingestion/mapping.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { FileKind } from '#lib/log/fields.ts';

export interface ImportRequest {
	readonly path: string;
	/** What the user calls the file. */
	readonly name: string;
	readonly source?: string | undefined;
	readonly kind?: FileKind | undefined;
	readonly mapping?: Mapping | undefined;
	readonly zone?: string | undefined;
	readonly set?: Readonly<Record<string, string>>;
	readonly dryRun?: boolean;
	readonly sample?: boolean;
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
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsDuplicate: number;
	readonly rowsRejected: number;
	readonly conversations: number;
	readonly rejects: readonly Reject[];
	readonly rejectsFile: string | null;
	/** Cells that could not be read and were left empty, by canonical field. */
	readonly cleaned: Readonly<Record<string, number>>;
	readonly warnings: readonly Bilingual[];
	readonly seconds: number;
}

/** A row that was not taken in: its physical line, the source's column at fault, why, and the row as it stands. */
export interface Reject {
	readonly line: number;
	readonly column: string | null;
	readonly reason: string;
	readonly raw: string;
}
