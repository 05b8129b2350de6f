import { assumedBecause, type Assumption } from './assumption.ts';

const statedIntent = {
	en: 'SQM Group, 19 Apr 2022: callers who said they would leave (stated intent, not behaviour); range ± a fifth is ours',
	zh: 'SQM Group，2022 年 4 月 19 日：来电者自述会离开的比例（口头意向，非实际行为）；±五分之一的区间为我们所设'
};

/** What a customer is worth, and how many leave after each kind of ending. */
export const customerAssumptions = [
	{
		key: 'churn.first',
		label: { en: 'Would leave: solved at first contact', zh: '拟离开：首次即解决' },
		low: 0.04,
		mode: 0.05,
		high: 0.06,
		unit: 'share',
		source: statedIntent,
		year: 2022,
		kind: 'stated',
		region: 'North America',
		group: 'churn-intent',
		usedIn: ['churn-cost']
	},
	{
		key: 'churn.several',
		label: { en: 'Would leave: took several contacts', zh: '拟离开：多次才解决' },
		low: 0.07,
		mode: 0.09,
		high: 0.11,
		unit: 'share',
		source: statedIntent,
		year: 2022,
		kind: 'stated',
		region: 'North America',
		group: 'churn-intent',
		usedIn: ['churn-cost']
	},
	{
		key: 'churn.unresolved',
		label: { en: 'Would leave: not solved', zh: '拟离开：未解决' },
		low: 0.2,
		mode: 0.25,
		high: 0.3,
		unit: 'share',
		source: statedIntent,
		year: 2022,
		kind: 'stated',
		region: 'North America',
		group: 'churn-intent',
		usedIn: ['churn-cost']
	},
	{
		key: 'churn.realised',
		label: { en: 'Of those who say so, really leave (φ)', zh: '意向变为行为的比例（φ）' },
		low: 0.1,
		mode: 0.2,
		high: 0.4,
		unit: 'share',
		source: assumedBecause(
			'people say they will leave far oftener than they do; 1 when a customer table says who left',
			'说要离开的人远多于真正离开的人；有客户表可查流失时为 1'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-cost']
	},
	{
		key: 'churn.human-first-contact',
		label: { en: 'People: solved at first contact', zh: '人工：首次即解决' },
		low: 0.62,
		mode: 0.72,
		high: 0.8,
		unit: 'share',
		source: {
			en: 'SQM Group: average first-contact resolution 72 %, five in a hundred centres above 80 %; low end ours',
			zh: 'SQM Group：首次解决率平均 72%，超过 80% 的中心约占百分之五；下限为我们所设'
		},
		year: 2022,
		kind: 'observed',
		region: 'North America',
		usedIn: ['handover-value']
	},
	{
		key: 'churn.human-unresolved-of-rest',
		label: { en: 'People: never solved, of the rest', zh: '人工：其余中未解决' },
		low: 0.15,
		// 0.08 ÷ (1 − 0.72); also applied to contacts the bot hands over: 0.08 of them
		mode: 0.2857,
		high: 0.45,
		unit: 'share',
		source: assumedBecause('about 8 in 100 contacts with people', '约占人工会话的百分之八'),
		year: null,
		kind: 'assumed',
		usedIn: ['handover-value']
	},
	{
		key: 'customer.annual-margin',
		label: { en: 'Contribution margin of a customer', zh: '客户年贡献毛利' },
		low: 40,
		mode: 120,
		high: 400,
		unit: 'money/year',
		source: assumedBecause(
			'margin, never revenue; measured when a customer table is imported',
			'是毛利而非收入；导入客户表后改用实测'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['customer-value', 'decision']
	},
	{
		key: 'customer.replacement-cost',
		label: { en: 'Cost to win a customer in another’s place', zh: '补回一位客户的成本' },
		low: 50,
		mode: 150,
		high: 500,
		unit: 'money',
		source: assumedBecause(
			'acquisition, and the margin missed until the new customer buys as the old one did; only read when lost customers are counted by replacement',
			'获客成本，加新客户达到原消费水平前少赚的毛利；仅在按补回成本计流失时使用'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-cost']
	},
	{
		key: 'customer.natural-churn',
		label: { en: 'Leave anyway', zh: '自然流失率' },
		low: 0.05,
		mode: 0.15,
		high: 0.3,
		unit: 'share/year',
		most: 1,
		source: assumedBecause('a lost customer would not have stayed for ever', '流失的客户原本也不会永远留下'),
		year: null,
		kind: 'assumed',
		usedIn: ['customer-value']
	}
] as const satisfies readonly Assumption[];
