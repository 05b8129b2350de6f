import type { Session } from '../../warehouse/engine.ts';

const highestSql = (record: string, imported: string) => `SELECT
	greatest((SELECT max(import) FROM issued_id), (SELECT coalesce(max(id), 0) FROM import ${imported})) AS import,
	greatest((SELECT max(conversation) FROM issued_id), (SELECT coalesce(max(id), -1) FROM conversation_record ${record}),
		(SELECT coalesce(max(id), -1) FROM conversation_superseded)) AS conversation`;
const HIGHEST = highestSql('', '');
const HIGHEST_OF_OWN = highestSql('WHERE import_id NOT IN (SELECT id FROM import WHERE sample)', 'WHERE NOT sample');

export interface NextIds {
	readonly import: number;
	readonly conversation: number;
}

/**
 * The numbers that the next import and the next conversation get: from 1 and from 0, each given once.
 * @param options.withoutSample as they will be once the sample is forgotten
 */
export async function nextIds(session: Session, { withoutSample = false } = {}): Promise<NextIds> {
	const [highest] = await session.rows<NextIds>(withoutSample ? HIGHEST_OF_OWN : HIGHEST);
	return { import: (highest?.import ?? 0) + 1, conversation: (highest?.conversation ?? -1) + 1 };
}

/** Remembers which numbers were given; called before any are taken away. */
export async function keepIssuedIds(session: Session): Promise<void> {
	await session.run(`UPDATE issued_id SET import = h.import, conversation = h.conversation FROM (${HIGHEST}) h`);
}
