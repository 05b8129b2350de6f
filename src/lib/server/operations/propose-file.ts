import { z } from 'zod';
import { shownColumns } from '#lib/ingestion/table-reader.ts';
import { noRows } from '#lib/ingestion/errors.ts';
import { mappingSchema } from '#lib/ingestion/mapping.ts';
import { recognise, sourceLabel } from '#lib/ingestion/recognise.ts';
import { unreadableReport } from '#lib/ingestion/sources/chatwoot.ts';
import { textSchema } from './bilingual-schema.ts';
import { anyFile, pathOf, uploadedFile } from './file-input.ts';
import { recogniseTable, refused } from './importing/recognise-table.ts';
import { openTableFile } from './importing/unpack-file.ts';
import { operation } from './operation.ts';

/** Rows that show what a mapping makes of the file. */
const SAMPLE_ROWS = 500;

export const proposeFile = operation({
	name: 'propose',
	summary:
		'Looks into a file and proposes how to read it: columns, first rows, source, zone and mapping. Takes nothing in; the upload stays for the import.',
	input: z.object({ file: anyFile }),
	httpInput: z.object({ file: uploadedFile }),
	output: z.object({
		encoding: z.string(),
		delimiter: z.string(),
		headerLine: z.int(),
		preamble: z.array(z.string()),
		columns: z.array(z.string()),
		rows: z.array(z.array(z.string())),
		sourceLabel: textSchema.nullable(),
		proposal: z.object({
			source: z.string(),
			kind: z.string(),
			zone: z.string().nullable(),
			zoneFrom: z.enum(['header', 'cells', 'unmarked']),
			offsets: z.array(z.string()),
			mapping: mappingSchema,
			stated: mappingSchema.shape.fields,
			evidence: z.record(z.string(), z.number()),
			warnings: z.array(textSchema)
		})
	}),
	async run(poise, { file }, context) {
		const path = await pathOf(poise.config, file);
		const opened = await openTableFile(poise, { path, name: file.name }, context);
		try {
			const { table } = opened;
			const { encoding, dialect, records, complete } = await recogniseTable(table, { name: file.name });
			if (records.length === 0 && complete) throw refused(noRows(), file.name);
			const columns = shownColumns(dialect);
			const rows = records
				.filter((cells) => cells.length === dialect.columns.length)
				.slice(0, SAMPLE_ROWS)
				.map((cells) => cells.slice(0, columns.length));
			const proposal = recognise({ columns, rows, preamble: dialect.preambleLines });
			const sums = unreadableReport(dialect.preambleLines, proposal.kind);
			if (sums) throw refused(sums, file.name);
			return {
				encoding: table.encoding ?? encoding,
				delimiter: table.delimiter ?? dialect.delimiter,
				headerLine: table.lineOf(dialect.headerLine),
				preamble: [...dialect.preambleLines],
				columns: [...columns],
				rows,
				sourceLabel: sourceLabel(proposal),
				proposal: { ...proposal, warnings: [...table.warnings, ...proposal.warnings] }
			};
		} finally {
			await opened.close();
		}
	}
});
