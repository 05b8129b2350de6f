import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatement } from '#lib/console/check-statement.ts';
import type { JsonObject } from '#lib/console/syntax-tree.ts';

const views = ['judged', 'issue'];

const call = (name: string, children: readonly JsonObject[] = [], schema = ''): JsonObject => ({
	class: 'FUNCTION',
	type: 'FUNCTION',
	query_location: 7,
	function_name: name,
	schema,
	catalog: '',
	children,
	filter: null,
	order_bys: { type: 'ORDER_MODIFIER', orders: [] }
});
const one: JsonObject = {
	class: 'CONSTANT',
	type: 'VALUE_CONSTANT',
	value: { type: { id: 'INTEGER', type_info: null }, is_null: false, value: 1 }
};
const table = (name: string): JsonObject => ({
	type: 'BASE_TABLE',
	query_location: 14,
	catalog_name: '',
	schema_name: '',
	table_name: name,
	at_clause: null
});
const select = (
	list: readonly JsonObject[],
	from: JsonObject = { type: 'EMPTY' },
	more: JsonObject = {}
): JsonObject => ({
	type: 'SELECT_NODE',
	modifiers: [],
	cte_map: { map: [] },
	select_list: list,
	from_table: from,
	where_clause: null,
	...more
});
const cte = (key: string, node: JsonObject): JsonObject => ({
	key,
	value: { aliases: [], query: { node }, materialized: '' }
});
const check = (node: JsonObject) => checkStatement({ error: false, statements: [{ node }] }, views);

/** Places of a tree where an expression, or a query, may stand. */
const around: readonly ((inner: JsonObject) => JsonObject)[] = [
	(inner) => select([inner]),
	(inner) =>
		select([one], table('judged'), {
			where_clause: { class: 'COMPARISON', type: 'COMPARE_EQUAL', left: inner, right: one }
		}),
	(inner) =>
		select([{ class: 'CASE', type: 'CASE_EXPR', case_checks: [{ when_expr: inner, then_expr: one }], else_expr: one }]),
	(inner) => select([{ class: 'STAR', type: 'STAR', replace_list: [{ key: 'a', value: inner }] }]),
	(inner) => select([one], table('judged'), { qualify: inner }),
	(inner) => select([one], { type: 'EMPTY' }, { modifiers: [{ type: 'LIMIT_MODIFIER', limit: inner, offset: null }] }),
	(inner) => select([one], { type: 'JOIN', left: table('judged'), right: table('issue'), condition: inner }),
	(inner) => select([one], { type: 'TABLE_FUNCTION', function: call('range', [inner]) }),
	(inner) => select([one], { type: 'EXPRESSION_LIST', expected_types: [], values: [[inner]] }),
	(inner) =>
		select([
			{
				class: 'WINDOW',
				type: 'WINDOW_AGGREGATE',
				function_name: 'sum',
				schema: '',
				catalog: '',
				children: [one],
				partitions: [inner],
				orders: []
			}
		])
];
const within: readonly ((query: JsonObject) => JsonObject)[] = [
	(query) => select([{ class: 'SUBQUERY', type: 'SUBQUERY', subquery: { node: query }, child: null }]),
	(query) => select([one], { type: 'SUBQUERY', subquery: { node: query } }),
	(query) => select([one], table('x'), { cte_map: { map: [cte('x', query)] } }),
	(query) => ({ type: 'SET_OPERATION_NODE', modifiers: [], cte_map: { map: [] }, left: select([one]), right: query }),
	(query) => ({
		type: 'RECURSIVE_CTE_NODE',
		modifiers: [],
		cte_map: { map: [] },
		cte_name: 'r',
		left: query,
		right: select([one], table('r'))
	})
];
const nested = fc.tuple(fc.constantFrom(...around), fc.array(fc.constantFrom(...within), { maxLength: 6 })).map(
	([innermost, outer]) =>
		(inner: JsonObject) =>
			outer.reduce((query, wrap) => wrap(query), innermost(inner))
);

