import type { Bilingual } from '#lib/log/bilingual.ts';
import { outcomeLabels, type BotOutcome } from '#lib/log/outcomes.ts';
import {
	DURABLE_OVER,
	HANDOVER_UNKNOWN,
	ISSUE_OVER,
	QUIET_OVER,
	type MeanMetric,
	type Metric,
	type Needs
} from '../metric.ts';

const bot: Needs[number] = ['bot_involved', 'first_bot_reply_at'];
const human: Needs[number] = ['human_involved', 'first_human_reply_at', 'handoff_at'];
const customer: Needs[number] = ['customer_id'];

/** A share of the mature conversations a bot took part in. */
function ofBot(
	metric: Pick<MeanMetric, 'id' | 'label' | 'definition' | 'of' | 'better' | 'needs'>,
	isOver: string
): MeanMetric {
	return { kind: 'ratio', unit: 'share', among: `bot_involved AND ${isOver}`, ...metric };
}

function outcome(
	id: BotOutcome,
	better: Metric['better'],
	definition: Bilingual,
	needs: Metric['needs'] = [bot, human]
): MeanMetric {
	return ofBot({ id, label: outcomeLabels[id], definition, of: `outcome = '${id}'`, better, needs }, QUIET_OVER);
}

export const outcomeMetrics: readonly Metric[] = [
	ofBot(
		{
			id: 'containment',
			label: { en: 'Containment', zh: '独立接待率' },
			definition: {
				en: 'Share of bot-involved conversations that were not handed to a person. What vendors report; it counts give-ups as success.',
				zh: '机器人参与的会话中未转人工的占比。供应商常报此数，它把放弃也算作成功。'
			},
			of: `CASE WHEN outcome = 'ambiguous' AND ${HANDOVER_UNKNOWN} THEN NULL ELSE outcome <> 'escalated' END`,
			better: 'higher',
			needs: [bot, human]
		},
		QUIET_OVER
	),
	ofBot(
		{
			id: 'escalation',
			label: { en: 'Escalation', zh: '转人工率' },
			definition: {
				en: 'Share of bot-involved conversations that were handed to a person.',
				zh: '机器人参与的会话中转给人工的占比。'
			},
			of: `CASE WHEN outcome = 'ambiguous' AND ${HANDOVER_UNKNOWN} THEN NULL ELSE outcome = 'escalated' END`,
			better: 'lower',
			needs: [bot, human]
		},
		QUIET_OVER
	),
	ofBot(
		{
			id: 'abandonment',
			label: { en: 'Abandonment', zh: '放弃率' },
			definition: {
				en: 'Share of bot-involved conversations given up: no answer, a bad last word, or the same customer back on the same topic within 72 hours (or as set).',
				zh: '机器人参与的会话中被放弃的占比：无人回复、以差评收场，或同一客户 72 小时（或所设窗口）内就同一话题再次来访。'
			},
			of: "outcome = 'abandoned'",
			better: 'lower',
			needs: [bot, human, customer]
		},
		QUIET_OVER
	),
	outcome(
		'confirmed',
		'higher',
		{
			en: 'Share of bot-involved conversations the customer confirmed as solved.',
			zh: '机器人参与的会话中客户确认已解决的占比。'
		},
		// who gave up is told by who comes back: without customers nobody is known to be solved
		[bot, human, customer]
	),
	outcome(
		'assumed',
		'neither',
		{
			en: 'Share of bot-involved conversations counted as solved because the customer stayed quiet for 72 hours (or as set).',
			zh: '机器人参与的会话中因客户 72 小时（或所设窗口）内未再来访而视为解决的占比。'
		},
		[bot, human, customer]
	),
	outcome('ambiguous', 'lower', {
		en: 'Share of bot-involved conversations the log does not let us judge.',
		zh: '机器人参与的会话中日志不足以判断的占比。'
	}),
	{
		...outcome('pending', 'neither', {
			en: 'Share of bot-involved conversations still too close to the end of the log to judge.',
			zh: '机器人参与的会话中距日志末尾太近、尚不能判断的占比。'
		}),
		among: 'bot_involved'
	},
	{
		id: 'durable-resolution',
		kind: 'ratio',
		unit: 'share',
		of: 'durable',
		among: `issue_final AND ${ISSUE_OVER}`,
		// contact by contact: one after which the customer came back is not durable
		compared: {
			of: 'durable',
			among: DURABLE_OVER,
			says: {
				en: 'Compared contact by contact: one after which the customer came back is not solved for good. The figure of issues counts last contacts only, so it is higher.',
				zh: '此处逐段会话比较：之后客户再次来访的会话不算真正解决。按事由计的指标只数最后一次来访，因此更高。'
			}
		},
		better: 'higher',
		needs: [customer],
		label: { en: 'Issues solved for good, whoever solved them', zh: '事由真正解决率（不论谁解决）' },
		definition: {
			en: 'Share of issues (contacts of a customer on a topic, each within 7 days of the one before, or as set) whose last contact was answered and not reopened, whoever solved them. Who comes back within that time goes on with the issue: see recontact-7d for how many do.',
			zh: '事由（同一客户同一话题、相隔不超过 7 天或所设窗口的来访）的最后一次来访得到答复且未重开的占比，不论由谁解决。窗口内再次来访属于同一事由，其占比见 recontact-7d。'
		}
	},
	ofBot(
		{
			id: 'bot-durable-resolution',
			label: { en: 'Solved by the bot alone, and stayed solved', zh: '机器人独立且真正解决率' },
			definition: {
				en: 'Share of bot-involved conversations that the bot solved alone and that did not come back within 7 days (or as set).',
				zh: '机器人参与的会话中由机器人独立解决、且 7 天（或所设窗口）内未再来访的占比。'
			},
			of: 'bot_durable',
			better: 'higher',
			needs: [bot, human, customer]
		},
		DURABLE_OVER
	),
	{
		...ofBot(
			{
				id: 'false-containment',
				label: { en: 'Kept from people, yet not solved', zh: '未转人工却未解决' },
				definition: {
					en: 'Of the conversations the bot kept to itself, the share that was not durably solved.',
					zh: '未转人工的机器人会话中，并未真正解决的占比。'
				},
				of: 'NOT bot_durable',
				better: 'lower',
				needs: [bot, human, customer]
			},
			DURABLE_OVER
		),
		among: `bot_involved AND outcome <> 'escalated' AND ${DURABLE_OVER}`
	}
];
