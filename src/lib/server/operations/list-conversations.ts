import type { Outcome } from '#lib/log/outcomes.ts';
import { conditions, countedRows } from '#lib/metrics/compile.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { Poise } from './operation.ts';

export interface ConversationRow {
	readonly id: string;
	readonly externalId: string;
	readonly openedAt: string;
	readonly channel: string | null;
	readonly topic: string | null;
	readonly subject: string | null;
	readonly firstReplySeconds: number | null;
	readonly outcome: Outcome | null;
}

export interface ConversationList {
	readonly rows: readonly ConversationRow[];
	readonly total: number;
	readonly pageSize: number;
	/** The page that was listed. */
	readonly page: number;
}

const PAGE_SIZE = 50;

/** One page of the conversations that a query's figure counts (all that meet its conditions when it names none), newest first. @param page from 1; the last one stands for all behind it */
export function listConversations(
	{ engine }: Poise,
	query: Pick<CheckedQuery, 'where' | 'from' | 'to' | 'metrics'>,
	page: number
): Promise<ConversationList> {
	const { sql: filter, parameters } = conditions(query);
	const [metric] = query.metrics;
	const sql = metric === undefined ? filter : `${filter} AND ${countedRows(metric)}`;
	return engine.read(async (session) => {
		const [count] = await session.rows<{ n: number }>(`SELECT count(*) AS n FROM judged WHERE ${sql}`, parameters);
		const total = count?.n ?? 0;
		const listed = Math.min(page, Math.max(1, Math.ceil(total / PAGE_SIZE)));
		const rows = await session.rows<ConversationRow & Record<string, never>>(
			`WITH chosen AS (
				SELECT id, opened_at, outcome, first_any_reply FROM judged WHERE ${sql}
				ORDER BY opened_at DESC, id DESC LIMIT ${PAGE_SIZE} OFFSET ${(listed - 1) * PAGE_SIZE}
			)
			SELECT c.id::VARCHAR AS id, external_id AS "externalId", c.opened_at AS "openedAt", channel, topic,
				coalesce(subject, left(text, 120)) AS subject, first_any_reply AS "firstReplySeconds", outcome
			FROM chosen JOIN conversation c USING (id) ORDER BY c.opened_at DESC, c.id DESC`,
			parameters
		);
		return { rows, total, pageSize: PAGE_SIZE, page: listed };
	});
}
