import { conversationFields } from '#lib/log/fields.ts';
import { conditions, countedRows } from '#lib/metrics/compile.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { quoteIdentifier, quoteLiteral } from '#lib/sql/quote.ts';
import type { Cell, Session } from '../../warehouse/engine.ts';

export type ColumnType = 'text' | 'number' | 'boolean' | 'instant';

/** What is exported: columns in order, and SQL that answers with them under their names. */
export interface ExportTable {
	readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
	readonly sql: string;
}

const typeNames = { text: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', instant: 'TIMESTAMP' };

/** What the ledger says of each conversation, behind the fields that the log holds of it. */
const verdict = [
	['outcome', 'text'],
	['rule', 'text'],
	['durable', 'boolean'],
	['bot_durable', 'boolean'],
	['first_responder', 'text'],
	['handler', 'text'],
	['issue_id', 'number'],
	['first_any_reply', 'number'],
	['first_human_reply', 'number'],
	['reply_after_handoff', 'number'],
	['resolution_time', 'number']
] as const;

type Chosen = Pick<CheckedQuery, 'where' | 'from' | 'to' | 'metrics'>;

/** Fills `chosen` with the ids of the conversations that a query's figure counts; of all that meet its conditions when it names none. */
async function choose(session: Session, query: Chosen): Promise<void> {
	const { sql, parameters } = conditions(query);
	const [metric] = query.metrics;
	const counted = metric === undefined ? sql : `${sql} AND ${countedRows(metric)}`;
	await session.run(`CREATE OR REPLACE TEMP TABLE chosen AS SELECT id FROM judged WHERE ${counted}`, parameters);
}

/** Conversations as the log holds them, by canonical names: the file can be taken in again. Newest first. */
export async function conversationTable(session: Session, query: Chosen): Promise<ExportTable> {
	await choose(session, query);
	const fields = conversationFields.map(({ name, type }) => ({ name, type: columnType(type) }));
	const judged = verdict.map(([name, type]) => ({ name, type }));
	const columns = [{ name: 'source', type: 'text' as const }, ...fields, ...judged];
	const selected = columns.map(({ name }, at) => `${at > fields.length ? 'j' : 'c'}.${name}`).join(', ');
	return {
		columns,
		sql: `SELECT ${selected} FROM conversation c JOIN chosen USING (id) JOIN judged j USING (id) ORDER BY c.opened_at DESC, c.id DESC`
	};
}

/** The ledger's verdicts alone, one row a conversation, in the order of the log. */
export async function ledgerTable(session: Session, query: Chosen): Promise<ExportTable> {
	await choose(session, query);
	const columns = [
		{ name: 'source', type: 'text' as const },
		{ name: 'external_id', type: 'text' as const },
		{ name: 'opened_at', type: 'instant' as const },
		...verdict.map(([name, type]) => ({ name, type })),
		{ name: 'missing', type: 'text' as const }
	];
	const selected = columns.map(({ name }) => `${name === 'external_id' ? 'c' : 'j'}.${name}`).join(', ');
	return {
		columns,
		sql: `SELECT ${selected} FROM judged j JOIN chosen USING (id) JOIN conversation c USING (id) ORDER BY c.id`
	};
}

/** Figures, one row a group: what `metrics` answers, flat. */
export function metricTable(results: readonly MetricResult[], by: readonly string[]): ExportTable {
	const columns = [
		{ name: 'metric', type: 'text' as const },
		{ name: 'unit', type: 'text' as const },
		...by.map((name) => ({ name, type: 'text' as const })),
		...['value', 'low', 'high', 'n'].map((name) => ({ name, type: 'number' as const })),
		{ name: 'too_few', type: 'boolean' as const }
	];
	const rows = results.flatMap(({ id, unit, rows: groups }) =>
		groups.map(({ dimensions, value, low, high, n, tooFew }) =>
			[id, unit, ...by.map((name) => dimensions[name] ?? null), value, low, high, n, tooFew].map(literal).join(', ')
		)
	);
	const typed = columns.map(
		({ name, type }) => `CAST(${quoteIdentifier(name)} AS ${typeNames[type]}) AS ${quoteIdentifier(name)}`
	);
	const values =
		rows.length > 0 ? rows.map((row) => `(${row})`).join(', ') : `(${columns.map(() => 'NULL').join(', ')})`;
	const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
	return {
		columns,
		sql: `SELECT ${typed.join(', ')} FROM (VALUES ${values}) t(${names})${rows.length > 0 ? '' : ' WHERE false'}`
	};
}

/** The rows, column by column, moments as ISO 8601 UTC. */
export function rowsOf(session: Session, { columns, sql }: ExportTable): AsyncIterable<readonly (readonly Cell[])[]> {
	const selected = columns.map(({ name, type }) => {
		const column = quoteIdentifier(name);
		return type === 'instant' ? `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ')` : column;
	});
	return session.columns(`SELECT ${selected.join(', ')} FROM (${sql})`);
}

/** A cell as text, for formats that have nothing else. */
export function textOf(value: Cell): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function literal(value: string | number | boolean | null): string {
	if (value === null) return 'NULL';
	return typeof value === 'string' ? quoteLiteral(value) : String(value);
}

function columnType(type: (typeof conversationFields)[number]['type']): ColumnType {
	if (type === 'text' || type === 'boolean' || type === 'instant') return type;
	return 'number';
}
