import { quoteLiteral } from '#lib/sql/quote.ts';
import type { Session } from '../../warehouse/engine.ts';
import type { MergeInput } from './merge-input.ts';
import { countKeys, type Merged } from './merge.ts';
import { newRecord } from './new-record.ts';
import { STAGED_ROWS } from './stage.ts';
import { updateStaged, writeOut } from './update-staged.ts';

/**
 * Makes the staged rows of a large file complete records, so that their table can become that of the log, which is empty: to write
 * them a second time would take as long again as to read the file. Called outside the transaction, like all that fills tables.
 * @returns what taking them in comes to; null where they must be merged: the log holds conversations, or the file one of them twice
 */
export async function completeStaged(session: Session, input: MergeInput): Promise<Merged | null> {
	if (input.kind !== 'conversations' || !input.fields.includes('external_id')) return null;
	const [log] = await session.rows<{ any: boolean }>(
		'SELECT EXISTS (FROM conversation_record WHERE import_id NOT IN (SELECT id FROM import WHERE sample)) AS "any"'
	);
	if (log?.any !== false) return null;
	const { total, distinct } = await countKeys(session, 'external_id');
	if (total !== distinct) return null;
	const { constant, computed } = newRecord(input, 's.rowid');
	const record = await columnsOf(session, 'conversation_record');
	const staged = new Set((await columnsOf(session, STAGED_ROWS)).map(({ name }) => name));
	for (const { name, type } of record.filter((column) => !staged.has(column.name))) {
		await alter(session, `ADD COLUMN ${name} ${type} DEFAULT ${constant[name] ?? 'NULL'}`);
		await writeOut(session);
	}
	const values = Object.entries(computed).map(([name, sql]) => `${name} = ${sql}`);
	await updateStaged(
		session,
		total + input.rejected,
		(from, to) => `UPDATE ${STAGED_ROWS} s SET ${values.join(', ')} WHERE s.rowid >= ${from} AND s.rowid < ${to}`
	);
	// Only now: rows that go may give others their number.
	if (input.rejected > 0) await session.run(`DELETE FROM ${STAGED_ROWS} WHERE problem IS NOT NULL`);
	const names = new Set(record.map(({ name }) => name));
	for (const { name } of await columnsOf(session, STAGED_ROWS))
		if (!names.has(name)) await alter(session, `DROP COLUMN ${name}`);
	for (const { name, standard } of record)
		await alter(session, `ALTER COLUMN ${name} ${standard === null ? 'DROP DEFAULT' : `SET DEFAULT ${standard}`}`);
	return { imported: total, duplicate: 0, touched: distinct, repeated: 0, replaced: null };
}

/** Puts the table that `completeStaged` made in the place of the log's, which is empty. */
export async function adoptStaged(session: Session): Promise<void> {
	const [log] = await session.rows<{ any: boolean }>('SELECT EXISTS (FROM conversation_record) AS "any"');
	if (log?.any !== false) throw new Error('the log got conversations while the file was prepared');
	await session.run('DROP TABLE conversation_record');
	await alter(session, 'RENAME TO conversation_record');
}

const alter = (session: Session, how: string) => session.run(`ALTER TABLE ${STAGED_ROWS} ${how}`);

interface TableColumn {
	readonly name: string;
	readonly type: string;
	/** SQL of what stands where nothing is given. */
	readonly standard: string | null;
}

async function columnsOf(session: Session, table: string): Promise<TableColumn[]> {
	return session.rows<{ name: string; type: string; standard: string | null }>(
		`SELECT column_name AS name, data_type AS type, column_default AS standard
		FROM duckdb_columns() WHERE database_name = current_database() AND table_name = ${quoteLiteral(table)} ORDER BY column_index`
	);
}
