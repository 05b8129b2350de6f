// Writes docs/sql.md from the views and functions of the console: npm run generate
import { writeFileSync } from 'node:fs';
import { functions, tableFunctions } from '#lib/console/functions.ts';
import { views } from '#lib/console/views.ts';

const names = [...functions].filter((name) => /^[a-z]/.test(name)).sort();

const lines = [
	'# SQL console · SQL 控制台',
	'',
	'Generated from `src/lib/console` by `npm run generate`; do not edit.',
	'',
	'One SELECT over the tables below, in DuckDB’s SQL: on the page `/explore/sql`, by `poise sql`, by `POST /api/v1/sql`. It only reads. Empty stands',
	'for what the log does not say. Names and columns stay as they are: what is added comes at the end.',
	'',
	'对下列各表执行一条 SELECT（DuckDB 语法）：页面 `/explore/sql`、命令 `poise sql`、接口 `POST /api/v1/sql`。只读。空值表示日志没有说明。',
	'',
	...views.flatMap(({ name, about, columns }) => [
		`## ${name}`,
		'',
		`${about.en} · ${about.zh}`,
		'',
		'| column | type | holds | 含义 |',
		'|---|---|---|---|',
		...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.about.en} | ${column.about.zh} |`),
		''
	]),
	'## Functions · 函数',
	'',
	`After FROM: ${[...tableFunctions].map((name) => `\`${name}\``).join(', ')}. Elsewhere, besides operators:`,
	'',
	names.map((name) => `\`${name}\``).join(' '),
	''
];

writeFileSync(new URL('sql.md', import.meta.url), lines.join('\n'));
