import { conversationFields, messageFields, type FieldType } from '#lib/log/fields.ts';
import { conditions, countedRows, countedValue } from '#lib/metrics/compile.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { quoteIdentifier, quoteLiteral } from '#lib/sql/quote.ts';
import type { Cell, Session } from '../../warehouse/engine.ts';

export type ColumnType = 'text' | 'number' | 'boolean' | 'instant';

export interface Column {
	readonly name: string;
	readonly type: ColumnType;
}

/** What is exported: columns in order, and their rows. */
export interface ExportTable {
	readonly columns: readonly Column[];
	readonly count: number;
	/** The rows in batches, each a list of columns; moments as ISO 8601 UTC. */
	batches(): AsyncIterable<readonly (readonly Cell[])[]>;
	/** SQL that answers with the rows, for what the engine writes itself. */
	asSql(): Promise<string>;
}

/** Rows of one statement when figures are handed to the engine. */
const BATCH = 500;

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
	['next_contact', 'number'],
	['first_any_reply', 'number'],
	['first_human_reply', 'number'],
	['reply_after_handoff', 'number'],
	['first_resolution_time', 'number'],
	['resolution_time', 'number']
] as const;

type Chosen = Pick<CheckedQuery, 'where' | 'from' | 'to' | 'metrics'>;

/**
 * Fills `chosen` with the ids of the conversations that a query's figure counts, and `counted`, what each adds to it; of all that meet
 * its conditions when it names none. @returns the columns that the figure adds
 */
async function choose(session: Session, query: Chosen): Promise<readonly Column[]> {
	const { sql, parameters } = conditions(query);
	const [metric] = query.metrics;
	const counted = metric === undefined ? sql : `${sql} AND ${countedRows(metric)}`;
	const adds = metric === undefined ? null : countedValue(metric);
	await session.run(
		`CREATE OR REPLACE TEMP TABLE chosen AS SELECT id, ${adds ?? 'NULL'} AS counted FROM judged WHERE ${counted}`,
		parameters
	);
	return adds === null ? [] : [{ name: 'counted', type: 'number' }];
}

/** Conversations as the log holds them, by canonical names: the file can be taken in again. Newest first. */
export async function conversationTable(session: Session, query: Chosen): Promise<ExportTable> {
	const added = await choose(session, query);
	const fields = conversationFields.map(({ name, type }) => ({ name, type: columnType(type) }));
	const judged = verdict.map(([name, type]) => ({ name, type }));
	const columns = [{ name: 'source', type: 'text' as const }, ...fields, ...judged, ...added];
	const selected = columns
		.map(({ name }, at) => `${name === 'counted' ? 'chosen' : at > fields.length ? 'j' : 'c'}.${name}`)
		.join(', ');
	const sql = `SELECT ${selected} FROM conversation c JOIN chosen USING (id) JOIN judged j USING (id) ORDER BY c.opened_at DESC, c.id DESC`;
	return fromSql(session, columns, sql);
}

/** The ledger's verdicts alone, one row a conversation, in the order of the log. */
export async function ledgerTable(session: Session, query: Chosen): Promise<ExportTable> {
	const added = await choose(session, query);
	const columns = [
		{ name: 'source', type: 'text' as const },
		{ name: 'external_id', type: 'text' as const },
		{ name: 'opened_at', type: 'instant' as const },
		...verdict.map(([name, type]) => ({ name, type })),
		{ name: 'missing', type: 'text' as const },
		...added
	];
	const tables: Readonly<Record<string, string>> = { external_id: 'c', counted: 'chosen' };
	const selected = columns.map(({ name }) => `${tables[name] ?? 'j'}.${name}`).join(', ');
	const sql = `SELECT ${selected} FROM judged j JOIN chosen USING (id) JOIN conversation c USING (id) ORDER BY c.id`;
	return fromSql(session, columns, sql);
}

