import { messages } from '#lib/i18n/message.ts';

/** The brief on paper, its workbook, and the links to them. */
export const brief = messages({
	'brief.kicker': { en: 'Board brief', zh: '董事会简报' },
	'brief.question': { en: 'How much of customer service should a bot do?', zh: '客服该让机器人做多少？' },
	'brief.sample': {
		en: 'Synthetic sample: nothing here is about a real company.',
		zh: '模拟样本：内容不涉及任何真实公司。'
	},
	'brief.changed': {
		en: 'Worked out with assumptions that hold for this brief only: {names}.',
		zh: '以下假设仅为本简报所设：{names}。'
	},
	'brief.advice.money': {
		en: 'The work suits a bot, as the points below say; the money does not: built and run, the plan loses in the middle case.',
		zh: '下面几点说的是这类来访适合机器人；但算上建设与运行，居中情形是亏的。'
	},
	'brief.advice': { en: 'For the log as a whole – {advice}', zh: '整体建议——{advice}' },
	'brief.advice.adopt': { en: 'adopt', zh: '采用' },
	'brief.advice.pilot': { en: 'pilot', zh: '试点' },
	'brief.advice.behind': { en: 'keep people; pilot the bot behind them', zh: '人工在前，机器人辅助试点' },
	'brief.advice.loses': { en: 'keep people: a contact loses by the bot', zh: '人工接待：机器人接会亏' },
	'brief.advice.hold': { en: 'hold', zh: '暂缓' },
	'brief.held.risk': { en: 'hold: risk', zh: '暂缓：风险' },
	'brief.held.undetermined': { en: 'hold: not known yet', zh: '暂缓：尚不能定' },
	'brief.held.too-few': { en: 'hold: too few contacts', zh: '暂缓：样本太少' },
	'brief.held.unstable': { en: 'hold: not stable', zh: '暂缓：结论不稳' },
	'brief.held.loses': { en: 'hold: loses money', zh: '暂缓：会亏损' },

	'brief.money.gain': {
		en: 'Over {period} the plan gains about {p50}; eight runs in ten lie between {p10} and {p90}',
		zh: '{period}内，方案约净赚 {p50}；十次测算有八次落在 {p10}至 {p90}之间'
	},
	'brief.money.loss': {
		en: 'Over {period} the plan loses money: about {p50}; eight runs in ten lie between {p10} and {p90}',
		zh: '{period}内，方案会亏损，约为 {p50}；十次测算有八次落在 {p10}至 {p90}之间'
	},
	'brief.money.open': {
		en: 'Over {period} the plan may gain or lose: {p50} in the middle, {p10} to {p90} in eight runs of ten',
		zh: '{period}内，方案可盈可亏：居中为 {p50}，十次测算有八次落在 {p10}至 {p90}之间'
	},
	'brief.money.few': {
		en: {
			one: 'One contact is too few to conclude anything of money',
			other: '{n} contacts are too few to conclude anything of money'
		},
		zh: { other: '只有 {n} 段会话，太少，金额上得不出任何结论' }
	},
	'brief.money.plan': {
		en: 'The plan, whole after {ramp}: {plan} It is held against people alone, month by month, discounted at {rate} a year. Each of {draws} runs draws every assumption from its range and rolls for breaches and crises.',
		zh: '方案在 {ramp}内逐步到位：{plan}与纯人工逐月对比，年折现率 {rate}。共 {draws} 次测算，每次从区间中抽取全部假设，并随机产生泄露与舆情事件。'
	},
	'brief.money.none': { en: 'The money cannot be said yet', zh: '目前还算不出账' },
	'brief.money.young': {
		en: 'No conversation of this log is old enough to say how it ended, so nothing can be said of money, ranges or payback. A log that goes on for at least a week after its contacts would tell.',
		zh: '这份日志里还没有足够久的会话，看不出结局，因而算不出收益、区间与回收期。请导入会话之后至少还有一周记录的日志。'
	},
	'brief.npv': { en: 'Net present value', zh: '净现值' },
	'brief.loss': { en: 'Chance of a loss', zh: '亏损概率' },
	'brief.payback': { en: 'Paid back after', zh: '回收期' },
	'brief.roi': { en: 'Return on programme costs', zh: '投入回报率' },
	'brief.range': { en: '8 in 10: {low} to {high}', zh: '八成在 {low}至 {high}' },
	'brief.range.share': { en: '8 in 10: {low} to {high}', zh: '八成在 {low} 至 {high}' },
	'brief.range.never': { en: '9 in 10: not in this time', zh: '九成期内收不回' },
	'brief.range.or-never': { en: '8 in 10: from {low} on, or not in this time', zh: '八成在 {low}以上，或期内收不回' },
	'brief.mean': { en: 'mean {value}', zh: '均值 {value}' },
	'brief.trials': { en: 'of {draws} runs', zh: '共 {draws} 次测算' },
	'brief.months': { en: { one: '{count} month', other: '{count} months' }, zh: { other: '{count} 个月' } },
	'brief.never': { en: 'not in this time', zh: '期内收不回' },
	'brief.undivided': { en: 'no costs', zh: '无投入' },
	'brief.stated': {
		en: 'Churn rests on what customers say they would do, not on who left.',
		zh: '流失依据客户自述意向，而非实际离开。'
	},
	'brief.churn.measured': { en: 'Churn is measured from the customers of this log.', zh: '流失率由本日志的客户实测。' },
	'brief.fan.title': { en: 'When it pays', zh: '何时回本' },
	'brief.fan.say': {
		en: 'Running total by month, undiscounted. The band holds eight runs in ten, the line is the middle one.',
		zh: '逐月累计净额，未折现。色带含十次测算中的八次，实线为居中。'
	},
	'brief.change.title': { en: 'What would change the answer', zh: '什么会改变答案' },
	'brief.change.hangs': { en: 'Net present value hangs most on', zh: '净现值主要取决于' },
	'brief.change.say': {
		en: 'By how much the net present value moves as one assumption goes from its most likely value to the low and to the high end of its range, the others at their most likely values.',
		zh: '每次只将一项假设由最可能值移到区间的低端与高端，其余取最可能值：净现值因此增减多少。'
	},
	'brief.at.low': { en: 'at its low', zh: '取低值时' },
	'brief.at.high': { en: 'at its high', zh: '取高值时' },
	'brief.even.title': { en: 'Where it breaks even', zh: '盈亏平衡点' },
	'brief.even.now': { en: 'now', zh: '当前' },
	'brief.even.at': { en: 'NPV 0 at', zh: '净现值为零时' },
	'brief.even.say': {
		en: 'Where the middle case comes out even, the others as uncertain as they are. {plan}',
		zh: '其余数值的不确定性不变时，居中情形恰好不赚不亏之处。{plan}'
	},
	'brief.worth': {
		en: 'Worth finding out before deciding: {inputs}. Knowing everything would be worth up to {evpi}.',
		zh: '决定之前值得先弄清：{inputs}。若能事先知道一切，最多值 {evpi}。'
	},
	'brief.worth.each': { en: '{name} (up to {value})', zh: '{name}（最多值 {value}）' },
	'brief.worth.none': {
		en: 'No single assumption, known better, would change the choice; knowing everything would be worth up to {evpi}.',
		zh: '没有哪一项假设弄得更清楚就能改变选择；若能事先知道一切，最多值 {evpi}。'
	},
	'brief.events': { en: 'Breaches and crises', zh: '泄露与舆情事件' },

	'brief.measured.title': { en: 'What was measured', zh: '实测结果' },
	'brief.measured.no-bot': { en: 'No bot has been measured here', zh: '这里还没有实测过机器人' },
	'brief.measured.table': { en: 'Measured in this log, with 95 % intervals', zh: '由本日志实测，附 95% 区间' },
	'brief.interval': { en: '95 % interval', zh: '95% 区间' },
	'brief.cost.column': { en: 'Cost', zh: '成本' },
	'brief.cost.table': { en: 'What it costs, with the range that assumptions leave open', zh: '成本，附假设所留的区间' },
	'brief.cost.note': {
		en: 'At the most likely values of what is assumed, and not adjusted: the two sides may get different contacts. Ranges hold 95 % of 2,000 draws of the assumptions.',
		zh: '假设取最可能值，且未作调整：两边接到的会话可能难易不同。区间含 2,000 次抽取假设所得结果的 95%。'
	},
	'brief.cost.contact': { en: 'A contact', zh: '每段会话' },
	'brief.cost.contact.adjusted': { en: 'A contact, lost customers included', zh: '每段会话，计入流失' },
	'brief.cost.durable': { en: 'An issue solved for good', zh: '每个真正解决的事由' },
	'brief.cost.durable.adjusted': {
		en: 'An issue solved for good, lost customers included',
		zh: '每个真正解决的事由，计入流失'
	},
	'brief.cost.all': { en: 'All', zh: '全部' },
	'brief.cost.bot': { en: 'Bot first', zh: '机器人先接' },
	'brief.cost.person': { en: 'Person first', zh: '人工先接' },
	'brief.cost.side': {
		en: '{side}: n = {contacts} contacts, {issues} issues',
		zh: '{side}：n = {contacts} 段会话，{issues} 个事由'
	},
	'brief.lacks': { en: 'not measurable: the log lacks {fields}', zh: '无法测量：日志缺少{fields}' },

	'brief.topics.title': { en: 'Topic by topic', zh: '逐个话题' },
	'brief.topics.none': {
		en: 'No topic of this log has contacts enough to be judged by itself: the verdict is for all contacts together.',
		zh: '这份日志里没有哪个话题的会话足以单独判断：结论针对全部会话。'
	},
	'brief.topics.one': {
		en: 'This log knows a single topic, so there is no portfolio to choose from.',
		zh: '这份日志只有一个话题，无从取舍。'
	},
	'brief.topics.table': { en: 'Every topic with its class, advice and value', zh: '各话题的类型、建议与价值' },
	'brief.topics.floor': { en: 'People keep', zh: '人工保留' },
	'brief.topics.gain': { en: 'Gain a contact', zh: '单次收益' },
	'brief.topics.gain.note': {
		en: 'Gain a contact: what it saves that the bot answers first, added churn counted, at the most likely values, with the range of 95 % of draws; run licence, upkeep and events are not in it. Each topic as if it were handed over alone: a customer lost who writes about two counts in both, in the plan once.',
		zh: '单次收益：机器人先接所省下的钱，已计新增流失，假设取最可能值；区间含抽取结果的 95%；不含平台费、运维与事件损失。各话题均按单独移交计：流失的客户若涉及两个话题，会在两处各计一次，方案合计只计一次。'
	},
	'brief.topics.assumed': {
		en: '* How the bot’s conversations would end is assumed there, not measured.',
		zh: '* 该话题下机器人会话的结局为假定，并非实测。'
	},
	'brief.floor.first-touch': { en: '{share} of first replies', zh: '{share} 的首接' },
	'brief.floor.touch': { en: '{share} of contacts touched', zh: '接触 {share} 的会话' },
	'brief.floor.resolution': { en: '{share} of resolutions', zh: '{share} 的解决' },
	'brief.floor.seats': { en: '{share} of staff', zh: '{share} 的席位' },
	'brief.floor.controls': { en: 'all, until controls stand', zh: '管控到位前全部' },
	'brief.floor.none': { en: 'not known yet', zh: '尚不能定' },

	'brief.risk.title': { en: 'What can go wrong, and when to stop', zh: '风险与停止条件' },
	'brief.risk.floors': { en: 'What people keep', zh: '人工底线' },
	'brief.risk.controls': { en: 'What must stand before', zh: '先决管控' },
	'brief.risk.kill': { en: 'When to stop', zh: '停止条件' },
	'brief.risk.events': { en: 'What may happen', zh: '可能发生的事件' },
	'brief.risk.for': { en: '{topics}: {text}', zh: '{topics}：{text}' },
	'brief.risk.breach': {
		en: 'A data breach through the bot: chance of {chance} a year, expected loss {loss} a year. It is in the range above in full, in the middle case hardly.',
		zh: '机器人致数据泄露：年概率 {chance}，预期损失每年 {loss}；上文区间已全部计入，居中情形下影响很小。'
	},
	'brief.risk.crisis': {
		en: 'A wrong refusal that becomes a public matter: chance of {chance} a year, expected loss {loss} a year. It is in the range above in full, in the middle case hardly.',
		zh: '误拦引发舆情：年概率 {chance}，预期损失每年 {loss}；上文区间已全部计入，居中情形下影响很小。'
	},
	'brief.risk.hold': {
		en: 'Nothing is handed over on this advice, so there is nothing to stop.',
		zh: '按此建议暂不移交，无需停止条件。'
	},

	'brief.assumptions.title': { en: 'What is assumed, and who says so', zh: '有哪些假设，依据何在' },
	'brief.assumptions.say': {
		en: '{total} figures that the money rests on: {measured} measured in this log, {set} set here, {observed} observed elsewhere, {stated} stated intent, {assumed} our own assumption. How the decision weighs its signals is in the workbook.',
		zh: '金额所依据的 {total} 个数值：本日志实测 {measured} 个，在此设定 {set} 个，他处观测 {observed} 个，自述意向 {stated} 个，我们自己的假设 {assumed} 个。决策的权重见工作簿。'
	},
	'brief.assumptions.table': { en: 'Assumptions with their sources', zh: '各项假设及其来源' },
	'brief.assumptions.value': { en: 'Most likely (low – high)', zh: '最可能（低 – 高）' },
	'brief.assumptions.unit': { en: 'Unit', zh: '单位' },
	'brief.assumptions.kind': { en: 'Kind', zh: '性质' },
	'brief.assumptions.source': { en: 'Source', zh: '来源' },
	'brief.assumptions.in': { en: '{name}, {unit}', zh: '{name}（{unit}）' },
	'brief.assumptions.what': { en: 'Assumption', zh: '假设' },
	'brief.kind.measured': { en: 'measured', zh: '实测' },
	'brief.kind.observed': { en: 'observed', zh: '观测' },
	'brief.kind.stated': { en: 'stated', zh: '自述' },
	'brief.kind.assumed': { en: 'assumed', zh: '假定' },
	'brief.kind.user': { en: 'set here', zh: '在此设定' },
	'brief.kind.brief': { en: 'this brief', zh: '仅本简报' },
	'brief.source.user': { en: 'Set in this workspace', zh: '在本工作区设定' },
	'brief.source.brief': { en: 'Set for this brief only', zh: '仅为本简报设定' },
	'brief.source.choice': { en: 'choice', zh: '选项' },

	'brief.method.title': { en: 'How it was worked out', zh: '测算方法' },
	'brief.method.judged': {
		en: 'Every conversation is judged by fixed rules, not by the bot’s vendor: handed to a person, given up, confirmed, or quiet for {quiet} hours. Solved for good means that nobody came back within {durable} hours. Only conversations old enough to have had that chance count. Intervals of measured figures hold 95 % and are clustered by customer.',
		zh: '每段会话按固定规则判定，而非依据供应商的说法：转人工、被放弃、已确认，或静默满 {quiet} 小时。真正解决，指 {durable} 小时内无人再来。只计入时间足够久的会话。实测数字的区间为 95%，按客户聚类。'
	},
	'brief.method.decided': {
		en: 'Three scores of 0 to 100 (efficiency, experience, risk) make the class; from its limit on, risk alone decides. Stability is the share of recalculations, with other weights and samples, in which the class holds.',
		zh: '效率、体验、风险三项得分（0–100）决定类型，风险达到界限即以风险为准。稳定度指换权重、换样本重算后类型不变的比例。'
	},
	'brief.method.money': {
		en: 'Costs of the programme are build, vendor price, run licence, upkeep and longer handling after hand-offs. Against them stand wages spared, less customers lost and losses from events. A lost customer is counted once. Only the part of spared work that can be taken off the roster counts as money.',
		zh: '项目成本包括建设、供应商计费、平台许可、运维，以及转人工后的额外处理时长；收益为省下的人工，减去客户流失与事件损失。流失的客户只计一次。省下的工时中，只有能从排班里扣除的部分才算钱。'
	},
	'brief.standing.title': { en: 'What this brief stands on', zh: '本简报的依据' },
	'brief.standing.window': { en: 'Data window', zh: '数据区间' },
	'brief.standing.conversations': { en: 'Conversations in the log', zh: '日志中的会话数' },
	'brief.standing.contacts': { en: 'Contacts the money starts from', zh: '测算所依据的会话数' },
	'brief.standing.customers': { en: 'Customers with a record', zh: '有档案的客户数' },
	'brief.standing.immature': { en: 'Too recent to judge', zh: '过新而未判定' },
	'brief.standing.currency': { en: 'Currency', zh: '币种' },
	'brief.standing.zone': { en: 'Time zone', zh: '时区' },
	'brief.standing.seed': { en: 'Seed and runs', zh: '种子与测算次数' },
	'brief.standing.seed.value': { en: '{seed}, {draws} runs', zh: '{seed}，{draws} 次' },
	'brief.standing.version': { en: 'Poise version', zh: 'Poise 版本' },
	'brief.standing.again': {
		en: 'The same log, assumptions and seed give the same figures: poise brief --seed {seed}.',
		zh: '日志、假设与种子相同，则结果相同：poise brief --seed {seed}。'
	},
	'brief.footer': {
		en: 'Data to {day} · n = {n} · seed {seed} · Poise {version}',
		zh: '数据截至 {day} · n = {n} · 种子 {seed} · Poise {version}'
	},

	'brief.step.log': { en: 'From the log', zh: '取自日志' },
	'brief.step.work': { en: 'What a contact costs with people', zh: '人工处理一段会话的成本' },
	'brief.step.ends': { en: 'How contacts end', zh: '会话如何结束' },
	'brief.step.customers': { en: 'What a lost customer costs', zh: '流失一位客户的代价' },
	'brief.step.moves': { en: 'What one contact moves when the bot takes it first', zh: '机器人首接一段会话的影响' },
	'brief.step.months': { en: 'What each month adds', zh: '每月各项' },
	'brief.step.log_contacts': { en: 'Contacts of mature issues', zh: '成熟事由的会话数' },
	'brief.step.log_bot_first': { en: 'Of these, a bot answers first already', zh: '其中机器人现已先接' },
	'brief.step.in_place': { en: 'Of the plan, in place already', zh: '计划中现已由机器人先接的比例' },
	'brief.step.log_months': { en: 'Months observed', zh: '观测月数' },
	'brief.step.log_customers': { en: 'Customers', zh: '客户数' },
	'brief.step.log_index_issues': {
		en: 'Index issues (one a customer and 90 days)',
		zh: '指标事由（每客户每 90 天一个）'
	},
	'brief.step.log_handle_known': { en: 'Contacts with a known handle time', zh: '处理时长已知的会话数' },
	'brief.step.log_handle_seconds': { en: 'Their handle time, seconds', zh: '其处理时长合计（秒）' },
	'brief.step.log_resolved': { en: 'Bot contacts resolved', zh: '机器人解决的会话' },
	'brief.step.log_handed_off': { en: 'Bot contacts handed to a person', zh: '转人工的会话' },
	'brief.step.log_given_up': { en: 'Bot contacts given up', zh: '被放弃的会话' },
	'brief.step.contacts_a_month': { en: 'Contacts a month', zh: '每月会话量' },
	'brief.step.issues_per_contact': { en: 'Index issues a contact', zh: '每段会话的指标事由' },
	'brief.step.handle_seconds': { en: 'Handle time of a contact, seconds', zh: '单次处理时长（秒）' },
	'brief.step.chats_at_once': { en: 'Contacts handled at once', zh: '并发会话数' },
	'brief.step.human_cost': { en: 'A contact handled by a person', zh: '人工处理一段会话' },
	'brief.step.handed_off': { en: 'Share handed to a person', zh: '转人工比例' },
	'brief.step.given_up': { en: 'Share given up', zh: '放弃比例' },
	'brief.step.resolved': { en: 'Share resolved by the bot', zh: '机器人解决比例' },
	'brief.step.billed_share': { en: 'Share the vendor bills as resolved', zh: '供应商按已解决计费的比例' },
	'brief.step.vendor_price': { en: 'Vendor price of a contact', zh: '单次供应商计费' },
	'brief.step.people_first': { en: 'People: solved at first contact', zh: '人工：首次解决' },
	'brief.step.people_unresolved': { en: 'People: never solved', zh: '人工：未解决' },
	'brief.step.people_several': { en: 'People: took several contacts', zh: '人工：多次才解决' },
	'brief.step.not_lasting': { en: 'Bot: did not last', zh: '机器人：未能保持' },
	'brief.step.bot_solved_first': { en: 'Bot: solved at first contact', zh: '机器人：首次解决' },
	'brief.step.bot_several': { en: 'Bot: took several contacts', zh: '机器人：多次才解决' },
	'brief.step.bot_unresolved': { en: 'Bot: never solved', zh: '机器人：未解决' },
	'brief.step.customer_kept': { en: 'Worth of a month’s margin a month later', zh: '一个月后毛利的折算' },
	'brief.step.customer_annuity': {
		en: 'Months of margin that a lost customer takes along, from the day of leaving',
		zh: '流失客户带走的毛利月数（自离开之日起，折算）'
	},
	'brief.step.customer_loss': { en: 'A lost customer', zh: '流失一位客户' },
	'brief.step.lost_customers': { en: 'Customers lost more than with a person first', zh: '较人工先接多流失的客户' },
	'brief.step.staffing_per_contact': { en: 'Wages spared', zh: '省下的人工' },
	'brief.step.repeats_per_contact': { en: 'Wages for customers who come back', zh: '客户再次来访的人工' },
	'brief.step.licence_per_contact': { en: 'Vendor', zh: '供应商计费' },
	'brief.step.tax_per_contact': { en: 'Longer handling after hand-offs', zh: '转接后的额外工时' },
	'brief.step.churn_per_contact': { en: 'Margin of customers lost', zh: '流失客户的毛利' },
	'brief.step.breach_loss': { en: 'Expected loss from breaches, a year', zh: '泄露的年预期损失' },
	'brief.step.crisis_loss': { en: 'Expected loss from crises, a year', zh: '舆情的年预期损失' },
	'brief.step.events_a_month': { en: 'Expected loss from events, a month', zh: '事件的月预期损失' },
	'brief.step.growth_a_month': { en: 'Growth of contacts, a month', zh: '会话量月增长' },
	'brief.step.discount_a_month': { en: 'Discount rate, a month', zh: '月折现率' },

	'brief.links.title': { en: 'Brief for the board', zh: '董事会简报' },
	'brief.links.pdf': { en: 'PDF', zh: 'PDF' },
	'brief.links.html': { en: 'Web page', zh: '网页' },
	'brief.links.md': { en: 'Text', zh: '文本' },
	'brief.links.xlsx': { en: 'Workbook', zh: '工作簿' },
	'brief.links.writing': { en: 'Writing {format} …', zh: '正在生成{format}……' },
	'brief.links.written': { en: '{format} is among your downloads.', zh: '{format}已下载。' },
	'brief.links.failed': { en: 'The server could not be reached. Try again.', zh: '无法连接服务器，请重试。' }
});
