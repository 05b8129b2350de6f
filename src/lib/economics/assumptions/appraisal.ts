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
		key: 'risk.event-loss-monthly',
		label: { en: 'Expected loss from events', zh: '事件预期损失' },
		low: 0,
		mode: 150,
		high: 1500,
		unit: 'money/month',
		source: assumedBecause(
			'data breach and wrongly blocked customers, beyond what people alone would cause; one in a thousand years × a loss in the low millions',
			'数据泄露与误拦客户，仅计超出纯人工的部分；千分之一的年概率 × 数百万的损失'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost']
	},
	{
		key: 'company.regulated',
		label: { en: 'Works under a sector regulator (1 yes, 0 no)', zh: '处于受监管行业（1 是，0 否）' },
		low: 0,
		mode: 0,
		high: 0,
		unit: 'share',
		source: assumedBecause('finance, medicine, law, insurance: set it to 1', '金融、医疗、法律、保险请设为 1'),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	}
] as const satisfies readonly Assumption[];
