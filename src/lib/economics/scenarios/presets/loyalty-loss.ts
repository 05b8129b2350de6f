import { given, result, type Preset } from './preset.ts';

const SAVING = 0.72;
const RISE = 0.15;
/** What churn costs is proportional to these, all three together. */
const LEAVING = ['churn.first', 'churn.several', 'churn.unresolved'] as const;

/** Costs per contact fall, and winning customers costs more. */
export const loyaltyLoss: Preset = {
	id: 'loyalty-loss',
	name: { en: 'A retailer’s loyalty lost', zh: '零售商的忠诚度折损' },
	said: {
		en: 'Cost per contact down by 72 %, but the cost of winning customers up by 15 %.',
		zh: '单次服务成本下降 72%，获客成本却上升 15%。'
	},
	steps: () => [
		given({ en: 'Cost per contact falls by', zh: '单次服务成本下降' }, SAVING, 'share'),
		given({ en: 'Cost of winning a customer rises by', zh: '获客成本上升' }, RISE, 'share'),
		result({ en: 'Of each unit spent on service there remains', zh: '每一单位服务支出还剩' }, 1 - SAVING, 'share', {
			en: '1 − 72 %',
			zh: '1 − 72%'
		}),
		result(
			{
				en: 'Winning customers eats the saving up where it costs this many times what service cost',
				zh: '获客支出达到原服务支出的这一倍数时，节省被完全抵消'
			},
			SAVING / RISE,
			'ratio',
			{ en: '72 % ÷ 15 %', zh: '72% ÷ 15%' }
		)
	],
	missing: [
		{
			en: 'Neither what a contact cost before nor what is spent on winning customers: whether the retailer gained or lost cannot be said.',
			zh: '未说明原来的单次成本，也未说明获客支出，因此无法判断这家零售商是赚是亏。'
		},
		{
			en: 'The 72 % is an outcome, not an input: what your own log would save stands in the comparison. Loaded is the 15 %, read as the claims page reads it: 15 % more customers leave, however their issue ended, and have to be won anew.',
			zh: '72% 是结果而非输入：您自己的日志能省多少，见对比表。载入的是 15%，读法与“说法”页相同：无论问题如何了结，流失的客户都多 15%，须重新获取。'
		}
	],
	needsRate: false,
	assumptions: ({ register }) => {
		const risen = (rate: number) => Math.min(1, rate * (1 + RISE));
		return Object.fromEntries(
			LEAVING.map((key) => {
				const { low, mode, high } = register.figures[key];
				return [key, { low: risen(low), mode: risen(mode), high: risen(high) }];
			})
		);
	}
};
