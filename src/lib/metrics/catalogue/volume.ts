import { QUIET_OVER, type Metric } from '../metric.ts';

const bot = ['bot_involved', 'first_bot_reply_at'] as const;
const human = ['human_involved', 'first_human_reply_at', 'handoff_at'] as const;

export const volumeMetrics: readonly Metric[] = [
	{
		id: 'volume',
		kind: 'count',
		unit: 'count',
		better: 'neither',
		needs: [],
		label: { en: 'Conversations', zh: '会话量' },
		definition: {
			en: 'Conversations opened in the period, whoever handled them.',
			zh: '期间内开始的会话数，不论由谁处理。'
		}
	},
	{
		id: 'involvement',
		kind: 'ratio',
		of: 'bot_involved',
		unit: 'share',
		better: 'neither',
		needs: [bot],
		label: { en: 'Bot involvement', zh: '机器人参与率' },
		definition: {
			en: 'Share of conversations in which a bot took part.',
			zh: '有机器人参与的会话占比。'
		}
	},
	{
		id: 'person-involvement',
		kind: 'ratio',
		of: 'human_involved',
		unit: 'share',
		better: 'neither',
		needs: [human],
		label: { en: 'Involvement of people', zh: '人工参与率' },
		definition: {
			en: 'Share of conversations in which a person took part, first or after the bot.',
			zh: '有人工参与的会话占比，不论先接还是由机器人转来。'
		}
	},
	{
		id: 'languages',
		kind: 'count',
		of: "split_part(replace(lower(language), '_', '-'), '-', 1)",
		unit: 'count',
		better: 'neither',
		needs: [['language']],
		label: { en: 'Languages', zh: '语言数' },
		definition: { en: 'Different languages customers wrote in.', zh: '客户使用的语言种数。' }
	},
	{
		id: 'peak-load',
		kind: 'rate',
		of: 'count(*)',
		per: 'count(DISTINCT agent_id)',
		// the row tells who was at work
		among: 'human_involved AND agent_id IS NOT NULL',
		unit: 'ratio',
		better: 'neither',
		needs: [['agent_id'], ['human_involved', 'first_human_reply_at']],
		label: { en: 'Conversations per agent at the peak', zh: '高峰人均会话' },
		definition: {
			en: 'Conversations with a person for each agent at work, over the busiest tenth of the hours in which agents were seen.',
			zh: '在有客服在岗的时段中最忙的十分之一里，每位在岗客服每小时接待的会话数。'
		}
	},
	{
		id: 'peak-relief',
		kind: 'rate',
		of: "count(*) FILTER (human_involved OR outcome IN ('confirmed', 'assumed'))",
		per: 'count(*) FILTER (human_involved)',
		among: QUIET_OVER,
		unit: 'ratio',
		better: 'higher',
		needs: [bot, human, ['customer_id']],
		label: { en: 'Conversations carried for one that takes a person, at the peak', zh: '高峰承载倍数' },
		definition: {
			en: 'Over the busiest tenth of the hours: conversations that a person took or the bot solved alone, for each that took a person. 1 where the bot carries nothing.',
			zh: '最忙的十分之一时段里，由人工接待或由机器人独立解决的会话数，除以有人工参与的会话数。机器人没有分担时为 1。'
		}
	}
];
