import { messages } from '#lib/i18n/message.ts';

export const topics = messages({
	'topics.title': { en: 'Topics', zh: '话题' },
	'topics.about': {
		en: 'The order: first the topics that the bot may have more of, then those that stay as today, last those that people keep; in each group the most valuable contact first. The floor is what people keep of a topic whatever it costs; “in the end” is its share at the cheapest mix of the whole.',
		zh: '排序规则：先是机器人可以多接的话题，再是维持现状的话题，最后是须留给人工的话题；同组内按每段价值从高到低。下限是无论成本都由人工保留的部分；“最终”为整体最省配比下该话题的机器人份额。'
	},
	'topics.fixed': {
		en: 'Each step is judged by what its own contacts bring. What a bot costs whatever it answers (building, licence, upkeep) is in none of them, so that the whole may lose where every step gains:',
		zh: '每一步只按其自身会话的得失判断。机器人的建设、许可和运维等固定成本不在其内，因此步步有利，整体仍可能亏损：'
	},
	'topics.fixed.verdict': { en: 'the verdict counts it', zh: '总体结论已计入' },
	'topics.class': { en: 'Class', zh: '类型' },
	'topics.class.efficiency': { en: 'efficiency first', zh: '效率优先' },
	'topics.class.experience': { en: 'experience first', zh: '体验优先' },
	'topics.class.risk': { en: 'risk-sensitive', zh: '风险敏感' },
	'topics.class.undetermined': { en: 'undetermined', zh: '未定' },
	'topics.class.none': { en: 'not judged', zh: '未判定' },
	'topics.floor': { en: 'People’s floor', zh: '人工下限' },
	'topics.bot-first': { en: 'Bot first', zh: '机器人先接' },
	'topics.today': { en: 'today {share}', zh: '现状 {share}' },
	'topics.best': { en: 'in the end {share}', zh: '最终 {share}' },
	'topics.value': { en: 'Value a contact', zh: '每段价值' },
	'topics.waits': {
		en: 'by what is known a contact loses {money}: no more of it until a trial shows a gain',
		zh: '按现有数据每段亏 {money}：对照试验证明有收益之前，不再多交'
	},
	'topics.loses': {
		en: 'by what is known a contact loses {money}',
		zh: '按现有数据每段亏 {money}'
	},
	'topics.by-steps': {
		en: 'a tenth of its contacts more; the rest when its trial has passed',
		zh: '先多交其会话的一成，其余待试验通过后移交'
	},
	'topics.why': { en: 'Why, and when to stop', zh: '理由与中止条件' },
	'topics.why.of': { en: 'Why, and when to stop: {topic}', zh: '{topic}的理由与中止条件' },
	'topics.firm': {
		en: 'the same in {share} of recalculations with other weights and samples',
		zh: '换权重、换样本重算，{share} 类型不变'
	},
	'topics.unplanned.lead': {
		en: 'This log does not yet say what to hand over next.',
		zh: '这份日志还看不出下一步该移交什么。'
	},
	'topics.unplanned': { en: 'Shares at best are missing', zh: '缺少最优份额' },
	'topics.ratio': { en: 'See what the whole comes to', zh: '查看整体配比' },
	'topics.look': { en: 'Its conversations', zh: '查看会话' },
	'topics.save': { en: 'Save a decision on a topic', zh: '保存对话题的决定' }
});
