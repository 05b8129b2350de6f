import type { FileKind } from '#lib/log/fields.ts';
import type { Session } from '../../warehouse/engine.ts';
import type { Receipt, Reject } from './receipt.ts';
import type { Prepared } from './prepare-file.ts';
import type { ReadFile } from './read-file.ts';

export interface EarlierImport {
	readonly id: number;
	readonly rowsRead: number;
	readonly rowsRejected: number;
	/** By type; null where masking was off. */
	readonly masked: Readonly<Record<string, number>> | null;
}

/** Every table whose rows came with an import. */
export const recordTables = [
	'conversation_record',
	'customer',
	'message',
	'event',
	'conversation_superseded',
	'customer_superseded',
	'message_superseded',
	'event_superseded'
] as const;

/** Rows a statement takes at once. */
const BATCH = 500;

/** The import of the same bytes, read and masked in the same way, if there was one. */
export async function alreadyTaken(
	session: Session,
	{ digest, prepared, mask }: { readonly digest: string; readonly prepared: Prepared; readonly mask: boolean }
): Promise<EarlierImport | undefined> {
	const [row] = await session.rows<Omit<EarlierImport, 'masked'> & { masked: string | null }>(
		`SELECT id, rows_read AS "rowsRead", rows_rejected AS "rowsRejected", masked::VARCHAR AS masked FROM import
		WHERE digest = $1 AND source = $2 AND zone = $3 AND mapping::VARCHAR = $4 AND (masked IS NOT NULL) = $5 AND NOT sample`,
		[digest, prepared.source, prepared.zone, JSON.stringify(prepared.mapping), mask]
	);
	return row && { ...row, masked: row.masked === null ? null : (JSON.parse(row.masked) as Record<string, number>) };
}

/** Imports of the same bytes as the same kind, read in another way. */
export function otherReadings(
	session: Session,
	digest: string,
	kind: FileKind
): Promise<{ id: number; isMasked: boolean }[]> {
	return session.rows(
		'SELECT id, masked IS NOT NULL AS "isMasked" FROM import WHERE digest = $1 AND kind = $2 AND NOT sample ORDER BY id',
		[digest, kind]
	);
}

export async function listRejects(session: Session, importId: number, most: number): Promise<Reject[]> {
	return session.rows<Reject & Record<string, never>>(
		`SELECT line, column_name AS "column", reason, raw FROM reject WHERE import_id = $1 ORDER BY line LIMIT ${most}`,
		[importId]
	);
}

/** Keeps where the file's records lie, so that any row can be shown by its physical line. */
export async function recordLines(session: Session, importId: number, read: ReadFile): Promise<void> {
	const [records, lines] = read.lineBreaks;
	const first = read.scanOptions.skipLines + 1;
	const starts = records[0] === 0;
	await session.run('CREATE OR REPLACE TEMP TABLE breaks (record INTEGER, line INTEGER)');
	await session.appendIntegers('breaks', [
		starts ? records : withFirst(0, records),
		starts ? lines : withFirst(first, lines)
	]);
	await session.run(`INSERT INTO line_break SELECT ${importId}, record, line FROM breaks`);
}

function withFirst(first: number, rest: Int32Array): Int32Array {
	const all = new Int32Array(rest.length + 1);
	all[0] = first;
	all.set(rest, 1);
	return all;
}

/** Distinct conversations that an import's rows touched, once the log has been judged; put down in the import as well. */
export async function countConversations(
	session: Session,
	{ importId, kind, conversations }: Receipt
): Promise<number> {
	if (kind !== 'messages' && kind !== 'events') return conversations;
	const [row] = await session.rows<{ n: number }>(
		kind === 'messages'
			? 'SELECT count(DISTINCT p.id) AS n FROM turn_place p JOIN message m USING (source, record_key) WHERE m.import_id = $1'
			: 'SELECT count(DISTINCT conversation_id) AS n FROM event WHERE import_id = $1',
		[importId]
	);
	await session.run('UPDATE import SET conversations = $1 WHERE id = $2', [row?.n ?? 0, importId]);
	return row?.n ?? 0;
}

export interface Recording {
	readonly receipt: Receipt;
	readonly prepared: Prepared;
	readonly digest: string;
	readonly rejects: readonly Reject[];
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly sample: boolean;
}

export async function recordImport(session: Session, recording: Recording): Promise<void> {
	const { receipt, prepared, digest, rejects, startedAt, sample } = recording;
	await session.run(
		`INSERT INTO import VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, from_json($10, '["VARCHAR"]'), $11, $12, $13, $14, $15, $16, $17,
		make_timestamp(${Math.round(startedAt) * 1000}), ${receipt.seconds}, $18, from_json($19, '["VARCHAR"]'), $20)`,
		[
			receipt.importId,
			receipt.file,
			digest,
			receipt.source,
			receipt.kind,
			receipt.encoding,
			receipt.delimiter,
			receipt.zone,
			JSON.stringify(prepared.mapping),
			JSON.stringify(prepared.fields),
			receipt.rowsRead,
			receipt.rowsImported,
			receipt.rowsDuplicate,
			receipt.rowsRejected,
			receipt.conversations,
			JSON.stringify(receipt.cleaned),
			JSON.stringify(receipt.warnings),
			sample,
			JSON.stringify(prepared.columns),
			receipt.masked === null ? null : JSON.stringify(receipt.masked)
		]
	);
	for (let start = 0; start < rejects.length; start += BATCH) {
		const batch = rejects.slice(start, start + BATCH);
		const rows = batch.map(
			(_, index) => `(${receipt.importId}, $${4 * index + 1}, $${4 * index + 2}, $${4 * index + 3}, $${4 * index + 4})`
		);
		await session.run(
			`INSERT INTO reject VALUES ${rows.join(', ')}`,
			batch.flatMap(({ line, column, reason, raw }) => [line, column, reason, raw])
		);
	}
}
