import { assumedBecause, type Assumption } from './assumption.ts';

/** Where a decision draws its lines. Conventions: low = mode = high. */
export const thresholdAssumptions = [
	{
		key: 'decision.risk-gate',
		label: { en: 'Risk limit', zh: '风险界限' },
		low: 40,
		mode: 40,
		high: 40,
		unit: 'points',
		most: 100,
		source: assumedBecause(
			'in a topic, reached when two contacts in five touch payment, personal data, health or law, with nothing else against it',
			'话题中约五分之二的会话涉及支付、个人信息、健康或法律时即达到'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	},
	{
		key: 'decision.weight-concentration',
		label: { en: 'How firmly the weights stand', zh: '权重的确定程度' },
		low: 50,
		mode: 50,
		high: 50,
		unit: 'ratio',
		least: 1,
		source: assumedBecause(
			'Dirichlet concentration: a weight of 20 is drawn within about ± 6',
			'狄利克雷集中度：权重 20 约在 ±6 之间抽取'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	},
	{
		key: 'decision.adopt-stability',
		label: { en: 'Stability needed to adopt', zh: '采用所需稳定度' },
		low: 0.8,
		mode: 0.8,
		high: 0.8,
		unit: 'share',
		source: assumedBecause('four recalculations in five agree', '五次重算中四次一致'),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	},
	{
		key: 'decision.pilot-stability',
		label: { en: 'Stability needed to pilot', zh: '试点所需稳定度' },
		low: 0.6,
		mode: 0.6,
		high: 0.6,
		unit: 'share',
		source: assumedBecause('better than a coin', '好于抛硬币'),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	},
	{
		key: 'decision.least-contacts',
		label: { en: 'Contacts needed to judge', zh: '判断所需会话数' },
		low: 100,
		mode: 100,
		high: 100,
		unit: 'contacts',
		source: assumedBecause('a share is then known within about ten points', '此时比例的误差约在十个百分点以内'),
		year: null,
		kind: 'assumed',
		usedIn: ['decision']
	},
	{
		key: 'decision.seat-floor',
		label: { en: 'Seats people keep while a bot is introduced', zh: '引入期保留的人工席位' },
		low: 0.3,
		mode: 0.3,
		high: 0.3,
		unit: 'share',
		source: { en: 'The founding article: keep 30 % people', zh: '立项文章：保留 30% 人工' },
		year: null,
		kind: 'assumed',
		usedIn: ['decision', 'ratio']
	},
	{
		key: 'decision.touch-floor',
		label: { en: 'Contacts people touch where experience comes first', zh: '体验优先时人工参与的会话' },
		low: 0.4,
		mode: 0.4,
		high: 0.4,
		unit: 'share',
		source: { en: 'The founding article: people handle at least 40 %', zh: '立项文章：人工至少承担 40%' },
		year: null,
		kind: 'assumed',
		usedIn: ['decision', 'ratio']
	}
] as const satisfies readonly Assumption[];
