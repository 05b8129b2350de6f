import { createFormat } from '#lib/i18n/format.ts';
import type { ConversationRow } from '#lib/server/operations/list-conversations.ts';
import type { Unit } from '#lib/metrics/result.ts';
import { listOrders } from '#lib/log/list-orders.ts';
import { one, UsageError, type Command } from '../command.ts';
import { inUnit } from '../figures.ts';
import { table } from '../table.ts';
import { QUESTION, questionOf, questionOptions, wholeNumber } from './metrics.ts';

interface Answer {
	readonly conversations: readonly ConversationRow[];
	readonly unit: Unit | null;
	readonly total: number | null;
	readonly counted: number | null;
}

const { where, from, to } = questionOptions;

export const list: Command = {
	name: 'list',
	usage: `list [METRIC] ${QUESTION.slice(QUESTION.indexOf('[--where'))} [--sort ${listOrders.join('|')}] [--offset N] [--limit N (500 at most)]`,
	about: {
		en: 'conversations, or those that a figure counts, some at a time',
		zh: '分批列出会话，或某个指标所统计的会话'
	},
	options: {
		where,
		from,
		to,
		sort: { type: 'string' },
		offset: { type: 'string' },
		limit: { type: 'string' }
	},
	input(values, positionals) {
		const sort = one(values['sort']);
		if (sort !== undefined && !listOrders.some((order) => order === sort))
			throw new UsageError(`--sort takes ${listOrders.join(', ')}, not "${sort}"`);
		const number = (name: string) =>
			values[name] === undefined ? {} : { [name]: wholeNumber(`--${name}`, one(values[name])) };
		const { metrics, where: conditions, from: first, to: last } = questionOf(values, positionals);
		return {
			metrics,
			where: conditions,
			from: first,
			to: last,
			...(sort === undefined ? {} : { sort }),
			...number('offset'),
			...number('limit')
		};
	},
	print({ conversations, unit, total, counted }: Answer, locale) {
		const isShare = counted !== null;
		const adds = isShare || conversations.some((each) => each.counted !== null);
		const column = { en: isShare ? 'counted' : 'its figure', zh: isShare ? '计入' : '单段数值' }[locale];
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const head = {
			en: ['id', 'opened (UTC)', 'conversation', 'topic', 'channel', 'first reply', 'outcome'],
			zh: ['编号', '开始时间（UTC）', '会话', '话题', '渠道', '首次回复', '结局']
		}[locale];
		const rows = conversations.map(
			({ id, openedAt, subject, externalId, topic, channel, firstReplySeconds, outcome, counted: added }) => [
				id,
				format.dateTime(openedAt),
				(subject ?? externalId).replaceAll(/\s+/g, ' ').slice(0, 60),
				topic ?? '—',
				channel ?? '—',
				firstReplySeconds === null ? '—' : format.duration(firstReplySeconds),
				outcome ?? '—',
				...(adds ? [isShare ? (added === 1 ? '✓' : '') : inUnit(format, added, unit ?? 'ratio')] : [])
			]
		);
		const all = { en: `${format.number(total ?? 0)} in all`, zh: `共 ${format.number(total ?? 0)} 段` }[locale];
		const share =
			isShare && total
				? {
						en: `, ${format.number(counted)} of them counted: ${format.share(counted / total, 1)}`,
						zh: `，其中计入 ${format.number(counted)} 段：${format.share(counted / total, 1)}`
					}[locale]
				: '';
		return `${table(adds ? [...head, column] : head, rows)}\n\n${all}${share}`;
	}
};
