import { fieldsOf } from '#lib/log/fields.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { newRecord } from './new-record.ts';
import type { MergeInput } from './merge-input.ts';
import type { Session } from '../../warehouse/engine.ts';

const DIGEST_LETTERS = 16;

export interface Merged {
	/** Rows that added or changed something. */
	readonly imported: number;
	readonly duplicate: number;
	/** Distinct records touched. */
	readonly touched: number;
	/** Rows of the file whose id stands in it before. */
	readonly repeated: number;
	readonly replaced: Replaced | null;
}

/** Conversations in whose place a file puts what it says of them. */
export interface Replaced {
	readonly conversations: number;
	/** Of these, whose opening was another moment before: likely another conversation with the same number. */
	readonly moved: number;
	/** The files that spoke of them last. */
	readonly files: readonly string[];
}

/** Moves the staged rows into the log: new ones are added, changed ones replace (and keep) the old, the rest changes nothing. */
export async function mergeStaged(session: Session, input: MergeInput): Promise<Merged> {
	const target = targetOf(input);
	const insert = (select: string) => session.run(`INSERT INTO ${target.table} (${columnsOf(target)}) ${select}`);
	const fresh = (where: string) =>
		`SELECT ${[...Object.values(target.beside), ...target.names.map(target.value)].join(', ')}
		FROM staged s WHERE ${input.rejected === 0 ? 'true' : 's.problem IS NULL'}${where}`;
	const { total, distinct } = await findTouched(session, target);
	const [touched] = await session.rows<{ n: number }>('SELECT count(*) AS n FROM touched');
	if (touched?.n === 0) {
		await insert(fresh(''));
		return { imported: total, duplicate: 0, touched: distinct, repeated: 0, replaced: null };
	}
	await compareVersions(session, target, input);
	const [counts] = await session.rows<{ rows: number; changes: number; keys: number }>(
		'SELECT coalesce(sum(rows), 0)::BIGINT AS rows, coalesce(sum(changes), 0)::BIGINT AS changes, count(*) FILTER (WHERE changes > 0) AS keys FROM changed'
	);
	const { rows = 0, changes = 0, keys = 0 } = counts ?? {};
	await insert(fresh(` AND NOT EXISTS (SELECT 1 FROM touched t WHERE t.key = s.${target.key})`));
	await insert(fresh(` AND s.record IN (SELECT last FROM changed WHERE old IS NULL AND changes > 0)`));
	await replaceOld(session, target, input);
	const replaced = input.kind === 'conversations' ? await countReplaced(session) : null;
	const untouched = distinct - (touched?.n ?? 0);
	return {
		imported: total - rows + changes,
		duplicate: rows - changes,
		touched: untouched + keys,
		repeated: total - distinct,
		replaced
	};
}

interface Target {
	readonly table: string;
	/** Where what is replaced goes. */
	readonly history: string;
	/** The field that, with the source, names a record. */
	readonly key: string;
	readonly names: readonly string[];
	/** Condition on the log's rows (alias c). */
	readonly own: string;
	/** SQL of what a new row holds beside its fields, by column. */
	readonly beside: Readonly<Record<string, string>>;
	/** Of these, what is otherwise in a row that replaces another (alias r). */
	readonly replacing: Readonly<Record<string, string>>;
	/** SQL of a field of a new row. */
	readonly value: (name: string) => string;
}

function targetOf(input: MergeInput): Target {
	const names = fieldsOf[input.kind].map(({ name }) => name);
	const comes = new Set(input.fields);
	const value = (name: string) => (comes.has(name) ? `s.${name}` : 'NULL');
	const source = quoteLiteral(input.source);
	const own = `c.source = ${source}`;
	const imported = { import_id: String(input.importId), import_record: 's.record' };
	if (input.kind === 'customers')
		return {
			table: 'customer',
			history: 'customer_superseded',
			key: 'customer_id',
			names,
			own: 'true',
			beside: imported,
			replacing: {},
			value
		};
	if (input.kind !== 'conversations') {
		const table = { messages: 'message', events: 'event', benchmarks: 'benchmark' }[input.kind];
		return {
			table,
			history: `${table}_superseded`,
			key: 'record_key',
			names,
			own,
			beside: { source, record_key: 's.record_key', ...imported },
			replacing: {},
			value
		};
	}
	const hasId = comes.has('external_id');
	const rowNumber = `${quoteLiteral(input.digest.slice(0, DIGEST_LETTERS))} || '-' || (s.record + 1)`;
	const { said, unread } = input.spoken;
	const { constant, computed } = newRecord(input, 's.record');
	return {
		table: 'conversation_record',
		history: 'conversation_superseded',
		key: hasId ? 'external_id' : 'record_key',
		names,
		own,
		beside: { ...constant, ...computed },
		replacing: {
			id: 'r.id',
			said: `r.said | ${said}`,
			unread: `(r.unread & ~${said}::UTINYINT) | (${unread})`
		},
		value: (name) => (name === 'external_id' && !hasId ? rowNumber : value(name))
	};
}

/** The columns that an insert fills, in its order: a table keeps columns added later at its end. */
const columnsOf = ({ beside, names }: Target): string => [...Object.keys(beside), ...names].join(', ');

