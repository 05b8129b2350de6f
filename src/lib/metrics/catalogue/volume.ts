import type { Metric } from '../metric.ts';

const bot = ['bot_involved', 'first_bot_reply_at'] as const;

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
	}
];
