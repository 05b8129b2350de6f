import { DURABLE_OVER, ISSUE_OVER, mature, type MeanMetric, type Metric } from '../metric.ts';

const DAY_HOURS = 24;
const LOOK_BACK_DAYS = 90;

function recontact(id: string, hours: number, en: string, zh: string): MeanMetric {
	return {
		id,
		kind: 'ratio',
		unit: 'share',
		of: `coalesce(next_contact <= ${hours} * 3600, false)`,
		among: `customer_id IS NOT NULL AND ${mature(hours)}`,
		better: 'lower',
		needs: [['customer_id']],
		label: { en: `Back within ${en}`, zh: `${zh}内再次来访率` },
		definition: {
			en: `Share of conversations after which the same customer opened another on the same topic within ${en}.`,
			zh: `会话结束后同一客户${zh}内就同一话题再次来访的占比。`
		}
	};
}

/** Also a signal of the decision, and what a kill rule is measured by. */
export const backWithinWeek = recontact('recontact-7d', 7 * DAY_HOURS, '7 days', '7 天');

/** Out of hours nobody of the staff is there: what is solved then, the bot solves, or it waits. */
const solvedAtNight: MeanMetric = {
	id: 'night-completion',
	kind: 'ratio',
	unit: 'share',
	of: 'durable',
	among: `customer_id IS NOT NULL AND NOT in_hours AND ${DURABLE_OVER}`,
	better: 'higher',
	needs: [['customer_id'], ['first_human_reply_at', 'first_bot_reply_at', 'human_involved']],
	label: { en: 'Solved out of hours', zh: '夜间完成率' },
	definition: {
		en: 'Share of conversations opened out of business hours that were answered and did not come back within 7 days (or as set).',
		zh: '非工作时间开始的会话中，得到回复且 7 天（或所设窗口）内未再来访的占比。'
	}
};

export const returnMetrics: readonly Metric[] = [
	recontact('recontact-24h', DAY_HOURS, '24 hours', '24 小时'),
	recontact('recontact-72h', 3 * DAY_HOURS, '72 hours', '72 小时'),
	backWithinWeek,
	{
		id: 'reopen',
		kind: 'ratio',
		unit: 'share',
		of: 'reopened',
		among: DURABLE_OVER,
		better: 'lower',
		needs: [['reopened_at', 'reopen_count']],
		label: { en: 'Reopened', zh: '重开率' },
		definition: { en: 'Share of conversations that were reopened.', zh: '被重新打开的会话占比。' }
	},
	solvedAtNight,
	{
		id: 'first-contact-resolution',
		kind: 'ratio',
		unit: 'share',
		of: 'issue_final AND durable',
		// An issue that began before the log would look new in its first 90 days.
		among: `issue_start AND customer_id IS NOT NULL AND ${ISSUE_OVER}
			AND opened_at >= log_start + INTERVAL ${LOOK_BACK_DAYS} DAY`,
		better: 'higher',
		needs: [['customer_id']],
		label: { en: 'Solved at first contact', zh: '首次解决率' },
		definition: {
			en: 'Share of issues that one contact solved durably. Needs 90 days of log before it.',
			zh: '一次来访即真正解决的事由占比。需要此前 90 天的日志。'
		}
	}
];
