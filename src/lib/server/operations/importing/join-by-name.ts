import { createReadStream } from 'node:fs';
import { allColumns, placeOf } from '#lib/ingestion/join-columns.ts';
import { STAND_IN } from '#lib/ingestion/long-delimiters.ts';
import { splitRecord } from '#lib/ingestion/records.ts';
import { createScanner } from '#lib/ingestion/scan.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Reject } from './receipt.ts';
import type { RecognisedTable } from './recognise-table.ts';
import { createCopy, type CopyWriter, type Unpacked } from './table-file.ts';

export interface ReadPart {
	readonly name: string;
	readonly path: string;
	readonly recognised: RecognisedTable;
	/** What the part itself is written in. */
	readonly encoding: string;
	/** The long delimiter that was replaced in what lies at the path. */
	readonly folded: string | undefined;
}

interface Broken {
	readonly rejects: Reject[];
	rows: number;
}

const CHUNK_BYTES = 256 * 1024;
const MOST_BROKEN = 100_000;

/** Joins parts whose columns stand in another order, or that lack some, as one table of all their columns. */
export async function joinByName(
	parts: readonly ReadPart[],
	copyPath: string,
	limit: number,
	signal: AbortSignal
): Promise<Omit<Unpacked, 'encoding'> & { readonly starts: readonly number[] }> {
	const columns = allColumns(parts.map(columnsOf));
	const broken: Broken = { rejects: [], rows: 0 };
	const starts: number[] = [];
	const copy = await createCopy(copyPath, limit);
	try {
		copy.write(columns, 0);
		let line = 1;
		for (const part of parts) {
			starts.push(line);
			// the header of the first part counts as well, as it would in one file
			const passed = line === 1 ? 0 : part.recognised.dialect.skipLines;
			line += (await copyPart(part, { columns, copy, offset: line - 1 - passed, broken, signal })) - passed;
		}
	} finally {
		await copy.close();
	}
	return {
		path: copyPath,
		container: 'parts',
		isPlain: true,
		broken: broken.rejects,
		brokenRows: broken.rows,
		warnings: [...lackingWarnings(parts, columns), ...(broken.rows > 0 ? [brokenWarning] : [])],
		lineOf: (line) => (line === 1 ? 1 : copy.lineOf(line)),
		starts
	};
}

const columnsOf = ({ recognised }: ReadPart) => recognised.dialect.columns.map(({ name }) => name);

interface Copying {
	readonly columns: readonly string[];
	readonly copy: CopyWriter;
	/** Lines that count before the part's first. */
	readonly offset: number;
	readonly broken: Broken;
	readonly signal: AbortSignal;
}

/** @returns the part's lines */
async function copyPart(part: ReadPart, { columns, copy, offset, broken, signal }: Copying): Promise<number> {
	const { recognised, folded } = part;
	const { dialect, encoding } = recognised;
	const own = columnsOf(part);
	const places = columns.map((name) => placeOf(name, own));
	const text = new TextDecoder();
	const scanner = createScanner({
		...dialect,
		columns: own.length,
		onRecord(bytes, line) {
			const cells = splitRecord(text.decode(bytes), dialect);
			copy.write(
				places.map((at) => cells[at] ?? ''),
				offset + line
			);
		}
	});
	const keep = ({ rejects }: ReturnType<typeof scanner.push>) => {
		broken.rows += rejects.length;
		for (const { line, column, reason, raw } of rejects.slice(0, MOST_BROKEN - broken.rejects.length))
			broken.rejects.push({
				line: offset + line,
				column: column === null ? null : (own[column] ?? null),
				reason,
				raw: folded === undefined ? text.decode(raw) : text.decode(raw).replaceAll(STAND_IN, folded)
			});
	};
	const decoder = new TextDecoder(encoding);
	const push = (piece: string) => keep(scanner.push(Buffer.from(piece)));
	for await (const chunk of createReadStream(part.path, { highWaterMark: CHUNK_BYTES, signal })) {
		if (encoding === 'utf-8') keep(scanner.push(chunk as Buffer));
		else push(decoder.decode(chunk as Buffer, { stream: true }));
		await copy.flush();
	}
	if (encoding !== 'utf-8') push(decoder.decode());
	keep(scanner.end());
	return scanner.summary().lines;
}

/** What is given back is the row as it stands: among the joined columns its cells would be read as others. */
const brokenWarning: Bilingual = {
	en: 'Broken rows are given back in the column order of their own part: mend them there and import the parts again.',
	zh: '格式有误的行按其所在部分的列顺序退回，请在该部分中改正后重新导入。'
};

function lackingWarnings(parts: readonly ReadPart[], columns: readonly string[]): Bilingual[] {
	return parts.flatMap((part) => {
		const own = columnsOf(part);
		const lacking = columns.filter((name) => placeOf(name, own) < 0).map((name) => `“${name}”`);
		if (lacking.length === 0) return [];
		const [column, these] = lacking.length === 1 ? ['column', 'it stays'] : ['columns', 'they stay'];
		return [
			{
				en: `${part.name} has no ${column} ${lacking.join(', ')}: ${these} empty in its rows.`,
				zh: `${part.name} 缺少${lacking.join('、')}列，这些行中该列为空。`
			}
		];
	});
}
