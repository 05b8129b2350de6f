import type { Session } from '../../warehouse/engine.ts';

/**
 * Rows that one statement changes. What it changes lies in memory until it is written: where that is more than there is room for, the
 * engine puts it aside and takes it up again, over and over.
 */
const AT_ONCE = 1_500_000;

/**
 * Changes rows of a large staged table a stretch at a time, each written before the next.
 * @param rows in the table, numbered from 0
 * @param sql of the statement about the rows numbered from `from` up to `to`, which is left out
 */
export async function updateStaged(
	session: Session,
	rows: number,
	sql: (from: number, to: number) => string
): Promise<void> {
	for (let from = 0; from < rows; from += AT_ONCE) {
		await session.run(sql(from, from + AT_ONCE));
		if (from + AT_ONCE < rows) await writeOut(session);
	}
}

/** What was changed lies in memory until it is written; while another transaction is under way it stays there. */
export const writeOut = (session: Session): Promise<void> =>
	session.run('CHECKPOINT').catch((cause: unknown) => {
		if (!String(cause).includes('Cannot CHECKPOINT')) throw cause;
	});
