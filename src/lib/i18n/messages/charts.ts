import { messages } from '#lib/i18n/message.ts';

export const charts = messages({
	'chart.choose': {
		en: 'Enter opens the conversations of one; Shift with an arrow key chooses several, and Enter then shows only these.',
		zh: '按回车查看该值的会话；按住 Shift 再按方向键可选取多个，按回车只看所选。'
	},
	'chart.chosen': {
		en: 'Chosen: {from} to {to}. Enter shows only these; Escape lets go.',
		zh: '已选：{from}至{to}。按回车只看所选，按 Esc 取消。'
	},
	'heat.keys': { en: 'Arrow keys walk through the cells.', zh: '可用方向键逐格查看。' },
	'heat.point': {
		en: 'Point at a cell to read it; click to see its conversations.',
		zh: '指向方格可读数值，点击可看会话。'
	},
	'panels.summary': {
		en: '{metric} by {dimension}, a panel for each {panels}.',
		zh: '按{dimension}看{metric}，每个{panels}一格。'
	},
	'heat.day': { en: 'Day', zh: '星期' },
	'heat.hour': { en: 'Hour', zh: '小时' },
	'heat.summary': {
		en: '{metric} by {rows} and {columns}. Highest: {highest}. Lowest: {lowest}.',
		zh: '按{rows}与{columns}看{metric}。最高：{highest}。最低：{lowest}。'
	},
	'chart.keys': { en: 'Arrow keys walk through the values.', zh: '可用方向键逐个查看数值。' },
	'stage.involved': { en: 'the bot took part', zh: '机器人参与' },
	'stage.not-escalated': { en: 'not handed to a person', zh: '未转人工' },
	'stage.not-abandoned': { en: 'not given up', zh: '未放弃' },
	'stage.confirmed-or-assumed': { en: 'confirmed, or quiet since', zh: '已确认，或此后无异议' },
	'stage.durable': { en: 'still solved a week later', zh: '一周后仍然解决' },
	'stage.ambiguous': { en: 'cannot be told', zh: '无法判断' },
	'honesty.vendor': { en: 'vendor says {share}', zh: '供应商称 {share}' },
	'honesty.summary': {
		en: 'Of {n} conversations the bot took part in, {contained} were not handed to a person and {durable} stayed solved.',
		zh: '机器人参与的 {n} 段会话中，{contained} 未转人工，{durable} 一周后仍然解决。'
	},
	'honesty.summary.unknown': {
		en: 'Of {n} conversations the bot took part in, {contained} were not handed to a person; the log cannot tell how many stayed solved.',
		zh: '机器人参与的 {n} 段会话中，{contained} 未转人工；日志无从得知多少一周后仍然解决。'
	},
	'column.stage': { en: 'Stage', zh: '阶段' },
	'column.share': { en: 'Share', zh: '占比' },
	'column.n': { en: 'n', zh: 'n' },
	'column.topic': { en: 'Topic', zh: '话题' },
	'column.class': { en: 'Class', zh: '类型' },
	'column.advice': { en: 'Advice', zh: '建议' },
	'column.stability': { en: 'Stability', zh: '稳定度' },
	'column.clock': { en: 'Clock', zh: '时钟' },
	'column.p50': { en: 'Median', zh: '中位数' },
	'column.p90': { en: '9 in 10 within', zh: '九成以内' },
	'column.mean': { en: 'Mean', zh: '均值' },
	'column.value': { en: 'Value', zh: '数值' },
	'column.low': { en: 'Low', zh: '下限' },
	'column.high': { en: 'High', zh: '上限' },
	'column.note': { en: 'Note', zh: '备注' },
	'fan.start': { en: 'start', zh: '起点' },
	'fan.month': { en: { one: '1 month', other: '{count} months' }, zh: '{count} 个月' },
	'fan.column.month': { en: 'After', zh: '历时' },
	'fan.low': { en: 'One in ten below', zh: '一成低于' },
	'fan.middle': { en: 'Middle', zh: '居中' },
	'fan.high': { en: 'One in ten above', zh: '一成高于' },
	'fan.between': { en: 'eight in ten between {low} and {high}', zh: '八成在 {low}与 {high}之间' },
	'fan.summary': {
		en: 'What the programme has gained by each month. After {months} months: {middle} in the middle, eight runs in ten between {low} and {high}.',
		zh: '逐月累计的净收益。{months} 个月后：居中为 {middle}，八成情形在 {low}与 {high}之间。'
	},
	'money.part.staffing': { en: 'Wages spared', zh: '省下的人工' },
	'money.part.licence': { en: 'The vendor’s price', zh: '供应商费用' },
	'money.part.handoff-tax': { en: 'Hand-offs take longer', zh: '转人工更费时' },
	'money.part.repeats': { en: 'Customers who come back', zh: '客户再次来访' },
	'money.part.churn': { en: 'Customers lost', zh: '客户流失' },
	'money.part.upkeep': { en: 'Upkeep and platform', zh: '运维与平台费' },
	'money.part.build': { en: 'Building it', zh: '建设费' },
	'money.part.events': { en: 'Leaks and crises', zh: '泄露与舆情' },
	'money.part.net': { en: 'Net value, middle case', zh: '净值（居中情形）' },
	'money.column.part': { en: 'Part', zh: '项目' },
	'money.column.value': { en: 'Present value', zh: '现值' },
	'money.column.left': { en: 'Left after it', zh: '扣除后余额' },
	'money.left': { en: '{amount} left', zh: '余 {amount}' },
	'money.summary': {
		en: 'Of {gross} in wages spared, {net} is left.',
		zh: '省下的人工 {gross}，最后剩 {net}。'
	},
	'money.summary.loss': {
		en: 'What it costs outweighs the {gross} in wages spared: {net} net.',
		zh: '省下的人工 {gross}抵不过各项代价，净额 {net}。'
	},
	'axis.efficiency': { en: 'Efficiency', zh: '效率' },
	'axis.experience': { en: 'Experience', zh: '体验' },
	'axis.risk': { en: 'Risk', zh: '风险' },
	'class.efficiency': { en: 'efficiency first', zh: '效率优先' },
	'class.experience': { en: 'experience first', zh: '体验优先' },
	'class.risk': { en: 'risk-sensitive', zh: '风险敏感' },
	'class.undetermined': { en: 'undetermined', zh: '尚不能定' },
	'handler.bot': { en: 'hand to the bot', zh: '交给机器人' },
	'handler.both': { en: 'prove it first', zh: '先试点' },
	'handler.person': { en: 'people first', zh: '人工为先' },
	'handler.unknown': { en: 'not yet known', zh: '尚不能定' },
	'triangle.summary': {
		en: '{count} topics between efficiency, experience and risk: {bot} for the bot, {person} for people.',
		zh: '{count} 个话题在效率、体验与风险之间的位置：{bot} 个宜交机器人，{person} 个宜留人工。'
	},
	'clock.bot-first': { en: 'First reply, bot first', zh: '首次回复 · 机器人先接' },
	'clock.human-first': { en: 'First reply, person first', zh: '首次回复 · 人工先接' },
	'clock.after-handoff': { en: 'Person, after hand-off', zh: '转人工后 · 等到人' },
	'clocks.summary': {
		en: 'Half of the customers wait less than: {waits}.',
		zh: '一半客户的等待短于：{waits}。'
	},
	'clocks.key.p50': { en: 'median {value}', zh: '中位数 {value}' },
	'clocks.key.mean': { en: 'mean {value}', zh: '均值 {value}' },
	'clocks.key.p90': { en: '9 in 10: {value}', zh: '九成：{value}' },
	'series.summary': { en: '{metric} over time, {from} to {to}.', zh: '{metric}随时间的变化，{from}至{to}。' },
	'bars.summary': {
		en: '{metric} by {dimension}: highest {highest}, lowest {lowest}.',
		zh: '按{dimension}看{metric}：最高 {highest}，最低 {lowest}。'
	}
});
