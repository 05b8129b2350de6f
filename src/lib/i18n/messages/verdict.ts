import { messages } from '#lib/i18n/message.ts';

export const verdict = messages({
	'verdict.title': { en: 'Verdict', zh: '结论' },
	'figure.cost': { en: 'Cost per durable resolution', zh: '每次真正解决的成本' },
	'figure.cost.note': { en: 'lost customers included', zh: '已计入流失客户' },
	'figure.cost.overall': { en: 'overall', zh: '总体' },
	'figure.contained': { en: 'Contained, and really solved', zh: '拦截率与真解决率' },
	'figure.reply': { en: 'Median first reply', zh: '首次回复中位数' },
	'figure.reply.note': { en: '9 in 10 within {bot} and {person}', zh: '九成在 {bot}与 {person}以内' },
	'figure.reply.note.one': { en: '9 in 10 within {duration}', zh: '九成在 {duration}以内' },
	'figure.class': { en: 'Temperament of this log', zh: '这份日志的性格' },
	'figure.class.note': { en: 'holds in {stability} of resamples', zh: '重抽样中 {stability} 成立' },
	'figure.leaning': { en: 'leans to {kind}', zh: '偏向{kind}' },
	'figure.score': { en: 'score {score} of 100', zh: '{score} 分（满分 100）' },
	'floor.first-touch': {
		en: 'people answer first in at least {share} of contacts',
		zh: '至少 {share} 的会话由人工先接'
	},
	'floor.touch': { en: 'people touch at least {share} of contacts', zh: '人工至少接触 {share} 的会话' },
	'floor.resolution': { en: 'people resolve at least {share} of contacts', zh: '人工至少解决 {share} 的会话' },
	'floor.seats': { en: 'people keep at least {share} of seats', zh: '人工至少保留 {share} 的席位' },
	'triangle.say': {
		en: 'The nearer a corner, the more of it; area is volume. ● for the bot, ■ for people, ◆ try first, ○ not yet known.',
		zh: '越靠近哪个角，哪种性质越强；面积为会话量。● 交机器人，■ 留人工，◆ 先试点，○ 尚不能定。'
	},
	'honesty.finding': {
		en: 'Of 100 conversations the bot takes part in, {durable} stay solved',
		zh: '机器人参与的 100 段会话，{durable} 段真正解决'
	},
	'honesty.say': {
		en: 'Share of {n} conversations old enough to judge. A week without a return counts as solved.',
		zh: '以 {n} 段已可判定的会话为分母；一周内没有再来，才算解决。'
	},
	'honesty.say.vendor': {
		en: 'Share of {n} conversations old enough to judge. The dashed line is what the vendor’s report counts as resolved: {share}.',
		zh: '以 {n} 段已可判定的会话为分母。虚线是供应商报告所称的解决率：{share}。'
	},
	'clocks.finding.faster': {
		en: 'The bot replies in {bot}, people in {person}',
		zh: '机器人 {bot}回复，人工 {person}'
	},
	'clocks.finding.handoff': {
		en: 'The bot replies in {bot}; whoever needs a person then waits {handoff}',
		zh: '机器人 {bot}就回复；要找人，还得再等 {handoff}'
	},
	'clocks.finding.plain': { en: 'How long customers wait', zh: '客户要等多久' },
	'clocks.say': {
		en: 'Dot: median. Tick: mean. Line end: nine in ten. The scale grows tenfold from mark to mark.',
		zh: '圆点为中位数，短竖为均值，线端为九成以内；时间轴按倍数放大。'
	},
	'cost.finding.bot-dearer': {
		en: 'Once lost customers count, the bot is {difference} dearer per real solution',
		zh: '把流失的客户算进来，机器人每次真正解决反而贵 {difference}'
	},
	'cost.finding.bot-cheaper': {
		en: 'Even with lost customers counted, the bot is {difference} cheaper per real solution',
		zh: '即使计入流失，机器人每次真正解决仍便宜 {difference}'
	},
	'cost.finding.even': {
		en: 'Once lost customers count, bot and people cost the same per real solution',
		zh: '把流失的客户算进来，机器人与人工每次真正解决的成本不分高下'
	},
	'cost.finding.plain': { en: 'What a contact really costs', zh: '一段会话的真实成本' },
	'cost.say': {
		en: 'Teal or orange: direct cost. Red: what lost customers add. Whiskers: 95 % interval of the whole.',
		zh: '青色、橙色为直接成本，红色为流失带来的成本；须线为合计的 95% 区间。'
	},
	'because.contained': {
		en: 'The bot keeps {contained} of its conversations away from people, but only {durable} stay solved: the {lost} between are customers who gave up, came back within a week, or cannot be judged.',
		zh: '机器人拦下了 {contained} 的会话，真正解决的只有 {durable}；相差的 {lost}，是放弃了、一周内又回来、或无从判断的客户。'
	},
	'because.no-bot': {
		en: 'No bot took part in this log, so nothing here shows how one would do: the verdict rests on what the contacts are like.',
		zh: '这份日志里没有机器人参与，无从得知它会做得怎样：结论只依据会话本身的特点。'
	},
	'because.gain': {
		en: 'Each contact that the bot answers first gains {value} ({low} to {high}), churn and risk counted.',
		zh: '机器人每先接一段会话，计入流失与风险后净赚 {value}（{low} 至 {high}）。'
	},
	'because.loss': {
		en: 'Each contact that the bot answers first loses {value} (from {low} to {high}), churn and risk counted.',
		zh: '机器人每先接一段会话，计入流失与风险后净亏 {value}（{low} 至 {high}）。'
	},
	'because.cost': {
		en: 'With lost customers counted, a real solution costs {bot} where the bot answers first and {person} where a person does.',
		zh: '计入流失后，每次真正解决的成本：机器人先接为 {bot}，人工先接为 {person}。'
	},
	'because.cost.all': {
		en: 'With lost customers counted, a real solution costs {cost}.',
		zh: '计入流失后，每次真正解决的成本为 {cost}。'
	},
	'churn.measured': {
		en: 'Churn is measured from {count} customers.',
		zh: '流失率由 {count} 位客户实测。'
	},
	'churn.assumed': {
		en: 'Churn is not measured here: it is what customers say in surveys (stated intent), counted at {scale}.',
		zh: '流失率并非实测：用的是问卷中客户自述的意向，按 {scale} 折算。'
	},
	'churn.none': { en: 'Churn could not be counted.', zh: '流失未能计入。' },
	'contributions.title': { en: 'Why this class', zh: '为何是这一类型' },
	'contributions.say': {
		en: 'Each signal adds points to one of three scores. Where a signal is missing, the midpoint is used and the score becomes a range.',
		zh: '每个信号为三项得分之一加分；缺失的信号取中点，得分因此成为一个区间。'
	},
	'contributions.signal': { en: 'Signal', zh: '信号' },
	'contributions.value': { en: 'Measured', zh: '实测值' },
	'contributions.points': { en: 'Points', zh: '得分' },
	'contributions.of': { en: '{points} of {weight}', zh: '{points} / {weight}' },
	'contributions.missing': { en: 'not in the log', zh: '日志未记录' },
	'contributions.assumed': { en: 'assumed', zh: '假定' },
	'contributions.flip': {
		en: 'Nearest change of mind: “{signal}” going from {from} to {to} would make it {kind}.',
		zh: '离改判最近的一步：“{signal}”由 {from} 变为 {to}，即转为{kind}。'
	},
	'advice.title': { en: 'What to do with it', zh: '接下来怎么做' },
	'advice.reasons': { en: 'Reasons', zh: '理由' },
	'advice.measure': { en: 'Measure first', zh: '先弄清' },
	'advice.controls': { en: 'Conditions', zh: '前提' },
	'advice.kill': { en: 'When to stop', zh: '停止条件' },
	'unmeasured.title': {
		en: { one: 'One figure this log cannot give', other: '{count} figures this log cannot give' },
		zh: { other: '这份日志给不出的 {count} 个数' }
	},
	'unmeasured.say': {
		en: 'Each needs a field that the export does not carry.',
		zh: '它们各缺一个导出文件里没有的字段。'
	},
	'unmeasured.figure': { en: 'Figure', zh: '指标' },
	'unmeasured.field': { en: 'Missing field', zh: '缺少的字段' },
	'verdict.explore': { en: 'Look into the rows', zh: '查看明细' }
});