/** What stands for a field of a message where it is not simply that field: threads without a name get their conversation's. */
const written: Readonly<Record<string, string>> = {
	conversation_id: 'coalesce(m.conversation_id, c.external_id)',
	// a file without times was given one for all: that is no time of a message
	sent_at: `CASE WHEN json_extract(i.mapping, '$.fields.sent_at.constant') IS NULL THEN m.sent_at END`
};

/** The turns of those conversations, by canonical names: the file can be taken in again. In the order they were written in. */
export async function messageTable(session: Session, query: Chosen): Promise<ExportTable> {
	await choose(session, query);
	const columns = [
		{ name: 'source', type: 'text' as const },
		...messageFields.map(({ name, type }) => ({ name, type: columnType(type) }))
	];
	const selected = columns.map(({ name }) => `${written[name] ?? `m.${name}`} AS ${name}`);
	const from = `FROM turn_place p JOIN chosen USING (id) JOIN conversation c USING (id)
		JOIN message m ON m.source = p.source AND m.record_key = p.record_key JOIN import i ON i.id = m.import_id`;
	const order = 'c.id, m.sent_at, coalesce(m.seq, m.import_record), m.import_id, m.import_record';
	const [count] = await session.rows<{ n: number }>(`SELECT count(*) AS n ${from}`);
	return fromSql(session, columns, `SELECT ${selected.join(', ')} ${from} ORDER BY ${order}`, count?.n ?? 0);
}

async function fromSql(session: Session, columns: readonly Column[], sql: string, rows?: number): Promise<ExportTable> {
	const [chosen] = await session.rows<{ n: number }>('SELECT count(*) AS n FROM chosen');
	const selected = columns.map(({ name, type }) => {
		const column = quoteIdentifier(name);
		return type === 'instant' ? `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%gZ')` : column;
	});
	return {
		columns,
		count: rows ?? chosen?.n ?? 0,
		batches: () => session.columns(`SELECT ${selected.join(', ')} FROM (${sql})`),
		asSql: () => Promise.resolve(sql)
	};
}

/** Figures, one row a group: what `metrics` answers, flat. */
export function metricTable(session: Session, results: readonly MetricResult[], by: readonly string[]): ExportTable {
	const isTimed = by.includes('week') || by.includes('month');
	const columns: Column[] = [
		{ name: 'metric', type: 'text' },
		{ name: 'unit', type: 'text' },
		...by.map((name) => ({ name, type: 'text' as const })),
		...['value', 'low', 'high', 'n'].map((name) => ({ name, type: 'number' as const })),
		{ name: 'too_few', type: 'boolean' },
		...(isTimed ? [{ name: 'partial', type: 'boolean' as const }] : [])
	];
	const rows = results.flatMap(({ id, unit, rows: groups }) =>
		groups.map(({ dimensions, value, low, high, n, tooFew, partial }) => [
			id,
			unit,
			...by.map((name) => dimensions[name] ?? null),
			value,
			low,
			high,
			n,
			tooFew,
			...(isTimed ? [partial !== undefined] : [])
		])
	);
	return {
		columns,
		count: rows.length,
		// eslint-disable-next-line @typescript-eslint/require-await -- what writes it waits for batches
		async *batches() {
			yield columns.map((_, at) => rows.map((row) => row[at] ?? null));
		},
		async asSql() {
			const typed = columns.map(({ name, type }) => `${quoteIdentifier(name)} ${typeNames[type]}`);
			await session.run(`CREATE OR REPLACE TEMP TABLE figures (${typed.join(', ')})`);
			for (let at = 0; at < rows.length; at += BATCH) {
				const values = rows.slice(at, at + BATCH).map((row) => `(${row.map(literal).join(', ')})`);
				await session.run(`INSERT INTO figures VALUES ${values.join(', ')}`);
			}
			return 'FROM figures';
		}
	};
}

/** A cell as text, for formats that have nothing else. */
export function textOf(value: Cell): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function literal(value: string | number | boolean | null): string {
	if (value === null) return 'NULL';
	return typeof value === 'string' ? quoteLiteral(value) : String(value);
}

function columnType(type: FieldType): ColumnType {
	if (type === 'text' || type === 'boolean' || type === 'instant') return type;
	return 'number';
}
