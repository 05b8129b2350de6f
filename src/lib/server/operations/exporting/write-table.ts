import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import type { Session } from '../../warehouse/engine.ts';
import { OperationError } from '../operation.ts';
import type { ExportTable } from './export-table.ts';
import { csvOf } from './write-csv.ts';
import { xlsxOf } from './write-xlsx.ts';

export const exportFormats = ['csv', 'parquet', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
	csv: 'text/csv; charset=utf-8',
	parquet: 'application/vnd.apache.parquet',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

type Write = (session: Session, table: ExportTable, path: string, signal: AbortSignal) => Promise<readonly Bilingual[]>;

/** Writes a table as a new file for its owner alone; answers with what a reader should know. */
export const writeTable: Readonly<Record<ExportFormat, Write>> = {
	async csv(_session, table, path, signal) {
		const counts = { guarded: 0 };
		const text = Readable.from(csvOf(table, table.batches(), counts));
		await pipeline(text, createWriteStream(path, { mode: 0o600, flags: 'wx' }), { signal });
		if (counts.guarded === 0) return [];
		return [
			{
				en: `${counts.guarded} cells begin like a formula and got an apostrophe in front, so that no spreadsheet runs them.`,
				zh: `有 ${counts.guarded} 个单元格的开头像公式，已在前面加上单引号，以免被电子表格执行。`
			}
		];
	},
	async parquet(session, table, path) {
		await session.run(`COPY (${await table.asSql()}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`);
		return [];
	},
	async xlsx(_session, table, path, signal) {
		const counts = { shortened: 0 };
		const book = xlsxOf(table, table.batches(), counts);
		await pipeline(book, createWriteStream(path, { mode: 0o600, flags: 'wx' }), { signal });
		if (counts.shortened === 0) return [];
		return [
			{
				en: `${counts.shortened} texts are longer than the 32,767 characters that a sheet’s cell holds and were cut. CSV and Parquet have them whole.`,
				zh: `有 ${counts.shortened} 段文字超过单元格上限 32,767 个字符，已截断。CSV 与 Parquet 中为完整内容。`
			}
		];
	}
};

/** A path that cannot be written is the caller's to mend. */
export function notWritable(cause: unknown, path: string): unknown {
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	const isPath = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'EROFS'].includes(code);
	if (!isPath && !(cause instanceof Error && /Cannot open file|IO Error/.test(cause.message))) return cause;
	return new OperationError(
		'refused',
		{
			code: 'not-writable',
			message: { en: `${path} cannot be written.`, zh: `无法写入 ${path}。` },
			hint: {
				en: 'Name a file in a folder that is there and that you may write to.',
				zh: '请指定一个已存在且有写入权限的文件夹中的文件。'
			}
		},
		{ cause }
	);
}
