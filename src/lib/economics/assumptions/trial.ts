import { assumedBecause, type Assumption } from './assumption.ts';

/** What a trial of the bot by lot is planned with. Conventions: low = mode = high. */
export const trialAssumptions = [
	{
		key: 'plan.trial-margin',
		label: {
			en: 'Trial: by how much the bot may solve fewer contacts for good',
			zh: '对照试验：机器人真正解决率最多可低多少'
		},
		low: 0.03,
		mode: 0.03,
		high: 0.03,
		unit: 'share',
		least: 0.001,
		source: assumedBecause(
			'three contacts in a hundred more that come back; what you would accept for the saving, set before the trial',
			'每百次来访多三次回访；即为节省成本所能接受的差距，须在试验前设定'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['experiment', 'ratio']
	},
	{
		key: 'plan.trial-power',
		label: { en: 'Trial: chance to pass a bot that is as good', zh: '对照试验：同样好的机器人通过的概率' },
		low: 0.8,
		mode: 0.8,
		high: 0.8,
		unit: 'share',
		least: 0.5,
		most: 0.99,
		source: assumedBecause('the usual convention; 0.9 where a trial is hard to repeat', '惯例；难以重做的试验用 0.9'),
		year: null,
		kind: 'assumed',
		usedIn: ['experiment', 'ratio']
	},
	{
		key: 'plan.trial-alpha',
		label: {
			en: 'Trial: chance to pass a bot that is worse by the whole margin',
			zh: '对照试验：恰好差到界值的机器人误通过的概率'
		},
		low: 0.05,
		mode: 0.05,
		high: 0.05,
		unit: 'share',
		least: 0.001,
		most: 0.2,
		source: assumedBecause(
			'one-sided, the usual convention; 0.025 where a wrong pass is dear',
			'单侧惯例；误通过代价高时用 0.025'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['experiment', 'ratio']
	},
	{
		key: 'plan.trial-share',
		label: { en: 'Trial: customers drawn for the bot', zh: '对照试验：抽入机器人组的客户比例' },
		low: 0.5,
		mode: 0.5,
		high: 0.5,
		unit: 'share',
		least: 0.01,
		most: 0.99,
		source: assumedBecause('halves need the fewest customers', '各半所需客户最少'),
		year: null,
		kind: 'assumed',
		usedIn: ['experiment', 'ratio']
	},
	{
		key: 'plan.trial-outcome-days',
		label: { en: 'Trial: days for which each customer’s contacts count', zh: '对照试验：每位客户计入的天数' },
		low: 14,
		mode: 14,
		high: 14,
		unit: 'count',
		least: 1,
		most: 365,
		source: assumedBecause(
			'from the first contact; long enough for most who come back to do so, equal for all',
			'自首次来访起；多数会回访者已回访，且对所有客户一致'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['experiment', 'ratio']
	}
] as const satisfies readonly Assumption[];
