import type { z } from 'zod';
import type { anyFile } from '../file-input.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { armOf, readArms, type ArmNames } from './read-arms.ts';
import { refuse } from './terms.ts';

/** Columns of the log that can say a customer's arm. */
export const COLUMNS = ['segment', 'priority', 'channel', 'language'] as const;

/** Where a customer’s group stands, what the groups are called there, and since when it holds. */
export interface ArmsAsked {
	readonly column: string;
	readonly bot?: string | undefined;
	readonly people?: string | undefined;
	readonly from?: string | undefined;
}

/** SQL of customer_id, arm and since; $1 is the topic, and what follows it is in `parameters`. */
export interface ArmSource {
	readonly assigned: string;
	readonly parameters: readonly string[];
	readonly customers: number;
	readonly inBoth: number;
	readonly otherArms: number;
}

const EARLIEST = '0001-01-01';

export async function fromFile(
	poise: Poise,
	{ column, bot, people, from }: ArmsAsked,
	file: z.output<typeof anyFile>,
	context: Context
): Promise<ArmSource> {
	const { assigned, inBoth, otherArms } = await readArms(poise, file, { column, names: { bot, people } }, context);
	const rows = assigned.flatMap(({ ids, arm: drawn, since }) =>
		[...ids].map((customer) => ({ customer, arm: drawn, since: since ?? from ?? EARLIEST }))
	);
	return {
		assigned: `SELECT r.customer AS customer_id, r.arm AS arm, r.since::TIMESTAMP AS since
			FROM (SELECT unnest(from_json($2::JSON, '[{"customer":"VARCHAR","arm":"VARCHAR","since":"VARCHAR"}]')) AS r)`,
		parameters: [JSON.stringify(rows)],
		customers: assigned.length,
		inBoth,
		otherArms
	};
}

/** Each customer's arm from a column of the log, where all their contacts since the beginning agree on it. */
export async function fromLog(
	poise: Poise,
	{ column, bot, people, from, topic }: ArmsAsked & { readonly topic: string }
): Promise<ArmSource> {
	if (!COLUMNS.some((each) => each === column)) throw new OperationError('usage', notAColumn(column));
	const since = from ?? EARLIEST;
	const cells = await poise.engine.read((session) =>
		session.rows<{ cell: string }>(
			`SELECT DISTINCT ${column} AS cell FROM judged WHERE topic = $1 AND customer_id IS NOT NULL AND ${column} IS NOT NULL AND opened_at >= $2::TIMESTAMP LIMIT 1000`,
			[topic, since]
		)
	);
	const names: ArmNames = { bot, people };
	const drawn = new Map(cells.map(({ cell }) => [cell, armOf(cell, names)]));
	if (![...drawn.values()].some((each) => each !== null))
		throw refuse('no-arms', noArmsInLog(column, [...drawn.keys()]));
	const table = JSON.stringify([...drawn].flatMap(([cell, named]) => (named === null ? [] : [{ cell, arm: named }])));
	const customers = `SELECT customer_id, min(r.arm) AS arm, count(DISTINCT r.arm) AS arms FROM judged
		LEFT JOIN (SELECT unnest(from_json($2::JSON, '[{"cell":"VARCHAR","arm":"VARCHAR"}]')) AS r) ON ${column} = r.cell
		WHERE topic = $1 AND customer_id IS NOT NULL AND opened_at >= $3::TIMESTAMP GROUP BY customer_id`;
	const parameters = [table, since];
	const [counts] = await poise.engine.read((session) =>
		session.rows<{ both: number; neither: number; one: number }>(
			`SELECT count(*) FILTER (arms > 1)::INTEGER AS both, count(*) FILTER (arms = 0)::INTEGER AS neither, count(*) FILTER (arms = 1)::INTEGER AS one FROM (${customers})`,
			[topic, ...parameters]
		)
	);
	return {
		assigned: `SELECT customer_id, arm, $3::TIMESTAMP AS since FROM (${customers}) WHERE arms = 1`,
		parameters,
		customers: counts?.one ?? 0,
		inBoth: counts?.both ?? 0,
		otherArms: counts?.neither ?? 0
	};
}

const notAColumn = (column: string) => ({
	code: 'no-such-column',
	message: {
		en: `The log keeps no column “${column}” that could say the arm.`,
		zh: `日志不保留可标明分组的列“${column}”。`
	},
	hint: {
		en: `Name one of ${COLUMNS.join(', ')}, or give a file of customer_id and arm.`,
		zh: `请指定 ${COLUMNS.join('、')} 之一，或提供含 customer_id 与 arm 的文件。`
	}
});
const noArmsInLog = (column: string, words: readonly string[]) => ({
	message: {
		en: `Column “${column}” names neither group${words.length > 0 ? `; it has ${words.slice(0, 5).join(', ')}` : ' and is empty here'}.`,
		zh: `列“${column}”没有标明任何一组${words.length > 0 ? `，其内容为 ${words.slice(0, 5).join('、')}` : '，且此处为空'}。`
	},
	hint: { en: 'Say what the groups are called (bot, people).', zh: '请指明两组的名称（bot、people）。' }
});
