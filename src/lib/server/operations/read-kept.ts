import type { Session } from '../warehouse/engine.ts';
import { remember } from './log-facts.ts';
import type { Poise } from './operation.ts';

/** What a question to the log needs of a session. */
export type Rows = Pick<Session, 'rows'>;

/** Answers that are kept, and the longest of them: what a few people look at in a day. */
const MOST_ANSWERS = 500;
const MOST_ROWS = 2000;

/**
 * Reads the log like `engine.read`, but keeps the answer of each statement until the log changes (see `forget`): whoever comes
 * back to a page does not wait, however large the log. The answer asked for longest ago makes room. Rows that are kept are
 * shared: nobody may change them.
 */
export function readKept<T>(poise: Poise, work: (session: Rows) => Promise<T>, signal?: AbortSignal): Promise<T> {
	return poise.engine.read(async (session) => {
		// The store of today's log: what is under way when the log changes ends up in one that nobody asks any more.
		const kept = await remember(poise, 'kept-rows', () => Promise.resolve(new Map<string, unknown[]>()));
		return work({
			async rows<Row>(sql: string, parameters: Parameters<Session['rows']>[1] = []): Promise<Row[]> {
				const key = JSON.stringify([sql, parameters]);
				const rows = kept.get(key) ?? (await session.rows<Row>(sql, parameters));
				kept.delete(key);
				if (rows.length <= MOST_ROWS) kept.set(key, rows);
				for (const oldest of kept.keys()) {
					if (kept.size <= MOST_ANSWERS) break;
					kept.delete(oldest);
				}
				return rows as Row[];
			}
		});
	}, signal);
}
