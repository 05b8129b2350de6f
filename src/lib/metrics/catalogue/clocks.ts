import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Metric, Needs } from '../metric.ts';

interface Clock {
	readonly id: string;
	/** Column of `judged`, seconds. */
	readonly column: string;
	readonly label: Bilingual;
	readonly definition: Bilingual;
	readonly needs: Needs;
	/** Where the log gives a duration only: the instant from which business time is counted, and the field it needs. */
	readonly begins?: Bilingual;
	readonly beginNeeds?: Needs;
}

const clocks: readonly Clock[] = [
	{
		id: 'first-any-reply',
		column: 'first_any_reply',
		label: { en: 'First reply by anyone', zh: '首次回复（任意）' },
		definition: {
			en: 'From opening to the first reply, by bot or person.',
			zh: '从会话开始到机器人或人工首次回复。'
		},
		needs: [['first_human_reply_at', 'first_bot_reply_at']]
	},
	{
		id: 'first-human-reply',
		column: 'first_human_reply',
		label: { en: 'First reply by a person', zh: '人工首次回复' },
		definition: {
			en: 'From opening to the first reply by a person: the clock most helpdesks report.',
			zh: '从会话开始到人工首次回复，即多数客服系统所报的首次响应。'
		},
		needs: [['first_human_reply_at']]
	},
	{
		id: 'reply-after-handoff',
		column: 'reply_after_handoff',
		label: { en: 'Reply after hand-off', zh: '转人工后回复' },
		definition: {
			en: 'From the hand-off to the first reply by a person.',
			zh: '从转人工到人工首次回复。'
		},
		needs: [['handoff_at'], ['first_human_reply_at']]
	},
	{
		id: 'first-resolution',
		column: 'first_resolution_time',
		label: { en: 'Time to first resolution', zh: '首次解决时长' },
		definition: {
			en: 'From opening to the first resolution, whether or not it was reopened afterwards.',
			zh: '从会话开始到首次解决，之后是否重开不论。'
		},
		needs: [['first_resolved_at']]
	},
	{
		id: 'resolution-time',
		column: 'resolution_time',
		label: { en: 'Time to resolution', zh: '解决时长' },
		definition: { en: 'From opening to resolution.', zh: '从会话开始到解决。' },
		needs: [['resolved_at']]
	},
	{
		id: 'handle-time',
		column: 'handle_time',
		label: { en: 'Handle time', zh: '处理时长' },
		definition: { en: 'Time a person worked on the conversation.', zh: '人工处理该会话所用的时间。' },
		needs: [['handle_seconds']],
		begins: {
			en: 'It is laid behind the first reply by a person.',
			zh: '自人工首次回复起算。'
		},
		beginNeeds: [['first_human_reply_at']]
	},
	{
		id: 'queue-time',
		column: 'queue_time',
		label: { en: 'Queue time', zh: '排队时长' },
		definition: { en: 'Time the customer waited in a queue.', zh: '客户排队等待的时间。' },
		needs: [['queue_seconds']],
		begins: {
			en: 'It is laid behind the hand-off, or the opening where there was none.',
			zh: '自转人工起算，未转人工的自会话开始起算。'
		}
	}
];

/** The same clock, standing still while nobody is at work. */
function businessClock({ id, column, label, definition, needs, begins, beginNeeds }: Clock): Clock {
	return {
		id: `${id}-business`,
		column: `${column}_business`,
		label: { en: `${label.en}, business time`, zh: `${label.zh}（工作时间）` },
		definition: {
			en: `${definition.en} Only the time counts during which people are at work, by the business hours set.${begins ? ` ${begins.en}` : ''}`,
			zh: `${definition.zh}只计所设工作时间之内的时长。${begins?.zh ?? ''}`
		},
		needs: [...needs, ...(beginNeeds ?? []), ['business_hours']]
	};
}

/** A clock as p50, p90 and mean: one alone misleads. */
export function clock({ id, column, label, definition, needs }: Clock): readonly Metric[] {
	const shared = { of: column, unit: 'seconds', better: 'lower', needs, definition } as const;
	return [
		{
			...shared,
			id: `${id}-p50`,
			kind: 'quantile',
			p: 0.5,
			label: { en: `${label.en}, half within`, zh: `${label.zh}（中位数）` }
		},
		{
			...shared,
			id: `${id}-p90`,
			kind: 'quantile',
			p: 0.9,
			label: { en: `${label.en}, nine in ten within`, zh: `${label.zh}（90 分位）` }
		},
		{ ...shared, id: `${id}-mean`, kind: 'mean', label: { en: `${label.en}, mean`, zh: `${label.zh}（均值）` } }
	];
}

export const clockMetrics: readonly Metric[] = clocks.flatMap((each) => [
	...clock(each),
	...clock(businessClock(each))
]);

/** Waits in which those whom nobody answered count as well, as long as they waited. */
function wait(id: string, of: string, until: string, label: Bilingual, definition: Bilingual, needs: Needs): Metric[] {
	const shared = { kind: 'wait', of, until, unit: 'seconds', better: 'lower', needs, definition } as const;
	return [
		{
			...shared,
			id: `${id}-waiting-p50`,
			p: 0.5,
			label: { en: `${label.en}, half within`, zh: `${label.zh}（中位数）` }
		},
		{
			...shared,
			id: `${id}-waiting-p90`,
			p: 0.9,
			label: { en: `${label.en}, nine in ten within`, zh: `${label.zh}（90 分位）` }
		}
	];
}

export const waitMetrics: readonly Metric[] = [
	...wait(
		'first-human-reply',
		'first_human_reply',
		'waited',
		{ en: 'Wait for a person, unanswered counted', zh: '等待人工（含未回复）' },
		{
			en: 'From opening to the first reply by a person. Those nobody answered count as waiting until they were closed, or until the log ends; contacts that only the bot had are left out.',
			zh: '从会话开始到人工首次回复。无人回复的按等到关闭或日志结束计入；只由机器人接待的不计。'
		},
		[['first_human_reply_at']]
	),
	...wait(
		'reply-after-handoff',
		'reply_after_handoff',
		'waited_after_handoff',
		{ en: 'Wait after hand-off, unanswered counted', zh: '转人工后等待（含未回复）' },
		{
			en: 'From the hand-off to the first reply by a person. Those nobody answered count as waiting until they were closed, or until the log ends.',
			zh: '从转人工到人工首次回复。无人回复的按等到关闭或日志结束计入。'
		},
		[['handoff_at'], ['first_human_reply_at']]
	)
];

export const neverAnswered: Metric = {
	id: 'never-answered',
	kind: 'ratio',
	of: 'NOT answered',
	// a call that nobody took is over at once; who wrote an hour ago may still be answered
	settles: true,
	unit: 'share',
	better: 'lower',
	needs: [['first_human_reply_at', 'first_bot_reply_at', 'human_involved']],
	label: { en: 'Never answered', zh: '从未回复率' },
	definition: {
		en: 'Share of conversations nobody has replied to so far. The clocks above leave them out.',
		zh: '截至日志末尾无人回复的会话占比。上述时钟不含这些会话。'
	}
};
