import { readFileSync } from 'node:fs';
import { UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly mappings: readonly {
		readonly id: string;
		readonly name: string;
		readonly columns: readonly string[];
		readonly mapping: { readonly kind: string; readonly source?: string };
		readonly savedAt: string;
	}[];
}

const USAGE = 'mappings [import FILE.json | name ID NAME | forget ID]';

export const mappings: Command = {
	name: 'mappings',
	usage: `${USAGE} (--json exports)`,
	about: {
		en: 'mappings settled before, found again by a file’s headers; with --json a file that another workspace can import',
		zh: '以往确认过的映射，按文件表头自动套用；加 --json 可导出供其他工作区导入'
	},
	options: {},
	input(_values, [verb, ...rest]) {
		if (verb === undefined) return {};
		const [first, ...others] = rest;
		if (verb === 'import' && first !== undefined && others.length === 0) return { add: readShared(first) };
		if (verb === 'name' && first !== undefined && others.length > 0)
			return { rename: { id: first, name: others.join(' ') } };
		if (verb === 'forget' && first !== undefined && others.length === 0) return { forget: first };
		throw new UsageError(USAGE);
	},
	print({ mappings: list }: Answer, locale) {
		const head = {
			en: ['id', 'name', 'source', 'kind', 'columns', 'saved'],
			zh: ['编号', '名称', '来源', '类别', '列数', '保存时间']
		}[locale];
		return table(
			head,
			list.map(({ id, name, columns, mapping, savedAt }) => [
				id,
				name,
				mapping.source ?? '—',
				mapping.kind,
				String(columns.length),
				savedAt
			])
		);
	}
};

/** What `poise mappings --json` wrote, or one mapping of it. */
function readShared(path: string): unknown {
	let document: unknown;
	try {
		document = JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new UsageError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
	}
	const list =
		typeof document === 'object' && document !== null && 'mappings' in document ? document.mappings : [document];
	return Array.isArray(list)
		? list.map((each: unknown) => (typeof each === 'object' && each !== null ? pick(each) : each))
		: list;
}

function pick(each: object): Record<string, unknown> {
	const { name, columns, mapping } = each as Record<string, unknown>;
	return { name, columns, mapping };
}
