import { basename, resolve } from 'node:path';
import type { ParseRemarks } from '#lib/server/operations/parse-file.ts';
import { one, UsageError, type Command } from '../command.ts';

export const parse: Command = {
	name: 'parse',
	usage: 'parse FILE [--encoding NAME] [--delimiter SIGN]',
	about: {
		en: 'show what the importer sees in a file: its columns, then every record, a JSON array a line',
		zh: '显示导入器在文件中看到的内容：先是列名，然后每条记录一行 JSON 数组'
	},
	options: { encoding: { type: 'string' }, delimiter: { type: 'string' } },
	input(values, positionals) {
		const [path, ...more] = positionals;
		if (path === undefined || more.length > 0) throw new UsageError('parse takes one file');
		const delimiter = one(values['delimiter']);
		return {
			file: { path: resolve(path), name: basename(path) },
			encoding: one(values['encoding']),
			delimiter: delimiter === String.raw`\t` ? '\t' : delimiter
		};
	},
	print: (row) => JSON.stringify(row),
	aside(row: readonly string[] | { readonly remarks: ParseRemarks }, locale) {
		if (!('remarks' in row)) return undefined;
		const { preambleLines, footnotes, blankLines, comments, records, leftOut, leftOutCount, warnings } = row.remarks;
		const counts = {
			en: `${records} records; left out: ${preambleLines} lines above the header, ${footnotes} footnotes, ${blankLines} blank lines, ${comments} comments, ${leftOutCount} broken records`,
			zh: `${records} 条记录；略去：表头上方 ${preambleLines} 行，脚注 ${footnotes} 行，空行 ${blankLines} 行，注释 ${comments} 行，损坏的记录 ${leftOutCount} 条`
		}[locale];
		const lines = leftOut.map(
			({ line, reason, fieldsFound }) =>
				({ en: `  line ${line}: ${reason}`, zh: `  第 ${line} 行：${reason}` })[locale] +
				(fieldsFound === null ? '' : ` (${fieldsFound})`)
		);
		if (leftOutCount > leftOut.length) lines.push(`  … ${leftOutCount - leftOut.length}`);
		return [...warnings.map((warning) => `! ${warning[locale]}`), counts, ...lines].join('\n');
	}
};
