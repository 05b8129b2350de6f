import { totalEconomicImpact } from '../../tei.ts';
import { given, result, yours, type Preset } from './preset.ts';

const ROI = 3;

/** What an outlay of 1 must bring for the article's return. */
const BENEFIT = 1 + ROI;
const YEARS = 3;

/** Huge volume and standard questions. */
export const efficiencyFirst: Preset = {
	id: 'efficiency-first',
	name: { en: 'A return of 300 %', zh: '投资回报率 300%' },
	said: {
		en: 'Huge volume and standard questions, as in e-commerce and telecoms: a return of up to 300 %.',
		zh: '电商、电信等海量标准化咨询，投资回报率最高可达 300%。'
	},
	steps: ({ register }) => {
		const discountRate = register.figures['appraisal.discount-rate'].mode;
		const spread = [0, ...Array.from({ length: YEARS }, () => BENEFIT / YEARS)];
		const roiOf = (rate: number, benefits: readonly number[]) =>
			totalEconomicImpact({ discountRate: rate, costs: [1], benefits }).roi ?? 0;
		return [
			given({ en: 'Return: benefits less costs, over costs', zh: '回报率：（收益 − 成本）÷ 成本' }, ROI, 'share'),
			result({ en: 'So benefits are this many times the costs', zh: '即收益为成本的倍数' }, BENEFIT, 'ratio', {
				en: '1 + 300 %',
				zh: '1 + 300%'
			}),
			result(
				{ en: 'Return of 1 spent and 4 received at once', zh: '投入 1、当即收回 4 的回报率' },
				roiOf(0, [BENEFIT]),
				'share',
				{
					en: '(4 − 1) ÷ 1',
					zh: '(4 − 1) ÷ 1'
				}
			),
			yours({ en: 'Discount rate a year', zh: '年折现率' }, discountRate, 'share'),
			result(
				{ en: 'The same 4 received over three years', zh: '同样的 4 分三年收回' },
				roiOf(discountRate, spread),
				'share',
				{ en: 'each year’s third discounted', zh: '每年三分之一，逐年折现' }
			)
		];
	},
	missing: [
		{
			en: 'No costs, benefits, years or discount rate are given: 300 % is an outcome without its inputs. Nothing can be loaded; compare it with the return of your own columns.',
			zh: '未给出成本、收益、年限与折现率：300% 只有结果，没有输入。没有可载入的内容，请与各列的回报率相比。'
		},
		{ en: '“Up to” is the best case told, not the usual one.', zh: '“最高可达”说的是最好的一例，不是通常情形。' }
	],
	needsRate: false,
	assumptions: () => ({})
};
