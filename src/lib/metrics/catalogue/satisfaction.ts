import type { Metric } from '../metric.ts';

const needs = [['csat']] as const;

export const satisfactionMetrics: readonly Metric[] = [
	{
		id: 'csat-top-box',
		kind: 'ratio',
		of: 'top_rated',
		unit: 'share',
		better: 'higher',
		needs,
		label: { en: 'Best rating', zh: '最高评价率' },
		definition: {
			en: 'Share of rated conversations that got the best rating of the scale.',
			zh: '有评价的会话中获得最高评价的占比。'
		}
	},
	{
		id: 'csat-mean',
		kind: 'mean',
		of: 'csat',
		unit: 'share',
		better: 'higher',
		needs,
		label: { en: 'Mean satisfaction', zh: '平均满意度' },
		definition: {
			en: 'Mean rating of the rated conversations, from 0 (worst) to 100 % (best).',
			zh: '有评价的会话的平均评价，0 为最差，100% 为最好。'
		}
	}
];
