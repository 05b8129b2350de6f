import { messages } from '#lib/i18n/message.ts';

export const bills = messages({
	'nav.bills': { en: 'Bills', zh: '账单' },
	'bills.title': { en: 'Vendor bills', zh: '供应商账单' },
	'bills.sentence.durable': {
		en: 'For each issue that stayed solved, vendors would bill this log from {low} ({least}) to {high} ({most}).',
		zh: '每解决一件且未再反复的事由，供应商会向这份日志收取 {low}（{least}）至 {high}（{most}）。'
	},
	'bills.sentence.contact': {
		en: 'For each contact, vendors would bill this log from {low} ({least}) to {high} ({most}).',
		zh: '每次来访，供应商会向这份日志收取 {low}（{least}）至 {high}（{most}）。'
	},
	'bills.sentence.none': {
		en: 'No price model can be compared on this log.',
		zh: '这份日志上没有可比较的计费方式。'
	},
	'bills.cheapest': {
		en: 'Cheapest of those counted from this log alone: {name}, {value}.',
		zh: '完全按日志实测的计费方式中最便宜的是{name}：{value}。'
	},
	'bills.cheapest.bot': {
		en: 'Each lasting solution by the bot alone then costs {value}.',
		zh: '机器人每独立且持久地解决一次，折合 {value}。'
	},
	'bills.cheapest.free': {
		en: 'It has no volume to go over: each unit has its price.',
		zh: '它不约定用量：按量付费，无所谓超量。'
	},
	'bills.basis': {
		en: 'A month is the mean of {months} months of log, without its last days, of which nobody can tell yet what stayed solved: {contacts} contacts, each billed in the month in which it began, whether or not its issue has ended. Of {issues} issues begun in them {durable} stayed solved, whoever solved them; those not over yet are counted like the rest. People, licences of the helpdesk and customers lost are not in a vendor’s bill; the verdict counts them.',
		zh: '月均取自 {months} 个月的日志（最后几天尚看不出是否持久解决，不计在内）：共 {contacts} 次来访，不论事由是否了结，都计入发生的当月；其间开始的 {issues} 件事由中有 {durable} 件持久解决（不论由谁解决，尚未了结的按其余的比例计）。人工、工单系统许可与流失的客户不在供应商账单里，由结论页计入。'
	},
	'bills.plan': {
		en: 'These bills are for the log as it was. The vendor’s price on the verdict is for the plan that is advised there, by the tariff set in the assumptions.',
		zh: '这里的账单按日志中的实际用量开出；结论页上的供应商费用则针对其建议的方案，按假设中设定的计费方式测算。'
	},
	'bills.basis.no-customers': {
		en: 'A month is the mean of {months} months of log, without its last days: {contacts} contacts, each billed in the month in which it began. The log names no customers, so that nobody can say what stayed solved: bills stand per contact.',
		zh: '月均取自 {months} 个月的日志（最后几天不计）：共 {contacts} 次来访，计入发生的当月。日志没有客户编号，无从得知哪些问题真正解决，只能按来访折算。'
	},
	'bills.bot.none': {
		en: 'There is no bot in this log. Bills by the seat are measured; the others say what they would be if a bot took {share} of the contacts first, with the outcomes and usage of the assumptions.',
		zh: '这份日志里没有机器人。按坐席的账单是实测的；其余按机器人首接 {share} 的来访、并以假设中的结局与用量推算。'
	},
	'bills.bot.unknown': {
		en: 'The log does not say whether a bot took part. Bills by the seat are measured; the others say what they would be if a bot took {share} of the contacts first, with the outcomes and usage of the assumptions.',
		zh: '日志未说明是否有机器人参与。按坐席的账单是实测的；其余按机器人首接 {share} 的来访、并以假设中的结局与用量推算。'
	},
	'bills.few': {
		en: 'Fewer than 30 contacts: these figures say little of another month.',
		zh: '来访不足 30 次，难以代表其他月份。'
	},
	'bills.one-month': {
		en: 'One month says nothing of how months differ: bounds are missing where only that would give them.',
		zh: '只有一个月，看不出月份间的差异，相应的区间从缺。'
	},
	'bills.chart.durable': { en: 'Per issue that stayed solved', zh: '每件持久解决的事由' },
	'bills.chart.contact': { en: 'Per contact', zh: '每次来访' },
	'bills.chart.say': {
		en: 'Whiskers: the 95 % interval that differing months and assumptions leave open. † rests partly on assumptions. Orange is billed by people’s seats, blue by what the bot does.',
		zh: '须线为 95% 区间，来自各月差异与假设。† 部分依据假设。橙色按人工坐席计费，蓝色按机器人用量计费。'
	},
	'bills.chart.other-currency': {
		en: 'Not drawn, being in another currency without a rate: {names}.',
		zh: '因币种不同且未设汇率，未画出：{names}。'
	},
	'bills.model': { en: 'Price model', zh: '计费方式' },
	'bills.table': { en: 'All bills, a month', zh: '全部账单（每月）' },
	'bills.counted': { en: 'Counted a month', zh: '每月计量' },
	'bills.total': { en: 'A month', zh: '每月' },
	'bills.per-contact': { en: 'Per contact', zh: '每次来访' },
	'bills.per-durable': { en: 'Per issue that stayed solved', zh: '每件持久解决的事由' },
	'bills.per-bot-solution': { en: 'Per lasting solution by the bot alone', zh: '每次机器人独立且持久的解决' },
	'bills.contacts': { en: 'See the contacts of the log', zh: '查看日志中的会话' },
	'bills.interval': { en: '95 % interval', zh: '95% 区间' },
	'bills.how': { en: 'How it was counted', zh: '计量依据' },
	'bills.units.resolution': {
		en: { one: '{count} resolution', other: '{count} resolutions' },
		zh: { other: '{count} 次解决' }
	},
	'bills.units.conversation': {
		en: { one: '{count} conversation', other: '{count} conversations' },
		zh: { other: '{count} 段会话' }
	},
	'bills.units.action': { en: { one: '{count} action', other: '{count} actions' }, zh: { other: '{count} 个动作' } },
	'bills.units.token': { en: { one: '{count} token', other: '{count} tokens' }, zh: { other: '{count} 个词元' } },
	'bills.units.seat': { en: { one: '{count} seat', other: '{count} seats' }, zh: { other: '{count} 个坐席' } },
	'bills.how.vendor-verdict': { en: 'as the vendor’s verdict in the log has it', zh: '依日志中的供应商判定' },
	'bills.how.ledger': {
		en: 'confirmed or quiet since, and give-ups that vendors bill',
		zh: '已确认或此后无异议，另加会被计费的放弃'
	},
	'bills.how.verified': {
		en: 'confirmed by the customer, and quiet endings that the vendor’s check may pass',
		zh: '客户已确认的，另加可能通过厂商核验的无后续会话'
	},
	'bills.how.containment': {
		en: 'conversations not handed to a person; whether they were solved the log cannot tell',
		zh: '未转人工的会话；是否解决，日志看不出'
	},
	'bills.how.bot-conversations': { en: 'conversations the bot took part in', zh: '机器人参与的会话' },
	'bills.how.bot-replies': { en: 'replies of the bot', zh: '机器人的回复' },
	'bills.how.messages': { en: 'length of the messages', zh: '消息长度' },
	'bills.how.agents': { en: 'agents seen in the log', zh: '日志中出现的客服' },
	'bills.how.workload': { en: 'as many as the work fills', zh: '按工作量折算' },
	'bills.how.contract': { en: 'as the contract has it', zh: '依合同' },
	'bills.how.assumed': { en: 'assumed', zh: '假定' },
	'bills.rests-on': { en: 'rests on: {names}', zh: '依据的假设：{names}' },
	'bills.missing': { en: 'would be measured with: {fields}', zh: '补上后可实测：{fields}' },
	'bills.reopenings': { en: 'reopenings are not in the log: none is taken off', zh: '日志没有重开记录，未作扣除' },
	'bills.overage.title': { en: 'Going over the volume contracted', zh: '超出合同用量' },
	'bills.overage.line': {
		en: '{name}: {contracted} a month are contracted. A month goes over with a chance of {risk}, uncertain assumptions included; that costs {expected} in an average month and {p95} in the worst of twenty.',
		zh: '{name}：合同含每月 {contracted}。某月超量的概率为 {risk}（已计入假设的不确定）；平均每月因此多付 {expected}，二十个月里最多的一个月多付 {p95}。'
	},
	'bills.overage.none': {
		en: 'None of the models contracts a volume: every unit has its price, and there is nothing to go over.',
		zh: '这些计费方式均未约定用量：按量付费，无所谓超量。'
	},
	'bills.overage.how.weeks': {
		en: 'A month’s volume is taken to scatter around its mean as the {weeks} whole weeks of this log do, without growth or season beyond them.',
		zh: '月用量围绕均值的波动取自这份日志的 {weeks} 个整周，不含此外的增长与季节。'
	},
	'bills.overage.how.months': {
		en: 'A month’s volume is taken to scatter around its mean as the {months} months of this log do, which vary more than its weeks, without growth or season beyond them.',
		zh: '月用量围绕均值的波动取自这份日志的 {months} 个月，其差异大于各周，不含此外的增长与季节。'
	},
	'bills.overage.how.assumed': {
		en: 'The log is too short to show how months differ: two in three are assumed to lie within {variation} of the mean.',
		zh: '日志太短，看不出月份间的差异：假定三分之二的月份在均值上下 {variation} 以内。'
	},
	'bills.prices.title': { en: 'The prices', zh: '价格' },
	'bills.prices.say': {
		en: 'List prices as published, without discounts. Those marked as an example were not read at the vendor’s own page, or hold a figure that each contract sets for itself. Put your own in their place: what you set counts at once, here and on the command line.',
		zh: '均为公开目录价，不含折扣。标为示例的，并非读自供应商原页，或含有因合同而异的数值。请换成您自己的价格：设定后立即生效，命令行亦然。'
	},
	'bills.example': { en: 'example', zh: '示例' },
	'bills.yours': { en: 'set by you', zh: '您设定' },
	'bills.source': { en: 'source', zh: '来源' },
	'bills.field.baseFee': { en: 'Fee a month', zh: '月费' },
	'bills.field.seatFee': { en: 'Fee a seat and month', zh: '每坐席月费' },
	'bills.field.seats': { en: 'Seats (empty: those seen)', zh: '坐席数（留空：按日志）' },
	'bills.field.minimum': { en: 'Least bill of a month', zh: '每月最低消费' },
	'bills.field.included': { en: 'Units included', zh: '含用量' },
	'bills.field.committed': { en: 'Units committed to', zh: '承诺用量' },
	'bills.field.overagePrice': { en: 'Price beyond (empty: as before)', zh: '超量单价（留空：不变）' },
	'bills.field.reopenedWithinDays': {
		en: 'Not billed if reopened within days (empty: whenever)',
		zh: '几天内重开不计费（留空：不限）'
	},
	'bills.field.price': { en: 'Price of a unit', zh: '单价' },
	'bills.field.tier': { en: 'Price, units up to {upTo}', zh: '第 {upTo} 个以内的单价' },
	'bills.field.last-tier': { en: 'Price of further units', zh: '其后单价' },
	'bills.field.inputPrice': { en: 'A million tokens read', zh: '每百万读入词元' },
	'bills.field.outputPrice': { en: 'A million tokens written', zh: '每百万写出词元' },
	'bills.set': { en: 'Set', zh: '设定' },
	'bills.set.of': { en: 'Set {name}', zh: '设定{name}' },
	'bills.reset': { en: 'Reset', zh: '还原' },
	'bills.reset.of': { en: 'Reset {name}', zh: '还原{name}' },
	'bills.done': { en: 'Set.', zh: '已更新。' },
	'bills.rates.title': { en: 'Exchange rates', zh: '汇率' },
	'bills.rates.say': {
		en: 'Prices in another currency are converted only at a rate that you set; without one they stay in their own.',
		zh: '其他币种的价格只按您设定的汇率换算；未设则保留原币种。'
	},
	'bills.rates.field': { en: '1 {from} in {to} (empty: not converted)', zh: '1 {from} 合多少 {to}（留空：不换算）' },
	'bills.rates.used': { en: 'converted at {rate}', zh: '按 {rate} 换算' },
	'bills.json.title': { en: 'As a file', zh: '以文件形式' },
	'bills.json.say': {
		en: 'All models as JSON: copy it to keep it, or change it, add models and take it in. Models left out stay as they are.',
		zh: '全部价格的 JSON：可复制留存，也可修改、添加后导入。未列出的保持不变。'
	},
	'bills.json.take': { en: 'Take it in', zh: '导入' }
});
