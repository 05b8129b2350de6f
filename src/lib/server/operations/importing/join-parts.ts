import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { FileFormat } from '#lib/ingestion/file-format.ts';
import { recogniseTable, type RecognisedTable } from './recognise-table.ts';
import type { Unpacked } from './table-file.ts';
import { unlikeParts } from './unpack-problems.ts';

export interface TextPart {
	readonly name: string;
	readonly path: string;
	readonly format: FileFormat;
}

const CHUNK_BYTES = 1024 * 1024;
const MOST_NAMED = 20;
const kindsDiffer: Bilingual = { en: 'are of different kinds', zh: '类型不同' };
const columnsDiffer: Bilingual = { en: 'have different columns', zh: '列不同' };
const writingDiffers: Bilingual = { en: 'are written in different ways', zh: '写法不同' };

/**
 * Joins the parts of one table: the first whole, the others without what stands above their rows.
 * @throws OperationError when they are not parts of one table
 */
export async function joinParts(parts: readonly TextPart[], copyPath: string, signal: AbortSignal): Promise<Unpacked> {
	const odd = parts.find(({ format }) => format !== 'text');
	const [leading] = parts;
	if (!leading) throw new RangeError('no parts to join');
	if (odd) throw unlikeParts(leading.name, odd === leading ? (parts[1]?.name ?? '') : odd.name, kindsDiffer);
	const recognised = await Promise.all(
		parts.map(({ path, name }) => recogniseTable({ path, container: 'zip', isPlain: false }, { name }))
	);
	const first = recognised[0];
	if (!first) throw new RangeError('no parts to join');
	for (const [at, other] of recognised.entries()) {
		const difference = differenceOf(first, other);
		if (difference) throw unlikeParts(leading.name, parts[at]?.name ?? '', difference);
	}
	const starts: { readonly name: string; readonly line: number }[] = [];
	const out = await open(copyPath, 'wx', 0o600);
	try {
		let line = 1;
		for (const [at, { name, path }] of parts.entries()) {
			starts.push({ name, line });
			const { encoding, dialect } = recognised[at] ?? first;
			line += await append(out, path, { encoding, skip: at === 0 ? 0 : dialect.skipLines }, signal);
		}
	} finally {
		await out.close();
	}
	return {
		path: copyPath,
		container: 'zip',
		isPlain: false,
		encoding: first.encoding,
		broken: [],
		brokenRows: 0,
		warnings: [startsWarning(starts)],
		lineOf: (line) => line
	};
}

function differenceOf(first: RecognisedTable, other: RecognisedTable): Bilingual | null {
	const names = ({ dialect }: RecognisedTable) => dialect.columns.map(({ original }) => original).join('\n');
	if (names(first) !== names(other)) return columnsDiffer;
	const [a, b] = [first.dialect, other.dialect];
	const isAlike = a.delimiter === b.delimiter && a.quote === b.quote;
	return isAlike && a.escape === b.escape && a.comment === b.comment ? null : writingDiffers;
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

function startsWarning(starts: readonly { readonly name: string; readonly line: number }[]): Bilingual {
	const shown = starts.slice(0, MOST_NAMED);
	const more = starts.length > MOST_NAMED ? ', …' : '';
	return {
		en: `Lines count through the ${starts.length} parts: ${shown.map(({ name, line }) => `${name} from line ${line}`).join(', ')}${more}`,
		zh: `行号按 ${starts.length} 个部分连续计数：${shown.map(({ name, line }) => `${name} 从第 ${line} 行起`).join('，')}${more}`
	};
}
