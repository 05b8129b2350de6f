import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { detectEncoding, encodingNamed, type Encoding } from '#lib/ingestion/encoding.ts';
import {
	createHtmlTableReader,
	createSpreadsheetXmlReader,
	type MarkupRow,
	type MarkupTables
} from '#lib/ingestion/markup-tables.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { createCopy, type Unpacked } from './table-file.ts';
import { noTable } from './unpack-problems.ts';
import { sheetWarnings } from './unpack-workbook.ts';

const CHUNK_BYTES = 256 * 1024;
const HEAD_BYTES = 64 * 1024;

interface Kind {
	readonly name: Bilingual;
	readonly reader: (onRow: (row: MarkupRow) => void) => MarkupTables;
}

const kinds: Readonly<Record<'spreadsheet-xml' | 'html', Kind>> = {
	'spreadsheet-xml': { name: { en: 'XML spreadsheet', zh: 'XML 电子表格' }, reader: createSpreadsheetXmlReader },
	html: { name: { en: 'web page', zh: '网页' }, reader: createHtmlTableReader }
};

/** Writes the first table of an XML spreadsheet or a web page as text. Twice through: the first time for its place and width. */
export async function unpackMarkup(
	format: keyof typeof kinds,
	path: string,
	copyPath: string,
	limit: number,
	signal: AbortSignal
): Promise<Unpacked> {
	const { name, reader } = kinds[format];
	const encoding = await encodingOf(path);
	const tables: ({ rows: number; width: number } | undefined)[] = [];
	const names = await readRows(reader, path, encoding, signal, ({ table, cells }) => {
		const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
		const seen = (tables[table] ??= { rows: 0, width: 0 });
		if (width > 0) seen.rows++;
		seen.width = Math.max(seen.width, width);
	});
	const isTable = (least: number) =>
		tables.findIndex((each) => each !== undefined && each.rows > 1 && each.width >= least);
	const chosen = isTable(2) >= 0 ? isTable(2) : isTable(1);
	const width = tables[chosen]?.width;
	if (width === undefined) throw noTable(name);
	const copy = await createCopy(copyPath, limit);
	try {
		const write = ({ table, row, cells }: MarkupRow) => {
			if (table === chosen)
				copy.write(
					Array.from({ length: width }, (_, at) => cells[at] ?? ''),
					row
				);
		};
		await readRows(reader, path, encoding, signal, write, () => copy.flush());
	} finally {
		await copy.close();
	}
	const others = names.filter((_, at) => at !== chosen && (tables[at]?.rows ?? 0) > 0);
	return {
		path: copyPath,
		container: format,
		isPlain: false,
		broken: [],
		brokenRows: 0,
		warnings: sheetWarnings(names[chosen] ?? '', others, false),
		lineOf: copy.lineOf
	};
}

async function readRows(
	createReader: Kind['reader'],
	path: string,
	encoding: Encoding,
	signal: AbortSignal,
	onRow: (row: MarkupRow) => void,
	afterChunk: () => Promise<void> = () => Promise.resolve()
): Promise<readonly string[]> {
	const reader = createReader(onRow);
	const decoder = new TextDecoder(encoding);
	for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
		reader.push(decoder.decode(chunk as Buffer, { stream: true }));
		await afterChunk();
	}
	reader.push(decoder.decode());
	reader.end();
	return reader.names();
}

/** What the markup says of its encoding; else what its bytes look like. */
async function encodingOf(path: string): Promise<Encoding> {
	const file = await open(path, 'r');
	try {
		const head = Buffer.alloc(HEAD_BYTES);
		const { bytesRead } = await file.read(head, 0, head.length, 0);
		const { encoding, bomBytes } = detectEncoding(head.subarray(0, bytesRead));
		if (bomBytes > 0 || encoding.startsWith('utf-16')) return encoding;
		const text = head.toString('latin1', 0, 2048);
		const said = /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(text)?.[1];
		return (encoding === 'utf-8' ? undefined : encodingNamed(said ?? '')) ?? encoding;
	} finally {
		await file.close();
	}
}
