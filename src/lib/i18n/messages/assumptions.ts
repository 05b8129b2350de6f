import { messages } from '#lib/i18n/message.ts';

export const assumptions = messages({
	'nav.assumptions': { en: 'Assumptions', zh: '假设' },
	'assumptions.title': { en: 'Assumptions', zh: '假设' },
	'assumptions.lead': {
		en: {
			one: '{count} figure is not read from your log, or only with its help.',
			other: '{count} figures are not read from your log, or only with its help.'
		},
		zh: { other: '有 {count} 个数值并非由您的日志直接读出。' }
	},
	'assumptions.standing': {
		en: 'This log measures {measured} of them, you have set {set}; the others are as shipped, each with its source. What you change counts at once in every figure that rests on it.',
		zh: '其中 {measured} 个由本日志实测，{set} 个由您设定，其余为出厂值，各附来源。修改后，以其为基础的数字随即更新。'
	},
	'assumptions.preset': { en: 'Amounts to begin with', zh: '起始金额' },
	'assumptions.preset.note': {
		en: 'Sets currency, wage and all other amounts that the log does not measure. Examples to be replaced by your own.',
		zh: '一并设定币种、时薪和日志未实测的其他金额。仅为示例，请换成贵公司的数据。'
	},
	'assumptions.in-dollars': {
		en: {
			one: '{count} amount is still in US dollars, and read as {currency}: no sum of money is right until it is set. Take amounts to begin with below, or set it:',
			other:
				'{count} amounts are still in US dollars, and read as {currency}: no sum of money is right until they are set. Take amounts to begin with below, or set them one by one:'
		},
		zh: {
			other:
				'有 {count} 项金额仍是美元值，却按 {currency} 使用，在改定之前所有金额都不可信。请采用下面的起始金额，或逐项设定：'
		}
	},
	'assumptions.groups': { en: 'Parts of this page', zh: '本页各部分' },
	'assumptions.used-in': { en: 'Counts in', zh: '用于' },
	'assumptions.used-in.joint': { en: ', ', zh: '、' },
	'assumptions.use.money': { en: 'every amount of money', zh: '所有金额' },
	'assumptions.use.human-contact-cost': { en: 'what a contact with a person costs', zh: '人工会话成本' },
	'assumptions.use.bot-price': { en: 'what a contact with the bot costs', zh: '机器人会话成本' },
	'assumptions.use.contact-cost': { en: 'cost per contact', zh: '单次会话成本' },
	'assumptions.use.bills': { en: 'vendors’ bills', zh: '供应商账单' },
	'assumptions.use.churn-cost': { en: 'what lost customers cost', zh: '客户流失成本' },
	'assumptions.use.churn-adjusted-cost': {
		en: 'cost per contact, lost customers included',
		zh: '计入流失的单次会话成本'
	},
	'assumptions.use.customer-value': { en: 'what a customer is worth', zh: '客户价值' },
	'assumptions.use.handover-value': { en: 'what handing topics over brings', zh: '移交话题的收益' },
	'assumptions.use.appraisal': { en: 'the plan’s money over time', zh: '方案历年收支' },
	'assumptions.use.decision': { en: 'the classes of topics and the advice', zh: '话题归类与建议' },
	'assumptions.use.ratio': { en: 'the share that people keep', zh: '人机比例' },
	'assumptions.use.staffing': { en: 'how many people are needed', zh: '所需人手' },
	'assumptions.use.experiment': { en: 'trials', zh: '试验' },
	'assumptions.group.labour': { en: 'People', zh: '人工' },
	'assumptions.group.staffing': { en: 'Service and waiting', zh: '服务与等待' },
	'assumptions.group.bot': { en: 'The bot', zh: '机器人' },
	'assumptions.group.customers': { en: 'Customers and churn', zh: '客户与流失' },
	'assumptions.group.plan': { en: 'Plan and appraisal', zh: '规划与测算' },
	'assumptions.group.risk': { en: 'Events and regulation', zh: '事件与监管' },
	'assumptions.group.choices': { en: 'How it is counted', zh: '计法' },
	'assumptions.group.decision': { en: 'How the decision weighs its signals', zh: '决策如何权衡各信号' },
	'assumptions.low': { en: 'Low', zh: '低' },
	'assumptions.mode': { en: 'Most likely', zh: '最可能' },
	'assumptions.high': { en: 'High', zh: '高' },
	'assumptions.set': { en: 'Set', zh: '设定' },
	'assumptions.set.of': { en: 'Set {name}', zh: '设定{name}' },
	'assumptions.reset': { en: 'Reset', zh: '还原' },
	'assumptions.reset.of': { en: 'Reset {name}', zh: '还原{name}' },
	'assumptions.done': { en: 'Set.', zh: '已更新。' },
	'assumptions.kind.measured': { en: 'measured', zh: '实测' },
	'assumptions.kind.observed': { en: 'observed elsewhere', zh: '他处观测' },
	'assumptions.kind.stated': { en: 'stated intent', zh: '自述意向' },
	'assumptions.kind.assumed': { en: 'assumed', zh: '假定' },
	'assumptions.kind.advised': { en: 'as advised', zh: '按结论' },
	'assumptions.kind.user': { en: 'set by you', zh: '您设定' },
	'assumptions.example': { en: 'an example: put your own in its place', zh: '示例：请换成自己的数值' },
	'assumptions.year': { en: 'of {year}', zh: '{year} 年' },
	'assumptions.unit.money': { en: '{currency}', zh: '{currency}' },
	'assumptions.unit.money/hour': { en: '{currency} an hour', zh: '{currency}/小时' },
	'assumptions.unit.money/month': { en: '{currency} a month', zh: '{currency}/月' },
	'assumptions.unit.money/year': { en: '{currency} a year', zh: '{currency}/年' },
	'assumptions.unit.share': { en: '%', zh: '%' },
	'assumptions.unit.share/year': { en: '% a year', zh: '%/年' },
	'assumptions.unit.yes-no': { en: '1 yes, 0 no', zh: '1 是，0 否' },
	'assumptions.unit.seconds': { en: 'seconds', zh: '秒' },
	'assumptions.unit.months': { en: 'months', zh: '个月' },
	'assumptions.unit.contacts': { en: 'contacts', zh: '段会话' },
	'assumptions.unit.contacts/month': { en: 'contacts a month', zh: '段会话/月' },
	'assumptions.unit.points': { en: 'points', zh: '分' },
	'assumptions.unit.ratio': { en: 'times', zh: '倍' },
	'assumptions.unit.count': { en: 'number', zh: '数' },
	'assumptions.option.per-resolution': { en: 'per resolution', zh: '按解决计费' },
	'assumptions.option.per-conversation': { en: 'per conversation', zh: '按会话计费' },
	'assumptions.option.work': { en: 'time spent working', zh: '实际工作时间' },
	'assumptions.option.wall': { en: 'time open, chats overlapping', zh: '会话打开时间，可重叠' },
	'assumptions.option.worked': { en: 'when people work', zh: '有人上班时' },
	'assumptions.option.always': { en: 'at all hours', zh: '全天' },
	'assumptions.option.margin': { en: 'margin lost', zh: '损失的毛利' },
	'assumptions.option.replacement': { en: 'cost to win another', zh: '补回一位的成本' },
	'assumptions.option.offered': { en: 'of all who come', zh: '以全部来访为基数' },
	'assumptions.option.answered': { en: 'of those answered', zh: '仅计已应答者' },
	'assumptions.option.excludingShortAbandons': { en: 'short give-ups left out', zh: '剔除短时放弃' },
	'assumptions.option.abandonsMet': { en: 'short give-ups counted as answered', zh: '短时放弃计为达标' }
});
