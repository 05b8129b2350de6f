import { z } from 'zod';
import { shownColumns, createTableReader, type LeftOut } from '#lib/ingestion/table-reader.ts';
import { MOST_DELIMITER_LETTERS } from '#lib/ingestion/mapping.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { createReadStream } from 'node:fs';
import { anyFile, pathOf, uploadedFile } from './file-input.ts';
import { recogniseTable, type RecognisedTable } from './importing/recognise-table.ts';
import { openTableFile, type TableFile } from './importing/unpack-file.ts';
import { operation, type Context, type Row } from './operation.ts';

const options = {
	encoding: z.string().optional().describe('Read by this encoding; found out where left out.'),
	delimiter: z
		.string()
		.min(1)
		.max(MOST_DELIMITER_LETTERS)
		.optional()
		.describe('Read with this delimiter; found out where left out.')
};

/** The last line of the answer: what was left out of the rows. */
export interface ParseRemarks {
	readonly records: number;
	readonly preambleLines: number;
	readonly footnotes: number;
	readonly blankLines: number;
	readonly comments: number;
	readonly leftOutCount: number;
	/** The first of them. */
	readonly leftOut: readonly LeftOut[];
	readonly warnings: readonly Bilingual[];
}

const SHOWN = 1000;

export const parseFile = operation({
	name: 'parse',
	summary:
		'What the importer sees before mapping (NDJSON): how the file is written and its columns, then one array of cells a record, at last an object with what was left out. An upload stays for the import.',
	input: z.object({ file: anyFile, ...options }),
	httpInput: z.object({ file: uploadedFile, ...options }),
	output: z.object({
		encoding: z.string(),
		delimiter: z.string(),
		quote: z.string().nullable(),
		escape: z.string().nullable(),
		headerLine: z.int(),
		columns: z.array(z.string())
	}),
	async run(poise, { file, encoding, delimiter }, context) {
		const path = await pathOf(poise.config, file);
		const opened = await openTableFile(poise, { path, name: file.name, encoding, delimiter }, context);
		try {
			const recognised = await recogniseTable(opened.table, { name: file.name, encoding, delimiter });
			return rowsOf(opened.table, recognised, () => opened.close(), context);
		} catch (cause) {
			await opened.close();
			throw cause;
		}
	}
});

async function* rowsOf(
	table: TableFile,
	{ encoding, dialect }: RecognisedTable,
	close: () => Promise<void>,
	{ signal }: Context
): AsyncGenerator<Row> {
	try {
		const { delimiter, quote, escape, headerLine } = dialect;
		yield {
			encoding: table.encoding ?? encoding,
			delimiter: table.delimiter ?? delimiter,
			quote,
			escape,
			headerLine: table.lineOf(headerLine),
			columns: shownColumns(dialect)
		};
		let rows: Row[] = [];
		let records = 0;
		const reader = createTableReader({ encoding, dialect, onRecord: (cells) => rows.push(cells) });
		const leftOut: LeftOut[] = [];
		let leftOutCount = 0;
		const keep = (found: readonly LeftOut[]) => {
			leftOutCount += found.length;
			leftOut.push(...found.slice(0, SHOWN - leftOut.length));
		};
		const inOriginal = (found: readonly LeftOut[]) => found.map((each) => ({ ...each, line: table.lineOf(each.line) }));
		for await (const chunk of createReadStream(table.path, { highWaterMark: 256 * 1024, signal })) {
			keep(inOriginal(reader.push(chunk as Buffer)));
			records += rows.length;
			yield* rows;
			rows = [];
		}
		keep(inOriginal(reader.end()));
		records += rows.length;
		yield* rows;
		keep(table.broken.map(({ line }) => ({ line, reason: 'bad-json', fieldsFound: null })));
		const { blankLines, commentLines, footerLines } = reader.summary();
		const remarks: ParseRemarks = {
			records,
			preambleLines: dialect.preambleLines.length,
			footnotes: footerLines,
			blankLines,
			comments: commentLines,
			leftOutCount,
			leftOut: leftOut.sort((a, b) => a.line - b.line),
			warnings: table.warnings
		};
		yield { remarks };
	} finally {
		await close();
	}
}
