import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { FileFormat } from '#lib/ingestion/file-format.ts';
import { compareColumns, type ColumnDifference } from '#lib/ingestion/join-columns.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { joinByName, type ReadPart } from './join-by-name.ts';
import { recogniseTable } from './recognise-table.ts';
import { FOLDED, JOINED, type NamedWriting, type Unpacked } from './table-file.ts';
import { unpackDelimiter } from './unpack-delimiter.ts';
import { unlikeParts } from './unpack-problems.ts';

export interface TextPart {
	readonly name: string;
	readonly path: string;
	readonly format: FileFormat;
}

const CHUNK_BYTES = 1024 * 1024;
const MOST_NAMED = 20;
const kindsDiffer: Bilingual = { en: 'are of different kinds', zh: '类型不同' };

interface Joining {
	/** Bytes that the joined table may have. */
	readonly limit: number;
	/** What the user has named. */
	readonly named: NamedWriting;
	readonly signal: AbortSignal;
}

/**
 * Joins the parts of one table: as they are where they are written alike, else by the names of their columns.
 * @throws OperationError when they are not parts of one table
 */
export async function joinParts(
	parts: readonly TextPart[],
	copyPath: string,
	{ limit, named, signal }: Joining
): Promise<Unpacked> {
	const odd = parts.find(({ format }) => format !== 'text');
	const [leading] = parts;
	if (!leading) throw new RangeError('no parts to join');
	if (odd) throw unlikeParts(leading.name, odd === leading ? (parts[1]?.name ?? '') : odd.name, kindsDiffer);
	const read = await Promise.all(parts.map((part, at) => readPart(part, `${copyPath}.${at}`, { named, signal })));
	const [first] = read;
	if (!first) throw new RangeError('no parts to join');
	const names = ({ recognised }: ReadPart) => recognised.dialect.columns.map(({ name }) => name);
	for (const other of read) {
		const difference = compareColumns(names(first), names(other));
		if (!difference.isOneTable) throw unlikeParts(first.name, other.name, columnsDiffer(first, other, difference));
	}
	const { encoding, folded } = first;
	if (!read.every((part) => isAlike(first, part))) {
		const { starts, ...joined } = await joinByName(read, copyPath, limit, signal);
		return { ...joined, encoding, warnings: [startsWarning(read, starts), ...joined.warnings] };
	}
	const starts: number[] = [];
	const out = await open(copyPath, 'wx', 0o600);
	try {
		let line = 1;
		for (const [at, { path, recognised }] of read.entries()) {
			starts.push(line);
			const skip = at === 0 ? 0 : recognised.dialect.skipLines;
			line += await append(out, path, { encoding: recognised.encoding, skip }, signal);
		}
	} finally {
		await out.close();
	}
	return {
		path: copyPath,
		container: folded === undefined ? JOINED : FOLDED,
		isPlain: false,
		encoding,
		...(folded === undefined ? {} : { delimiter: folded }),
		broken: [],
		brokenRows: 0,
		warnings: [startsWarning(read, starts)],
		lineOf: (line) => line
	};
}

async function readPart(
	{ name, path }: TextPart,
	copyPath: string,
	{ named, signal }: Omit<Joining, 'limit'>
): Promise<ReadPart> {
	const folded = await unpackDelimiter(path, copyPath, named, signal);
	const table = folded ?? { path, container: 'zip', isPlain: false };
	const recognised = await recogniseTable(table, { ...named, name });
	return {
		name,
		path: table.path,
		recognised,
		encoding: folded?.encoding ?? recognised.encoding,
		folded: folded?.delimiter
	};
}

function columnsDiffer(first: ReadPart, other: ReadPart, { onlyFirst, onlyOther }: ColumnDifference): Bilingual {
	const only = [
		{ part: first, columns: onlyFirst },
		{ part: other, columns: onlyOther }
	].filter(({ columns }) => columns.length > 0);
	const list = (columns: readonly string[], comma: string) =>
		columns.slice(0, MOST_NAMED).join(comma) + (columns.length > MOST_NAMED ? `${comma}…` : '');
	return {
		en: `have different columns. ${only.map(({ part, columns }) => `Only in ${part.name}: ${list(columns, ', ')}`).join('. ')}`,
		zh: `列不同。${only.map(({ part, columns }) => `仅 ${part.name} 有：${list(columns, '、')}`).join('。')}`
	};
}

/** Their rows mean the same, byte by byte. */
function isAlike(first: ReadPart, other: ReadPart): boolean {
	const names = ({ recognised }: ReadPart) => recognised.dialect.columns.map(({ original }) => original).join('\n');
	const [a, b] = [first.recognised.dialect, other.recognised.dialect];
	const isDividedAlike = first.folded === other.folded && a.delimiter === b.delimiter;
	const isQuotedAlike = a.quote === b.quote && a.escape === b.escape && a.comment === b.comment;
	return names(first) === names(other) && isDividedAlike && isQuotedAlike;
}

/** Appends a file in UTF-8 without its first lines, ended by a line end. @returns the lines appended */
async function append(
	out: FileHandle,
	path: string,
	{ encoding, skip }: { readonly encoding: string; readonly skip: number },
	signal: AbortSignal
): Promise<number> {
	const decoder = new TextDecoder(encoding);
	let toSkip = skip;
	let lines = 0;
	let held = '';
	let last = '\n';
	const write = async (text: string, final: boolean) => {
		let from = 0;
		const whole = held + text;
		// A carriage return at the end may be the half of a line end.
		const usable = final || !whole.endsWith('\r') ? whole : whole.slice(0, -1);
		held = whole.slice(usable.length);
		for (const { 0: end, index } of usable.matchAll(/\r\n|\n|\r/g)) {
			if (toSkip > 0) {
				toSkip--;
				from = index + end.length;
			} else lines++;
		}
		const kept = toSkip > 0 ? '' : usable.slice(from);
		if (kept === '') return;
		last = kept.slice(-1);
		await out.write(kept);
	};
	for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal }))
		await write(decoder.decode(chunk as Buffer, { stream: true }), false);
	await write(decoder.decode(), true);
	if (last !== '\n' && last !== '\r') {
		await out.write('\n');
		lines++;
	}
	return lines;
}

function startsWarning(parts: readonly ReadPart[], starts: readonly number[]): Bilingual {
	const shown = parts.slice(0, MOST_NAMED).map(({ name }, at) => ({ name, line: starts[at] ?? 1 }));
	const more = parts.length > MOST_NAMED ? ', …' : '';
	return {
		en: `Lines count through the ${parts.length} parts: ${shown.map(({ name, line }) => `${name} from line ${line}`).join(', ')}${more}`,
		zh: `行号按 ${parts.length} 个部分连续计数：${shown.map(({ name, line }) => `${name} 从第 ${line} 行起`).join('，')}${more}`
	};
}
