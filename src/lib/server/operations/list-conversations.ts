import { z } from 'zod';
import { listOrders, type ListOrder } from '#lib/log/list-orders.ts';
import { botOutcomes, humanOutcomes } from '#lib/log/outcomes.ts';
import { conditions, countedRows, countedValue } from '#lib/metrics/compile.ts';
import { metricQuerySchema } from '#lib/metrics/query.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { Session } from '../warehouse/engine.ts';
import { checkedQuery } from './checked-query.ts';
import { operation, OperationError, type Poise } from './operation.ts';

const conversation = z.object({
	id: z.string(),
	externalId: z.string(),
	openedAt: z.string(),
	channel: z.string().nullable(),
	topic: z.string().nullable(),
	subject: z.string().nullable(),
	firstReplySeconds: z.number().nullable(),
	outcome: z.enum([...new Set([...botOutcomes, ...humanOutcomes])]).nullable(),
	counted: z
		.number()
		.nullable()
		.describe(
			'What the conversation adds to the figure. Of a share: 1, it is one of those counted, or 0, only one of those they are counted among. Of a mean or a quantile: its own number. null: nothing of its own, or no figure is asked for.'
		)
});
export type ConversationRow = Readonly<z.output<typeof conversation>>;

export interface ConversationList {
	readonly rows: readonly ConversationRow[];
	readonly total: number;
	/** How many of them a share counts; null of other figures. */
	readonly counted: number | null;
	readonly pageSize: number;
	/** The page that was listed. */
	readonly page: number;
}

const PAGE_SIZE = 50;
const MOST_ROWS = 500;

type Chosen = Pick<CheckedQuery, 'where' | 'from' | 'to' | 'metrics'>;

export const listOperation = operation({
	name: 'list',
	summary: 'Conversations that meet conditions, or that one figure counts, in an order, some at a time.',
	input: metricQuerySchema.omit({ by: true, top: true }).extend({
		sort: z.enum(listOrders).default('-opened').describe('A minus in front: the largest, or the latest, first.'),
		offset: z.int().min(0).default(0).describe('Conversations left out at the beginning.'),
		limit: z.int().min(1).max(MOST_ROWS).default(PAGE_SIZE),
		count: z.boolean().default(true).describe('Also say how many there are in all.')
	}),
	output: z.object({
		conversations: z.array(conversation),
		unit: z.enum(['seconds', 'share', 'money', 'count', 'ratio']).nullable().describe('Of the figure asked for.'),
		total: z.int().nullable(),
		counted: z.int().nullable().describe('Of a share: how many of them it counts. counted ÷ total is the share.')
	}),
	async run(poise, { sort, offset, limit, count, ...asked }, { signal }) {
		const checked = await checkedQuery(poise, { ...asked, by: [] });
		if (asked.metrics.length > 1) throw new OperationError('usage', oneMetric);
		const query = { ...checked, metrics: asked.metrics.length > 0 ? checked.metrics : [] };
		return poise.engine.read(
			async (session) => ({
				unit: query.metrics[0]?.unit ?? null,
				...(count ? await countOf(session, query) : { total: null, counted: null }),
				conversations: await rowsOf(session, query, sort, offset, limit)
			}),
			signal
		);
	}
});

/** One page of the conversations that a query's figure counts (all that meet its conditions when it names none). @param page from 1; the last one stands for all behind it */
export function listConversations(
	{ engine }: Poise,
	query: Chosen,
	page: number,
	sort: ListOrder = '-opened'
): Promise<ConversationList> {
	return engine.read(async (session) => {
		const { total, counted } = await countOf(session, query);
		const listed = Math.min(page, Math.max(1, Math.ceil(total / PAGE_SIZE)));
		const rows = await rowsOf(session, query, sort, (listed - 1) * PAGE_SIZE, PAGE_SIZE);
		return { rows, total, counted, pageSize: PAGE_SIZE, page: listed };
	});
}

const columns: Readonly<Record<string, string>> = {
	opened: 'opened_at',
	reply: 'first_any_reply',
	topic: 'topic',
	channel: 'channel',
	outcome: 'outcome'
};

/** SQL that orders `judged`; what the log does not say comes last, and of equals the latest first. */
function orderSql(sort: ListOrder, adds: string): string {
	const column = { ...columns, counted: adds }[sort.replace('-', '')] ?? 'opened_at';
	return `${column} ${sort.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST, opened_at DESC, id DESC`;
}

/** What a row adds to the figure that is asked for, if it does. */
const addsSql = ({ metrics: [metric] }: Pick<Chosen, 'metrics'>) => (metric && countedValue(metric)) ?? 'NULL::DOUBLE';

function chosen(query: Chosen) {
	const { sql, parameters } = conditions(query);
	const [metric] = query.metrics;
	return { sql: metric === undefined ? sql : `${sql} AND ${countedRows(metric)}`, parameters };
}

async function countOf(session: Session, query: Chosen): Promise<Pick<ConversationList, 'total' | 'counted'>> {
	const [metric] = query.metrics;
	const counted = metric?.kind === 'ratio' ? `count(*) FILTER (${addsSql(query)} = 1)` : 'NULL';
	const { sql, parameters } = chosen(query);
	const [count] = await session.rows<{ total: number; counted: number | null }>(
		`SELECT count(*) AS total, ${counted} AS counted FROM judged WHERE ${sql}`,
		parameters
	);
	return { total: count?.total ?? 0, counted: count?.counted ?? null };
}

function rowsOf(
	session: Session,
	query: Chosen,
	sort: ListOrder,
	offset: number,
	limit: number
): Promise<ConversationRow[]> {
	const { sql, parameters } = chosen(query);
	const adds = addsSql(query);
	const order = orderSql(sort, adds);
	return session.rows<ConversationRow & Record<string, never>>(
		`WITH chosen AS (
			SELECT *, row_number() OVER () AS place FROM (
				SELECT id, opened_at, outcome, first_any_reply, ${adds} AS counted FROM judged WHERE ${sql}
				ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
			)
		)
		SELECT c.id::VARCHAR AS id, external_id AS "externalId", c.opened_at AS "openedAt", channel, topic,
			coalesce(subject, left(text, 120)) AS subject, first_any_reply AS "firstReplySeconds", outcome, counted
		FROM chosen JOIN conversation c USING (id) ORDER BY place`,
		parameters
	);
}

const oneMetric = {
	code: 'one-metric',
	message: {
		en: 'Conversations can be those behind one figure, not several.',
		zh: '会话只能按一个指标筛选，不能同时按多个。'
	},
	hint: { en: 'Name one metric, or none for all conversations.', zh: '请只写一个指标；不写则列出全部会话。' }
};
