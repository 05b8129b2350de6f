import { messages } from '#lib/i18n/message.ts';

export const claims = messages({
	'claims.title': { en: 'Claims', zh: '说法对照' },
	'claims.source': {
		en: 'The figures come from one article on whether an AI in customer service pays: they are the stories of other companies. Beside each stands what this log says of it.',
		zh: '这些数字出自一篇讨论智能客服是否划算的文章，说的都是别家的故事。每一条旁边，是这份日志给出的答案。'
	},
	'claims.harms': {
		en: 'Of the damage it warns of, this log shows: {names}.',
		zh: '文章警告的害处，这份日志里看得到的有：{names}。'
	},
	'claims.add': {
		en: { one: 'One more could be measured with: {fields}.', other: '{count} more could be measured with: {fields}.' },
		zh: '补上{fields}，还能多测 {count} 条。'
	},
	'claims.part.gain': { en: 'What a bot is said to gain', zh: '据说机器人带来什么' },
	'claims.part.cost': { en: 'What it is said to cost', zh: '据说要付出什么' },
	'claims.part.balance': { en: 'How the two are said to be balanced', zh: '据说怎样两全' },
	'claims.part.choice': { en: 'How one is said to choose', zh: '据说该怎么选' },
	'claims.claim': { en: 'Claim', zh: '说法' },
	'claims.article': { en: 'The article', zh: '文章' },
	'claims.yours': { en: 'This log', zh: '这份日志' },
	'claims.verdict': { en: 'Verdict', zh: '判定' },
	'claims.verdict.seen': { en: 'seen', zh: '得到印证' },
	'claims.verdict.weaker': { en: 'weaker', zh: '程度较弱' },
	'claims.verdict.not-seen': { en: 'not seen', zh: '未见' },
	'claims.verdict.not-measurable': { en: 'not measurable', zh: '无法测量' },
	'claims.sides': { en: '{of} against {against}', zh: '{of}，对 {against}' },
	'claims.sides.matched': { en: 'like for like: {of} against {against}', zh: '同类相比：{of}，对 {against}' },
	'claims.sides.as-they-came': {
		en: 'all contacts, as the other pages show them: {of} against {against}',
		zh: '全部会话（与其他页面所示相同）：{of}，对 {against}'
	},
	'claims.exact': { en: 'counted, not sampled', zh: '逐一计数，非抽样' },
	'claims.assumed': { en: 'assumed, {low} – {high}', zh: '假设，{low} – {high}' },
	'claims.rests-on': { en: 'rests on assumptions: {names}', zh: '依据的假设：{names}' },
	'claims.missing': { en: 'The log does not say: {fields}.', zh: '日志里没有：{fields}。' },
	'claims.volume': {
		en: 'About {count} contacts in all would decide it, if the figure stayed.',
		zh: '若数字不变，共约 {count} 段会话即可判定。'
	},
	'claims.no-figure': { en: 'no figure yet', zh: '尚无数字' },
	'claims.more': { en: 'More on {name}', zh: '{name}：更多数字' },
	'claims.explore': { en: 'In Explore', zh: '在分析页查看' },
	'claims.explore.name': { en: 'In Explore: {name}', zh: '在分析页查看：{name}' },
	'claims.import': { en: 'Add it by an import', zh: '导入补上' },
	'claims.import.name': { en: 'Add it by an import: {name}', zh: '导入补上：{name}' },
	'claims.legend': {
		en: 'Point and line: this log, with its 95 % interval. Dashes: the article. Thin stroke: no effect at all. Ratios are drawn evenly by factors.',
		zh: '圆点与横线：这份日志及其 95% 区间。虚线：文章的数字。细竖线：毫无效果。比值按倍数等距绘制。'
	},
	'claims.how.title': { en: 'How a claim is judged', zh: '怎样判定' },
	'claims.how.seen': {
		en: 'Even the end of the 95 % interval that is nearest to no effect reaches the article’s figure; for a damage, it is at least as bad.',
		zh: '即便取 95% 区间离“毫无效果”最近的一端，也达到文章的数字；若是害处，则至少同样严重。'
	},
	'claims.how.weaker': {
		en: 'There is an effect, for the interval leaves “none” out; but not surely as large as the article says.',
		zh: '区间不含“毫无效果”，确有其事，但不能肯定有文章说的那么大。'
	},
	'claims.how.not-seen': {
		en: 'The interval holds “no effect” and leaves the article’s figure out, or it lies on the other side altogether.',
		zh: '区间含有“毫无效果”而不含文章的数字，或整个落在相反的一边。'
	},
	'claims.how.not-measurable': {
		en: 'The log lacks a column, holds too little to tell the two apart, or the claim is about what no log can say.',
		zh: '日志缺列，或数量不足以分辨两者，或者这一条本来就不是日志能回答的。'
	}
});
