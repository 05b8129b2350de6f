import { messages } from '#lib/i18n/message.ts';

export const briefWorkbook = messages({
	'brief.flow.title': { en: 'Where the money comes from, and where it goes', zh: '钱从哪里来，到哪里去' },
	'brief.flow.say': {
		en: 'Present values over {period} in the middle case; they add up to its net value. Leaks and crises are rare: small in the middle, in full in the range. A customer who leaves counts with a margin of {period} from that day on, also beyond the plan.',
		zh: '{period}的现值，取居中情形，合计即其净值。泄露与舆情少见，居中情形下影响很小，全部影响见区间。流失客户按离开之日起{period}的毛利计，可超出方案期。'
	},

	'brief.book.summary': { en: 'Summary', zh: '摘要' },
	'brief.book.flow': { en: 'Cash flow', zh: '现金流' },
	'brief.book.contact': { en: 'Per contact', zh: '单次会话' },
	'brief.book.assumptions': { en: 'Assumptions', zh: '假设' },
	'brief.book.metrics': { en: 'Metrics', zh: '指标' },
	'brief.book.topics': { en: 'Topics', zh: '话题' },
	'brief.book.trials': {
		en: 'From {draws} runs, which do not recalculate',
		zh: '来自 {draws} 次测算，不随单元格更新'
	},
	'brief.book.live': {
		en: 'At the most likely values: recalculates when a blue cell changes',
		zh: '取最可能值：修改蓝色单元格后自动重算'
	},
	'brief.book.two': {
		en: 'Two figures for one plan: the headline tells the middle of the runs, which formulas cannot follow; the cash flow and what is live in this book take every assumption at its most likely value. They differ because most ranges reach further to one side.',
		zh: '同一方案有两种数字：标题所说为各次测算的居中情形，公式无法随之更新；现金流及本工作簿中可重算的各项，取各假设的最可能值。两者不同，是因为多数区间偏向一侧。'
	},
	'brief.book.flow.say': {
		en: 'At the most likely values, not the middle case of the headline. Every cell below is a formula over the sheets Per contact and Assumptions. Change a blue cell there, and all of it follows. At most {months} months are shown; for a longer horizon write the brief anew.',
		zh: '取各假设的最可能值，并非标题所说的居中情形。以下各格均为公式，取自“单次会话”与“假设”两表。修改那里的蓝色单元格，结果随即更新。最多列出 {months} 个月；如需更长，请重新生成简报。'
	},
	'brief.book.assumptions.say': {
		en: 'Blue cells are inputs. The cash flow uses the most likely value; low and high are the range of the runs.',
		zh: '蓝色单元格为输入。现金流取最可能值；低、高为测算抽取的区间。'
	},
	'brief.book.contact.say': {
		en: 'From the log and the assumptions to what one contact gains and costs when the bot takes it first. Blue cells are counts of the log.',
		zh: '由日志与假设，推出机器人首接一段会话的收益与成本。蓝色单元格为日志中的计数。'
	},
	'brief.book.check': { en: 'Check: sum of the present values', zh: '核对：现值合计' },
	'brief.book.p10': { en: '1 in 10 is lower', zh: '十分之一低于' },
	'brief.book.p50': { en: 'middle', zh: '中位' },
	'brief.book.p90': { en: '1 in 10 is higher', zh: '十分之一高于' },
	'brief.book.key': { en: 'Key', zh: '键' },
	'brief.book.low': { en: 'Low', zh: '低' },
	'brief.book.mode': { en: 'Most likely', zh: '最可能' },
	'brief.book.high': { en: 'High', zh: '高' },
	'brief.book.year': { en: 'Year', zh: '年份' },
	'brief.book.step': { en: 'Step', zh: '步骤' },
	'brief.book.value': { en: 'Value', zh: '数值' },
	'brief.book.formula': { en: 'How', zh: '算法' },
	'brief.book.definition': { en: 'Definition', zh: '定义' },
	'brief.book.from-log': { en: 'from the log', zh: '取自日志' },
	'brief.book.unknown': { en: 'not in the log', zh: '日志中没有' },

	'brief.flow.month': { en: 'Month', zh: '月' },
	'brief.flow.ramp': { en: 'Ramp', zh: '爬坡' },
	'brief.flow.contacts': { en: 'Contacts', zh: '会话量' },
	'brief.flow.left': { en: 'Customers left', zh: '留存客户' },
	'brief.flow.botFirst': { en: 'Bot first', zh: '机器人首接' },
	'brief.flow.staffing': { en: 'Wages spared', zh: '省下的人工' },
	'brief.flow.build': { en: 'Build', zh: '建设' },
	'brief.flow.licence': { en: 'Vendor', zh: '供应商计费' },
	'brief.flow.run': { en: 'Run licence', zh: '平台许可' },
	'brief.flow.upkeep': { en: 'Upkeep', zh: '运维' },
	'brief.flow.handoffTax': { en: 'Longer hand-offs', zh: '转接额外工时' },
	'brief.flow.repeats': { en: 'Repeats', zh: '重复来访' },
	'brief.flow.churn': { en: 'Customers lost', zh: '客户流失' },
	'brief.flow.events': { en: 'Events', zh: '事件损失' },
	'brief.flow.net': { en: 'Net', zh: '净额' },
	'brief.flow.total': { en: 'Running total', zh: '累计' },
	'brief.flow.factor': { en: 'Discount factor', zh: '折现系数' },
	'brief.flow.present': { en: 'Present value', zh: '现值' }
});
