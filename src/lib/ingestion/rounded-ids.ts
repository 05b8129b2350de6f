import type { Bilingual } from '#lib/log/bilingual.ts';
import { columnsOf, findColumn, singleRules, type Mapping } from './mapping.ts';

/** Fields whose cells name something: every digit counts. */
const ID_FIELDS = ['external_id', 'customer_id', 'agent_id'];
/** `1.23457E+17`: what a spreadsheet leaves of a long id. */
const ROUNDED = /^[1-9]([.,]\d+)?E\+\d{2}$/i;

/** A warning for every id column with cells that a spreadsheet has rounded: different ids may have become one. */
export function roundedIds(
	{ fields }: Mapping,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): readonly Bilingual[] {
	const names = ID_FIELDS.flatMap((field) => {
		const rule = fields[field];
		return rule === undefined ? [] : singleRules(rule).flatMap(columnsOf);
	});
	return [...new Set(names)].flatMap((name) => {
		const at = findColumn(name, columns);
		const example = rows.map((row) => row[at]?.trim() ?? '').find((cell) => ROUNDED.test(cell));
		if (example === undefined) return [];
		return {
			en: `Column "${name}" holds ids that a spreadsheet has rounded, such as ${example}: different ones may have become the same. Export again and import that file without opening it in a spreadsheet.`,
			zh: `“${name}”列中的编号已被表格软件四舍五入（例如 ${example}），不同的编号可能变成了同一个。请重新导出，不要先用表格软件打开再保存。`
		};
	});
}
