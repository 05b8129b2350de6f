import { readFileSync } from 'node:fs';
import type { View } from '#lib/server/operations/saved-views.ts';
import { UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly views: readonly View[];
}

const USAGE = 'views [add NAME ADDRESS | import FILE.json | name ID NAME | delete ID]';

export const views: Command = {
	name: 'views',
	usage: `${USAGE} [--replace] (--json exports)`,
	about: {
		en: 'saved views of Explore; with --json a file that another workspace can import',
		zh: '分析页的已存视图；加 --json 可导出供其他工作区导入'
	},
	options: { replace: { type: 'boolean' } },
	input(values, [verb, ...rest]) {
		if (verb === undefined) return {};
		const [first, ...others] = rest;
		const replace = values['replace'] === true;
		if (first === undefined) throw new UsageError(USAGE);
		if (verb === 'add' && others.length === 1) return { add: [{ name: first, address: others[0] }], replace };
		if (verb === 'import' && others.length === 0) return { add: readShared(first), replace };
		if (verb === 'name' && others.length > 0) return { rename: { id: first, name: others.join(' ') } };
		if (verb === 'delete' && others.length === 0) return { remove: first };
		throw new UsageError(USAGE);
	},
	print({ views: list }: Answer, locale) {
		const head = { en: ['id', 'name', 'address', ''], zh: ['编号', '名称', '地址', ''] }[locale];
		return table(
			head,
			list.map(({ id, name, address, problem }) => [id, name, `/explore?${address}`, problem?.[locale] ?? ''])
		);
	}
};

/** What `poise views --json` wrote. */
function readShared(path: string): unknown {
	let document: unknown;
	try {
		document = JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new UsageError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
	}
	const list = typeof document === 'object' && document !== null && 'views' in document ? document.views : document;
	if (!Array.isArray(list)) throw new UsageError(`${path} is no list of saved views`);
	return list.map((each: unknown) => {
		const { name, address } = (each ?? {}) as Record<string, unknown>;
		return { name, address };
	});
}
