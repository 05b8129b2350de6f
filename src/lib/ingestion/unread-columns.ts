import type { Bilingual } from '#lib/log/bilingual.ts';
import type { ColumnContent } from './column-content.ts';
import { fieldsNear } from './header-score.ts';
import { columnsOf, findColumn, singleRules, type Mapping } from './mapping.ts';
import { contentScore } from './recognise-generic.ts';

/**
 * Columns that a mapping reads nothing from, though their headers are nearly what a field still without a column is called, and
 * their cells suit it: which field, and how to say so.
 */
export function nearlyRead({ kind, fields }: Mapping, contents: readonly ColumnContent[]): readonly Bilingual[] {
	const names = contents.map(({ name }) => name);
	const rules = Object.values(fields).flatMap(singleRules);
	const read = new Set(rules.flatMap(columnsOf).map((column) => findColumn(column, names)));
	const filled = new Set(Object.keys(fields));
	return contents.flatMap((content, at) => {
		if (read.has(at) || content.cells.length === 0) return [];
		const field = fieldsNear(content.name, kind).find(
			(each) => !filled.has(each.name) && contentScore(each, content) > 0
		);
		if (!field) return [];
		filled.add(field.name);
		const { name } = content;
		return [
			{
				en: `“${name}” is not read. It may be “${field.label.en}”: choose it there in the mapping on the import page, or import with --map "${name}=${field.name}".`,
				zh: `未读取“${name}”列，它可能是“${field.label.zh}”：请在导入页的映射中选择，或在导入时加上 --map "${name}=${field.name}"。`
			}
		];
	});
}
