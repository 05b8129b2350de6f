import { maskName, maskText, type Masked, type Pseudonym } from '#lib/ingestion/masking/mask-text.ts';
import { mayHoldAnySql } from '#lib/ingestion/masking/may-hold.ts';
import { quoteIdentifier } from '#lib/sql/quote.ts';
import type { Session } from '../../warehouse/engine.ts';
import type { Context } from '../operation.ts';
import type { StagingPlace } from './stage.ts';

/** Fields in which people write: masked wherever an identifier stands. By name, whatever the kind of file. */
const PROSE: readonly string[] = ['subject', 'text', 'handoff_reason'];
/** Fields that say who: masked where the whole cell is an identifier. The record's own ids are never touched. */
const WHO: readonly string[] = ['customer_id', 'author_id'];
/** Cells that are looked at before they are written back: bounds the memory whatever the file. */
const BLOCK_BYTES = 4 * 1024 * 1024;
/** What becomes `staged`, in the same transaction: a killed process leaves none behind. */
const COPY = 'staged_masked';
/** Characters that are changed in place, to a byte of the engine's memory; one may take three bytes. */
const UPDATED_SHARE = 0.05;
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
	/** What `staged` is. */
	readonly place: StagingPlace;
	/** What the engine may use. */
	readonly memoryBytes: number;
}

/** Cells in which something was masked, by type. A cell counts once for each type in it. */
export type MaskedCells = Readonly<Record<string, number>>;

/**
 * Masks the personal identifiers in `staged`: rows keep their numbers. The engine finds the cells that may hold one, by signs
 * without which the recognisers find nothing; only these come out, block by block. Changed cells go back by UPDATE, which is
 * fast but keeps them in memory; once they are too many for that, the rows are copied instead.
 */
export async function maskStaged(session: Session, masking: Masking, context: Context): Promise<MaskedCells> {
	const { rows, bytes, place, file, memoryBytes } = masking;
	const columns = columnsOf(masking);
	const counts: Record<string, number> = {};
	const block = Math.max(LEAST_BLOCK, Math.min(MOST_BLOCK, Math.floor((BLOCK_BYTES * rows) / Math.max(1, bytes))));
	let written = 0;
	let isCopying = false;
	for (let from = 0; from < rows && columns.length > 0; from += block) {
		context.signal.throwIfAborted();
		context.report({ phase: 'mask', file, fraction: from / rows, rows });
		const range = { from, to: from + block };
		const touched: Column[] = [];
		for (const column of columns) {
			const characters = await maskCells(session, column, range, counts);
			if (characters > 0) touched.push(column);
			written += characters;
		}
		if (!isCopying && written <= UPDATED_SHARE * memoryBytes) {
			for (const column of touched) await session.run(updateSql(column, range));
			continue;
		}
		if (!isCopying) await session.run('BEGIN TRANSACTION');
		if (!isCopying)
			await session.run(`CREATE OR REPLACE ${place} ${COPY} AS SELECT * FROM staged WHERE rowid < ${from}`);
		isCopying = true;
		await session.run(copySql(touched, range));
	}
	if (isCopying) {
		await session.run('DROP TABLE staged');
		await session.run(`ALTER TABLE ${COPY} RENAME TO staged`);
		await session.run('COMMIT');
	}
	return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Column {
	/** Quoted. */
	readonly name: string;
	/** The temporary table of its cells that were masked. */
	readonly table: string;
	readonly mask: (cell: string) => Masked;
}

interface Range {
	readonly from: number;
	readonly to: number;
}

function columnsOf({ fields, pseudonym }: Masking): Column[] {
	const ways = [...PROSE.map((name) => ({ name, mask: maskText })), ...WHO.map((name) => ({ name, mask: maskName }))];
	return ways
		.filter(({ name }) => fields.includes(name))
		.map(({ name, mask }) => ({
			name: quoteIdentifier(name),
			table: `masked_${name}`,
			mask: (cell) => mask(cell, pseudonym)
		}));
}

/** Fills the column's table with the cells of a block that hold an identifier. @returns their characters in all */
async function maskCells(
	session: Session,
	{ name, table, mask }: Column,
	{ from, to }: Range,
	counts: Record<string, number>
): Promise<number> {
	let characters = 0;
	const records: number[] = [];
	const cells: string[] = [];
	// What has been masked waits until the block has been read: one statement at a time runs on a connection.
	for await (const [numbers = [], texts = []] of session.columns(
		`SELECT rowid::INTEGER, ${name} FROM staged WHERE rowid >= ${from} AND rowid < ${to} AND problem IS NULL AND ${mayHoldAnySql(name)}`
	))
		for (const [at, cell] of texts.entries()) {
			if (typeof cell !== 'string') continue;
			const masked = mask(cell);
			if (masked.spans.length === 0) continue;
			records.push(Number(numbers[at]));
			cells.push(masked.text);
			characters += masked.text.length;
			for (const type of new Set(masked.spans.map((span) => span.type))) counts[type] = (counts[type] ?? 0) + 1;
		}
	if (records.length === 0) return 0;
	await session.run(`CREATE OR REPLACE TEMP TABLE ${table} (record INTEGER, cell VARCHAR)`);
	await session.appendTexts(table, Int32Array.from(records), cells);
	return characters;
}

function updateSql({ name, table }: Column, { from, to }: Range): string {
	return `UPDATE staged SET ${name} = ${table}.cell FROM ${table} WHERE staged.rowid = ${table}.record AND staged.rowid >= ${from} AND staged.rowid < ${to}`;
}

function copySql(touched: readonly Column[], { from, to }: Range): string {
	const cells = touched.map(({ name, table }) => `coalesce(${table}.cell, s.${name}) AS ${name}`);
	const joins = touched.map(({ table }) => `LEFT JOIN ${table} ON ${table}.record = s.rowid`);
	return `INSERT INTO ${COPY} SELECT s.* ${cells.length ? `REPLACE (${cells.join(', ')})` : ''}
		FROM staged s ${joins.join(' ')} WHERE s.rowid >= ${from} AND s.rowid < ${to} ORDER BY s.rowid`;
}
