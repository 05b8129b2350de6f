import { assumedBecause, type Assumption } from './assumption.ts';

/** What an hour of a person costs, and how much of it reaches customers. */
export const labourAssumptions = [
	{
		key: 'labour.loaded-hourly',
		label: { en: 'Wage with benefits', zh: '含福利时薪' },
		// 20.59 median wage ÷ (1 − 0.295 benefit share); ± 20 %
		low: 23.36,
		mode: 29.2057,
		high: 35.05,
		unit: 'money/hour',
		source: {
			en: 'US median of customer service representatives, $42,830 a year (BLS 43-4051, quoted second-hand), plus benefits at 29.5 % of pay (BLS, Dec 2024); range ± 20 %',
			zh: '美国客服代表年薪中位数 42,830 美元（BLS 43-4051，转引），另加占总薪酬 29.5% 的福利（BLS，2024 年 12 月）；区间 ±20%'
		},
		year: 2024,
		kind: 'observed',
		region: 'US',
		example: true,
		usedIn: ['human-contact-cost']
	},
	{
		key: 'labour.overhead',
		label: { en: 'Overhead on wages', zh: '管理与场地分摊' },
		low: 0.15,
		mode: 0.3,
		high: 0.5,
		unit: 'share',
		most: 5,
		source: assumedBecause('team leads, training, software, room', '组长、培训、软件、场地'),
		year: null,
		kind: 'assumed',
		usedIn: ['human-contact-cost']
	},
	{
		key: 'labour.occupancy',
		label: { en: 'Occupancy', zh: '坐席利用率' },
		low: 0.7,
		mode: 0.8,
		high: 0.88,
		unit: 'share',
		least: 0.05,
		source: assumedBecause(
			'share of staffed time spent on contacts; above 85 % teams burn out',
			'在岗时间中处理会话的比例；高于 85% 团队难以持久'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['human-contact-cost']
	},
	{
		key: 'labour.shrinkage',
		label: { en: 'Shrinkage', zh: '在岗损耗' },
		low: 0.22,
		mode: 0.3,
		high: 0.38,
		unit: 'share',
		most: 0.95,
		source: assumedBecause('paid time lost to leave, breaks, training', '休假、休息、培训占用的带薪时间'),
		year: null,
		kind: 'assumed',
		usedIn: ['human-contact-cost']
	},
	{
		key: 'labour.concurrency',
		label: { en: 'Chats at once', zh: '并发会话数' },
		low: 1.2,
		mode: 2,
		high: 3,
		unit: 'ratio',
		least: 1,
		source: assumedBecause(
			'only divides handle time that is wall-clock with overlap',
			'仅当处理时长为含重叠的钟表时间时才作除数'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['human-contact-cost']
	},
	{
		key: 'labour.handle-seconds',
		label: { en: 'Handle time where the log has none', zh: '日志缺失时的平均处理时长' },
		low: 240,
		mode: 360,
		high: 600,
		unit: 'seconds',
		least: 1,
		source: assumedBecause('used only when the log carries no handle time', '仅在日志没有处理时长时使用'),
		year: null,
		kind: 'assumed',
		usedIn: ['human-contact-cost']
	}
] as const satisfies readonly Assumption[];
