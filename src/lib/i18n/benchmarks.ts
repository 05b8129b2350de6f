import type { Bilingual } from '#lib/log/bilingual.ts';

/** Whom reported figures are about. */
export const benchmarkScopeNames: Readonly<Record<string, Bilingual>> = {
	account: { en: 'everybody', zh: '全部' },
	agent: { en: 'agent', zh: '客服' },
	inbox: { en: 'inbox', zh: '收件箱' },
	label: { en: 'label', zh: '标签' },
	team: { en: 'team', zh: '团队' }
};

/** Means, where ours elsewhere are medians: a report that holds only means can be held against nothing else. */
export const benchmarkFigureNames: Readonly<Record<string, Bilingual>> = {
	conversations: { en: 'conversations', zh: '会话数' },
	resolutions: { en: 'resolutions', zh: '解决数' },
	'first-human-reply': { en: 'mean first reply by a person', zh: '人工首次回复（平均）' },
	'queue-time': { en: 'mean wait in the queue', zh: '排队时长（平均）' },
	'resolution-time': { en: 'mean time to resolution', zh: '解决时长（平均）' }
};
