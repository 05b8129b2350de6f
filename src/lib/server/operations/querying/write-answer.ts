import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import type { ColumnType, ExportTable } from '../exporting/export-table.ts';
import { notWritable, writeTable, type ExportFormat } from '../exporting/write-table.ts';
import type { Session, Value } from '../../warehouse/engine.ts';

/** Rows of a file, below what a sheet holds: the console is for answers, `export` for the log as a whole. */
export const MOST_FILE_ROWS = 1_000_000;

export interface AnswerFile {
	readonly rows: number;
	readonly bytes: number;
	readonly warnings: readonly Bilingual[];
}

interface Writing {
	/** Checked already. */
	readonly sql: string;
	readonly format: ExportFormat;
	readonly path: string;
	readonly signal: AbortSignal;
}

/** Writes what a statement answers with; what stood at the path is replaced once the new file is whole. */
export async function writeAnswer(session: Session, { sql, format, path, signal }: Writing): Promise<AnswerFile> {
	const part = `${path}.${randomUUID()}.part`;
	try {
		const { rows, warnings } =
			format === 'parquet'
				? await writeParquet(session, sql, part)
				: await writeRows(session, { sql, format, path: part, signal });
		const { size } = await stat(part);
		await rename(part, path);
		return { rows, bytes: size, warnings: rows === MOST_FILE_ROWS ? [...warnings, mayBeCut] : warnings };
	} catch (cause) {
		await rm(part, { force: true });
		throw notWritable(cause, path);
	}
}

type Written = Pick<AnswerFile, 'rows' | 'warnings'>;

async function writeParquet(session: Session, sql: string, path: string): Promise<Written> {
	// A view ends where the text ends: within brackets a comment or a semicolon at its end would be in the way.
	await session.run(`CREATE TEMP VIEW answer AS ${sql}`);
	const [copied] = await session.rows<{ Count: number }>(
		`COPY (SELECT * FROM temp.answer LIMIT ${MOST_FILE_ROWS}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`
	);
	return { rows: copied?.Count ?? 0, warnings: [] };
}

async function writeRows(session: Session, { sql, format, path, signal }: Writing): Promise<Written> {
	const { columns, batches } = await session.answer(sql);
	const counts = { rows: 0 };
	const typed = columns.map(({ name, type }) => ({ name, type: columnType(type) }));
	const table: ExportTable = {
		columns: typed,
		count: MOST_FILE_ROWS,
		batches: () => firstRows(batches, format === 'xlsx' ? columns.map(({ type }) => MOMENT.test(type)) : null, counts),
		asSql: () => Promise.resolve(sql)
	};
	const warnings = await writeTable[format](session, table, path, signal);
	return { rows: counts.rows, warnings };
}

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const MOMENT = /^(DATE|TIMESTAMP(_S|_MS|_NS)?)$/;

function columnType(type: string): ColumnType {
	if (type === 'BOOLEAN') return 'boolean';
	if (NUMBER.test(type)) return 'number';
	return MOMENT.test(type) ? 'instant' : 'text';
}

/** As many rows as a file holds. A sheet takes moments as ISO 8601 (`moments`: which columns are). */
async function* firstRows(
	batches: AsyncIterable<readonly (readonly Value[])[]>,
	moments: readonly boolean[] | null,
	counts: { rows: number }
): AsyncGenerator<readonly (readonly Value[])[]> {
	for await (const batch of batches) {
		const room = MOST_FILE_ROWS - counts.rows;
		const columns = batch.map((column, at) => {
			const kept = column.length > room ? column.slice(0, room) : column;
			return moments?.[at] ? kept.map(isoMoment) : kept;
		});
		counts.rows += columns[0]?.length ?? 0;
		yield columns;
		if (counts.rows === MOST_FILE_ROWS) return;
	}
}

const isoMoment = (value: Value): Value =>
	typeof value === 'string' ? `${value.replace(' ', 'T')}${value.includes(':') ? 'Z' : ''}` : value;

const mayBeCut: Bilingual = {
	en: `The file ends after ${MOST_FILE_ROWS} rows, the most it may have; there may be more.`,
	zh: `文件最多 ${MOST_FILE_ROWS} 行，已在此截止，可能还有更多。`
};
