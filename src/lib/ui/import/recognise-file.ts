import Papa from 'papaparse';
import { detectDialect } from '#lib/ingestion/dialect.ts';
import { detectEncoding } from '#lib/ingestion/encoding.ts';
import { emptyFile, noRows, type IngestionProblem } from '#lib/ingestion/errors.ts';
import { formatOf } from '#lib/ingestion/file-format.ts';
import { flattenJson } from '#lib/ingestion/json-rows.ts';
import { createJsonCutter, jsonShape } from '#lib/ingestion/json-values.ts';
import { recognise, sourceLabel, type Proposal } from '#lib/ingestion/recognise.ts';
import { foldDelimiter, isLong, longDelimiterOf, STAND_IN } from '#lib/ingestion/long-delimiters.ts';
import { linesAfter, readRecords } from '#lib/ingestion/records.ts';
import { withoutFooter } from '#lib/ingestion/scan-footer.ts';
import { unreadableReport } from '#lib/ingestion/sources/chatwoot.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { chunksOf } from '#lib/ui/import/read-events.ts';

/** What a look at a file tells before anything of it is taken in. */
export interface Recognition {
	readonly file: File;
	/** The file was sent for the look, and need not be sent again. */
	readonly upload?: string | undefined;
	/** null: none that is known by name. */
	readonly sourceLabel: Bilingual | null;
	readonly proposal: Proposal;
	readonly encoding: string;
	readonly delimiter: string;
	/** Physical line, from 1, of the header. */
	readonly headerLine: number;
	/** The lines above it. */
	readonly preamble: readonly string[];
	readonly columns: readonly string[];
	/** What the mapping was called when it was settled for a file with the same headers. */
	readonly rememberedAs?: string;
	/** The first rows. */
	readonly rows: readonly (readonly string[])[];
	/** Delimited text: encoding and delimiter can be other than was recognised. */
	readonly isText?: boolean;
}

/** What the reader says of how a text file is written; the rest is recognised. */
export interface Writing {
	readonly encoding?: string;
	readonly delimiter?: string;
}

export type Recognised = Recognition | { readonly problem: IngestionProblem } | 'ask-server';

const headBytes = 1024 * 1024;
const sampleRows = 500;

/** Looks at the first megabyte of a file in the browser, where it can; nothing is sent. */
export async function recogniseFile(file: File, writing: Writing = {}): Promise<Recognised> {
	const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
	return recogniseHead(file, head, { complete: file.size <= headBytes, isOutermost: true, writing });
}

async function recogniseHead(
	file: File,
	head: Uint8Array,
	{
		complete,
		isOutermost,
		writing
	}: { readonly complete: boolean; readonly isOutermost: boolean; readonly writing: Writing }
): Promise<Recognised> {
	const found = formatOf(head);
	if ('problem' in found) return found;
	switch (found.format) {
		case 'text':
			return recogniseText(file, head, complete, writing);
		case 'json':
			return recogniseJson(file, head, complete);
		case 'gzip': {
			const inside = isOutermost && 'DecompressionStream' in globalThis ? await unpackHead(file) : null;
			return inside
				? recogniseHead(file, inside.head, { complete: inside.complete, isOutermost: false, writing })
				: 'ask-server';
		}
		default:
			return 'ask-server';
	}
}

/** The first megabyte of what a gzip file holds. Null: it cannot be unpacked here. */
async function unpackHead(file: File): Promise<{ head: Uint8Array; complete: boolean } | null> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	try {
		for await (const chunk of chunksOf(file.stream().pipeThrough(new DecompressionStream('gzip')))) {
			chunks.push(chunk);
			bytes += chunk.length;
			if (bytes > headBytes) break;
		}
	} catch {
		return null;
	}
	const whole = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
	return { head: whole.subarray(0, headBytes), complete: bytes <= headBytes };
}

function recogniseText(file: File, head: Uint8Array, complete: boolean, writing: Writing): Recognised {
	const encoding = writing.encoding ?? detectEncoding(head).encoding;
	const decoded = new TextDecoder(encoding).decode(head, { stream: !complete });
	const written = writing.delimiter ?? longDelimiterOf(decoded, complete);
	const isFolded = written !== null && isLong(written);
	const text = isFolded ? foldDelimiter(decoded, written) : decoded;
	const dialect = detectDialect(text, {
		complete,
		...(written === null ? {} : { delimiter: isFolded ? STAND_IN : written })
	});
	if (!dialect) return { problem: emptyFile() };
	const body = linesAfter(text, dialect.skipLines);
	const isPlain = dialect.escape === null && dialect.comment === null;
	const parsed = isPlain
		? Papa.parse<string[]>(body, {
				delimiter: dialect.delimiter,
				...(dialect.quote === null ? {} : { quoteChar: dialect.quote }),
				skipEmptyLines: 'greedy',
				preview: sampleRows + 1
			}).data
		: firstRecords(body, dialect);
	const whole = parsed.length > sampleRows || complete ? parsed : parsed.slice(0, -1);
	const { headerLine, preambleLines: preamble } = dialect;
	const delimiter = written ?? dialect.delimiter;
	return recogniseRows(
		file,
		{ encoding, delimiter, headerLine, preamble, isText: true },
		dialect.columns.map(({ name }) => name),
		whole,
		complete
	);
}

function firstRecords(text: string, dialect: Parameters<typeof readRecords>[1]): string[][] {
	const rows: string[][] = [];
	for (const { fields } of readRecords(text, dialect)) {
		rows.push([...fields]);
		if (rows.length > sampleRows) break;
	}
	return rows;
}

function recogniseJson(file: File, head: Uint8Array, complete: boolean): Recognised {
	const { encoding } = detectEncoding(head);
	const text = new TextDecoder(encoding).decode(head, { stream: !complete });
	const records: Map<string, string>[] = [];
	const cutter = createJsonCutter(jsonShape(text, complete), (value) => {
		const cells = records.length < sampleRows ? flattenJson(value.text) : null;
		if (cells) records.push(cells);
	});
	cutter.push(text);
	if (complete) cutter.end();
	const columns = [...new Set(records.flatMap((cells) => [...cells.keys()]))];
	if (columns.length === 0) return 'ask-server';
	const rows = records.map((cells) => columns.map((name) => cells.get(name) ?? ''));
	return recogniseRows(file, { encoding, delimiter: ',', headerLine: 1, preamble: [] }, columns, rows, complete);
}

function recogniseRows(
	file: File,
	form: Pick<Recognition, 'encoding' | 'delimiter' | 'headerLine' | 'preamble' | 'isText'>,
	columns: readonly string[],
	found: readonly (readonly string[])[],
	complete: boolean
): Recognised {
	const fitting = found.filter((row) => row.length === columns.length);
	const rows = (complete ? withoutFooter(fitting, columns.length) : fitting).slice(0, sampleRows);
	if (rows.length === 0 && complete) return { problem: noRows() };
	const proposal = recognise({ columns, rows, preamble: form.preamble });
	const sums = unreadableReport(form.preamble, proposal.kind);
	if (sums) return { problem: sums };
	return { file, sourceLabel: sourceLabel(proposal), proposal, ...form, columns, rows };
}
