import { messages } from '#lib/i18n/message.ts';

export const explore = messages({
	'explore.title': { en: 'Explore', zh: '分析' },
	'explore.controls': { en: 'What to show', zh: '看什么' },
	'explore.metric': { en: 'Figure', zh: '指标' },
	'explore.by': { en: 'Split by', zh: '按此拆分' },
	'explore.by.none': { en: 'not split', zh: '不拆分' },
	'explore.and': { en: 'And by', zh: '再按此拆分' },
	'explore.top': { en: 'Groups shown', zh: '显示的分组' },
	'explore.top.most': { en: '{count} largest, and other', zh: '最大的 {count} 个与其他' },
	'explore.top.all': { en: 'all of them', zh: '全部' },
	'explore.chart': { en: 'Shown as', zh: '显示方式' },
	'explore.chart.auto': { en: 'what fits best', zh: '自动选择' },
	'chart.bars': { en: 'bars', zh: '条形图' },
	'chart.lines': { en: 'lines', zh: '折线图' },
	'chart.heat': { en: 'heat map', zh: '热力图' },
	'chart.table': { en: 'table', zh: '表格' },
	'value.other': {
		en: { one: 'other ({count} value)', other: 'other ({count} values)' },
		zh: { other: '其他（{count} 个）' }
	},
	'condition.not': { en: 'not {value}', zh: '非{value}' },
	'condition.only': { en: '{field}: {values}', zh: '{field}：{values}' },
	'condition.drop': { en: 'Take away: {condition}', zh: '去掉：{condition}' },
	'explore.drag': {
		en: 'Drag over the picture to show only a part of it; click a mark to see its conversations.',
		zh: '在图上拖动可只看一部分，点击标记可看对应的会话。'
	},
	'explore.narrowed': {
		en: 'Only {from} to {to} is shown now. Back undoes it.',
		zh: '现在只看{from}至{to}。可用“后退”撤销。'
	},
	'explore.misread': { en: '“{text}” was not understood and is left out.', zh: '看不懂“{text}”，已忽略。' },
	'explore.misread.date': {
		en: '“{text}” is no date and is left out: write it as 2026-03-01.',
		zh: '“{text}”不是日期，已忽略；请写成 2026-03-01 的形式。'
	},
	'explore.say.heat': {
		en: 'The stronger the colour, the larger the figure. Hatched cells rest on too few customers to lean on.',
		zh: '颜色越浓，数值越大；斜线格样本太少，仅供参考。'
	},
	'explore.say.panels': {
		en: 'A panel for each group, all on one scale; n beside each figure. Whiskers are {range}.',
		zh: '每组一格，刻度相同；数值旁为样本量，须线为{range}。'
	},
	'explore.grain': { en: 'Over time', zh: '按时间' },
	'explore.grain.none': { en: 'the whole period', zh: '整段时间' },
	'grain.hour': { en: 'by hour', zh: '按小时' },
	'grain.day': { en: 'by day', zh: '按日' },
	'grain.week': { en: 'by week', zh: '按周' },
	'grain.month': { en: 'by month', zh: '按月' },
	'explore.filters': { en: 'Only where', zh: '只看' },
	'explore.any': { en: 'any', zh: '不限' },
	'explore.from': { en: 'From', zh: '从' },
	'explore.to': { en: 'Until (not included)', zh: '至（不含当日）' },
	'explore.apply': { en: 'Show', zh: '查看' },
	'explore.reset': { en: 'Start again', zh: '重新开始' },
	'explore.period': { en: 'Period', zh: '时段' },
	'explore.group': { en: 'Group', zh: '分组' },
	'explore.whole': { en: 'the whole log', zh: '整份日志' },
	'explore.chosen': { en: 'the chosen part', zh: '所选范围' },
	'finding.whole': { en: '{metric}: {value}', zh: '{metric}：{value}' },
	'finding.spread': {
		en: '{metric}: {highest} for {top}, {lowest} for {bottom}',
		zh: '{metric}：{top}最高，{highest}；{bottom}最低，{lowest}'
	},
	'finding.even': {
		en: '{metric}: no difference by {dimension} that chance could not make',
		zh: '{metric}：按{dimension}看，没有超出偶然波动的差别'
	},
	'finding.peak': { en: '{metric} peaked at {value}, {period}', zh: '{metric}在{period}最高，达 {value}' },
	'finding.rose': { en: '{metric} rose from {before} to {after}', zh: '{metric}由 {before} 升至 {after}' },
	'finding.fell': { en: '{metric} fell from {before} to {after}', zh: '{metric}由 {before} 降至 {after}' },
	'finding.steady': {
		en: '{metric}: from first to last no change that chance could not make; {value} overall',
		zh: '{metric}：首尾相比，没有超出偶然波动的变化；总体为 {value}'
	},
	'finding.open': {
		en: '{metric}: {value} overall; the parts differ by less than assumptions leave open',
		zh: '{metric}：总体为 {value}；各部分之差小于假设留下的余地'
	},
	'finding.none': { en: '{metric}: nothing to show here', zh: '{metric}：此处没有数据' },
	'explore.say.partial': {
		en: 'Dashed or pale at either end: only some days of that period are in the log or among the dates chosen, or its later conversations are too young to be counted.',
		zh: '两端的虚线或浅色柱：该时段只有部分日子在日志或所选日期之内，或其后段会话未过观察期、尚未计入。'
	},
	'explore.range': { en: 'the 95 % interval', zh: ' 95% 区间' },
	'explore.range.money': { en: 'what assumptions leave open (95 % of draws)', zh: '假设留下的区间（95% 的抽样）' },
	'explore.say.bars': {
		en: 'Whiskers are {range}. Pale bars (⚠︎) rest on too few customers to lean on.',
		zh: '须线为{range}；浅色条（⚠︎）样本太少，仅供参考。'
	},
	'explore.say.lines': {
		en: 'The band is {range}. Hollow points rest on too few customers to lean on.',
		zh: '色带为{range}；空心点样本太少，仅供参考。'
	},
	'explore.say.left.lines': {
		en: {
			one: 'One smaller group is left out; “Only where” shows it.',
			other: '{count} smaller groups are left out; “Only where” shows any of them.'
		},
		zh: '另有 {count} 个较小的分组未显示，可用“只看”查看。'
	},
	'explore.say.left': {
		en: {
			one: 'One smaller group stands in the table only.',
			other: '{count} smaller groups stand in the table only.'
		},
		zh: { other: '另有 {count} 个较小的组只列在表中。' }
	},
	'explore.none': {
		en: 'No conversation fits. Take a filter away, or widen the dates.',
		zh: '没有符合条件的会话。请去掉一个筛选条件，或放宽日期。'
	},
	'explore.side.empty': { en: 'Nothing stands in this log yet.', zh: '这份日志中还没有内容。' },
	'explore.side.empty.hint': {
		en: 'Talk to the bot in the sandbox, or replay conversations of your log there.',
		zh: '请先在沙盒中与机器人对话，或回放历史会话。'
	},
	'explore.side.company': { en: 'Explore the company’s log', zh: '查看公司的日志' },
	'explore.instead': {
		en: 'Left out: {parts}. What is shown answers the rest.',
		zh: '已略去：{parts}。下面显示的是其余部分的结果。'
	},
	'explore.drill.all': { en: 'See the conversations behind this', zh: '查看背后的会话' },
	'difference.title': { en: 'Bot first against person first', zh: '机器人先接与人工先接之差' },
	'difference.say': {
		en: 'Bot and people get different contacts, so the raw difference misleads. The adjusted one compares like with like, and counts for the bot what it handed over.',
		zh: '机器人与人工接到的会话难易不同，直接相比会误导。调整后的差只在同类会话之间比较，机器人先接后转人工的也算在机器人一方。'
	},
	'difference.unanswered': {
		en: 'Nobody answered {person} of what is counted here on the side of people, and {bot} on that of the bot; each counts on the side that it waited for.',
		zh: '此处统计的会话中，人工一方有 {person} 段、机器人一方有 {bot} 段始终无人回复；等的是哪一方，就计入哪一方。'
	},
	'difference.sql': { en: 'The SQL of the like-for-like figures', zh: '查看同类相比的 SQL' },
	'difference.bot': { en: 'Bot first', zh: '机器人先接' },
	'difference.person': { en: 'Person first', zh: '人工先接' },
	'difference.raw': { en: 'Raw difference', zh: '直接差' },
	'difference.adjusted': { en: 'Like for like', zh: '同类相比' },
	'difference.atu': { en: 'On what people took', zh: '用于人工先接的会话' },
	'difference.e-value': { en: 'E-value', zh: 'E 值' },
	'difference.e-value.limit': {
		en: '{value} at the end of the interval nearer to none',
		zh: '区间靠近零的一端为 {value}'
	},
	'difference.e-value.say': {
		en: 'The E-value says how strongly something that was not matched on would have to go with both, as a risk ratio, to explain the difference away: 1 is not at all.',
		zh: 'E 值表示：未纳入匹配的因素要与双方都有多强的关联（风险比），才能完全解释掉这个差；1 表示毫不费力。'
	},
	'difference.matched-on': { en: 'Matched on {fields}.', zh: '匹配依据：{fields}。' },
	'difference.not-known': { en: 'Not known: {fields}.', zh: '未知：{fields}。' },
	'difference.matched': {
		en: '{share} of the conversations have their like on the other side, in {count} groups',
		zh: '{share} 的会话在另一方有同类，共 {count} 组'
	},
	'difference.not': { en: 'No adjusted figure', zh: '没有调整后的数' },
	'views.title': { en: 'Saved views', zh: '已存视图' },
	'views.name': { en: 'Name', zh: '名称' },
	'views.change': { en: 'Rename or delete', zh: '改名或删除' },
	'views.change.of': { en: 'Rename or delete “{name}”', zh: '改名或删除“{name}”' },
	'views.rename': { en: 'Rename', zh: '改名' },
	'views.remove': { en: 'Delete', zh: '删除' },
	'views.save.as': { en: 'Save this view as', zh: '将当前视图存为' },
	'views.save': { en: 'Save', zh: '保存' },
	'views.replace': { en: 'Replace “{name}”', zh: '替换“{name}”' },
	'sql.show': { en: 'The SQL behind it', zh: '查看 SQL' },
	'export.metrics': { en: 'Download these figures:', zh: '下载这些数字：' },
	'export.conversations': { en: 'Download the conversations behind them:', zh: '下载对应的会话：' },
	'list.title': {
		en: { one: '{count} conversation behind this', other: '{count} conversations behind this' },
		zh: { other: '背后的 {count} 段会话' }
	},
	'list.counted': { en: 'Counted', zh: '计入' },
	'list.counted.about': {
		en: 'Whether it is one of those the share counts, or only one of those they are counted among',
		zh: '是否计入占比的分子；未计入的只在分母之中'
	},
	'list.counted.yes': { en: '✓ counted', zh: '✓ 计入' },
	'list.counted.no': { en: '–', zh: '–' },
	'list.counted.of': {
		en: '{counted} of {total} are counted: {share}.',
		zh: '{total} 段中计入 {counted} 段：{share}。'
	},
	'list.adds': { en: 'Its figure', zh: '单段数值' },
	'list.adds.about': { en: 'What it adds to the figure', zh: '它在指标中的数值' },
	'list.opened': { en: 'Opened', zh: '开始时间' },
	'list.subject': { en: 'Conversation', zh: '会话' },
	'list.topic': { en: 'Topic', zh: '话题' },
	'list.channel': { en: 'Channel', zh: '渠道' },
	'list.reply': { en: 'First reply', zh: '首次回复' },
	'list.outcome': { en: 'Outcome', zh: '结局' },
	'list.pages': { en: 'Page {page} of {pages}', zh: '第 {page} 页，共 {pages} 页' },
	'list.previous': { en: 'Previous', zh: '上一页' },
	'list.next': { en: 'Next', zh: '下一页' },
	'list.hide': { en: 'Hide the list', zh: '收起列表' }
});
