import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { createTableReader, shownColumns, type LeftOut } from '#lib/ingestion/table-reader.ts';
import { pathOf, type anyFile } from '../file-input.ts';
import { recogniseTable } from '../importing/recognise-table.ts';
import { openTableFile } from '../importing/unpack-file.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';

const MOST_ROWS = 200_000;

export interface NamedRow<Name extends string> {
	/** Cells by column; empty where the column is missing, which only optional ones may be. */
	readonly cells: Readonly<Record<Name, string>>;
	/** In the file, from 1. */
	readonly line: number;
	/** Columns that the table does not have; only optional ones. */
	readonly missing: readonly Name[];
}

interface Wanted<Name extends string> {
	readonly required: readonly [Name, ...Name[]];
	readonly optional?: readonly Name[];
	/** Rows whose first required column is blank are wanted, too. */
	readonly isBlankKept?: boolean;
	/** Told of each record that is none of the table: broken, or with cells too many. */
	readonly onLeftOut?: (left: LeftOut) => void;
}

/**
 * The rows of a table by the names of its columns, in any format the importer reads; other columns are passed over, and so are rows whose
 * first required column is blank.
 * @throws OperationError `refused` without a required column, or with too many rows
 */
export async function readNamedColumns<Name extends string>(
	poise: Poise,
	file: z.output<typeof anyFile>,
	{ required, optional = [], isBlankKept = false, onLeftOut = () => undefined }: Wanted<Name>,
	context: Context
): Promise<readonly NamedRow<Name>[]> {
	const path = await pathOf(poise.config, file);
	const opened = await openTableFile(poise, { path, name: file.name }, context);
	try {
		const { table } = opened;
		const { encoding, dialect } = await recogniseTable(table, { name: file.name });
		const columns = shownColumns(dialect).map((name) => name.trim().toLowerCase());
		const missing = required.filter((name) => !columns.includes(name));
		if (missing.length > 0) throw noColumns({ missing, required, columns, file: file.name });
		const places = [...required, ...optional].map((name) => [name, columns.indexOf(name)] as const);
		const absent = optional.filter((name) => !columns.includes(name));
		const found: NamedRow<Name>[] = [];
		const tell = (left: readonly LeftOut[]) => {
			for (const each of left) onLeftOut({ ...each, line: table.lineOf(each.line) });
		};
		const reader = createTableReader({
			encoding,
			dialect,
			onRecord(record, line) {
				const cells = Object.fromEntries(places.map(([name, at]) => [name, record[at] ?? ''])) as Record<Name, string>;
				if (!isBlankKept && cells[required[0]].trim() === '') return;
				if (found.length === MOST_ROWS) throw tooMany(file.name);
				found.push({ cells, line: table.lineOf(line), missing: absent });
			}
		});
		for await (const chunk of createReadStream(table.path, { signal: context.signal }))
			tell(reader.push(chunk as Buffer));
		tell(reader.end());
		return found;
	} finally {
		await opened.close();
	}
}

const noColumns = (given: {
	readonly missing: readonly string[];
	readonly required: readonly string[];
	readonly columns: readonly string[];
	readonly file: string;
}) =>
	new OperationError('refused', {
		code: 'no-labelled-columns',
		message: {
			en: `There is no column "${given.missing.join('", "')}". The columns are: ${given.columns.join(', ')}.`,
			zh: `缺少列“${given.missing.join('”“')}”。现有列：${given.columns.join('、')}。`
		},
		hint: {
			en: `Give a file with the columns ${given.required.join(', ')}.`,
			zh: `请提供含 ${given.required.join('、')} 列的文件。`
		},
		file: given.file
	});

const tooMany = (file: string) =>
	new OperationError('refused', {
		code: 'too-many-texts',
		message: {
			en: `There are more than ${MOST_ROWS.toLocaleString('en')} rows.`,
			zh: `超过 ${MOST_ROWS.toLocaleString('en')} 行。`
		},
		hint: { en: 'Take a part of them.', zh: '请取其中一部分。' },
		file
	});
