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
		label: { en: 'Bot repeats itself', zh: '机器人重复率' },
		definition: {
			en: 'Share of bot-involved conversations in which the bot said the same thing twice (figures and punctuation aside, ten letters or more).',
			zh: '机器人参与的会话中，机器人把同一句话说了两遍的占比（不计数字与标点，十个字符以上）。'
		}
	}
];
