import { messages } from '#lib/i18n/message.ts';

export const whatIf = messages({
	'what-if.title': { en: 'What if it were otherwise?', zh: '换个数，会怎样？' },
	'what-if.say': {
		en: 'Move a figure, and the middle case follows at once. Its range moves along; the other figures stay as uncertain as they are. The link keeps what you moved.',
		zh: '拖动任一数值，居中情形随即变化；它的区间随之移动，其余数值的不确定性不变。链接会记住您的改动。'
	},
	'what-if.headline': {
		en: 'What stands above, and a decision saved from it, is the plan in force. Below and in the brief: what you suppose.',
		zh: '以上结论（及据此保存的决定）依据现行计划；以下各图与简报依据您的假想。'
	},
	'what-if.range': { en: 'Eight cases of ten', zh: '八成情形' },
	'what-if.loss': { en: 'Chance of a loss', zh: '亏损概率' },
	'what-if.drawn': { en: 'From {draws} runs.', zh: '模拟 {draws} 次。' },
	'what-if.working': {
		en: 'A first estimate from {draws} runs; the full calculation follows in a moment.',
		zh: '由 {draws} 次模拟初估，完整测算稍候即出。'
	},
	'what-if.estimate': { en: 'A first estimate from {draws} runs.', zh: '由 {draws} 次模拟初估。' },
	'what-if.failed': {
		en: 'The full calculation did not come: this is an estimate from {draws} runs. {why}',
		zh: '完整测算未能完成，以上由 {draws} 次模拟初估。{why}'
	},
	'what-if.share.say': {
		en: 'Of all contacts, so many reach the bot first: topic after topic, as advised, then the next by what a contact gains, and the risk-sensitive last.',
		zh: '全部会话中由机器人先接的比例：按建议逐个话题接入，其后按每段会话的获益依次追加，风险敏感的话题排在最后。'
	},
	'what-if.share.taken': { en: 'Now: {topics}.', zh: '目前为：{topics}。' },
	'what-if.share.risk': {
		en: 'That is more than should be: {topics} – risk-sensitive, to be answered by people.',
		zh: '这已超出应有的范围：{topics}属风险敏感，应由人工接待。'
	},
	'what-if.share.today': {
		en: 'Today’s {share} is spread otherwise over the topics: what it comes to stands in the table at the top.',
		zh: '现状的 {share} 在各话题间的分布与此不同，其结果见页首的表。'
	},
	'what-if.share.any': {
		en: 'Of all contacts, so many reach the bot first, whatever they are about.',
		zh: '全部会话中由机器人先接的比例，不分话题。'
	},
	'what-if.instead': { en: '{value} instead of {now}', zh: '{value}，原为 {now}' },
	'what-if.was': { en: 'was {now}', zh: '原为 {now}' },
	'what-if.reset': { en: 'Put all back', zh: '全部恢复' },
	'what-if.assumptions': { en: 'All assumptions', zh: '全部假设' },
	'what-if.net': { en: 'Net value', zh: '净值' },
	'what-if.payback': { en: 'Pays for itself after, not discounted', zh: '回本需时（未折现）' },
	'what-if.nothing': { en: 'nothing to pay back', zh: '无需回本' },
	'what-if.never': { en: 'not in this time', zh: '期内收不回' },
	'what-if.again': { en: 'Try again', zh: '重试' },
	'turning.title': { en: 'What would change the answer', zh: '什么会改变结论' },
	'turning.worth.say': {
		en: 'What it would be worth to know a figure exactly before deciding. To know all of them: {all}.',
		zh: '决定之前确知某个数值，值多少钱。全部确知值 {all}。'
	},
	'turning.worth.none': {
		en: 'Knowing any one figure better would not change what to do.',
		zh: '单独弄清任何一个数值，都不会改变该怎么做。'
	},
	'turning.input': { en: 'Figure', zh: '数值' },
	'turning.worth': { en: 'Worth knowing', zh: '确知的价值' },
	'turning.even.title': { en: 'Where gain turns into loss', zh: '盈亏的分界' },
	'turning.even.say': {
		en: 'What each would have to be for the middle case to come out even, the others as uncertain as they are. {plan}',
		zh: '其余数值的不确定性不变时，单项变到多少，居中情形恰好不赚不亏。{plan}'
	},
	'turning.even.plan': {
		en: 'Shares and contacts are those of the plan, not of the whole log; what is now is the most likely value.',
		zh: '比例与会话量只就方案中的会话而言，并非整个日志；“现在”为最可能值。'
	},
	'turning.now': { en: 'Now', zh: '现在' },
	'turning.even': { en: 'Even at', zh: '不赚不亏' },
	'turning.none': {
		en: 'Not to be evened out by one of these alone, whatever it were: {names}.',
		zh: '无论取何值，单凭它都不足以扭转的：{names}。'
	},
	'turning.containment': { en: 'Kept away from people', zh: '独立接待率' },
	'turning.give-ups': { en: 'Give-ups among all the bot takes', zh: '放弃率（占机器人先接的全部）' },
	'turning.price': { en: 'The vendor’s price', zh: '供应商单价' },
	'turning.churn': { en: 'Churn that is counted', zh: '计入的流失' },
	'turning.contacts': { en: 'Contacts of the plan', zh: '方案中的会话量' },
	'turning.build-cost': { en: 'Cost of building what is not there yet', zh: '尚需的建设费' },
	'turning.failed': {
		en: 'This could not be worked out. “Try again” stands under “What if it were otherwise?”.',
		zh: '未能算出。可在“换个数，会怎样？”下点“重试”。'
	},
	'money.nojs': {
		en: 'These amounts are a first estimate: the whole calculation and the sliders need JavaScript. Without it: npx poise appraise.',
		zh: '这些金额是初步估算：完整测算与滑块需要 JavaScript。也可以在命令行运行：npx poise appraise。'
	},
	'turning.working': { en: 'This is being worked out and follows in a moment.', zh: '正在测算，稍候即出。' }
});