describe('checkStatement', () => {
	it('finds a function that is not allowed wherever it stands', () => {
		fc.assert(
			fc.property(
				nested,
				fc.constantFrom('getenv', 'GETENV', 'current_setting', 'read_text', 'nextval'),
				(wrap, name) => {
					expect(check(wrap(call(name)))).toMatchObject({ code: 'sql-function', at: 7 });
				}
			)
		);
	});

	it('finds a table that is no view wherever it stands', () => {
		fc.assert(
			fc.property(nested, fc.constantFrom('reject', 'x.csv', 'sqlite_master', 'Judged2'), (wrap, name) => {
				const hidden = {
					class: 'SUBQUERY',
					type: 'SUBQUERY',
					subquery: { node: select([one], table(name)) },
					child: null
				};
				expect(check(wrap(hidden))).toMatchObject({ code: 'sql-table' });
			})
		);
	});

	it('lets the same places hold what is allowed', () => {
		fc.assert(
			fc.property(nested, (wrap) => {
				expect(check(wrap(call('lower', [call('date_part', [one], 'main')])))).toBeNull();
			})
		);
	});

	it('refuses kinds of node that it does not know', () => {
		fc.assert(
			fc.property(nested, fc.stringMatching(/^[A-Z_]{3,12}_NEW$/), (wrap, kind) => {
				expect(check(wrap({ class: kind, type: kind }))).toMatchObject({ code: 'sql-part' });
				expect(check(select([one], { type: kind }))).toMatchObject({ code: 'sql-part' });
				expect(check({ type: kind, cte_map: { map: [] } })).toMatchObject({ code: 'sql-part' });
			})
		);
	});

	it('knows a name of WITH behind its definition and inside its query, and nowhere else', () => {
		const uses = (name: string) => select([one], table(name));
		const defining = (from: string, ...map: readonly JsonObject[]) => select([one], table(from), { cte_map: { map } });
		expect(check(defining('a', cte('A', select([one]))))).toBeNull();
		expect(check(defining('b', cte('a', select([one])), cte('b', uses('a'))))).toBeNull();
		expect(check(defining('a', cte('a', uses('a'))))).toMatchObject({ code: 'sql-table' });
		expect(check(defining('a', cte('a', uses('b')), cte('b', select([one]))))).toMatchObject({ code: 'sql-table' });
		expect(
			check(
				select([one], {
					type: 'JOIN',
					left: { type: 'SUBQUERY', subquery: { node: defining('a', cte('a', select([one]))) } },
					right: table('a')
				})
			)
		).toMatchObject({
			code: 'sql-table'
		});
		const recursive = (left: JsonObject) =>
			cte('r', {
				type: 'RECURSIVE_CTE_NODE',
				modifiers: [],
				cte_map: { map: [] },
				cte_name: 'r',
				left,
				right: uses('r')
			});
		expect(check(defining('r', recursive(select([one]))))).toBeNull();
		expect(check(defining('r', recursive(uses('r'))))).toMatchObject({ code: 'sql-table' });
	});

	it('takes no schema but the one in which the parser looks itself', () => {
		expect(check(select([call('lower', [], 'main')]))).toBeNull();
		expect(check(select([call('lower', [], 'other')]))).toMatchObject({ code: 'sql-qualified' });
		expect(check(select([{ ...call('lower'), catalog: 'system' }]))).toMatchObject({ code: 'sql-qualified' });
		expect(check(select([one], { ...table('judged'), schema_name: 'main' }))).toMatchObject({ code: 'sql-qualified' });
	});

	it('wants replacements written out and short', () => {
		const text = (value: string): JsonObject => ({
			class: 'CONSTANT',
			type: 'VALUE_CONSTANT',
			value: { type: { id: 'VARCHAR' }, is_null: false, value }
		});
		const replace = (by: JsonObject) => check(select([call('replace', [text('a'), text('a'), by])]));
		expect(replace(text('x'.repeat(64)))).toBeNull();
		expect(replace(text('x'.repeat(65)))).toMatchObject({ code: 'sql-replacement' });
		expect(replace({ class: 'COLUMN_REF', type: 'COLUMN_REF', column_names: ['text'] })).toMatchObject({
			code: 'sql-replacement'
		});
	});

	it('wants one statement', () => {
		expect(checkStatement({ error: false, statements: [] }, views)).toMatchObject({ code: 'sql-empty' });
		const statement = { node: select([one]) };
		expect(checkStatement({ error: false, statements: [statement, statement] }, views)).toMatchObject({
			code: 'sql-several'
		});
		expect(
			checkStatement({ error: true, error_type: 'parser', error_message: 'syntax error', position: '3' }, views)
		).toMatchObject({ code: 'sql-syntax', at: 3 });
		expect(checkStatement({ error: true, error_type: 'not implemented', error_message: '' }, views)).toMatchObject({
			code: 'sql-not-select'
		});
	});
});
