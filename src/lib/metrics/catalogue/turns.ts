import type { Metric } from '../metric.ts';

/** What only the turns of conversations tell. */
export const turnMetrics: readonly Metric[] = [
	{
		id: 'loop-rate',
		kind: 'ratio',
		unit: 'share',
		of: 'loops > 0',
		among: 'bot_involved AND loops IS NOT NULL',
		better: 'lower',
		needs: [['messages'], ['bot_involved', 'first_bot_reply_at']],
		label: { en: 'Going in circles', zh: '重复追问率' },
		definition: {
			en: 'Share of bot-involved conversations that went round in circles: the bot said the same thing twice, or the customer had to ask again.',
			zh: '机器人参与的会话中陷入重复的占比：机器人把同一句话说了两遍，或客户不得不再次提出同一请求。'
		}
	}
];