/** Fills `touched` with the keys that stand more than once in the file, or in the log already. */
async function findTouched(
	session: Session,
	{ table, key, own }: Target
): Promise<{ total: number; distinct: number }> {
	const { total, distinct } = await countKeys(session, key);
	const repeated =
		total === distinct
			? ''
			: `SELECT ${key} AS key FROM staged WHERE problem IS NULL GROUP BY ${key} HAVING count(*) > 1 UNION `;
	// An empty log holds none of them: to look a large file's keys up in it would take long.
	const [known] = await session.rows<{ n: number }>(
		`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} c WHERE ${own} LIMIT 1)`
	);
	const inLog = known?.n === 0 ? 'false' : `c.${key} IN (SELECT ${key} FROM staged WHERE problem IS NULL)`;
	await session.run(`CREATE OR REPLACE TEMP TABLE touched AS ${repeated}
		SELECT c.${key} AS key FROM ${table} c WHERE ${own} AND ${inLog}`);
	return { total, distinct };
}

/** By their hashes first, several times as fast: as many hashes as rows, and no key occurs twice. Fewer may be chance. */
export async function countKeys(session: Session, key: string): Promise<{ total: number; distinct: number }> {
	const count = (of: string) =>
		session.rows<{ total: number; distinct: number }>(
			`SELECT count(*) AS total, count(DISTINCT ${of}) AS "distinct" FROM staged WHERE problem IS NULL`
		);
	const [hashed = { total: 0, distinct: 0 }] = await count(`hash(${key})`);
	if (hashed.total === hashed.distinct) return hashed;
	const [exact = hashed] = await count(key);
	return exact;
}

/**
 * Fills `changed`, one row a touched key: its rows in the file, how many of them changed what was known, the last that
 * did, and the record's id in the log. A row older (`updated_at`) than what is known changes nothing.
 */
async function compareVersions(
	session: Session,
	{ table, key, own }: Target,
	{ fields, kind, spoken }: MergeInput
): Promise<void> {
	const compared = fields.filter((name) => name !== key);
	const list = (alias: string) => compared.map((name) => `${alias}.${name}, `).join('');
	// that something did not happen is news as well
	const isTold = kind === 'conversations';
	const oldSaid = isTold ? `c.said & ${spoken.said}` : '0';
	const oldUnread = isTold ? `c.unread & ${spoken.said}` : '0';
	const all = `row(${[...compared, 'said', 'unread'].join(', ')})`;
	const dated = fields.includes('updated_at');
	const old = kind === 'conversations' ? 'c.id' : '0';
	// what stands for a conversation nobody described yet is no version of it
	const stub = kind === 'conversations' ? 'c.stub' : 'false';
	await session.run(`CREATE OR REPLACE TEMP TABLE changed AS
	WITH versions AS (
		SELECT c.${key} AS key, -1 AS ordinal, ${old} AS old, ${stub} AS stub, ${list('c')}${oldSaid} AS said, ${oldUnread} AS unread FROM ${table} c JOIN touched t ON t.key = c.${key} WHERE ${own}
		UNION ALL
		SELECT s.${key}, s.record, NULL, false, ${list('s')}${isTold ? `${spoken.said}, ${spoken.unread}` : '0, 0'} FROM staged s JOIN touched t ON t.key = s.${key} WHERE s.problem IS NULL
	),
	effective AS (
		SELECT *, ${
			dated
				? 'coalesce(updated_at >= max(updated_at) OVER (PARTITION BY key ORDER BY ordinal ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true)'
				: 'true'
		} AS counts FROM versions
	),
	compared AS (
		SELECT key, ordinal, old, counts AND ordinal >= 0 AND (
			lag(ordinal) OVER w IS NULL OR lag(stub) OVER w OR ${all} IS DISTINCT FROM lag(${all}) OVER w) AS change
		FROM effective WINDOW w AS (PARTITION BY key, counts ORDER BY ordinal)
	)
	SELECT key, any_value(old) AS old, count(*) FILTER (WHERE ordinal >= 0) AS rows, count(*) FILTER (WHERE change) AS changes,
		max(ordinal) FILTER (WHERE change) AS last FROM compared GROUP BY key`);
}

/** Puts the new version in the place of the old: same id, fields the file does not speak of kept. */
async function replaceOld(session: Session, target: Target, input: MergeInput): Promise<void> {
	const { table, key, names, own } = target;
	const comes = new Set(input.fields);
	await session.run(
		`CREATE OR REPLACE TEMP TABLE replaced AS SELECT c.*, x.last FROM ${table} c JOIN changed x ON x.key = c.${key}
		WHERE ${own} AND x.old IS NOT NULL AND x.changes > 0`
	);
	await session.run(
		`INSERT INTO ${target.history} BY NAME SELECT * EXCLUDE (last), ${input.importId} AS superseded_by FROM replaced`
	);
	await session.run(`DELETE FROM ${table} c WHERE ${own} AND c.${key} IN (SELECT ${key} FROM replaced)`);
	const beside = Object.values({ ...target.beside, ...target.replacing });
	const merged = names.map((name) => (comes.has(name) ? `s.${name}` : `r.${name}`));
	await session.run(
		`INSERT INTO ${table} (${columnsOf(target)}) SELECT ${[...beside, ...merged].join(', ')}
		FROM staged s JOIN replaced r ON r.last = s.record`
	);
}

/** What `replaceOld` replaced. A stub, of which only turns or events spoke so far, is no version of a conversation. */
async function countReplaced(session: Session): Promise<Replaced | null> {
	const [row] = await session.rows<{ conversations: number; moved: number; files: string[] | null }>(
		`SELECT count(*) AS conversations, count(*) FILTER (WHERE s.opened_at <> r.opened_at) AS moved, list(DISTINCT i.file) AS files
		FROM replaced r JOIN staged s ON s.record = r.last JOIN import i ON i.id = r.import_id WHERE NOT r.stub`
	);
	return row && row.conversations > 0 ? { ...row, files: (row.files ?? []).toSorted() } : null;
}
