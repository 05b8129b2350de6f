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
	'assumptions.currency.note': {
		en: 'Amounts as shipped are in US dollars. Changing the currency changes the label and converts nothing.',
		zh: '出厂金额以美元计。更改币种只改标记，不作换算。'
	},
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
	'assumptions.option.margin': { en: 'margin lost', zh: '损失的毛利' },
	'assumptions.option.replacement': { en: 'cost to win another', zh: '补回一位的成本' },
	'assumptions.option.offered': { en: 'of all who come', zh: '以全部来访为基数' },
	'assumptions.option.answered': { en: 'of those answered', zh: '仅计已应答者' },
	'assumptions.option.excludingShortAbandons': { en: 'short give-ups left out', zh: '剔除短时放弃' },
	'assumptions.option.abandonsMet': { en: 'short give-ups counted as answered', zh: '短时放弃计为达标' }
});
