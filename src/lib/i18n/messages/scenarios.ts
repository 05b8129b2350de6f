import { messages } from '#lib/i18n/message.ts';

export const scenarios = messages({
	'scenarios.title': { en: 'Scenarios', zh: '方案' },
	'scenarios.lead': { en: 'What if other assumptions were true?', zh: '换一组假设，结果会怎样？' },
	'scenarios.about': {
		en: 'A scenario is a named set of assumptions and the share of contacts people keep. Each is appraised on your log; all share the same draws of chance, so that net values differ only by what was assumed; their parts are those of each column’s own middle case, and may move a little with it.',
		zh: '方案是一组已命名的假设，含人工保留的比例。各方案都用您的日志测算，并共用同一组随机抽取，因此净现值之差只来自假设本身；各项支出取自各列自己的居中情形，会随之略有变动。'
	},
	'scenarios.from.assumptions': { en: 'Compare sets of assumptions: scenarios', zh: '比较多组假设：方案' },
	'scenarios.from.verdict': { en: 'What if? Compare scenarios side by side', zh: '如果换一种做法？并列比较各方案' },
	'scenarios.side': { en: 'Side by side', zh: '并列比较' },
	'scenarios.basis': {
		en: 'From {n} contacts of your log; {draws} draws each. Eight in ten draws lie in the ranges. Amounts are worth today. Net present value, return and payback are the middle of the draws; wages spared and what uses them up are those of that middle case, and add up to it.',
		zh: '以日志中 {n} 段会话为基数，各抽取 {draws} 次；八成抽取落在区间内。金额为现值。净现值、回报率与回收期为各次抽取的中位数；省下的人工与各项支出取居中情形，相加即为该净现值。'
	},
	'scenarios.only': {
		en: 'Only the plan in force so far: choose a scenario below, or one of the article’s.',
		zh: '目前只有现行方案：请在下方选择一个方案，或文章中的案例。'
	},
	'scenarios.row.npv': { en: 'Net present value, middle', zh: '净现值（中位）' },
	'scenarios.row.npv.range': { en: 'Net present value, range', zh: '净现值区间' },
	'scenarios.row.roi': { en: 'Return on its costs', zh: '投资回报率' },
	'scenarios.row.roi.range': { en: 'Return, range', zh: '回报率区间' },
	'scenarios.row.payback': { en: 'Pays back after', zh: '回收期' },
	'scenarios.row.payback.range': { en: 'Pays back, range', zh: '回收期区间' },
	'scenarios.row.loss': { en: 'Chance of a loss', zh: '亏损概率' },
	'scenarios.row.human': { en: 'People take first', zh: '人工先接' },
	'scenarios.row.months': { en: 'Months looked at', zh: '测算月数' },
	'scenarios.plan.note': {
		en: 'The plan in force is the one advised; a scenario that says how much people take first is about that share of all contacts, whatever they are about. Above zero, customers who come back or leave: fewer do than with people alone.',
		zh: '现行计划即结论所建议的话题；方案若设定人工先接的比例，则按全部会话的该比例计，不分话题。“客户再次来访”“客户流失”为正，表示比全由人工更少。'
	},
	'scenarios.never': { en: 'not in this time', zh: '期内收不回' },
	'scenarios.months': { en: { one: '{count} month', other: '{count} months' }, zh: { other: '{count} 个月' } },
	'scenarios.drop': { en: 'Take out “{name}”', zh: '移出“{name}”' },
	'scenarios.differs': { en: 'What differs', zh: '不同之处' },
	'scenarios.differs.none': { en: 'The columns rest on the same assumptions.', zh: '各列的假设完全相同。' },
	'scenarios.differs.months': {
		en: 'The columns rest on the same assumptions, looked at over more or fewer months.',
		zh: '各列的假设完全相同，只是测算的月数不同。'
	},
	'scenarios.other-currency': {
		en: '“{name}” was made in {made}. Its amounts are read here as {currency} and are not converted: what the column comes to is not what its maker saw.',
		zh: '“{name}”是以 {made} 制作的，其中的金额在此按 {currency} 读取、未作换算：这一列的结果与制作者看到的不同。'
	},
	'scenarios.currencies': {
		en: 'The columns count in different currencies, and nothing is converted: an amount that a scenario does not set keeps its number and only changes its sign.',
		zh: '各列币种不同，且不作换算：方案未设定的金额数字不变，只换了货币符号。'
	},
	'scenarios.assumption': { en: 'Assumption', zh: '假设' },
	'scenarios.saved': { en: 'Saved', zh: '已保存' },
	'scenarios.saved.none': { en: 'None yet. Save one below.', zh: '暂无。可在下方保存。' },
	'scenarios.set': {
		en: { one: '{count} assumption set', other: '{count} assumptions set' },
		zh: { other: '设定了 {count} 项假设' }
	},
	'scenarios.compare': { en: 'Compare', zh: '加入比较' },
	'scenarios.compare.of': { en: 'Compare {name}', zh: '加入比较：{name}' },
	'scenarios.share': { en: 'Link that carries it', zh: '自带内容的链接' },
	'scenarios.share.of': { en: 'Link that carries it: {name}', zh: '自带内容的链接：{name}' },
	'scenarios.delete': { en: 'Delete', zh: '删除' },
	'scenarios.delete.of': { en: 'Delete {name}', zh: '删除“{name}”' },
	'scenarios.keep': { en: 'Save “{name}”', zh: '保存“{name}”' },
	'scenarios.keep.note': { en: 'Opened from a link; not saved here.', zh: '由链接打开，尚未保存在此。' },
	'scenarios.new': { en: 'A new scenario', zh: '新方案' },
	'scenarios.name': { en: 'Name', zh: '名称' },
	'scenarios.human': { en: 'People take first, %', zh: '人工先接，%' },
	'scenarios.horizon': { en: 'Months to look at', zh: '测算月数' },
	'scenarios.asnow.yes-no': { en: '{value}; 1 is yes, 0 is no', zh: '{value}；1 是，0 否' },
	'scenarios.asnow': { en: 'as now: {value}', zh: '现为 {value}' },
	'scenarios.change': { en: 'Assumption {count} to change', zh: '更改的假设 {count}' },
	'scenarios.change.none': { en: 'none', zh: '不更改' },
	'scenarios.value': { en: 'Its value {count}', zh: '取值 {count}' },
	'scenarios.value.note': {
		en: 'A value set here counts as certain; shares are in per cent. What is not set stays as on the page of assumptions.',
		zh: '此处设定的值视为确定；比例以百分数填写。未设定的与假设页一致。'
	},
	'scenarios.save': { en: 'Save and compare', zh: '保存并比较' },
	'scenarios.article': { en: 'What the founding article tells', zh: '创始文章讲的案例' },
	'scenarios.article.note': {
		en: 'Other companies’ stories, unverified: examples, not evidence. Each shows what follows from the article’s own numbers and what it leaves out; one click sets it beside your own.',
		zh: '这些是其他公司的故事，未经核实，只作示例，不作证据。每例列出由文章数字可推得什么、缺少什么；点一下即可与您自己的并列。'
	},
	'scenarios.unverified': { en: 'unverified example', zh: '未经核实的示例' },
	'scenarios.said': { en: 'The article says:', zh: '文章说：' },
	'scenarios.gives': { en: 'From these numbers follows', zh: '由这些数字可得' },
	'scenarios.leaves': { en: 'What the article leaves out', zh: '文章未说明的' },
	'scenarios.whose.article': { en: 'article', zh: '文章' },
	'scenarios.whose.yours': { en: 'your assumptions', zh: '您的假设' },
	'scenarios.times': { en: '{value} times', zh: '{value} 倍' },
	'scenarios.load': { en: 'Set beside mine', zh: '与我的并列' },
	'scenarios.load.of': { en: 'Set beside mine: {name}', zh: '与我的并列：{name}' },
	'scenarios.load.nothing': { en: 'States no input: nothing to load.', zh: '没有给出输入，无可载入。' },
	'scenarios.rate': { en: 'How many yuan is 1 {currency}?', zh: '1 {currency} 合多少元人民币？' },
	'scenarios.rate.note': {
		en: 'The article counts in yuan, this workspace in {currency}. Poise knows no exchange rate: yuan go in divided by the one you give.',
		zh: '文章以人民币计，本工作区以 {currency} 计。Poise 不知道汇率：载入时用人民币金额除以您填的汇率。'
	},
	'scenarios.rate.change': { en: 'Change the rate', zh: '更改汇率' },
	'scenarios.rate.change.of': { en: 'Change the rate: {name}', zh: '更改汇率：{name}' },
	'scenarios.rate.used': {
		en: 'Converted from yuan at the rate you gave, 1 {currency} = {rate} yuan: {names}.',
		zh: '按您填的汇率（1 {currency} = {rate} 元人民币）由人民币折算：{names}。'
	}
});
