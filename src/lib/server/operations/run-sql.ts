import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { textSchema } from './bilingual-schema.ts';
import { operation, type Poise } from './operation.ts';
import { exportFormats, exportTypes } from './exporting/write-table.ts';
import { withStatement } from './querying/guest-statement.ts';
import { writeAnswer, type AnswerFile } from './querying/write-answer.ts';
import type { Session, Value } from '../warehouse/engine.ts';

/** Rows in an answer unless another number is asked for, and at most. */
const ROWS = 10_000;
const MOST_ROWS = 100_000;
/** Letters of text in an answer: what a page and a terminal can take. */
const MOST_LETTERS = 20_000_000;

export const sqlOptions = z.object({
	sql: z.string().describe('One SELECT over the tables that sql-views lists; the SQL is DuckDB’s.'),
	rows: z.int().min(1).max(MOST_ROWS).default(ROWS).describe('How many rows to answer with at most.'),
	seconds: z.number().min(1).max(300).default(30).describe('How long it may run.')
});

export const sqlFileOptions = sqlOptions.omit({ rows: true }).extend({ format: z.enum(exportFormats) });

const answered = z.object({
	columns: z.array(z.object({ name: z.string(), type: z.string() })),
	rows: z
		.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])))
		.describe('Lists, structs and maps are JSON text; numbers beyond what JSON holds exactly are text.'),
	n: z.int().describe('How many rows these are.'),
	cut: z.boolean().describe('There are more rows than these.'),
	seconds: z.number()
});
export type SqlAnswer = z.output<typeof answered>;

const written = z.object({
	file: z.string(),
	format: z.enum(exportFormats),
	rows: z.int(),
	bytes: z.int(),
	warnings: z.array(textSchema)
});

export const runSql = operation({
	name: 'sql',
	summary: 'Answers one SELECT over documented tables, read-only; with a format, as a file.',
	input: sqlOptions.extend({
		format: z.enum(exportFormats).optional().describe('Write a file instead of answering with rows.'),
		out: z.string().min(1).optional().describe('The file to write.')
	}),
	httpInput: sqlOptions.extend({
		format: z.enum(exportFormats).optional().describe('Answer with a file instead of JSON.')
	}),
	fileTypes: Object.values(exportTypes),
	isFileOptional: true,
	output: z.union([answered, written]),
	async run(poise, { sql, rows, seconds, format, out }, { signal }) {
		if (format === undefined || out === undefined) return answerSql(poise, { sql, rows, seconds }, signal);
		if (!isAbsolute(out)) throw new TypeError('the path of an answer is absolute');
		const file = await writeSql(poise, { sql, seconds, format }, out, signal);
		return { file: out, format, ...file };
	}
});

/** The first rows of what a statement answers with; the engine stops once there are enough. */
async function answerSql(
	poise: Poise,
	{ sql, rows: most, seconds }: z.output<typeof sqlOptions>,
	signal: AbortSignal
): Promise<SqlAnswer> {
	const read = async (session: Session) => {
		const began = performance.now();
		const { columns, batches } = await session.answer(sql);
		const rows: Value[][] = [];
		let letters = 0;
		let cut = false;
		for await (const batch of batches) {
			const length = batch[0]?.length ?? 0;
			for (let at = 0; at < length && !cut; at++) {
				const row = batch.map((column) => column[at] ?? null);
				letters += row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
				cut = rows.length === most || letters > MOST_LETTERS;
				if (!cut) rows.push(row);
			}
			if (cut) break;
		}
		return { columns: [...columns], rows, n: rows.length, cut, seconds: (performance.now() - began) / 1000 };
	};
	return withStatement(poise, { sql, seconds }, read, signal);
}

/** The whole of it in a file, for its owner alone. */
function writeSql(
	poise: Poise,
	{ sql, seconds, format }: z.output<typeof sqlFileOptions>,
	path: string,
	signal: AbortSignal
): Promise<AnswerFile> {
	return withStatement(
		poise,
		{ sql, seconds },
		(session, whole) => writeAnswer(session, { sql, format, path, signal: whole }),
		signal
	);
}

/**
 * The same into a working file of the workspace, for an answer over HTTP; whoever sends it removes it.
 * @returns its path
 */
export async function sqlForDownload(
	poise: Poise,
	options: z.output<typeof sqlFileOptions>,
	signal: AbortSignal
): Promise<{ readonly path: string } & AnswerFile> {
	const folder = join(poise.config.workspace, 'tmp');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `${randomUUID()}.export`);
	try {
		return { path, ...(await writeSql(poise, options, path, signal)) };
	} catch (cause) {
		await rm(path, { force: true });
		throw cause;
	}
}
