import type { Bilingual } from '#lib/log/bilingual.ts';
import { UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly events: readonly { readonly id: string; readonly name: string; readonly date: string }[];
	readonly proposed: { readonly id: string; readonly name: Bilingual; readonly date: string } | null;
}

const USAGE = 'events [list | add DATE NAME | remove ID]';

export const events: Command = {
	name: 'events',
	usage: USAGE,
	about: {
		en: 'days on which something changed, for metrics --compare event',
		zh: '发生变化的日子，供 metrics --compare event 使用'
	},
	options: {},
	input(_values, [verb = 'list', ...rest]) {
		const [first, ...others] = rest;
		if (verb === 'list' && first === undefined) return {};
		if (verb === 'add' && first !== undefined && others.length > 0)
			return { add: [{ date: first, name: others.join(' ') }] };
		if (verb === 'remove' && first !== undefined && others.length === 0) return { remove: [first] };
		throw new UsageError(USAGE);
	},
	print({ events: list, proposed }: Answer, locale) {
		const head = { en: ['id', 'day', 'what happened'], zh: ['编号', '日期', '事件'] }[locale];
		const rows = list.map(({ id, date, name }) => [id, date, name]);
		if (proposed) rows.push([proposed.id, proposed.date, proposed.name[locale]]);
		return rows.length > 0 ? table(head, rows) : { en: 'No events yet.', zh: '还没有事件。' }[locale];
	}
};
