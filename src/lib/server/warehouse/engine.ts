/** Rows that are stored together, a multiple of 2048: outside the limit, a quarter of the engine's default needs a quarter of the memory. */
export const ROW_GROUP = 30_720;

/** What a statement takes and what a row gives: plain JSON values; instants come back as ISO 8601 UTC text. */
export type Value = string | number | boolean | null;
export type Cell = Value | readonly Cell[] | { readonly [name: string]: Cell };

/** One connection's worth of work. Statements run one after another. */
export interface Session {
	/** All rows of one statement, named by column. Integers beyond 2^53 come as text. */
	rows<Row = Record<string, Cell>>(sql: string, parameters?: readonly Value[]): Promise<Row[]>;
	/** Rows in batches, for results that need not fit into memory. */
	stream<Row = Record<string, Cell>>(sql: string, parameters?: readonly Value[]): AsyncIterable<Row[]>;
	/** The same, column by column: a batch is a list of columns. Cheaper than rows where much comes out. */
	columns(sql: string, parameters?: readonly Value[]): AsyncIterable<readonly (readonly Cell[])[]>;
	/** One statement of which nobody knows what comes out: its columns with their types, its rows as they come. */
	answer(sql: string): Promise<Answer>;
	run(sql: string, parameters?: readonly Value[]): Promise<void>;
	/** Fills a temporary table with columns of 32-bit integers, at native speed. */
	appendIntegers(table: string, columns: readonly Int32Array[]): Promise<void>;
	/** Fills a temporary table of an integer and a text, at native speed. */
	appendTexts(table: string, numbers: Int32Array, texts: readonly string[]): Promise<void>;
	/** How far the statement under way has come, 0..1; null before it can tell. */
	progress(): number | null;
}

/** What a statement answers with. Reading may stop anywhere: what is not read is not computed. */
export interface Answer {
	/** Types as the engine names them; two columns may share a name. */
	readonly columns: readonly { readonly name: string; readonly type: string }[];
	/**
	 * Rows in batches, each a list of columns. Numbers that JSON holds exactly are numbers, others text; no number (NaN, infinity)
	 * is null; lists, structs and maps are JSON text; moments as the engine writes them.
	 */
	readonly batches: AsyncIterable<readonly (readonly Value[])[]>;
}

export interface EngineFacts {
	readonly engine: string;
	readonly version: string;
	/** Who writes the encrypted pages: OpenSSL (through httpfs, if installed), or the engine's own module. */
	readonly encryptionWriter: 'openssl' | 'built-in';
	readonly memoryLimitBytes: number;
}

/**
 * The port to the warehouse. One engine a folder beside this file. There is one writer at a time; readers see the
 * last committed state.
 */
export interface Engine {
	/** Runs `work` on a connection of its own. At most a few at once; the others wait. `signal` interrupts. */
	read<T>(work: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T>;
	/**
	 * The same for a statement that somebody else wrote: on the views of `console/views.ts` alone, in a transaction that cannot
	 * write, and at most two at once, so that others are served meanwhile. It does not look at the statement: who calls it has.
	 */
	readAsGuest<T>(work: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T>;
	/** Runs `work` in one transaction: all of it, or nothing when it throws or `signal` fires. */
	write<T>(work: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T>;
	/**
	 * The same, after `prepare` has filled temporary tables on the same connection, outside the transaction: rows of a
	 * transaction under way cost twice as much to read. `tidy` removes what they leave, however it went, before the next turn.
	 */
	writePrepared<P, T>(
		prepare: (session: Session) => Promise<P>,
		work: (session: Session, prepared: P) => Promise<T>,
		signal?: AbortSignal,
		tidy?: (session: Session) => Promise<void>
	): Promise<T>;
	/** Writes everything into the database file. */
	checkpoint(): Promise<void>;
	facts(): EngineFacts;
	close(): Promise<void>;
}

/** The warehouse cannot be opened, and why: `code` for programs, `message` and `hint` for people. */
export class WarehouseError extends Error {
	override readonly name = 'WarehouseError';
	readonly code: 'wrong-key' | 'in-use' | 'damaged' | 'too-new' | 'disk-full' | 'foreign-folder';
	readonly hint: string;
	constructor(code: WarehouseError['code'], message: string, hint: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
		this.hint = hint;
	}
}
