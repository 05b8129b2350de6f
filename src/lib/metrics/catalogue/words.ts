import { QUIET_OVER, type Metric } from '../metric.ts';
import { clock } from './clocks.ts';

const words = ['text', 'subject'] as const;

/** What customers' own words tell: by patterns whose measured recall and precision docs/words.md gives. */
export const wordMetrics: readonly Metric[] = [
	{
		id: 'anxious-share',
		kind: 'ratio',
		unit: 'share',
		of: 'anxious',
		better: 'neither',
		needs: [words],
		label: { en: 'Anxious customers', zh: '焦虑客户占比' },
		definition: {
			en: 'Share of conversations whose first message sounds worried or pressed for time. Told by its words: a lower bound.',
			zh: '首条消息流露担忧或紧迫的会话占比。依据用词判断，为下限。'
		}
	},
	...clock({
		id: 'anxious-to-person',
		column: 'anxious_reply',
		label: { en: 'Anxious customer to a person', zh: '焦虑客户等到人工' },
		definition: {
			en: 'From the first message that sounds worried or pressed to the next reply by a person. Those who never got one are left out.',
			zh: '从首条流露担忧或紧迫的消息到其后人工的首次回复。从未等到人工的不计入。'
		},
		needs: [words, ['first_human_reply_at']]
	}),
	{
		id: 'complaint-share',
		kind: 'ratio',
		unit: 'share',
		of: 'complained',
		better: 'lower',
		needs: [words],
		label: { en: 'Complaints', zh: '投诉率' },
		definition: {
			en: 'Share of conversations in which the customer complains formally, demands compensation or threatens to go public. A lower bound.',
			zh: '客户提出正式投诉、要求赔偿或扬言曝光的会话占比。为下限。'
		}
	},
	...clock({
		id: 'complaint-time',
		column: 'complaint_time',
		label: { en: 'Time to the complaint', zh: '多久后投诉' },
		definition: { en: 'From opening to the first complaint.', zh: '从会话开始到首次投诉。' },
		needs: [words, ['messages']]
	}).map((metric) => ({ ...metric, better: 'neither' as const })),
	{
		id: 'wrong-refusal',
		kind: 'ratio',
		unit: 'share',
		of: 'refusal_overturned',
		better: 'lower',
		needs: [['refused'], ['refusal_overturned_at']],
		label: { en: 'Wrong refusals', zh: '误拒率' },
		definition: {
			en: 'Share of refused requests that were granted later. A lower bound: who gave up is not counted.',
			zh: '被拒绝的请求中后来又被批准的占比。为下限：放弃追究的客户不计入。'
		}
	},
	{
		id: 'refused-by-bot-alone',
		kind: 'count',
		unit: 'count',
		of: 'CASE WHEN refused AND bot_involved AND NOT human_involved THEN id END',
		better: 'lower',
		needs: [
			['refused'],
			['bot_involved', 'first_bot_reply_at'],
			['human_involved', 'first_human_reply_at', 'handoff_at']
		],
		label: { en: 'Refused by the bot alone', zh: '机器人独自拒绝' },
		definition: {
			en: 'Conversations in which a request was refused and no person took part. A refusal is a person’s to make: none is the aim.',
			zh: '请求被拒绝且没有人工参与的会话数。拒绝应由人作出，目标为零。'
		}
	},
	{
		id: 'churn-90d',
		kind: 'ratio',
		unit: 'share',
		of: 'churned_soon',
		better: 'lower',
		needs: [['customer_id'], ['churned_at']],
		label: { en: 'Lost within 90 days', zh: '90 天内流失率' },
		definition: {
			en: 'Share of issues whose customer left within 90 days of it, over customers the customer table knows and issues with 90 days of log behind them.',
			zh: '事由发生后 90 天内客户流失的占比；仅计客户表中有记录、且其后日志满 90 天的事由。'
		}
	}
];

/** Of conversations that go on beyond the turn by which half of all loops have begun. */
const landmark = (of: boolean) => `bot_involved AND ${of ? '' : 'NOT '}looped_by_landmark AND ${QUIET_OVER}`;

export const loopMetrics: readonly Metric[] = [
	{
		id: 'abandonment-given-loop',
		kind: 'ratio',
		unit: 'share',
		of: "outcome = 'abandoned'",
		among: landmark(true),
		better: 'lower',
		needs: [['messages'], ['bot_involved', 'first_bot_reply_at'], ['customer_id']],
		label: { en: 'Given up after a loop', zh: '重复追问后放弃率' },
		definition: {
			en: 'Share given up among bot conversations that had looped by the turn at which half of all loops have begun, and went on beyond it.',
			zh: '在半数重复追问已出现的轮次之前发生过重复、且对话继续到该轮之后的机器人会话中，被放弃的占比。'
		}
	},
	{
		id: 'abandonment-without-loop',
		kind: 'ratio',
		unit: 'share',
		of: "outcome = 'abandoned'",
		among: landmark(false),
		better: 'lower',
		needs: [['messages'], ['bot_involved', 'first_bot_reply_at'], ['customer_id']],
		label: { en: 'Given up without a loop', zh: '无重复追问的放弃率' },
		definition: {
			en: 'The fair comparison to it: share given up among bot conversations that reached the same turn without a loop.',
			zh: '与上者公平对照：同样到达该轮、但此前没有重复追问的机器人会话中，被放弃的占比。'
		}
	}
];
