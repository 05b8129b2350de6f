import type { Session } from '../../warehouse/engine.ts';

const HIGHEST = `SELECT
	greatest((SELECT max(import) FROM issued_id), (SELECT coalesce(max(id), 0) FROM import)) AS import,
	greatest((SELECT max(conversation) FROM issued_id), (SELECT coalesce(max(id), -1) FROM conversation_record),
		(SELECT coalesce(max(id), -1) FROM conversation_superseded)) AS conversation`;

/** The numbers that the next import and the next conversation get: from 1 and from 0, each given once. */
export async function nextIds(session: Session): Promise<{ import: number; conversation: number }> {
	const [highest] = await session.rows<{ import: number; conversation: number }>(HIGHEST);
	return { import: (highest?.import ?? 0) + 1, conversation: (highest?.conversation ?? -1) + 1 };
}

/** Remembers which numbers were given; called before any are taken away. */
export async function keepIssuedIds(session: Session): Promise<void> {
	await session.run(`UPDATE issued_id SET import = h.import, conversation = h.conversation FROM (${HIGHEST}) h`);
}
