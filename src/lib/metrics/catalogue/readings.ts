import type { Metric } from '../metric.ts';

/** What a recogniser that learned from labelled messages reads in customers' texts (see `texts`), beside what words tell. */
export const readingMetrics: readonly Metric[] = [
	{
		id: 'upset-share',
		kind: 'ratio',
		unit: 'share',
		of: 'upset',
		better: 'lower',
		needs: [['text_readings']],
		label: { en: 'Upset customers', zh: '焦虑或生气客户占比' },
		definition: {
			en: 'Share of conversations in which a text of the customer surely reads anxious or angry, among those in English or Chinese whose texts were analysed.',
			zh: '客户有文本明显焦虑或生气的会话占比，仅计已分析文本的中英文会话。'
		}
	},
	{
		id: 'needs-person-share',
		kind: 'ratio',
		unit: 'share',
		of: 'needs_person',
		better: 'lower',
		needs: [['text_readings']],
		label: { en: 'Customers in need of a person', zh: '需要人工关照的客户占比' },
		definition: {
			en: 'Share of conversations in which a text of the customer is so upset that a person should answer, among those in English or Chinese whose texts were analysed.',
			zh: '客户有文本情绪强烈、应由人工回复的会话占比，仅计已分析文本的中英文会话。'
		}
	},
	{
		id: 'upset-before-person',
		kind: 'ratio',
		unit: 'share',
		of: 'upset_before_person',
		among: 'bot_involved AND human_involved',
		better: 'lower',
		needs: [['text_readings'], ['bot_involved', 'first_bot_reply_at'], ['handoff_at', 'first_human_reply_at']],
		label: { en: 'Upset before a person came', zh: '转人工前已焦虑或生气' },
		definition: {
			en: 'Share of conversations handed over by the bot in which the customer was anxious or angry before the hand-off, or before the person’s first reply where no hand-off is dated.',
			zh: '机器人转人工的会话中，转交前（无转交时间则人工首次回复前）客户已焦虑或生气的占比。'
		}
	}
];
