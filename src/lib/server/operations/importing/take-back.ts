import { fieldsOf, happeningBit, happenings, type FileKind } from '#lib/log/fields.ts';
import { keepIssuedIds } from './issued-ids.ts';
import type { Session } from '../../warehouse/engine.ts';

interface Kept {
	readonly table: string;
	readonly history: string;
	readonly key: readonly string[];
}

const kept: Record<FileKind, Kept> = {
	conversations: {
		table: 'conversation_record',
		history: 'conversation_superseded',
		key: ['source', 'external_id']
	},
	messages: { table: 'message', history: 'message_superseded', key: ['source', 'record_key'] },
	events: { table: 'event', history: 'event_superseded', key: ['source', 'record_key'] },
	benchmarks: { table: 'benchmark', history: 'benchmark_superseded', key: ['source', 'record_key'] },
	customers: { table: 'customer', history: 'customer_superseded', key: ['customer_id'] }
};

/**
 * Takes an import out of the log, inside the caller's transaction; the log is to be judged anew after it.
 * @returns later files with rows that were known then, and may be no longer: taken in again, they bring them back
 */
export async function takeBack(session: Session, id: number, kind: FileKind): Promise<string[]> {
	await keepIssuedIds(session);
	await relink(session, kept[kind], kind, id);
	for (const table of ['reject', 'line_break']) await session.run(`DELETE FROM ${table} WHERE import_id = $1`, [id]);
	await session.run('DELETE FROM import WHERE id = $1', [id]);
	// Taken in again, such a file must be read again.
	const again = await session.rows<{ file: string }>(
		"UPDATE import SET digest = '' WHERE id > $1 AND kind = $2 AND rows_duplicate > 0 RETURNING file",
		[id, kind]
	);
	return again.map(({ file }) => file);
}

/**
 * A record's versions form a chain: each stands in the history with the import that replaced it, the last in the table.
 * The undone link is taken out, and every later version gets from its new predecessor what its own file does not say.
 */
async function relink(session: Session, { table, history, key }: Kept, kind: FileKind, id: number): Promise<void> {
	const same = (a: string, b: string) => key.map((name) => `${a}.${name} = ${b}.${name}`).join(' AND ');
	const keys = key.join(', ');
	const fields = fieldsOf[kind].map(({ name }) => name).filter((name) => !key.includes(name));
	const bits = kind === 'conversations' ? ['said', 'unread'] : [];
	// what stood before the undone version, where anything did
	await session.run(`CREATE OR REPLACE TEMP TABLE before AS SELECT * FROM ${history} WHERE superseded_by = ${id}`);
	// records that later imports wrote over
	await session.run(`CREATE OR REPLACE TEMP TABLE over AS
		SELECT ${keys}, superseded_by AS later FROM ${history} WHERE import_id = ${id}`);
	await session.run(`DELETE FROM ${history} WHERE superseded_by = ${id} OR import_id = ${id}`);
	await session.run(
		`DELETE FROM ${table} WHERE import_id = ${id}${table === 'conversation_record' ? ' AND NOT stub' : ''}`
	);
	await session.run(`INSERT INTO ${table} BY NAME SELECT * EXCLUDE (superseded_by) FROM before b
		WHERE NOT EXISTS (SELECT 1 FROM over o WHERE ${same('o', 'b')})`);
	await session.run(
		`INSERT INTO ${history} BY NAME SELECT b.* REPLACE (o.later AS superseded_by) FROM before b JOIN over o ON ${same('o', 'b')}`
	);
	await session.run(`CREATE OR REPLACE TEMP TABLE ground AS
		SELECT ${key.map((name) => `o.${name}`).join(', ')}, ${[...fields, ...bits].map((name) => `b.${name}`).join(', ')} FROM over o LEFT JOIN before b ON ${same('o', 'b')}`);
	const later = await session.rows<{ id: number; fields: string[] }>(
		`SELECT id, fields FROM import WHERE kind = $1 AND id > $2 AND id IN (
			SELECT v.import_id FROM ${table} v JOIN over o ON ${same('v', 'o')}
			UNION SELECT v.import_id FROM ${history} v JOIN over o ON ${same('v', 'o')}) ORDER BY id`,
		[kind, id]
	);
	for (const each of later) {
		const said = new Set(each.fields);
		const silent = fields.filter((name) => !said.has(name)).map((name) => `${name} = g.${name}`);
		const own = happenings.reduce((sum, name) => sum + (said.has(name) ? happeningBit(name) : 0), 0);
		const inherited = bits.map((name) => `${name} = (v.${name} & ${own}) | (coalesce(g.${name}, 0) & ${255 - own})`);
		const changes = [...silent, ...inherited];
		for (const place of [history, table]) {
			const where = `v.import_id = ${each.id} AND ${same('v', 'g')}`;
			if (changes.length)
				await session.run(`UPDATE ${place} AS v SET ${changes.join(', ')} FROM ground g WHERE ${where}`);
			await session.run(
				`UPDATE ground AS g SET ${[...fields, ...bits].map((name) => `${name} = v.${name}`).join(', ')} FROM ${place} v WHERE ${where}`
			);
		}
	}
	for (const name of ['before', 'over', 'ground']) await session.run(`DROP TABLE ${name}`);
}
