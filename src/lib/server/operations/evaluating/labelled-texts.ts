import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { createTableReader, shownColumns } from '#lib/ingestion/table-reader.ts';
import { pathOf, type anyFile } from '../file-input.ts';
import { recogniseTable } from '../importing/recognise-table.ts';
import { openTableFile } from '../importing/unpack-file.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';

export interface LabelledText {
	readonly text: string;
	readonly label: string;
}

const MOST_TEXTS = 200_000;
/** What says whether a text is kept, and its label: the columns of the file by name. */
const COLUMNS = ['text', 'label'] as const;

/**
 * The rows of a table with the columns `text` and `label`, in any format the importer reads; others are passed over, and so are rows
 * without a text.
 * @throws OperationError `refused` without these columns, with a text that has no label, or with too many rows
 */
export async function readLabelledTexts(
	poise: Poise,
	file: z.output<typeof anyFile>,
	context: Context
): Promise<readonly LabelledText[]> {
	const path = await pathOf(poise.config, file);
	const opened = await openTableFile(poise, { path, name: file.name }, context);
	try {
		const { table } = opened;
		const { encoding, dialect } = await recogniseTable(table, { name: file.name });
		const columns = shownColumns(dialect).map((name) => name.trim().toLowerCase());
		const [textAt, labelAt] = COLUMNS.map((name) => columns.indexOf(name)) as [number, number];
		const missing = COLUMNS.filter((name) => !columns.includes(name));
		if (missing.length > 0) throw noColumns(missing, columns, file.name);
		const found: LabelledText[] = [];
		const reader = createTableReader({
			encoding,
			dialect,
			onRecord(cells, line) {
				const text = cells[textAt] ?? '';
				const label = (cells[labelAt] ?? '').trim();
				if (text.trim() === '') return;
				if (label === '') throw noLabel(file.name, table.lineOf(line));
				if (found.length === MOST_TEXTS) throw tooMany(file.name);
				found.push({ text, label });
			}
		});
		for await (const chunk of createReadStream(table.path, { signal: context.signal })) reader.push(chunk as Buffer);
		reader.end();
		return found;
	} finally {
		await opened.close();
	}
}

const noColumns = (missing: readonly string[], columns: readonly string[], file: string) =>
	new OperationError('refused', {
		code: 'no-labelled-columns',
		message: {
			en: `There is no column "${missing.join('", "')}". The columns are: ${columns.join(', ')}.`,
			zh: `缺少列“${missing.join('”“')}”。现有列：${columns.join('、')}。`
		},
		hint: {
			en: 'Give a file with the columns text and label, one question a row.',
			zh: '请提供含 text 与 label 两列的文件，每行一个问题。'
		},
		file
	});

const noLabel = (file: string, line: number) =>
	new OperationError('refused', {
		code: 'no-label',
		message: { en: 'This text has no label.', zh: '这条文本没有标签。' },
		hint: { en: 'Give every text its label, or take the row out.', zh: '请为每条文本填写标签，或删去该行。' },
		file,
		line,
		column: 'label'
	});

const tooMany = (file: string) =>
	new OperationError('refused', {
		code: 'too-many-texts',
		message: {
			en: `There are more than ${MOST_TEXTS.toLocaleString('en')} texts.`,
			zh: `文本超过 ${MOST_TEXTS.toLocaleString('en')} 条。`
		},
		hint: { en: 'Take a part of them.', zh: '请取其中一部分。' },
		file
	});
