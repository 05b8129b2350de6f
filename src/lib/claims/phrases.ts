import type { Axis } from '#lib/decision/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';

/** How figures were compared, and why there may be none; written in each language rather than translated. */

const percent = (share: number) => Math.round(share * 100);

export const likeForLike = (matchedOn: readonly Bilingual[], share: number): Bilingual => ({
	en: `Like for like in ${matchedOn.map(({ en }) => en).join(', ')}; ${percent(share)}\u00a0% of contacts have their like on the other side.`,
	zh: `按${matchedOn.map(({ zh }) => zh).join('、')}匹配；${percent(share)}% 的会话在另一方有同类。`
});
export const unmatched: Bilingual = {
	en: 'As the contacts came: too few have their like on the other side, so that who gets what may be in it.',
	zh: '未作匹配：在另一方有同类的会话太少，差异可能来自会话本身不同。'
};
export const inTopics = (count: number): Bilingual => ({
	en: count === 1 ? 'In one topic.' : `In ${count} topics.`,
	zh: `共 ${count} 个话题。`
});
export const oneSided: Bilingual = {
	en: 'Only one side has contacts that count here: there is nothing to compare.',
	zh: '可计入的会话只有一方有，无从比较。'
};
export const noComparison: Bilingual = {
	en: 'There are too few conversations without it to compare with.',
	zh: '没有出现这种情况的会话太少，无从比较。'
};
export const noBase: Bilingual = {
	en: 'On the side compared with the figure is nought: a ratio to it says nothing.',
	zh: '作为基准的一方数值为零，求不出比值。'
};
export const noTopics: Readonly<Record<Axis, Bilingual>> = {
	efficiency: { en: 'No topic of this log is efficiency first.', zh: '这份日志里没有效率优先的话题。' },
	experience: { en: 'No topic of this log is experience first.', zh: '这份日志里没有体验优先的话题。' },
	risk: { en: 'No topic of this log is risk-sensitive.', zh: '这份日志里没有风险敏感的话题。' }
};
export const topicsOf: Readonly<Record<Axis, Bilingual>> = {
	efficiency: { en: 'In topics that are efficiency first', zh: '效率优先话题的会话占比' },
	experience: { en: 'In topics that are experience first', zh: '体验优先话题的会话占比' },
	risk: { en: 'In topics that are risk-sensitive', zh: '风险敏感话题的会话占比' }
};
export const costLabels = {
	direct: { en: 'Cost per contact, bot first against people first', zh: '单次会话成本，机器人先接对人工先接' },
	full: { en: 'The same, lost customers included', zh: '同上，计入流失' }
} as const;

export const noFigure: Bilingual = {
	en: 'The log has the columns, but no conversation that counts here.',
	zh: '日志有这些列，但没有一段会话可以计入。'
};
export const tooFew: Bilingual = {
	en: 'Too few to lean on: fewer than 30 customers, or contacts on one side.',
	zh: '样本太少：不足 30 位客户，或其中一方不足 30 段会话。'
};
export const noInterval: Bilingual = {
	en: 'How far chance may have moved this figure cannot be told: on one side it never happened.',
	zh: '其中一方一次也没有发生，无法判断这个数字受偶然影响有多大。'
};
export const undecided: Bilingual = {
	en: 'The interval holds both the article’s figure and no effect at all.',
	zh: '区间里既有文章的数字，也有“毫无效果”。'
};
