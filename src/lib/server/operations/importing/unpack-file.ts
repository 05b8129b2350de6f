import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatOf, refuseFormat, type FileFormat } from '#lib/ingestion/file-format.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { joinParts } from './join-parts.ts';
import { HEAD_BYTES, readHead, refused } from './recognise-table.ts';
import { unpackedLimit, type NamedWriting, type TableFile, type Unpacked } from './table-file.ts';
import { headOf, unpackStream, unpackZip, type ZipPart } from './unpack-archive.ts';
import { unpackDelimiter } from './unpack-delimiter.ts';
import { unpackJson } from './unpack-json.ts';
import { unpackMarkup } from './unpack-markup.ts';
import { unpackParquet } from './unpack-parquet.ts';
import { nestedArchive } from './unpack-problems.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

export type { TableFile } from './table-file.ts';

export interface OpenedFile {
	readonly table: TableFile;
	/** Path without extension at which more working copies may lie. */
	readonly scratch: string;
	/** Removes every working copy. */
	close(): Promise<void>;
}

/**
 * Opens a file as a table of delimited text: as it is where it is one, else as a working copy in the workspace.
 * @throws OperationError when it holds no table that can be read
 */
export async function openTableFile(
	poise: Poise,
	{ path, name, ...named }: NamedWriting & { readonly path: string; readonly name: string },
	context: Context
): Promise<OpenedFile> {
	const scratch = join(poise.config.workspace, 'tmp', randomUUID());
	const close = () => removeCopies(scratch);
	try {
		const { head, bytes } = await readHead(path, name);
		const found = formatOf(head);
		if ('problem' in found) throw refused(found.problem, name);
		if (found.format !== 'text') context.report({ phase: 'read', file: name, fraction: null, bytes });
		const unpacking: Unpacking = {
			poise,
			name,
			scratch,
			limit: unpackedLimit(bytes),
			signal: context.signal,
			named,
			copies: 0
		};
		const unpacked = await unpackAs(unpacking, found.format, path, null);
		if (unpacked.path === path) return { table: asItIs(path), scratch, close };
		const digest = await digestOf(path, context.signal);
		return { table: { ...unpacked, digest }, scratch, close };
	} catch (cause) {
		await close();
		throw cause instanceof OperationError && cause.problem.file === undefined
			? new OperationError(cause.blame, { ...cause.problem, file: name }, { cause })
			: cause;
	}
}

interface Unpacking {
	readonly poise: Poise;
	readonly name: string;
	readonly scratch: string;
	readonly limit: number;
	readonly signal: AbortSignal;
	readonly named: NamedWriting;
	copies: number;
}

function asItIs(path: string, container: string | null = null): TableFile {
	return {
		path,
		container,
		isPlain: false,
		digest: null,
		broken: [],
		brokenRows: 0,
		warnings: [],
		lineOf: (line) => line
	};
}

/** @param inside what the file lies in, or null for the file itself */
async function unpackAs(
	unpacking: Unpacking,
	format: FileFormat,
	path: string,
	inside: string | null
): Promise<Unpacked> {
	const { poise, name, scratch, limit, signal } = unpacking;
	const copyPath = `${scratch}.copy${unpacking.copies++}`;
	if (inside !== null && (format === 'gzip' || format === 'zstd' || format === 'tar')) throw nestedArchive(inside);
	switch (format) {
		case 'text':
			return (await unpackDelimiter(path, copyPath, unpacking.named, signal)) ?? asItIs(path, inside);
		case 'gzip':
		case 'zstd':
			await unpackStream(format, path, copyPath, limit, signal);
			return unpackAs(unpacking, await formatInside(copyPath, name), copyPath, format);
		case 'zip': {
			const contents = await unpackZip(path, scratch, limit, signal);
			if (contents.kind === 'workbook') return unpackWorkbook(path, copyPath, limit, signal);
			if (inside !== null) throw nestedArchive(inside);
			return unpackParts(unpacking, contents.parts, contents.ignored);
		}
		case 'xls':
			return unpackWorkbook(path, copyPath, limit, signal);
		case 'spreadsheet-xml':
		case 'html':
			return unpackMarkup(format, path, copyPath, limit, signal);
		case 'json':
			return unpackJson([path], copyPath, limit, signal);
		case 'parquet':
			return unpackParquet(poise.engine, path, copyPath, limit, signal);
		case 'tar':
			throw refused(refuseFormat(format), name);
	}
}

async function formatInside(path: string, name: string): Promise<FileFormat> {
	const { head } = await headOf(path, HEAD_BYTES);
	const found = formatOf(head);
	if ('problem' in found) throw refused(found.problem, name);
	return found.format;
}

async function unpackParts(
	unpacking: Unpacking,
	parts: readonly ZipPart[],
	ignored: readonly string[]
): Promise<Unpacked> {
	const { name, scratch, limit, signal } = unpacking;
	const formats = await Promise.all(parts.map(({ path }) => formatInside(path, name).catch(() => null)));
	const filled = parts.flatMap((part, at) => (formats[at] ? [{ ...part, format: formats[at] }] : []));
	const [first] = filled;
	if (!first) throw await firstProblem(parts, name);
	const copyPath = `${scratch}.copy${unpacking.copies++}`;
	const warnings = ignoredWarning(ignored);
	const withWarnings = (unpacked: Unpacked): Unpacked => ({
		...unpacked,
		warnings: [...warnings, ...unpacked.warnings]
	});
	if (filled.length === 1) return withWarnings(await unpackAs(unpacking, first.format, first.path, 'zip'));
	if (filled.every(({ format }) => format === 'json'))
		return withWarnings(
			await unpackJson(
				filled.map(({ path }) => path),
				copyPath,
				limit,
				signal
			)
		);
	return withWarnings(await joinParts(filled, copyPath, unpacking));
}

async function firstProblem(parts: readonly ZipPart[], name: string): Promise<unknown> {
	try {
		await formatInside(parts[0]?.path ?? '', name);
		return new Error('no parts');
	} catch (cause) {
		return cause;
	}
}

function ignoredWarning(ignored: readonly string[]): Bilingual[] {
	if (ignored.length === 0) return [];
	const names = ignored.slice(0, 5).join(', ') + (ignored.length > 5 ? ', …' : '');
	return [{ en: `Not taken in from the archive: ${names}`, zh: `压缩文件中未导入：${names}` }];
}

async function digestOf(path: string, signal: AbortSignal): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024, signal }))
		hash.update(chunk as Buffer);
	return hash.digest('hex');
}

async function removeCopies(scratch: string): Promise<void> {
	const folder = dirname(scratch);
	const names = await readdir(folder).catch(() => []);
	const own = names.filter((each) => each.startsWith(`${basename(scratch)}.`));
	await Promise.all(own.map((each) => rm(join(folder, each), { force: true })));
}
