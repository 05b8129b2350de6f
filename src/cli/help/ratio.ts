import { assumptionHelp, everyHelp, type CommandHelp } from './help.ts';

export const ratioHelp: CommandHelp = {
	options: [
		[
			'--floor METRIC=SHARE|none',
			{
				en: 'the least that people keep, 0 to 1; METRIC is first-touch, touch, resolution or seats (staff hours, of those if people answered all); left out: as the decision advises',
				zh: '人工至少保留的比例（0–1）；METRIC 为 first-touch 首答、touch 迟早经人工、resolution 解决、seats 人工工时（占全由人工应答时的比例）；默认按决策建议'
			}
		],
		[
			'--people N',
			{ en: 'no more than N people at work at once; left out: as many as it takes', zh: '最多同时在岗 N 人；默认不限' }
		],
		[
			'--share SHARE|MIX',
			{
				en: 'what days and hours are shown for: the share of contacts people answer first, 0 to 1, or a mix by name: today, take-back, hand-over, trial, rest (after that step), best; left out: next, the first step',
				zh: '按哪个人工首答比例（0–1）或分工列出各日各时段：today 现状，take-back、hand-over、trial、rest 为该步之后，best 为最省；默认 next，即第一步'
			}
		],
		[
			'--check',
			{ en: 'also play that week through, event by event, beside the formulas', zh: '另以逐事件模拟核对公式' }
		],
		[
			'--grid N',
			{ en: 'how many even steps from 0 % to 100 % are weighed; 100', zh: '从 0% 到 100% 分多少步比较；默认 100' }
		],
		...assumptionHelp,
		...everyHelp
	],
	examples: [
		'poise ratio',
		'poise ratio --floor touch=0.4 --people 30',
		'poise ratio --share 0.6 --check --set staffing.hours=always --set staffing.service-target=0.9'
	]
};
