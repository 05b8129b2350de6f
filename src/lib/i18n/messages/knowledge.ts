import { messages } from '#lib/i18n/message.ts';

export const knowledge = messages({
	'nav.knowledge': { en: 'Knowledge', zh: '知识库' },
	'knowledge.title': { en: 'What the bot knows', zh: '机器人的知识' },
	'knowledge.say': {
		en: 'The bot answers a trade’s questions from that trade’s articles and from those of any company, never from another’s. The articles are examples: put your own deadlines, fees and hours in their place.',
		zh: '每个行业的问题只用本行业与通用的文章作答，绝不借用其他行业。文章均为示例，其中的期限、费用与时间请换成贵公司的。'
	},
	'knowledge.unchecked.medical': {
		en: 'No doctor has checked these articles. Have one do so before customers read them.',
		zh: '这些文章未经医生审核，面向客户使用前请先由医生审核。'
	},
	'knowledge.unchecked.legal': {
		en: 'No lawyer has checked these articles. Have one do so before customers read them.',
		zh: '这些文章未经律师审核，面向客户使用前请先由律师审核。'
	},
	'knowledge.modules': { en: 'Trades', zh: '行业模块' },
	'knowledge.articles': { en: 'Articles', zh: '文章' },
	'knowledge.find': { en: 'Find an article', zh: '查找文章' },
	'knowledge.found': {
		en: { one: '{count} article', other: '{count} articles' },
		zh: { other: '{count} 篇文章' }
	},
	'knowledge.found.none': { en: 'No article has these words in its title.', zh: '没有标题含有这些字词的文章。' },
	'knowledge.all': { en: 'All articles of “{scenario}”', zh: '「{scenario}」全部文章' },
	'knowledge.language': { en: 'Written in', zh: '语言' },
	'knowledge.en': { en: 'English', zh: '英文' },
	'knowledge.zh': { en: 'Chinese', zh: '中文' },
	'knowledge.answer': { en: 'Answer', zh: '回答' },
	'knowledge.steps': { en: 'Steps', zh: '步骤' },
	'knowledge.questions': { en: 'Questions it answers', zh: '对应的问题' },
	'knowledge.entities': { en: 'About', zh: '涉及' },
	'knowledge.slots': { en: 'Asks for', zh: '需询问' },
	'knowledge.verify': { en: 'checks identity first', zh: '先核实身份' },
	'knowledge.valid.from': { en: 'from {day}', zh: '自 {day} 起有效' },
	'knowledge.valid.until': { en: 'until {day}', zh: '有效至 {day}' },
	'knowledge.risk.money': { en: 'about money', zh: '涉及资金' },
	'knowledge.risk.health': { en: 'about health', zh: '涉及健康' },
	'knowledge.risk.law': { en: 'about law', zh: '涉及法律' },
	'knowledge.risk.privacy': { en: 'about personal data', zh: '涉及隐私' },
	'knowledge.link.prerequisite': { en: 'First', zh: '须先' },
	'knowledge.link.alternative': { en: 'If that does not fit', zh: '若不适用' },
	'knowledge.link.next': { en: 'What often follows', zh: '接下来' },
	'knowledge.graph': { en: 'How they are linked', zh: '文章间的联系' },
	'knowledge.graph.summary': {
		en: '{articles} articles in {topics} topics around {entities} things that several of them are about, with {links} links.',
		zh: '{articles} 篇文章分属 {topics} 个主题，围绕 {entities} 个共同涉及的事物，共 {links} 条链接。'
	},
	'knowledge.graph.key': {
		en: 'Outside the articles by topic, hollow where identity is checked first; inside what several are about. An arrow leads to what must be done first or often follows, a dashed line to what helps instead. Click an article to see its own links.',
		zh: '外圈为按主题排列的文章，空心表示须先核实身份；内圈为多篇文章共同涉及的事物。箭头指向须先办理或接下来的文章，虚线指向替代办法。点击文章可只看它的联系。'
	},
	'knowledge.graph.entity': {
		en: { one: 'in {count} article', other: 'in {count} articles' },
		zh: { other: '{count} 篇文章涉及' }
	},
	'knowledge.column.article': { en: 'Article', zh: '文章' },
	'knowledge.column.topic': { en: 'Topic', zh: '主题' },
	'knowledge.column.entities': { en: 'About, with others', zh: '共同涉及' },
	'knowledge.column.links': { en: 'Leads to', zh: '链接到' },
	'chart.open': { en: 'Enter opens one.', zh: '按回车打开。' }
});
