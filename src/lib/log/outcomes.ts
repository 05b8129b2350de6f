import type { Bilingual } from './bilingual.ts';

/** What the ledger may say of a bot-involved conversation. The order is the order of the rules that give it. */
export const botOutcomes = ['escalated', 'abandoned', 'confirmed', 'ambiguous', 'pending', 'assumed'] as const;
/** What the ledger may say of a conversation no bot took part in. */
export const humanOutcomes = ['resolved', 'unresolved', 'ambiguous', 'pending'] as const;

export type BotOutcome = (typeof botOutcomes)[number];
export type HumanOutcome = (typeof humanOutcomes)[number];
export type Outcome = BotOutcome | HumanOutcome;

export const outcomeLabels: Record<Outcome, Bilingual> = {
	escalated: { en: 'Handed to a person', zh: '转人工' },
	abandoned: { en: 'Given up', zh: '放弃' },
	confirmed: { en: 'Confirmed solved', zh: '确认解决' },
	ambiguous: { en: 'Cannot tell', zh: '无法判断' },
	pending: { en: 'Too recent', zh: '时间未到' },
	assumed: { en: 'Quiet since', zh: '此后无异议' },
	resolved: { en: 'Solved', zh: '已解决' },
	unresolved: { en: 'Not solved', zh: '未解决' }
};
