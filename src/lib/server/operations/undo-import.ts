import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldsOf, type FileKind } from '#lib/log/fields.ts';
import type { Session } from '../warehouse/engine.ts';
import { judgeLog } from './judge-log.ts';
import { noSuchImport } from './importing/rejects-file.ts';
import { forget } from './log-facts.ts';
import { OperationError, type Context, type Poise } from './operation.ts';

export interface Undone {
	readonly importId: number;
	readonly file: string;
	readonly rows: number;
	/** Later files of the same kind with rows that were known then, and may be no longer: taken in again, they bring them back. */
	readonly again: readonly string[];
}

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
	customers: { table: 'customer', history: 'customer_superseded', key: ['customer_id'] }
};

/**
 * Takes one import back whole: what it added goes, what it replaced comes back, and what later files wrote over it stands
 * on what was there before. The log is judged anew, all in one transaction.
 */
export async function undoImport(poise: Poise, importId: number, context: Context): Promise<Undone> {
	const undone = await poise.engine.write(async (session) => {
		const [found] = await session.rows<{ file: string; kind: FileKind; rows: number; sample: boolean }>(
			'SELECT file, kind, rows_imported AS rows, sample FROM import WHERE id = $1',
			[importId]
		);
		if (!found) throw noSuchImport(importId);
		if (found.sample) throw isSample();
		await takeBack(session, kept[found.kind], found.kind, importId);
		for (const table of ['reject', 'line_break'])
			await session.run(`DELETE FROM ${table} WHERE import_id = $1`, [importId]);
		await session.run('DELETE FROM import WHERE id = $1', [importId]);
		// Taken in again, such a file must be read again.
		const again = await session.rows<{ file: string }>(
			"UPDATE import SET digest = '' WHERE id > $1 AND kind = $2 AND rows_duplicate > 0 RETURNING file",
			[importId, found.kind]
		);
		await judgeLog(session);
		return { importId, file: found.file, rows: found.rows, again: again.map(({ file }) => file) };
	}, context.signal);
	await rm(join(poise.config.workspace, 'rejects', `${importId}.csv`), { force: true });
	forget(poise);
	poise.state.record(new Date().toISOString(), {
		actor: context.actor,
		action: 'undo-import',
		detail: { file: undone.file, importId, rows: undone.rows }
	});
	return undone;
}

/**
 * A record's versions form a chain: each stands in the history with the import that replaced it, the last in the table.
 * The undone link is taken out, and every later version gets from its new predecessor what its own file does not say.
 */
async function takeBack(session: Session, { table, history, key }: Kept, kind: FileKind, id: number): Promise<void> {
	const same = (a: string, b: string) => key.map((name) => `${a}.${name} = ${b}.${name}`).join(' AND ');
	const keys = key.join(', ');
	const fields = fieldsOf[kind].map(({ name }) => name).filter((name) => !key.includes(name));
	// what stood before the undone version, where anything did
	await session.run(`CREATE OR REPLACE TEMP TABLE before AS SELECT * FROM ${history} WHERE superseded_by = ${id}`);
	// records that later imports wrote over
	await session.run(`CREATE OR REPLACE TEMP TABLE over AS
		SELECT ${keys}, superseded_by AS later FROM ${history} WHERE import_id = ${id}`);
	await session.run(`DELETE FROM ${history} WHERE superseded_by = ${id} OR import_id = ${id}`);
	await session.run(
		`DELETE FROM ${table} WHERE import_id = ${id}${table === 'conversation_record' ? ' AND NOT stub' : ''}`
	);
	await session.run(`INSERT INTO ${table} SELECT * EXCLUDE (superseded_by) FROM before b
		WHERE NOT EXISTS (SELECT 1 FROM over o WHERE ${same('o', 'b')})`);
	await session.run(
		`INSERT INTO ${history} SELECT b.* REPLACE (o.later AS superseded_by) FROM before b JOIN over o ON ${same('o', 'b')}`
	);
	await session.run(`CREATE OR REPLACE TEMP TABLE ground AS
		SELECT ${key.map((name) => `o.${name}`).join(', ')}, ${fields.map((name) => `b.${name}`).join(', ')} FROM over o LEFT JOIN before b ON ${same('o', 'b')}`);
	const later = await session.rows<{ id: number; fields: string[] }>(
		'SELECT id, fields FROM import WHERE kind = $1 AND id > $2 AND EXISTS (SELECT 1 FROM over) ORDER BY id',
		[kind, id]
	);
	for (const each of later) {
		const said = new Set(each.fields);
		const silent = fields.filter((name) => !said.has(name));
		for (const place of [history, table]) {
			const own = `v.import_id = ${each.id} AND ${same('v', 'g')}`;
			if (silent.length)
				await session.run(
					`UPDATE ${place} AS v SET ${silent.map((name) => `${name} = g.${name}`).join(', ')} FROM ground g WHERE ${own}`
				);
			await session.run(
				`UPDATE ground AS g SET ${fields.map((name) => `${name} = v.${name}`).join(', ')} FROM ${place} v WHERE ${own}`
			);
		}
	}
	for (const name of ['before', 'over', 'ground']) await session.run(`DROP TABLE ${name}`);
}

function isSample(): OperationError {
	return new OperationError('refused', {
		code: 'sample-import',
		message: { en: 'The synthetic sample is not taken back by hand.', zh: '模拟样本无需手动撤回。' },
		hint: { en: 'It goes with the first log that you import.', zh: '导入第一份真实日志时，它会自动移除。' }
	});
}
