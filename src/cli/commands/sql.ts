import { resolve } from 'node:path';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { exportFormats } from '#lib/server/operations/exporting/write-table.ts';
import type { SqlAnswer } from '#lib/server/operations/run-sql.ts';
import { type Command, type Locale, ofLog, one, UsageError } from '../command.ts';
import { table } from '../table.ts';

interface Written {
	readonly file: string;
	readonly rows: number;
	readonly warnings: readonly Bilingual[];
}

interface Tables {
	readonly views: readonly {
		readonly name: string;
		readonly about: Bilingual;
		readonly columns: readonly { readonly name: string; readonly type: string; readonly about: Bilingual }[];
	}[];
}

/** Letters of one cell in a terminal. */
const WIDEST_CELL = 60;

export const sql: Command = {
	name: 'sql',
	operation: (positionals) => (positionals.length === 0 ? 'sql-views' : 'sql'),
	usage:
		"sql 'SELECT …' [--rows N] [--seconds N] [--source sandbox|replay] [--format csv|parquet|xlsx --out FILE]; sql --tables lists what can be read",
	about: {
		en: 'answer one SELECT over the tables of the log, read-only',
		zh: '对日志的各表执行一条只读 SELECT'
	},
	options: {
		tables: { type: 'boolean' },
		// as it was called at first: scripts may say it
		views: { type: 'boolean' },
		rows: { type: 'string' },
		seconds: { type: 'string' },
		format: { type: 'string' },
		out: { type: 'string' },
		source: { type: 'string' }
	},
	input(values, positionals) {
		const [statement, ...rest] = positionals;
		if (statement === undefined) {
			if (values['tables'] !== true && values['views'] !== true)
				throw new UsageError("sql needs a statement: poise sql 'SELECT …'");
			return {};
		}
		if (rest.length > 0) throw new UsageError('sql takes one statement: put it between quotation marks');
		const out = one(values['out']);
		const format = one(values['format']) ?? exportFormats.find((each) => out?.toLowerCase().endsWith(`.${each}`));
		if (out === undefined && format !== undefined) throw new UsageError('a format needs --out FILE');
		if (out !== undefined && format === undefined)
			throw new UsageError('say the format: --format csv, parquet or xlsx');
		return {
			sql: statement,
			rows: number('rows', one(values['rows'])),
			seconds: number('seconds', one(values['seconds'])),
			...ofLog(values),
			...(out === undefined ? {} : { format, out: resolve(out) })
		};
	},
	print(answer: SqlAnswer | Written | Tables, locale) {
		if ('views' in answer) return sayTables(answer, locale);
		if ('file' in answer) {
			const done = {
				en: `${answer.rows} rows written to ${answer.file}`,
				zh: `已写入 ${answer.rows} 行：${answer.file}`
			};
			return [done[locale], ...answer.warnings.map((warning) => `  ! ${warning[locale]}`)].join('\n');
		}
		return table(
			answer.columns.map(({ name }) => cell(name)),
			answer.rows.map((row) => row.map((value) => cell(value === null ? '—' : String(value))))
		);
	},
	remarks(answer: SqlAnswer | Written | Tables, locale) {
		if (!('cut' in answer)) return '';
		const { n, cut, seconds } = answer;
		const time = seconds.toFixed(2);
		if (cut)
			return {
				en: `the first ${n} rows, ${time} s; more were cut: --rows N, or --out FILE`,
				zh: `前 ${n} 行，${time} 秒；其余已省略，可用 --rows N 或 --out 文件`
			}[locale];
		return { en: `${n} rows, ${time} s`, zh: `${n} 行，${time} 秒` }[locale];
	}
};

function number(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const value = Number(text);
	if (Number.isNaN(value)) throw new UsageError(`--${name} is a number, not "${text}"`);
	return value;
}

/** One line a cell, and no control characters: they could write over what stands in the terminal. */
function cell(text: string): string {
	const line = text.replace(/\p{Cc}+/gu, ' ');
	return line.length > WIDEST_CELL ? `${line.slice(0, WIDEST_CELL - 1)}…` : line;
}

function sayTables({ views }: Tables, locale: Locale): string {
	return views
		.map(({ name, about, columns }) => {
			const rows = columns.map((column) => [`  ${column.name}`, column.type, column.about[locale]]);
			const [header = '', , ...lines] = table(['', '', ''], rows).split('\n');
			return [`${name}: ${about[locale]}`, ...[header, ...lines].filter((line) => line.trim() !== '')].join('\n');
		})
		.join('\n\n');
}
