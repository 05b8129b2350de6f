import Papa from 'papaparse';
import { detectDialect } from '#lib/ingestion/dialect.ts';
import { detectEncoding } from '#lib/ingestion/encoding.ts';
import { emptyFile, noRows, type IngestionProblem } from '#lib/ingestion/errors.ts';
import { formatOf, refuseFormat } from '#lib/ingestion/file-format.ts';
import { recognise, sourceProfiles, type Proposal } from '#lib/ingestion/recognise.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';

/** What a look at the start of a file tells, before anything of it is sent. */
export interface Recognition {
	readonly file: File;
	/** null: none that is known by name. */
	readonly sourceLabel: Bilingual | null;
	readonly proposal: Proposal;
	readonly encoding: string;
	readonly delimiter: string;
	/** Physical line, from 1, of the header. */
	readonly headerLine: number;
	readonly columns: readonly string[];
	/** What the mapping was called when it was settled for a file with the same headers. */
	readonly rememberedAs?: string;
	/** The first rows. */
	readonly rows: readonly (readonly string[])[];
}

const headBytes = 1024 * 1024;
const sampleRows = 500;

/** Looks at the first megabyte of a file in the browser; nothing is sent. */
export async function recogniseFile(file: File): Promise<Recognition | { readonly problem: IngestionProblem }> {
	const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
	const complete = file.size <= headBytes;
	const { encoding } = detectEncoding(head);
	const found = formatOf(head);
	if ('problem' in found) return found;
	if (found.format !== 'text') return { problem: refuseFormat(found.format) };
	const text = new TextDecoder(encoding).decode(head, { stream: !complete });
	const dialect = detectDialect(text, { complete });
	if (!dialect) return { problem: emptyFile() };
	const parsed = Papa.parse<string[]>(text, {
		delimiter: dialect.delimiter,
		...(dialect.quote === null ? {} : { quoteChar: dialect.quote }),
		skipFirstNLines: dialect.skipLines,
		skipEmptyLines: 'greedy',
		preview: sampleRows + 1
	});
	const columns = dialect.columns.map(({ name }) => name);
	const whole = parsed.data.length > sampleRows || complete ? parsed.data : parsed.data.slice(0, -1);
	const rows = whole.filter((row) => row.length === columns.length).slice(0, sampleRows);
	if (rows.length === 0 && complete) return { problem: noRows() };
	const proposal = recognise({ columns, rows });
	return {
		file,
		sourceLabel: sourceProfiles.find(({ id }) => id === proposal.source)?.label ?? null,
		proposal,
		encoding,
		delimiter: dialect.delimiter,
		headerLine: dialect.headerLine,
		columns,
		rows
	};
}
