import { stat } from 'node:fs/promises';
import { quoteIdentifier, quoteLiteral, quotePath } from '#lib/sql/quote.ts';
import type { Engine, Session } from '../../warehouse/engine.ts';
import type { Unpacked } from './table-file.ts';
import { damaged, noTable, unpacksTooLarge } from './unpack-problems.ts';

const parquet = { en: 'Parquet file', zh: 'Parquet 文件' };
const WATCH_MS = 250;
/** Whole numbers beyond it are not exact in a column of floating point. */
const EXACT = 1e15;
const DEEPEST = 4;

/** Writes a Parquet file as text: moments as ISO 8601, whole numbers as digits, structures flattened with dots. */
export async function unpackParquet(
	engine: Engine,
	path: string,
	copyPath: string,
	limit: number,
	signal: AbortSignal
): Promise<Unpacked> {
	const stop = new AbortController();
	const timer = setInterval(() => {
		void stat(copyPath).then(
			({ size }) => {
				if (size <= limit) return;
				stop.abort();
			},
			() => undefined
		);
	}, WATCH_MS);
	try {
		await engine.read((session) => copy(session, path, copyPath, limit), AbortSignal.any([signal, stop.signal]));
	} catch (cause) {
		if (stop.signal.aborted) throw unpacksTooLarge(limit);
		if (
			!signal.aborted &&
			cause instanceof Error &&
			/parquet|snappy|thrift|invalid input|no magic|metadata/i.test(cause.message)
		)
			throw damaged(parquet, cause);
		throw cause;
	} finally {
		clearInterval(timer);
	}
	return {
		path: copyPath,
		container: 'parquet',
		isPlain: true,
		broken: [],
		brokenRows: 0,
		warnings: [
			{
				en: 'Rows of the Parquet file are counted from line 2, as if it were a CSV file.',
				zh: 'Parquet 文件的行从第 2 行起计数，如同 CSV 文件。'
			}
		],
		lineOf: (line) => line
	};
}

async function copy(session: Session, path: string, copyPath: string, limit: number): Promise<void> {
	const source = `read_parquet(${quotePath(path)})`;
	const [size] = await session.rows<{ bytes: number | string | null }>(
		`SELECT sum(total_uncompressed_size)::BIGINT AS bytes FROM parquet_metadata(${quotePath(path)})`
	);
	if (Number(size?.bytes ?? 0) > limit) throw unpacksTooLarge(limit);
	const columns = await describe(session, source);
	if (columns.length === 0) throw noTable(parquet);
	const selected = columns.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`);
	await session.run(
		`COPY (SELECT ${selected.join(', ')} FROM ${source}) TO ${quoteLiteral(copyPath)}
		(FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`
	);
}

interface TextColumn {
	readonly name: string;
	readonly sql: string;
}

async function describe(session: Session, source: string): Promise<TextColumn[]> {
	const rows = await session.rows<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM ${source}`);
	const columns: TextColumn[] = [];
	for (const { column_name: name, column_type: type } of rows)
		columns.push(...(await flatten(session, source, name, quoteIdentifier(name), type, 0)));
	return columns;
}

/** A structure becomes a column a field; the engine names their types itself. */
async function flatten(
	session: Session,
	source: string,
	name: string,
	sql: string,
	type: string,
	depth: number
): Promise<TextColumn[]> {
	if (!type.startsWith('STRUCT(') || type.endsWith(']') || depth >= DEEPEST) return [{ name, sql: textSql(sql, type) }];
	const fields = await session.rows<{ column_name: string; column_type: string }>(
		`DESCRIBE SELECT unnest(${sql}) FROM ${source}`
	);
	const flat: TextColumn[] = [];
	for (const { column_name: field, column_type: fieldType } of fields)
		flat.push(
			...(await flatten(session, source, `${name}.${field}`, `(${sql})[${quoteLiteral(field)}]`, fieldType, depth + 1))
		);
	return flat;
}

function textSql(sql: string, type: string): string {
	if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(${sql} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`;
	if (type === 'DOUBLE' || type === 'FLOAT')
		return `CASE WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < ${EXACT} THEN (${sql})::BIGINT::VARCHAR ELSE (${sql})::VARCHAR END`;
	if (type.endsWith('[]') && !/STRUCT|MAP|\[\]\[\]/.test(type)) return `array_to_string(${sql}, ', ')`;
	if (/STRUCT|MAP|\]$/.test(type)) return `to_json(${sql})::VARCHAR`;
	return `(${sql})::VARCHAR`;
}
