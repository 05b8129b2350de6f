import type { z } from 'zod';
import type { anyFile } from '../file-input.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { readNamedColumns } from './named-columns.ts';

export interface LabelledText {
	readonly text: string;
	readonly label: string;
}

/**
 * The rows of a table with the columns `text` and `label`; rows without a text are passed over.
 * @throws OperationError `refused` without these columns, with a text that has no label, or with too many rows
 */
export async function readLabelledTexts(
	poise: Poise,
	file: z.output<typeof anyFile>,
	context: Context
): Promise<readonly LabelledText[]> {
	const rows = await readNamedColumns(poise, file, { required: ['text', 'label'] }, context);
	return rows.map(({ cells, line }) => {
		const label = cells.label.trim();
		if (label === '') throw noLabel(file.name, line);
		return { text: cells.text, label };
	});
}

const noLabel = (file: string, line: number) =>
	new OperationError('refused', {
		code: 'no-label',
		message: { en: 'This text has no label.', zh: '这条文本没有标签。' },
		hint: { en: 'Give every text its label, or take the row out.', zh: '请为每条文本填写标签，或删去该行。' },
		file,
		line,
		column: 'label'
	});
