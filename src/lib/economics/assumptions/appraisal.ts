import { assumedBecause, type Assumption } from './assumption.ts';

/** The frame of an appraisal, and what may go wrong in it. */
export const appraisalAssumptions = [
	{
		key: 'appraisal.horizon-months',
		label: { en: 'Horizon', zh: '测算期' },
		low: 36,
		mode: 36,
		high: 36,
		unit: 'months',
		whole: true,
		least: 1,
		most: 240,
		source: assumedBecause('three years, as published impact studies use', '三年，与公开的经济影响研究一致'),
		year: null,
		kind: 'assumed',
		usedIn: ['customer-value', 'appraisal']
	},
	{
		key: 'appraisal.discount-rate',
		label: { en: 'Discount rate', zh: '折现率' },
		low: 0.1,
		mode: 0.1,
		high: 0.1,
		unit: 'share/year',
		most: 10,
		source: {
			en: 'As in published total economic impact studies (Salesloft study)',
			zh: '与公开的总体经济影响研究一致（Salesloft 研究）'
		},
		year: null,
		kind: 'observed',
		usedIn: ['customer-value', 'appraisal']
	},
	{
		key: 'plan.bot-first-share',
		label: {
			en: 'Contacts the bot takes first, if set or where no topic is advised',
			zh: '机器人首接比例（自行设定，或没有建议话题时）'
		},
		low: 0.7,
		mode: 0.7,
		high: 0.7,
		unit: 'share',
		source: assumedBecause(
			'people keep three in ten while a bot is introduced, as the founding article advises; a decision, not a forecast',
			'引入期人工保留三成，依据创始文章的建议；这是决定而非预测'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['appraisal']
	},
	{
		key: 'plan.build-cost',
		label: { en: 'Build: integration, first knowledge, tests', zh: '建设：对接、首批知识、测试' },
		low: 15_000,
		mode: 40_000,
		high: 150_000,
		unit: 'money',
		source: assumedBecause('a team of two to four for a quarter; paid at month 0', '两至四人一个季度；在第 0 月支出'),
		year: null,
		kind: 'assumed',
		usedIn: ['appraisal']
	},
	{
		key: 'plan.ramp-months',
		label: { en: 'Months until the planned share is reached', zh: '达到规划比例所需月数' },
		low: 3,
		mode: 6,
		high: 12,
		unit: 'months',
		least: 0,
		most: 60,
		source: assumedBecause('steps of a tenth, each measured before the next', '每次一成，测量后再进下一步'),
		year: null,
		kind: 'assumed',
		usedIn: ['appraisal']
	},
	{
		key: 'plan.volume-growth',
		label: { en: 'Growth of contacts', zh: '会话量增长' },
		low: -0.05,
		mode: 0.03,
		high: 0.15,
		unit: 'share/year',
		least: -0.9,
		most: 5,
		source: assumedBecause('with the business; set it to your own plan', '随业务增长；请按自己的计划填写'),
		year: null,
		kind: 'assumed',
		usedIn: ['appraisal']
	},
	{
		key: 'labour.realisable',
		label: { en: 'Avoided work that becomes money saved', zh: '省下的工作量中能变现的比例' },
		low: 0.4,
		mode: 0.7,
		high: 0.95,
		unit: 'share',
		source: assumedBecause(
			'hours saved in slivers cannot all be taken off the roster; attrition and notice take time',
			'零散省下的工时无法全部从排班中扣除；自然减员与离职都需要时间'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['appraisal']
	},
	{
		key: 'risk.breach-chance',
		label: { en: 'Data breach through the bot, chance a year', zh: '机器人致数据泄露的年概率' },
		low: 0.0005,
		mode: 0.002,
		high: 0.01,
		unit: 'share',
		most: 0.99,
		source: assumedBecause('beyond what people alone would cause', '仅计超出纯人工的部分'),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost', 'appraisal']
	},
	{
		key: 'risk.breach-median',
		label: { en: 'Loss of a data breach, half cost less', zh: '数据泄露损失（中位数）' },
		low: 100_000,
		mode: 100_000,
		high: 100_000,
		unit: 'money',
		source: assumedBecause(
			'a small company’s breach; lost customers are not in it, they are counted as churn',
			'小公司规模的泄露；不含客户流失，流失另计'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost', 'appraisal']
	},
	{
		key: 'risk.breach-p95',
		label: { en: 'Loss of a data breach, one in twenty costs more', zh: '数据泄露损失（95 分位）' },
		low: 4_440_000,
		mode: 4_440_000,
		high: 4_440_000,
		unit: 'money',
		source: {
			en: 'IBM 2025: mean of 4.44 million dollars over breaches of 2,960 to 113,620 records (quoted second-hand); its place in the range is ours',
			zh: 'IBM 2025：2,960–113,620 条记录的泄露平均损失 444 万美元（转引）；用作 95 分位是我们的判断'
		},
		year: 2025,
		kind: 'observed',
		example: true,
		usedIn: ['churn-adjusted-cost', 'appraisal']
	},
	{
		key: 'risk.crisis-chance',
		label: { en: 'Wrong refusals that become a public matter, chance a year', zh: '误拦引发舆情的年概率' },
		low: 0.005,
		mode: 0.02,
		high: 0.08,
		unit: 'share',
		most: 0.99,
		source: assumedBecause('beyond what people alone would cause', '仅计超出纯人工的部分'),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost', 'appraisal']
	},
	{
		key: 'risk.crisis-median',
		label: { en: 'Loss of such a crisis, half cost less', zh: '舆情损失（中位数）' },
		low: 20_000,
		mode: 20_000,
		high: 20_000,
		unit: 'money',
		source: assumedBecause(
			'extra staff, goodwill, public relations; no lost customers',
			'加派人手、补偿、公关；不含客户流失'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost', 'appraisal']
	},
	{
		key: 'risk.crisis-p95',
		label: { en: 'Loss of such a crisis, one in twenty costs more', zh: '舆情损失（95 分位）' },
		low: 300_000,
		mode: 300_000,
		high: 300_000,
		unit: 'money',
		source: assumedBecause('a matter for national news', '登上全国新闻的规模'),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost', 'appraisal']
	},
	{
		key: 'company.regulated',
		label: { en: 'Works under a sector regulator (1 yes, 0 no)', zh: '处于受监管行业（1 是，0 否）' },
		low: 0,
		mode: 0,
		high: 0,
		most: 1,
		unit: 'yes-no',
		source: assumedBecause('finance, medicine, law, insurance: set it to 1', '金融、医疗、法律、保险请设为 1'),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	}
] as const satisfies readonly Assumption[];
