import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Needs } from './metric.ts';

/** What the values beyond the largest are called together. A value that the log itself writes so is always among them. */
export const OTHER = '(other)';

/** Something figures can be split and filtered by. `sql` over `judged` gives text, or NULL where the log does not say. */
export interface Dimension {
	readonly id: string;
	readonly label: Bilingual;
	readonly sql: string;
	readonly needs: Needs;
	/** Points in time, in order; else categories. */
	readonly temporal?: true;
	/** Its smaller values are taken together (fold.ts). */
	readonly isFolded?: true;
}

/** Time dimensions use the local time of the zone the conversation's source is in. */
export const dimensions: readonly Dimension[] = [
	{
		id: 'day',
		temporal: true,
		label: { en: 'Day', zh: '日' },
		sql: "strftime(opened_local, '%Y-%m-%d')",
		needs: []
	},
	{
		id: 'week',
		temporal: true,
		label: { en: 'Week', zh: '周' },
		sql: "strftime(date_trunc('week', opened_local), '%Y-%m-%d')",
		needs: []
	},
	{
		id: 'month',
		temporal: true,
		label: { en: 'Month', zh: '月' },
		sql: "strftime(opened_local, '%Y-%m')",
		needs: []
	},
	{
		id: 'hour',
		temporal: true,
		label: { en: 'Hour', zh: '小时' },
		sql: "strftime(opened_local, '%Y-%m-%dT%H:00')",
		needs: []
	},
	{
		id: 'hour-of-week',
		label: { en: 'Hour of the week', zh: '周内时段' },
		// ISO day of the week (1 = Monday) and hour: 1-09
		sql: "strftime(opened_local, '%u-%H')",
		needs: []
	},
	{ id: 'channel', label: { en: 'Channel', zh: '渠道' }, sql: 'channel', needs: [['channel']] },
	{ id: 'topic', label: { en: 'Topic', zh: '话题' }, sql: 'topic', needs: [['topic']] },
	{ id: 'language', label: { en: 'Language', zh: '语言' }, sql: 'language', needs: [['language']] },
	{ id: 'priority', label: { en: 'Priority', zh: '优先级' }, sql: 'priority', needs: [['priority']] },
	{
		id: 'first-responder',
		label: { en: 'Who took it first', zh: '谁先接' },
		sql: 'first_responder',
		needs: [['bot_involved', 'first_bot_reply_at', 'first_human_reply_at', 'human_involved']]
	},
	{
		id: 'handler',
		label: { en: 'Who handled it', zh: '由谁处理' },
		sql: 'handler',
		needs: [['bot_involved', 'first_bot_reply_at', 'first_human_reply_at', 'human_involved']]
	},
	{ id: 'segment', label: { en: 'Customer segment', zh: '客群' }, sql: 'segment', needs: [['segment']] },
	{ id: 'agent', label: { en: 'Agent', zh: '客服' }, sql: 'agent_id', needs: [['agent_id']] },
	{ id: 'source', label: { en: 'Source', zh: '来源系统' }, sql: 'source', needs: [] },
	// Which class a topic is of is decided, not judged: the operations write it out (`withClasses`).
	{ id: 'class', label: { en: 'Class of the topic', zh: '话题类型' }, sql: 'class_of_topic', needs: [['topic']] },
	{ id: 'outcome', label: { en: 'Outcome', zh: '结局' }, sql: 'outcome', needs: [] }
];

export function findDimension(id: string): Dimension | undefined {
	return dimensions.find((dimension) => dimension.id === id);
}
