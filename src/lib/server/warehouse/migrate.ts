import { WarehouseError, type Session } from './engine.ts';
import { migrations } from './migrations/all.ts';

/**
 * Brings the database to the newest schema, each migration in a transaction of its own. Forward only.
 * @throws WarehouseError when the file was written by a newer Poise
 */
export async function migrate(session: Session): Promise<void> {
	await session.run('CREATE TABLE IF NOT EXISTS migration (id INTEGER NOT NULL, name VARCHAR NOT NULL)');
	const done = await session.rows<{ id: number }>('SELECT id FROM migration ORDER BY id');
	const newest = done.at(-1)?.id ?? 0;
	if (newest > migrations.length)
		throw new WarehouseError(
			'too-new',
			`This workspace was written by a newer Poise (schema ${newest}, this one knows ${migrations.length}).`,
			'Install the newer version, or use another workspace. Nothing was changed.'
		);
	for (const [index, migration] of migrations.entries()) {
		const id = index + 1;
		if (id <= newest) continue;
		await session.run('BEGIN TRANSACTION');
		try {
			for (const statement of migration.statements) await session.run(statement);
			await session.run('INSERT INTO migration VALUES ($1, $2)', [id, migration.name]);
			await session.run('COMMIT');
		} catch (cause) {
			await session.run('ROLLBACK');
			throw cause;
		}
	}
}
