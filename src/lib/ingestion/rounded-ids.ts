import type { Bilingual } from '#lib/log/bilingual.ts';
import { columnsOf, findColumn, singleRules, type Mapping } from './mapping.ts';

/** Fields whose cells name something: every digit counts. */
const ID_FIELDS = ['external_id', 'conversation_id', 'message_id', 'customer_id', 'agent_id'];
/** `1.23457E+17`: what a spreadsheet leaves of a long id. */
const ROUNDED = /^[1-9]([.,]\d+)?E\+\d{2}$/i;

export interface RoundedId {
	readonly field: string;
	readonly column: string;
	readonly example: string;
	/** One of them stands in several rows. */
	readonly isRepeated: boolean;
}

/** The id fields that are read from cells which a spreadsheet has rounded: different ids may have become one. */
export function roundedIds(
	{ fields }: Mapping,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): readonly RoundedId[] {
	return ID_FIELDS.flatMap((field) => {
		const rule = fields[field];
		const read = rule === undefined ? [] : singleRules(rule).flatMap(columnsOf);
		return read.flatMap((column) => {
			const at = findColumn(column, columns);
			const cells = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => ROUNDED.test(cell));
			const [example] = cells;
			return example === undefined ? [] : [{ field, column, example, isRepeated: new Set(cells).size < cells.length }];
		});
	});
}

/** @param isRead whether the column is read all the same */
export function roundedWarning({ column, example }: RoundedId, isRead: boolean): Bilingual {
	const then = isRead
		? { en: 'different ones may have become the same.', zh: '不同的编号可能变成了同一个。' }
		: {
				en: 'the column is not read, for different ones may have become the same.',
				zh: '不同的编号可能变成了同一个，因此不读取该列。'
			};
	return {
		en: `Column "${column}" holds ids that a spreadsheet has rounded, such as ${example}: ${then.en} Export again and import that file without opening it in a spreadsheet.`,
		zh: `“${column}”列中的编号已被表格软件四舍五入（例如 ${example}），${then.zh}请重新导出，不要先用表格软件打开再保存。`
	};
}
