import { messages } from '#lib/i18n/message.ts';

export const verdict = messages({
	'verdict.title': { en: 'Verdict', zh: '结论' },
	'plans.caption': {
		en: 'Net value over {period} against people alone, in today’s money',
		zh: '{period}内与全人工相比的净值（折算到今天）'
	},
	'plans.way': { en: 'Division of work', zh: '分工方式' },
	'verdict.people-best': {
		en: 'Hold: do not extend the bot. People alone would most likely cost least. ',
		zh: '暂缓：不要扩大机器人，全由人工多半最省钱。'
	},
	'plans.people': { en: 'People alone', zh: '全由人工' },
	'plans.people-today': { en: 'People alone, as today', zh: '全由人工（现状）' },
	'plans.today': { en: 'Today’s mix', zh: '现状' },
	'plans.first-step': { en: 'First step', zh: '第一步' },
	'plans.whole': { en: 'Whole plan', zh: '完整方案' },
	'plans.set': { en: 'As set', zh: '按设定' },
	'plans.assumed': { en: 'If it were {share}', zh: '假设为 {share}' },
	'plans.bot-first': { en: 'Bot answers first', zh: '机器人先接' },
	'plans.middle': { en: 'Middle case', zh: '居中情形' },
	'plans.range': { en: 'Eight cases of ten', zh: '八成情形' },
	'plans.loss': { en: 'Chance of a loss', zh: '亏损概率' },
	'range.plain': { en: '{low} to {high}', zh: '{low} 至 {high}' },
	'range.to': { en: '{low} to {high}', zh: '{low}至 {high}' },
	'chance.under': { en: 'under {share}', zh: '不到 {share}' },
	'chance.over': { en: 'over {share}', zh: '超过 {share}' },
	'condition.join.holds': { en: ', ', zh: '，' },
	'condition.join.would': { en: '; ', zh: '；' },
	'condition.build.holds': {
		en: 'as long as building it costs less than {value} (reckoned at {now})',
		zh: '前提是建设费低于 {value}（现按 {now}计）'
	},
	'condition.build.would': {
		en: 'it would pay if building it cost less than {value} (reckoned at {now})',
		zh: '若建设费低于 {value}（现按 {now}计），便能回本'
	},
	'condition.above.holds': {
		en: 'as long as {name} stays above {value} (reckoned at {now})',
		zh: '前提是{name}高于 {value}（现按 {now} 计）'
	},
	'condition.above.would': {
		en: 'it would pay if {name} were above {value} (reckoned at {now})',
		zh: '若{name}高于 {value}（现按 {now} 计），便能回本'
	},
	'condition.below.holds': {
		en: 'as long as {name} stays below {value} (reckoned at {now})',
		zh: '前提是{name}低于 {value}（现按 {now} 计）'
	},
	'condition.below.would': {
		en: 'it would pay if {name} were below {value} (reckoned at {now})',
		zh: '若{name}低于 {value}（现按 {now} 计），便能回本'
	},
	'condition.none': {
		en: 'no single figure within its range would change that',
		zh: '任何一项数值在其区间内变动，都改变不了这一点'
	},
	'condition.working': {
		en: 'this is a first estimate, and on which condition it holds is being worked out',
		zh: '此为初步估算，前提条件正在测算'
	},
	'condition.failed': {
		en: 'this is a first estimate, and on which condition it holds could not be worked out',
		zh: '此为初步估算，前提条件未能算出'
	},
	'condition.estimate': { en: 'this is a first estimate', zh: '此为初步估算' },
	'figure-name.bot-first-share': { en: 'The bot answers first', zh: '机器人先接的比例' },
	'figure-name.handed-off': { en: 'Handed on to a person', zh: '转人工的比例' },
	'figure-name.given-up': { en: 'Given up, of the rest', zh: '其余会话中放弃的比例' },
	'figure-name.events': { en: 'Leaks and crises, as chance has it', zh: '泄露与舆情是否发生' },
	'value.a-year': { en: '{value} a year', zh: '每年 {value}' },
	'value.a-month': { en: '{value} a month', zh: '每月 {value}' },
	'value.an-hour': { en: '{value} an hour', zh: '每小时 {value}' },
	'value.months': { en: '{value} months', zh: '{value} 个月' },
	'fan.finding.middle.paid': {
		en: {
			one: 'In the middle case the plan pays for itself after one month',
			other: 'In the middle case the plan pays for itself after {count} months'
		},
		zh: '居中情形下，这项计划 {count} 个月回本'
	},
	'fan.finding.middle.nothing': {
		en: 'In the middle case nothing is laid out that would have to come back',
		zh: '居中情形下，没有需要收回的投入'
	},
	'fan.finding.middle.never': {
		en: 'In the middle case the plan does not pay for itself in this time',
		zh: '居中情形下，这段时间内收不回成本'
	},
	'money.finding.left': {
		en: 'In the middle case, {left} of every 100 in wages spared are left',
		zh: '居中情形下，每省下 100 份人工开支，最后剩 {left} 份'
	},
	'money.finding.eaten': {
		en: 'In the middle case it costs more than the wages it spares',
		zh: '居中情形下，付出的比省下的人工还多'
	},
	'money.say': {
		en: 'Value today of {period}, as in the table above. Each bar is the middle case’s: where a cost can overrun further than it can fall short, as building and upkeep can, above its most likely value. Of building, only what is not there yet. Leaks and crises are rare: small in the middle case, in full in the range. A customer who leaves counts with a margin of {period} from that day on, also beyond the plan.',
		zh: '未来{period}折算到今天的价值，与上表一致。各条取居中情形：超支余地大的费用（如建设、运维）会高于最可能值；建设费只计尚未建成的部分。泄露与舆情少见，居中情形下影响很小，全部影响见区间。流失的客户自流失之日起计{period}的毛利，可超出方案期。'
	},
	'fan.say': {
		en: 'Running total against people alone, not discounted. Band: eight cases of ten. Line: the middle one.',
		zh: '与全人工相比的累计净收益，未折现。色带为八成情形，实线居中。'
	},
	'money.finding.nothing': {
		en: 'Without a contact for the bot nothing is gained or lost',
		zh: '机器人一段会话也不接，不赚也不亏'
	},
	'money.finding.all': { en: 'Every part adds to the gain', zh: '各项都在增益' },
	'plan.share': {
		en: 'Bot first in {share} of contacts, whatever they are about, reckoned from {n} contacts of the log, those old enough to judge.',
		zh: '机器人先接 {share} 的会话，不分话题；据日志中 {n} 段已可判定的会话测算。'
	},
	'plan.taken': {
		en: 'Bot first in {topics}: {share} of contacts, as set; reckoned from {n} of the log, those old enough to judge.',
		zh: '机器人先接{topics}，按设定占会话的 {share}；据日志中 {n} 段已可判定的会话测算。'
	},
	'plan.part': { en: '{share} of {topic}', zh: '{topic}的 {share}' },
	'plan.more': { en: { one: '{count} more topic', other: '{count} more topics' }, zh: { other: '另 {count} 个话题' } },
	'plan.without-topic': { en: 'contacts without a topic', zh: '未标话题的会话' },
	'plan.adopted': {
		en: 'Bot first in {adopted}: {share} of contacts, reckoned from {n} of the log, those old enough to judge.',
		zh: '机器人先接{adopted}，占会话的 {share}；据日志中 {n} 段已可判定的会话测算。'
	},
	'plan.trial': {
		en: 'Bot first in what it is to be tried on ({trial}): {share} of contacts, reckoned from {n} of the log, those old enough to judge.',
		zh: '机器人先接试点话题（{trial}），占会话的 {share}；据日志中 {n} 段已可判定的会话测算。'
	},
	'plan.both': {
		en: 'Bot first in {adopted} and, if the trials prove themselves, in {trial}: {share} of contacts, reckoned from {n} of the log, those old enough to judge.',
		zh: '机器人先接{adopted}，试点成立后再接{trial}，共占会话的 {share}；据日志中 {n} 段已可判定的会话测算。'
	},
	'money.footing': {
		en: { one: 'It hangs on one uncertain figure: {kinds}.', other: 'It hangs on {count} uncertain figures: {kinds}.' },
		zh: '结果取决于 {count} 个不确定的数值：{kinds}。'
	},
	'money.footing.kind': { en: '{count} {kind}', zh: '{count} 项{kind}' },
	'money.supposed': { en: 'What if, not the plan in force', zh: '假想情形，并非现行计划' },
	'money.assumptions': { en: 'Assumptions', zh: '全部假设' },
	'why-people': { en: 'Why people keep their topics: {clauses}.', zh: '留给人工的理由：{clauses}。' },
	'why-people.loses': { en: '{topics}, since a contact loses money by the bot', zh: '{topics}由机器人先接会亏钱' },
	'why-people.risk': { en: '{topics}, for the risk', zh: '{topics}风险敏感' },
	'why-people.experience': {
		en: '{topics}, where how customers are treated matters more than what a contact saves',
		zh: '{topics}以体验为先，省多少钱都在其次'
	},
	'figure.cost': {
		en: 'Cost per issue solved for good, whoever solved it',
		zh: '每个真正解决的事由的成本（不论谁解决）'
	},
	'figure.cost.bot-first': { en: 'bot first', zh: '机器人先接' },
	'figure.cost.human-first': { en: 'person first', zh: '人工先接' },
	'figure.cost.note': { en: 'lost customers included', zh: '已计入流失客户' },
	'figure.cost.unlike': {
		en: 'each side got different contacts, so the two do not compare',
		zh: '两边接到的来访不同，未作调整，不宜直接比较'
	},
	'figure.contained': { en: 'Contained, and solved by the bot alone', zh: '独立接待率与机器人独立解决率' },
	'figure.class': { en: 'What the contacts call for', zh: '会话本身以什么为先' },
	'figure.class.note': {
		en: 'the same in {stability} of recalculations with other weights and samples',
		zh: '换权重、换样本重算，{stability} 结论不变'
	},
	'figure.leaning': {
		en: '{stability} of recalculations with other weights and samples lean to {kind}',
		zh: '换权重、换样本重算，{stability} 偏向{kind}'
	},
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
	'honesty.finding.unknown': {
		en: 'Of 100 conversations the bot takes part in, {kept} reach no person; how many of them were solved or given up, this log cannot tell',
		zh: '机器人参与的 100 段会话，{kept} 段未转人工；其中多少真正解决、多少被放弃，日志无从得知'
	},
	'honesty.say': {
		en: 'Share of {n} conversations old enough to judge. A week without a return counts as solved.',
		zh: '以 {n} 段已可判定的会话为分母；一周内没有再来，才算解决。'
	},
	'honesty.say.unknown': {
		en: 'Share of {n} conversations old enough to judge. Without customer ids nobody can tell who came back.',
		zh: '以 {n} 段已可判定的会话为分母；没有客户编号，无从得知谁又回来。'
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
		en: 'Dot: median. Tick: mean. Line end: nine in ten. Short waits are stretched, long ones squeezed, so that both can be seen. All channels and topics together, as the contacts came.',
		zh: '圆点为中位数，短竖为均值，线端为九成以内；时间轴把短的拉长、长的压缩。各渠道、各话题合计，未作同类匹配。'
	},
	'because.contained': {
		en: 'The bot keeps {contained} of its conversations away from people, but only {durable} are solved by it alone and stay solved: the {lost} between were given up, came back within a week, or cannot be judged.',
		zh: '机器人参与的会话中，{contained} 未转人工，由它独立且真正解决的只有 {durable}；相差的 {lost}，被放弃了、一周内又回来，或无从判断。'
	},
	'because.contained.all': {
		en: 'The bot keeps {contained} of its conversations away from people, and these stay solved.',
		zh: '机器人参与的会话中，{contained} 未转人工，这些都真正解决了。'
	},
	'because.bot-too-few': {
		en: {
			one: 'Only one conversation that a bot took part in is old enough to judge: too few to say how the bot does.',
			other:
				'Only {count} conversations that a bot took part in are old enough to judge: too few to say how the bot does.'
		},
		zh: { other: '机器人参与且已可判定的会话只有 {count} 段，太少，无从评判它做得怎样。' }
	},
	'because.no-bot': {
		en: 'No bot took part in this log, so nothing here shows how one would do: the verdict rests on what the contacts are like.',
		zh: '这份日志里没有机器人参与，无从得知它会做得怎样：结论只依据会话本身的特点。'
	},
	'because.bot-too-young': {
		en: 'The conversations that a bot took part in are too recent to judge, so the verdict rests on what the contacts are like.',
		zh: '机器人参与的会话距今太近，尚无法评判：结论只依据会话本身的特点。'
	},
	'because.bot-unmeasured': {
		en: 'This log does not say enough of a bot to judge one (it lacks: {fields}), so the verdict rests on what the contacts are like.',
		zh: '这份日志没有足够的机器人信息（缺少：{fields}），无从评判它做得怎样：结论只依据会话本身的特点。'
	},
	'because.all.gain': {
		en: 'Over all topics, before building and running costs, a contact that the bot answers first gains {value} at the most likely values ({low} to {high}), added churn counted.',
		zh: '所有话题合计，不计建设与运行费用，按最可能值，机器人每先接一段会话净赚 {value}（{low} 至 {high}），已计入新增流失。'
	},
	'because.all.loss': {
		en: 'Over all topics, before building and running costs, a contact that the bot answers first loses {value} at the most likely values ({low} to {high}), added churn counted.',
		zh: '所有话题合计，不计建设与运行费用，按最可能值，机器人每先接一段会话净亏 {value}（{low} 至 {high}），已计入新增流失。'
	},
	'because.plan.gain': {
		en: 'Before building and running costs, a contact of the plan gains {value} at the most likely values, added churn counted.',
		zh: '不计建设与运行费用，按最可能值，方案中的每段会话净赚 {value}，已计入新增流失。'
	},
	'because.plan.eaten': {
		en: 'Before building and running costs, a contact of the plan gains {value} at the most likely values, added churn counted: in the middle case too little to carry them.',
		zh: '不计建设与运行费用，按最可能值，方案中的每段会话净赚 {value}，已计入新增流失；居中情形下，不足以抵偿这些费用。'
	},
	'because.plan.loss': {
		en: 'Even before building and running costs, a contact of the plan loses {value} at the most likely values, added churn counted.',
		zh: '即便不计建设与运行费用，按最可能值，方案中的每段会话也净亏 {value}，已计入新增流失。'
	},
	'because.modes.gain': {
		en: 'With every assumption at its most likely value the plan would gain {value} in all; but costs can overrun further than they can fall short, and so the middle case is a loss.',
		zh: '各项假设都取最可能值时，方案合计净赚 {value}；但费用超支的余地大于节省的余地，所以居中情形是亏的。'
	},
	'because.modes.loss': {
		en: 'With every assumption at its most likely value the plan would lose {value} in all; most ranges reach further to the better side, and so the middle case is a gain.',
		zh: '各项假设都取最可能值时，方案合计净亏 {value}；多数区间偏向有利的一侧，所以居中情形是赚的。'
	},
	'because.refused': {
		en: {
			one: 'The bot alone turned down one customer’s request in this log; a refusal is a person’s to make: mend that first.',
			other:
				'The bot alone turned down {count} customers’ requests in this log; a refusal is a person’s to make: mend that first.'
		},
		zh: { other: '这份日志中，机器人未经人工拒绝客户 {count} 次；拒绝应由人作出，须先纠正。' }
	},
	'churn.measured': {
		en: 'Churn is measured from {count} customers.',
		zh: '流失率由 {count} 位客户实测。'
	},
	'churn.assumed': {
		en: 'Churn is not measured here: it is what customers say in surveys (stated intent), counted at {scale}.',
		zh: '流失率并非实测：用的是问卷中客户自述的意向，按 {scale} 折算。'
	},
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
		en: 'The class is about the work, not the money. The least change that would alter it: “{signal}” going from {from} to {to} would make it {kind}.',
		zh: '分类只看工作性质，不看盈亏；最容易改变分类的一项：“{signal}”若由 {from} 变为 {to}，即转为{kind}。'
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
