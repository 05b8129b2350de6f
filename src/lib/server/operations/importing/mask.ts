import { ways, type Pseudonym, type WayName } from '#lib/ingestion/masking/mask-text.ts';
import { mayBeNameSql, mayHoldAnySql } from '#lib/ingestion/masking/may-hold.ts';
import { quoteIdentifier } from '#lib/sql/quote.ts';
import type { Session } from '../../warehouse/engine.ts';
import type { Context } from '../operation.ts';
import { openIdentifierSearch, type IdentifierSearch } from './identifier-search.ts';
import { STAGED_ROWS } from './stage.ts';
import { updateStaged } from './update-staged.ts';

/** Fields in which people write: masked wherever an identifier stands. By name, whatever the kind of file. */
const PROSE: readonly string[] = ['subject', 'text', 'handoff_reason'];
/** Fields that say who: masked where the whole cell is an identifier. The record's own ids are never touched. */
const WHO: readonly string[] = ['customer_id', 'author_id'];
/** So much of the memory limit is the size of a block in the file. Three or four of them are under way at a time. */
const BLOCK_SHARE = 0.016;
const LEAST_BLOCK = 2_048;
const MOST_BLOCK = 1_000_000;

export interface Masking {
	readonly pseudonym: Pseudonym;
	/** Canonical fields in `staged`. */
	readonly fields: readonly string[];
	/** Rows in `staged`, numbered from 0. */
	readonly rows: number;
	/** Of the file. */
	readonly bytes: number;
	readonly file: string;
	/** What the engine may use. */
	readonly memoryBytes: number;
}

/** Cells in which something was masked, by type. A cell counts once for each type in it. */
export type MaskedCells = Readonly<Record<string, number>>;

/**
 * Masks the personal identifiers in `staged`. The engine finds the cells that may hold one, by signs without which the
 * recognisers find nothing; only these come out, block by block, and while one block is searched the next is read. Those that
 * change are put aside and written back when all are found.
 */
export async function maskStaged(session: Session, masking: Masking, context: Context): Promise<MaskedCells> {
	const { rows, bytes, file, pseudonym, memoryBytes } = masking;
	const columns = columnsOf(masking);
	const counts: Record<string, number> = {};
	const changed = new Set<Column>();
	const block = Math.max(
		LEAST_BLOCK,
		Math.min(MOST_BLOCK, Math.floor((BLOCK_SHARE * memoryBytes * rows) / Math.max(1, bytes)))
	);
	for (const { table } of columns)
		await session.run(`CREATE OR REPLACE TEMP TABLE ${table} (record INTEGER, cell VARCHAR)`);
	const search = openIdentifierSearch(columns.length > 0 ? rows : 0);
	const stop = () => void search.close();
	context.signal.addEventListener('abort', stop, { once: true });
	const keep = async ({ column, records, cells, found }: Searched) => {
		const kept: { readonly records: number[]; readonly cells: string[] } = { records: [], cells: [] };
		for (const [at, spans] of (await found).entries()) {
			const [record, cell] = [records[at], cells[at]];
			if (spans.length === 0 || record === undefined || cell === undefined) continue;
			kept.records.push(record);
			kept.cells.push(ways[column.way].replace(cell, spans, pseudonym));
			for (const type of new Set(spans.map((span) => span.type))) counts[type] = (counts[type] ?? 0) + 1;
		}
		if (kept.records.length === 0) return;
		changed.add(column);
		await session.appendTexts(column.table, Int32Array.from(kept.records), kept.cells);
	};
	try {
		let before: Searched | undefined;
		for (let from = 0; from < rows && columns.length > 0; from += block) {
			context.report({ phase: 'mask', file, fraction: from / rows, rows });
			for (const column of columns) {
				context.signal.throwIfAborted();
				const searched = await readCells(session, search, column, { from, to: from + block });
				if (before) await keep(before);
				before = searched;
			}
		}
		if (before) await keep(before);
	} catch (cause) {
		context.signal.throwIfAborted();
		throw cause;
	} finally {
		context.signal.removeEventListener('abort', stop);
		await search.close();
	}
	for (const { name, table } of changed)
		await updateStaged(
			session,
			rows,
			(from, to) =>
				`UPDATE ${STAGED_ROWS} SET ${name} = ${table}.cell FROM ${table} WHERE ${table}.record = ${STAGED_ROWS}.rowid
				AND ${STAGED_ROWS}.rowid >= ${from} AND ${STAGED_ROWS}.rowid < ${to}`
		);
	return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Column {
	/** Quoted. */
	readonly name: string;
	/** The temporary table of its cells that were masked. */
	readonly table: string;
	readonly way: WayName;
	/** SQL of a cell that may hold what is looked for. */
	readonly may: string;
}

interface Range {
	readonly from: number;
	readonly to: number;
}

/** Cells of a block on their way through the search. */
interface Searched {
	readonly column: Column;
	readonly records: readonly number[];
	readonly cells: readonly string[];
	readonly found: ReturnType<IdentifierSearch['find']>;
}

function columnsOf({ fields }: Masking): Column[] {
	const all = [
		...PROSE.map((name) => ({ name, way: 'text' as const, maySql: mayHoldAnySql })),
		...WHO.map((name) => ({ name, way: 'name' as const, maySql: mayBeNameSql }))
	];
	return all
		.filter(({ name }) => fields.includes(name))
		.map(({ name, way, maySql }) => ({
			name: quoteIdentifier(name),
			table: `masked_${name}`,
			way,
			may: maySql(quoteIdentifier(name))
		}));
}

async function readCells(
	session: Session,
	search: IdentifierSearch,
	column: Column,
	{ from, to }: Range
): Promise<Searched> {
	const records: number[] = [];
	const cells: string[] = [];
	for await (const [numbers = [], texts = []] of session.columns(
		`SELECT rowid::INTEGER, ${column.name} FROM ${STAGED_ROWS} WHERE rowid >= ${from} AND rowid < ${to} AND problem IS NULL AND ${column.may}`
	))
		for (const [at, cell] of texts.entries()) {
			if (typeof cell !== 'string') continue;
			records.push(Number(numbers[at]));
			cells.push(cell);
		}
	const found = search.find(column.way, cells);
	// Whoever waits for it hears of a failure; until then it is nobody's.
	found.catch(() => undefined);
	return { column, records, cells, found };
}
