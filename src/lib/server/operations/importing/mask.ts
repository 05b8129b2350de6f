import { maskName, maskText, type Masked, type Pseudonym } from '#lib/ingestion/masking/mask-text.ts';
import { mayBeNameSql, mayHoldAnySql } from '#lib/ingestion/masking/may-hold.ts';
import { quoteIdentifier } from '#lib/sql/quote.ts';
import type { Session } from '../../warehouse/engine.ts';
import type { Context } from '../operation.ts';
import { STAGED_ROWS } from './stage.ts';

/** Fields in which people write: masked wherever an identifier stands. By name, whatever the kind of file. */
const PROSE: readonly string[] = ['subject', 'text', 'handoff_reason'];
/** Fields that say who: masked where the whole cell is an identifier. The record's own ids are never touched. */
const WHO: readonly string[] = ['customer_id', 'author_id'];
/** Of the file, looked at before what was masked is put aside: bounds the memory whatever the file. */
const BLOCK_BYTES = 16 * 1024 * 1024;
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
}

/** Cells in which something was masked, by type. A cell counts once for each type in it. */
export type MaskedCells = Readonly<Record<string, number>>;

/**
 * Masks the personal identifiers in `staged`. The engine finds the cells that may hold one, by signs without which the
 * recognisers find nothing; only these come out, block by block. Those that change are put aside and `staged` reads them
 * from there: however many they are, no row is written twice.
 */
export async function maskStaged(session: Session, masking: Masking, context: Context): Promise<MaskedCells> {
	const { rows, bytes, file } = masking;
	const columns = columnsOf(masking);
	const counts: Record<string, number> = {};
	const changed = new Set<Column>();
	const block = Math.max(LEAST_BLOCK, Math.min(MOST_BLOCK, Math.floor((BLOCK_BYTES * rows) / Math.max(1, bytes))));
	for (const { table } of columns)
		await session.run(`CREATE OR REPLACE TEMP TABLE ${table} (record INTEGER, cell VARCHAR)`);
	for (let from = 0; from < rows && columns.length > 0; from += block) {
		context.signal.throwIfAborted();
		context.report({ phase: 'mask', file, fraction: from / rows, rows });
		for (const column of columns)
			if (await maskCells(session, column, { from, to: from + block }, counts)) changed.add(column);
	}
	await session.run(viewSql([...changed]));
	return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Column {
	/** Quoted. */
	readonly name: string;
	/** The temporary table of its cells that were masked. */
	readonly table: string;
	readonly mask: (cell: string) => Masked;
	/** SQL of a cell that may hold what `mask` finds. */
	readonly may: string;
}

interface Range {
	readonly from: number;
	readonly to: number;
}

function columnsOf({ fields, pseudonym }: Masking): Column[] {
	const ways = [
		...PROSE.map((name) => ({ name, mask: maskText, maySql: mayHoldAnySql })),
		...WHO.map((name) => ({ name, mask: maskName, maySql: mayBeNameSql }))
	];
	return ways
		.filter(({ name }) => fields.includes(name))
		.map(({ name, mask, maySql }) => ({
			name: quoteIdentifier(name),
			table: `masked_${name}`,
			mask: (cell) => mask(cell, pseudonym),
			may: maySql(quoteIdentifier(name))
		}));
}

/** Puts the cells of a block that hold an identifier, masked, into the column's table. @returns whether there were any */
async function maskCells(
	session: Session,
	{ name, table, mask, may }: Column,
	{ from, to }: Range,
	counts: Record<string, number>
): Promise<boolean> {
	const records: number[] = [];
	const cells: string[] = [];
	// What has been masked waits until the block has been read: one statement at a time runs on a connection.
	for await (const [numbers = [], texts = []] of session.columns(
		`SELECT rowid::INTEGER, ${name} FROM ${STAGED_ROWS} WHERE rowid >= ${from} AND rowid < ${to} AND problem IS NULL AND ${may}`
	))
		for (const [at, cell] of texts.entries()) {
			if (typeof cell !== 'string') continue;
			const masked = mask(cell);
			if (masked.spans.length === 0) continue;
			records.push(Number(numbers[at]));
			cells.push(masked.text);
			for (const type of new Set(masked.spans.map((span) => span.type))) counts[type] = (counts[type] ?? 0) + 1;
		}
	if (records.length > 0) await session.appendTexts(table, Int32Array.from(records), cells);
	return records.length > 0;
}

/** `staged` with the masked cells in the place of what stands in its rows. */
function viewSql(changed: readonly Column[]): string {
	const cells = changed.map(({ name, table }) => `coalesce(${table}.cell, r.${name}) AS ${name}`);
	const joins = changed.map(({ table }) => `LEFT JOIN ${table} ON ${table}.record = r.rowid`);
	return `CREATE OR REPLACE TEMP VIEW staged AS SELECT r.rowid AS record, r.* ${cells.length ? `REPLACE (${cells.join(', ')})` : ''}
		FROM ${STAGED_ROWS} r ${joins.join(' ')}`;
}
