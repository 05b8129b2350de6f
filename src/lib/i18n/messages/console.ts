import { messages } from '#lib/i18n/message.ts';

export const sqlConsole = messages({
	'console.title': { en: 'SQL console', zh: 'SQL 控制台' },
	'console.heading': { en: 'Ask the log in SQL', zh: '用 SQL 查询日志' },
	'console.about': {
		en: 'One SELECT over the tables listed here, in DuckDB’s SQL. It only reads: nothing in the log can be changed, and no file or setting is within reach.',
		zh: '对列出的表执行一条 SELECT，语法为 DuckDB SQL。只读：不会改动日志，也接触不到文件与设置。'
	},
	'console.back': { en: 'Explore', zh: '分析' },
	'console.open': { en: 'Write your own SQL', zh: '自己写 SQL' },
	'console.open.figure': { en: 'Open this SQL in the console', zh: '在控制台中打开此 SQL' },
	'console.statement': { en: 'Statement', zh: '语句' },
	'console.keys': {
		en: 'Ctrl or ⌘ with Enter runs it; Esc stops it.',
		zh: '按 Ctrl（或 ⌘）+ Enter 运行，Esc 停止。'
	},
	'console.foreign': {
		en: 'This statement came with the address. Read it, then run it: nothing runs by itself.',
		zh: '此语句来自链接。请先看过再运行，链接不会自动执行。'
	},
	'console.run': { en: 'Run', zh: '运行' },
	'console.stop': { en: 'Stop', zh: '停止' },
	'console.running': { en: 'Running …', zh: '正在运行……' },
	'console.stopped': { en: 'Stopped. Nothing was changed.', zh: '已停止，未做任何更改。' },
	'console.rows': {
		en: { one: 'One row, {time}', other: '{count} rows, {time}' },
		zh: { other: '{count} 行，用时 {time}' }
	},
	'console.time': { en: '{value} s', zh: '{value} 秒' },
	'console.none': { en: 'No rows, {time}', zh: '没有结果，用时 {time}' },
	'console.cut': {
		en: 'More rows were cut: these are the first {count}. A file holds up to a million.',
		zh: '其余行已省略：这是前 {count} 行。下载的文件最多一百万行。'
	},
	'console.printed': {
		en: 'The first {count} rows are printed; a file has them all.',
		zh: '只打印前 {count} 行；下载的文件包含全部。'
	},
	'console.result': { en: 'Result', zh: '结果' },
	'console.files': { en: 'The whole result as a file', zh: '完整结果下载为' },
	'console.fetching': { en: 'Writing the file …', zh: '正在生成文件……' },
	'console.fetched': { en: 'Downloaded.', zh: '已下载。' },
	'console.long': {
		en: 'The statement is too long for an address: copy it to pass it on.',
		zh: '语句太长，无法放进链接，如需分享请直接复制。'
	},
	'console.where': { en: 'Line {line}, column {column}', zh: '第 {line} 行，第 {column} 列' },
	'console.tables': { en: 'Tables', zh: '可查询的表' },
	'console.tables.say': {
		en: 'Empty cells stand for what the log does not say.',
		zh: '空值表示日志没有说明。'
	},
	'console.columns': { en: 'Columns of {table}', zh: '{table} 的列' },
	'console.first': { en: 'Look at its first rows', zh: '看前几行' }
});
