import { assumedBecause, type Assumption } from './assumption.ts';

/** What service is to be like, and how customers who wait behave where the log does not show it. */
export const staffingAssumptions = [
	{
		key: 'staffing.service-target',
		label: { en: 'Answered in time, at least', zh: '按时应答率下限' },
		low: 0.8,
		mode: 0.8,
		high: 0.8,
		unit: 'share',
		least: 0.01,
		most: 0.999,
		source: {
			en: 'The commonest target, 80 in 100 within 20 seconds; users of callcentretools.com enter 81.5 % within 35 s on average (read 2026)',
			zh: '最常见的目标：20 秒内应答 80%；callcentretools.com 用户平均输入 35 秒内 81.5%（2026 年查阅）'
		},
		year: 2026,
		kind: 'observed',
		usedIn: ['ratio']
	},
	{
		key: 'staffing.threshold',
		label: { en: 'In time means within', zh: '按时的标准' },
		low: 20,
		mode: 20,
		high: 20,
		unit: 'seconds',
		source: {
			en: 'The commonest target, 80 in 100 within 20 seconds; what a chat may take is a decision of yours',
			zh: '最常见的目标：20 秒内应答 80%；在线会话可等多久由您决定'
		},
		year: 2026,
		kind: 'observed',
		usedIn: ['ratio']
	},
	{
		key: 'staffing.most-give-ups',
		label: { en: 'Give up waiting, at most', zh: '等待放弃率上限' },
		low: 0.05,
		mode: 0.05,
		high: 0.05,
		unit: 'share',
		least: 0.001,
		most: 0.999,
		source: assumedBecause(
			'a common ceiling; with it alone a queue may still be slow',
			'常见上限；仅有此限，排队仍可能很慢'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['ratio']
	},
	{
		key: 'staffing.most-busy',
		label: { en: 'People busy, at most', zh: '坐席占用率上限' },
		low: 0.88,
		mode: 0.88,
		high: 0.88,
		unit: 'share',
		least: 0.1,
		source: {
			en: 'Users of callcentretools.com cap it at 83.7 % on average (read 2026); above 88 % teams burn out, by our own judgement',
			zh: 'callcentretools.com 用户平均设为 83.7%（2026 年查阅）；高于 88% 团队难以持久，为我们的判断'
		},
		year: 2026,
		kind: 'assumed',
		usedIn: ['ratio']
	},
	{
		key: 'staffing.patience',
		label: { en: 'Willing to wait, where the log does not show it', zh: '愿意等待的时长（日志看不出时）' },
		low: 60,
		mode: 120,
		high: 300,
		unit: 'seconds',
		source: {
			en: 'The example of Mandelbaum & Zeltyn 2007; no study fits every company, the range is ours',
			zh: 'Mandelbaum 与 Zeltyn 2007 年论文的算例；没有适用于所有公司的研究，区间为我们所设'
		},
		year: 2007,
		kind: 'observed',
		usedIn: ['ratio', 'staffing']
	},
	{
		key: 'staffing.retry',
		label: { en: 'Try again after giving up waiting', zh: '放弃等待后再次尝试' },
		low: 0.3,
		mode: 0.5,
		high: 0.8,
		unit: 'share',
		source: assumedBecause('one in two comes back at once, the rest do without', '约半数立即再试，其余不再联系'),
		year: null,
		kind: 'assumed',
		usedIn: ['ratio']
	},
	{
		key: 'staffing.handle-spread',
		label: { en: 'Spread of handle time, where the log has none', zh: '处理时长的离散程度（日志缺失时）' },
		low: 0.6,
		mode: 0.9,
		high: 1.2,
		unit: 'ratio',
		source: assumedBecause(
			'standard deviation over mean; its size hardly moves how many people are needed',
			'标准差与均值之比；对所需人数影响很小'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['ratio']
	}
] as const satisfies readonly Assumption[];
