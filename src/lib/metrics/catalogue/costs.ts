import type { Metric } from '../metric.ts';

const source =
	'domain: direct cost, churn per issue, upkeep and expected events; figures not in the log come from the assumptions';
const shared = { kind: 'cost', unit: 'money', better: 'lower', source } as const;

export const costMetrics: readonly Metric[] = [
	{
		...shared,
		id: 'cost-per-contact',
		per: 'contact',
		churnAdjusted: false,
		needs: [],
		label: { en: 'Cost per contact', zh: '单次会话成本' },
		definition: {
			en: 'People’s time, the bot’s price and its running cost, divided by all contacts, first and repeated alike, of issues old enough to be judged.',
			zh: '人工时间、机器人价格及其运行费用之和，除以已可判定的事由的全部会话，首次与再次来访一并计入。'
		}
	},
	{
		...shared,
		id: 'cost-per-durable-resolution',
		per: 'durable-resolution',
		churnAdjusted: false,
		needs: [['customer_id']],
		label: { en: 'Cost per durable resolution', zh: '每次真正解决的成本' },
		definition: {
			en: 'The same cost, divided by the issues that stayed solved.',
			zh: '同样的成本，除以真正解决的事由数。'
		}
	},
	{
		...shared,
		id: 'churn-adjusted-cost-per-contact',
		per: 'contact',
		churnAdjusted: true,
		needs: [['customer_id']],
		label: { en: 'Cost per contact, lost customers included', zh: '单次会话成本（计入流失）' },
		definition: {
			en: 'People’s time, the bot’s price and its running cost, the margin lost with customers who leave, upkeep and expected incidents, divided by all contacts of issues old enough to be judged.',
			zh: '人工时间、机器人价格及其运行费用，连同客户流失的毛利、运维与预期事故，除以已可判定的事由的全部会话。'
		}
	},
	{
		...shared,
		id: 'churn-adjusted-cost-per-durable-resolution',
		per: 'durable-resolution',
		churnAdjusted: true,
		needs: [['customer_id']],
		label: { en: 'Cost per durable resolution, lost customers included', zh: '每次真正解决的成本（计入流失）' },
		definition: {
			en: 'The full cost, lost customers included, divided by the issues that stayed solved.',
			zh: '计入客户流失的全部成本，除以真正解决的事由数。'
		}
	}
];
