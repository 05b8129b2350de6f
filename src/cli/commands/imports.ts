import { noArguments, type Command } from '../command.ts';
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
}

export const imports: Command = {
	name: 'imports',
	usage: 'imports',
	about: { en: 'the files taken in', zh: '已导入的文件' },
	options: {},
	input: (_values, positionals) => noArguments('imports', positionals),
	print({ imports: list }: Answer, locale) {
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
