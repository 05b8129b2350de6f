import { messages } from '#lib/i18n/message.ts';

export const verdict = messages({
	'verdict.title': { en: 'Verdict', zh: '结论' },
	'figure.cost': {
		en: 'Cost per issue solved for good, whoever solved it',
		zh: '每个真正解决的事由的成本（不论谁解决）'
	},
	'figure.cost.note': { en: 'lost customers included', zh: '已计入流失客户' },
	'figure.cost.overall': { en: 'overall', zh: '总体' },
	'figure.contained': { en: 'Contained, and solved by the bot alone', zh: '独立接待率与机器人独立解决率' },
	'figure.reply': { en: 'Median first reply', zh: '首次回复中位数' },
	'figure.reply.note': { en: '9 in 10 within {bot} and {person}', zh: '九成在 {bot}与 {person}以内' },
	'figure.reply.note.one': { en: '9 in 10 within {duration}', zh: '九成在 {duration}以内' },
	'figure.intervals': { en: '95 % intervals {bot} and {person}', zh: '95% 区间 {bot} 与 {person}' },
	'figure.class': { en: 'What this log calls for', zh: '这份日志该以什么为先' },
	'figure.class.note': {
		en: 'the same in {stability} of trials with other weights and samples',
		zh: '换权重、换样本重算，{stability} 结论不变'
	},
	'figure.leaning': { en: 'leans to {kind}', zh: '偏向{kind}' },
	'figure.score': { en: 'score {score} of 100', zh: '{score} 分（满分 100）' },
	'floor.first-touch': {
		en: 'people answer first in at least {share} of contacts',
		zh: '至少 {share} 的会话由人工先接'
	},
	'floor.touch': { en: 'people touch at least {share} of contacts', zh: '人工至少接触 {share} 的会话' },
	'floor.resolution': { en: 'people resolve at least {share} of contacts', zh: '人工至少解决 {share} 的会话' },
	'floor.seats': {
		en: 'keep at least {share} of today’s staff while the bot is introduced',
		zh: '引入期间至少保留 {share} 的人工席位'
	},
	'triangle.say': {
		en: 'The nearer a corner, the more of it; area is volume. ● for the bot, ■ for people, ◆ prove it first, ○ not yet known.',
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
		en: 'Dot: median. Tick: mean. Line end: nine in ten. Short waits are stretched, long ones squeezed, so that both can be seen. All channels and topics together.',
		zh: '圆点为中位数，短竖为均值，线端为九成以内；时间轴把短的拉长、长的压缩。各渠道、各话题合计。'
	},
	'cost.finding.bot-dearer': {
		en: 'As they stand, issues the bot answers first cost {difference} more to solve, lost customers counted',
		zh: '照原样比，机器人先接的事由，计入流失后每个多花 {difference}'
	},
	'cost.finding.bot-cheaper': {
		en: 'As they stand, issues the bot answers first cost {difference} less to solve, lost customers counted',
		zh: '照原样比，机器人先接的事由，计入流失后每个少花 {difference}'
	},
	'cost.finding.even': {
		en: 'With lost customers counted, this log does not tell the two costs apart',
		zh: '计入流失后，两者的成本分不出高下'
	},
	'cost.finding.plain': { en: 'What a contact really costs', zh: '一段会话的真实成本' },
	'cost.say': {
		en: 'Not adjusted: the two sides may get different contacts. Teal or orange: direct cost. Red: what lost customers add. Whiskers: 95 % interval.',
		zh: '未作调整：两边接到的会话可能难易不同。青色、橙色为直接成本，红色为流失带来的成本；须线为 95% 区间。'
	},
	'because.contained': {
		en: 'The bot keeps {contained} of its conversations away from people, but only {durable} are solved by it alone and stay solved: the {lost} between were given up, came back within a week, or cannot be judged.',
		zh: '机器人独立接待了 {contained} 的会话，由它独立且真正解决的只有 {durable}；相差的 {lost}，被放弃了、一周内又回来，或无从判断。'
	},
	'because.no-bot': {
		en: 'No bot took part in this log, so nothing here shows how one would do: the verdict rests on what the contacts are like.',
		zh: '这份日志里没有机器人参与，无从得知它会做得怎样：结论只依据会话本身的特点。'
	},
	'because.bot-unmeasured': {
		en: 'This log does not say enough of a bot to judge one (it lacks: {fields}), so the verdict rests on what the contacts are like.',
		zh: '这份日志没有足够的机器人信息（缺少：{fields}），无从评判它做得怎样：结论只依据会话本身的特点。'
	},
	'because.gain': {
		en: 'Topic by topic, a contact that the bot answers first gains {value} on average ({low} to {high}), added churn counted.',
		zh: '逐个话题来看，机器人每先接一段会话，计入新增流失后平均净赚 {value}（{low} 至 {high}）。'
	},
	'because.loss': {
		en: 'Topic by topic, a contact that the bot answers first loses {value} on average (from {low} to {high}), added churn counted.',
		zh: '逐个话题来看，机器人每先接一段会话，计入新增流失后平均净亏 {value}（{low} 至 {high}）。'
	},
	'because.cost': {
		en: 'An issue solved for good, people’s help and lost customers counted, costs {bot} where the bot answers first and {person} where a person does.',
		zh: '真正解决一个事由，计入人工协助与流失：机器人先接的成本为 {bot}，人工先接为 {person}。'
	},
	'because.cost.all': {
		en: 'An issue solved for good costs {cost}, lost customers counted.',
		zh: '真正解决一个事由，计入流失，成本为 {cost}。'
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
	'windows.title': { en: 'How long is long enough', zh: '多久才算数' },
	'windows.say': {
		en: 'The windows by which the ledger judges. A change is kept as a version, and every conversation is judged anew.',
		zh: '台账据以判定的窗口。修改会留存版本，并重新判定全部会话。'
	},
	'windows.quietHours': { en: 'Quiet, hours', zh: '静默（小时）' },
	'windows.giveUpHours': { en: 'Given up if back within, hours', zh: '再次来访即放弃（小时）' },
	'windows.durableHours': { en: 'Solved for good after, hours', zh: '真正解决（小时）' },
	'windows.topBox': { en: 'Best rating from', zh: '好评自' },
	'windows.bottomBox': { en: 'Bad rating up to', zh: '差评至' },
	'windows.set': { en: 'Set and judge anew', zh: '保存并重新判定' },
	'windows.reset': { en: 'Back to the defaults', zh: '恢复默认' },
	'windows.judging': { en: 'Judging every conversation anew…', zh: '正在重新判定全部会话……' },
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
		en: 'Smallest change that would alter this: “{signal}” going from {from} to {to} would make it {kind}.',
		zh: '最容易改变结论的一项：“{signal}”若由 {from} 变为 {to}，即转为{kind}。'
	},
	'advice.title': { en: 'Why, and when to stop', zh: '理由与中止条件' },
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
	'verdict.explore': { en: 'In Explore', zh: '在分析页查看' }
});
