import { monthlyRate, presentValue } from '../../present-value.ts';
import { given, result, yours, type Preset, type Step } from './preset.ts';

const YUAN_A_YEAR = 1_600_000;
const YUAN_A_MONTH = YUAN_A_YEAR / 12;

/** Tuning that never ends. */
export const upkeep: Preset = {
	id: 'upkeep',
	name: { en: 'Upkeep without end', zh: '运维黑洞' },
	said: {
		en: 'Tuning the bot costs 1.6 million yuan a year, far over budget.',
		zh: '每年用于调优的费用达 160 万元，远超预算。'
	},
	steps: ({ register, yuanRate }) => {
		const months = Math.round(register.figures['appraisal.horizon-months'].mode);
		const rate = register.figures['appraisal.discount-rate'].mode;
		const flow = [0, ...Array.from({ length: months }, () => YUAN_A_MONTH)];
		const steps: Step[] = [
			given({ en: 'Upkeep a year', zh: '每年运维支出' }, YUAN_A_YEAR, 'yuan'),
			result({ en: 'Upkeep a month', zh: '每月运维支出' }, YUAN_A_MONTH, 'yuan', {
				en: 'a year ÷ 12',
				zh: '全年 ÷ 12'
			}),
			yours({ en: 'Months of the appraisal', zh: '测算月数' }, months, 'count'),
			yours({ en: 'Discount rate a year', zh: '年折现率' }, rate, 'share'),
			result({ en: 'Worth today of all months', zh: '全部月份的现值' }, presentValue(flow, monthlyRate(rate)), 'yuan', {
				en: 'each month, discounted',
				zh: '逐月折现后相加'
			})
		];
		if (yuanRate !== null && yuanRate !== 1)
			steps.push(
				yours({ en: 'Yuan for one unit of your currency', zh: '一单位本工作区货币合人民币（元）' }, yuanRate, 'yuan'),
				result(
					{ en: 'Upkeep a month in your currency', zh: '每月运维支出（本工作区货币）' },
					YUAN_A_MONTH / yuanRate,
					'money',
					{ en: 'a month ÷ rate', zh: '每月金额 ÷ 汇率' }
				)
			);
		return steps;
	},
	missing: [
		{
			en: 'No budget is given: by how much it was exceeded cannot be said.',
			zh: '未给出预算，超支多少无从得知。'
		},
		{
			en: 'Neither volume nor savings: whether the amount is much depends on both. Loaded onto your log, it is set against your own.',
			zh: '未给出会话量与节省额，而这笔钱是多是少取决于两者。载入后，即与您自己的日志相比。'
		}
	],
	needsRate: true,
	assumptions: ({ yuanRate }) => (yuanRate === null ? {} : { 'bot.upkeep-monthly': YUAN_A_MONTH / yuanRate })
};
