import type { Bilingual } from '#lib/log/bilingual.ts';
import { editDistance, nearest } from '#lib/log/nearest.ts';
import type { Parsed } from './syntax-tree.ts';

/** Why a statement is not run. */
export interface Refusal {
	readonly code: string;
	readonly message: Bilingual;
	readonly hint: Bilingual;
	/** Bytes from the start of the text; null where the parser does not say. */
	readonly at: number | null;
}

/** A guess further off than this is no help. */
const MOST_EDITS = 2;

const listTables: Bilingual = {
	en: 'The console reads the tables listed beside it and by poise sql --tables, and nothing else.',
	zh: '控制台只能读取旁边列出的表（也可用 poise sql --tables 查看），不能读取其他内容。'
};

const meant = (name: string, candidates: readonly string[]): Bilingual | null => {
	const best = nearest(name, candidates);
	return best === null || editDistance(name.toLowerCase(), best) > MOST_EDITS
		? null
		: { en: `Did you mean ${best}? `, zh: `是否想写 ${best}？` };
};

const joined = (first: Bilingual | null, second: Bilingual): Bilingual =>
	first === null ? second : { en: first.en + second.en, zh: first.zh + second.zh };

/** Every reason there is, in words. */
export const refusals = {
	empty: (): Refusal => ({
		code: 'sql-empty',
		message: { en: 'There is no statement.', zh: '没有语句。' },
		hint: {
			en: 'Write a SELECT, for instance: SELECT count(*) FROM judged',
			zh: '请写一条 SELECT，例如：SELECT count(*) FROM judged'
		},
		at: null
	}),
	several: (): Refusal => ({
		code: 'sql-several',
		message: { en: 'There is more than one statement.', zh: '语句不止一条。' },
		hint: {
			en: 'The console runs one SELECT at a time; WITH joins several into one.',
			zh: '控制台一次只执行一条 SELECT；可用 WITH 合并多条。'
		},
		at: null
	}),
	unparsed: ({ error_type: type, error_message: message, position }: Extract<Parsed, { error: true }>): Refusal =>
		type === 'parser'
			? {
					code: 'sql-syntax',
					message: { en: `This is not SQL: ${message}.`, zh: `语法有误：${message}。` },
					hint: { en: 'The SQL is DuckDB’s, close to PostgreSQL’s.', zh: '语法为 DuckDB 的 SQL，与 PostgreSQL 相近。' },
					at: position === undefined ? null : Number(position)
				}
			: {
					code: 'sql-not-select',
					message: { en: 'The console runs SELECT only.', zh: '控制台只执行 SELECT。' },
					hint: {
						en: 'It changes nothing, loads nothing and sets nothing. A PIVOT names its values: PIVOT … ON column IN (…).',
						zh: '它不修改、不加载、不设置任何内容。PIVOT 须写明取值：PIVOT … ON 列 IN (…)。'
					},
					at: null
				},
	unknownTable: (name: string, known: readonly string[], at: number | null): Refusal => ({
		code: 'sql-table',
		message: { en: `“${name}” is not a table of the console.`, zh: `“${name}”不是控制台可读的表。` },
		hint: joined(meant(name, known), listTables),
		at
	}),
	qualified: (name: string, at: number | null): Refusal => ({
		code: 'sql-qualified',
		message: {
			en: `“${name}”: names stand alone, without a schema or catalogue.`,
			zh: `“${name}”：名称前不能带模式或目录。`
		},
		hint: listTables,
		at
	}),
	catalogue: (name: string, at: number | null): Refusal => ({
		code: 'sql-catalogue',
		message: {
			en: `DESCRIBE, SHOW and SUMMARIZE are not for the console${name ? ` (${name.replaceAll('"', '')})` : ''}.`,
			zh: `控制台不支持 DESCRIBE、SHOW、SUMMARIZE${name ? `（${name.replaceAll('"', '')}）` : ''}。`
		},
		hint: listTables,
		at
	}),
	tableFunction: (name: string, at: number | null): Refusal => ({
		code: 'sql-table-function',
		message: { en: `${name}() cannot stand after FROM.`, zh: `FROM 之后不能使用 ${name}()。` },
		hint: {
			en: 'Only range, generate_series and unnest can: the console reads no files, no network and no settings.',
			zh: '只能使用 range、generate_series、unnest：控制台不读取文件、网络或设置。'
		},
		at
	}),
	unknownFunction: (name: string, known: readonly string[], at: number | null): Refusal => ({
		code: 'sql-function',
		message: { en: `The function ${name} is not for the console.`, zh: `控制台不支持函数 ${name}。` },
		hint: joined(known.includes(name) ? null : meant(name, known), {
			en: 'It runs DuckDB’s functions on values and its aggregates, but none that reach outside, act, or make huge values of small ones.',
			zh: '可使用 DuckDB 的取值函数与聚合函数；不包括访问外部、产生动作、或凭空生成巨大值的函数。'
		}),
		at
	}),
	longReplacement: (name: string, most: number, at: number | null): Refusal => ({
		code: 'sql-replacement',
		message: {
			en: `What ${name} puts in must be written out, at most ${most} characters.`,
			zh: `${name} 的替换内容须直接写出，最多 ${most} 个字符。`
		},
		hint: { en: 'Longer ones multiply texts beyond what memory holds.', zh: '更长的内容会使文本成倍膨胀，超出内存。' },
		at
	}),
	parameter: (): Refusal => ({
		code: 'sql-parameter',
		message: { en: 'There are no parameters here.', zh: '此处不支持参数。' },
		hint: { en: 'Write the values where $1 or ? stands.', zh: '请把 $1 或 ? 换成具体的值。' },
		at: null
	}),
	unknownPart: (part: string, at: number | null): Refusal => ({
		code: 'sql-part',
		message: {
			en: `The console does not know this part of SQL: ${part || '?'}.`,
			zh: `控制台不支持这种写法：${part || '?'}。`
		},
		hint: listTables,
		at
	}),
	tooLong: (most: number): Refusal => ({
		code: 'sql-too-long',
		message: { en: `The statement is longer than ${most} characters.`, zh: `语句超过 ${most} 个字符。` },
		hint: { en: 'Shorten it: lists of values go into a WITH once.', zh: '请缩短语句，例如把重复的列表放进 WITH。' },
		at: null
	})
};

/** Line and column, from 1, of a place in a text. */
export function lineAndColumn(text: string, bytes: number): { readonly line: number; readonly column: number } {
	const before = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes));
	const lines = before.split('\n');
	return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}
