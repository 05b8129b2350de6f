import { noArguments, UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly imports: readonly {
		readonly importId: number;
		readonly file: string;
		readonly source: string;
		readonly rowsRead: number;
		readonly rowsImported: number;
		readonly rowsDuplicate: number;
		readonly rowsRejected: number;
		readonly at: string;
	}[];
	readonly undone?: {
		readonly importId: number;
		readonly file: string;
		readonly rows: number;
		readonly again: readonly string[];
	};
}

export const imports: Command = {
	name: 'imports',
	usage: 'imports [undo ID]',
	about: { en: 'the files taken in; undo takes one back whole', zh: '已导入的文件；undo 可整份撤回' },
	options: {},
	input(_values, positionals) {
		const [verb, id, ...rest] = positionals;
		if (verb !== 'undo') return noArguments('imports', positionals);
		if (id === undefined || !/^\d+$/.test(id) || rest.length > 0)
			throw new UsageError('imports undo ID: the number of one import, as the list of imports shows it');
		return { undo: Number(id) };
	},
	print({ imports: list, undone }: Answer, locale) {
		if (undone) {
			const { importId, file, rows, again } = undone;
			const done =
				locale === 'zh'
					? `已撤回第 ${importId} 次导入：${file}（${rows} 行）`
					: `import ${importId} taken back: ${file}, ${rows} rows`;
			if (again.length === 0) return done;
			const files = again.join(', ');
			return locale === 'zh'
				? `${done}\n  ! 之后的文件中有些行当时已存在，如需补回请重新导入：${files}`
				: `${done}\n  ! later files held rows that were known then; import them again to bring those back: ${files}`;
		}
		const head = {
			en: ['id', 'file', 'source', 'read', 'imported', 'duplicate', 'rejected', 'at'],
			zh: ['编号', '文件', '来源', '读入', '导入', '重复', '退回', '时间']
		}[locale];
		return table(
			head,
			list.map((each) => [
				String(each.importId),
				each.file,
				each.source,
				String(each.rowsRead),
				String(each.rowsImported),
				String(each.rowsDuplicate),
				String(each.rowsRejected),
				each.at
			])
		);
	}
};
