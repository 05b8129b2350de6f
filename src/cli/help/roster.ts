import { assumptionHelp, everyHelp, type CommandHelp } from './help.ts';

export const rosterHelp: CommandHelp = {
	options: [
		[
			'REQUIREMENTS',
			{
				en: 'a table start,agents[,skill] (2026-09-07T08:00,3), or JSON [{"start": …, "agents": …}]: people wanted at work, before those away; left out: the week after the log’s last day',
				zh: '含 start,agents[,skill] 列的表格（2026-09-07T08:00,3）或 JSON [{"start": …, "agents": …}]：各时段在岗人数，未计不在岗；默认取日志最后一天之后的一周'
			}
		],
		[
			'--share SHARE|MIX',
			{
				en: 'the log’s week with people answering this share first, 0 to 1, or a mix of poise ratio by name: today, take-back, hand-over, trial, rest (after that step), best; left out: next, the first step',
				zh: '按该人工首答比例（0–1），或 poise ratio 中某一分工的名字：today 现状，take-back、hand-over、trial、rest 为该步之后，best 为最省；默认 next，即第一步'
			}
		],
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
		['--by language', { en: 'each language of the log is a skill of its own', zh: '日志中每种语言各算一种技能' }],
		[
			'--interval MINUTES',
			{
				en: 'of one time slot; 15 for the log (a multiple of it that divides a day), for a table its smallest step',
				zh: '每个时段的分钟数；日志默认 15（可取其能整除一天的倍数），表格默认其最小间隔'
			}
		],
		[
			'--shrinkage SHARE',
			{
				en: 'of people on a shift, those away, 0 to 0.95; left out: as assumed',
				zh: '班上人员中不在岗的比例（0–0.95）；默认按假设'
			}
		],
		[
			'--wage MONEY',
			{
				en: 'for a paid hour; left out: as assumed, overhead included',
				zh: '每个带薪工时的费用；默认按假设，含间接费用'
			}
		],
		[
			'--missing N',
			{
				en: 'a missing person costs at least N times the wage of the time; 3',
				zh: '缺一人至少按该时段工资的 N 倍计；默认 3'
			}
		],
		[
			'--plan FILE.json',
			{
				en: 'shifts on offer, minutes: {"shifts":[{"work":480,"rest":30}],"begin":{"from":420,"until":840}}; also patterns and groups (docs/staffing.md); left out: 8 hours with half an hour’s break and 4 without',
				zh: '可用班次，单位分钟：{"shifts":[{"work":480,"rest":30}],"begin":{"from":420,"until":840}}；也可给 patterns 与 groups（见 docs/staffing.md）；默认 8 小时班（休息半小时）与 4 小时班'
			}
		],
		[
			'--seconds N',
			{
				en: 'search at most so long, 0 to 600; 0: the quick answer; 60',
				zh: '最多搜索几秒（0–600），0 取快速结果；默认 60'
			}
		],
		[
			'--gap SHARE',
			{
				en: 'so near to the cheapest there can be is near enough, 0 to 1; 0.005',
				zh: '距最优多近即可停止（0–1）；默认 0.005'
			}
		],
		[
			'--zone ZONE',
			{
				en: 'of the times, such as Europe/Berlin; left out: the log’s',
				zh: '时间所属时区，如 Asia/Shanghai；默认日志的时区'
			}
		],
		['--out FILE.csv|FILE.ics', { en: 'writes the shifts as a table or a calendar', zh: '将班表写成表格或日历' }],
		[
			'--wanted FILE.csv',
			{
				en: 'writes the people wanted, as REQUIREMENTS takes them back',
				zh: '写出各时段所需人数，可作 REQUIREMENTS 交回'
			}
		],
		...assumptionHelp,
		...everyHelp
	],
	examples: [
		'poise roster --out week.ics',
		'poise roster --share 0.6 --interval 30 --seconds 10 --wanted wanted.csv',
		'poise roster wanted.csv --shrinkage 0.25 --out week.csv'
	]
};
