import { rejectColumns } from '#lib/ingestion/header-fingerprint.ts';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OperationError, type Poise } from '../operation.ts';
import { listRejects } from './record-import.ts';
import type { Reject } from './receipt.ts';

const ALL = 1_000_000;

/** Writes an import's rejects as a file that only its owner may read. @returns its path */
export async function writeRejectsFile(poise: Poise, importId: number): Promise<string> {
	const folder = join(poise.config.workspace, 'rejects');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `${importId}.csv`);
	const { lines } = await readRejects(poise, importId);
	await pipeline(Readable.from(lines), createWriteStream(path, { mode: 0o600 }));
	return path;
}

/** Removes the files of imports that are in the log no longer: they hold rows as they stand. */
export async function dropOrphanedRejects({
	engine,
	config,
	sideLog
}: Pick<Poise, 'engine' | 'config' | 'sideLog'>): Promise<void> {
	// The files are those of the company's imports: another log knows nothing of them.
	if (sideLog !== null) return;
	const folder = join(config.workspace, 'rejects');
	const files = await readdir(folder).catch(() => []);
	if (files.length === 0) return;
	const imports = await engine.read((session) => session.rows<{ id: number }>('SELECT id FROM import'));
	const kept = new Set(imports.map(({ id }) => `${id}.csv`));
	for (const file of files)
		if (/^\d+\.csv$/.test(file) && !kept.has(file)) await rm(join(folder, file), { force: true });
}

/**
 * An import's rejects as a file that can be mended and sent back alone: the file's own columns behind the line, the
 * column and the reason, every row as it stands.
 * @throws OperationError for an import that is not there
 */
export async function readRejects(
	{ engine }: Pick<Poise, 'engine'>,
	importId: number
): Promise<{ readonly file: string; readonly lines: Iterable<string> }> {
	return engine.read(async (session) => {
		const [found] = await session.rows<{ file: string; delimiter: string; columns: string[] }>(
			'SELECT file, delimiter, columns FROM import WHERE id = $1',
			[importId]
		);
		if (!found) throw noSuchImport(importId);
		return { file: found.file, lines: rejectLines(await listRejects(session, importId, ALL), found) };
	});
}

interface Table {
	readonly columns: readonly string[];
	readonly delimiter: string;
}

export function* rejectLines(rejects: readonly Reject[], { columns, delimiter }: Table): Generator<string> {
	const record = (cells: readonly string[]) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
	yield `\uFEFF${record([...rejectColumns, ...columns])}\r\n`;
	for (const { line, column, reason, raw } of rejects)
		yield `${record([String(line), column ?? '', reason])}${delimiter}${raw}\r\n`;
}

function quoted(text: string, delimiter: string): string {
	return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function noSuchImport(importId: number): OperationError {
	return new OperationError('refused', {
		code: 'no-such-import',
		message: { en: `There is no import ${importId}.`, zh: `没有编号为 ${importId} 的导入。` },
		hint: { en: 'See the list of imports for their numbers.', zh: '请在导入列表中查看编号。' }
	});
}
