import { describe, expect, it } from 'vitest';
import { viewSql } from '#lib/console/view.ts';
import { views } from '#lib/console/views.ts';

describe('views', () => {
	it('say in both languages what each column holds, and name none twice', () => {
		for (const { name, about, columns } of views) {
			for (const text of [about, ...columns.map((column) => column.about)]) {
				expect(text.en, name).toMatch(/^\S.*\S$/);
				expect(text.zh, name).toMatch(/[一-鿿]/);
			}
			const names = columns.map((column) => column.name);
			expect(new Set(names).size, name).toBe(names.length);
		}
		expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
	});

	it('read tables that are qualified, for they share their names with them', () => {
		for (const view of views)
			expect(
				viewSql(view, (table) => `log.main.${table}`),
				view.name
			).toMatch(/^SELECT \(.+ FROM log\.main\.\w+/);
	});
});
