import { csvCell } from '#lib/ingestion/csv-text.ts';
import type { Cell } from '../../warehouse/engine.ts';
import { textOf, type ExportTable } from './export-table.ts';

/** What makes a spreadsheet run a cell (OWASP, CSV injection); full-width forms too, which some take for the same. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export interface Guarded {
	/** Cells that got an apostrophe in front. */
	guarded: number;
}

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read it as that). A text that a spreadsheet would run as a
 * formula gets an apostrophe in front, which spreadsheets do not show.
 */
export async function* csvOf(
	{ columns }: Pick<ExportTable, 'columns'>,
	batches: AsyncIterable<readonly (readonly Cell[])[]>,
	counts: Guarded
): AsyncGenerator<string> {
	yield `\uFEFF${columns.map(({ name }) => csvCell(FORMULA.test(name) ? `'${name}` : name)).join(',')}\r\n`;
	for await (const batch of batches) {
		const length = batch[0]?.length ?? 0;
		let text = '';
		for (let row = 0; row < length; row++) {
			const cells = columns.map(({ type }, at) => {
				const value = batch[at]?.[row] ?? null;
				if (value === null) return '';
				if (type !== 'text' || !FORMULA.test(textOf(value))) return csvCell(textOf(value));
				counts.guarded++;
				return csvCell(`'${textOf(value)}`);
			});
			text += `${cells.join(',')}\r\n`;
		}
		yield text;
	}
}
