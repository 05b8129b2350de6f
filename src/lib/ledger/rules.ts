import type { Bilingual } from '#lib/log/bilingual.ts';
import type { BotOutcome, HumanOutcome } from '#lib/log/outcomes.ts';
import { unread } from './known.ts';
import type { Windows } from '#lib/log/windows.ts';

/** Who a rule is about: conversations a bot took part in, or those only people handled. */
export type Arm = 'bot' | 'human';

/**
 * One rule of the ledger. `when` is three-valued SQL over the columns of `chained` (see judge.ts): true gives the
 * outcome, NULL means that the log lacks what the rule needs, so that nothing after it can be said with honesty.
 */
export interface Rule {
	readonly id: string;
	readonly arm: Arm;
	readonly outcome: BotOutcome | HumanOutcome;
	readonly when: (windows: Windows) => string;
	/** The canonical field named when `when` is NULL. */
	readonly needs: string | null;
	readonly reason: Bilingual;
}

const recontact = (hours: number) =>
	`CASE WHEN customer_id IS NULL THEN NULL ELSE coalesce(next_contact <= ${hours} * 3600, false) END`;
const lowRating = ({ bottomBox }: Windows) => `coalesce(csat <= ${bottomBox}, false)`;
const topRating = ({ topBox }: Windows) => `coalesce(csat >= ${topBox}, false)`;
const young = ({ quietHours }: Windows) => `age < ${quietHours} * 3600`;

/** Counts up with every change of what a verdict says: a log judged by an older edition is judged anew when it is opened. */
export const RULES_EDITION = 5;

/**
 * First match wins, in this order (the founding contract's ledger). Rules of one outcome stand together: within such
 * a group a true rule outweighs an unknown one.
 */
export const rules: readonly Rule[] = [
	{
		id: 'bot.escalated.person',
		arm: 'bot',
		outcome: 'escalated',
		when: () => 'human',
		needs: 'human_involved',
		reason: { en: 'A person took part.', zh: '有人工参与。' }
	},
	{
		id: 'bot.escalated.handoff',
		arm: 'bot',
		outcome: 'escalated',
		when: () => 'handoff_at IS NOT NULL',
		needs: 'handoff_at',
		reason: { en: 'The bot handed the customer over.', zh: '机器人已转人工。' }
	},
	{
		id: 'bot.escalated.asked',
		arm: 'bot',
		outcome: 'escalated',
		when: () => 'coalesce(asked_person, false)',
		needs: null,
		reason: { en: 'The customer asked for a person.', zh: '客户要求人工服务。' }
	},
	{
		id: 'bot.abandoned.no-answer',
		arm: 'bot',
		outcome: 'abandoned',
		// Close to the end of the log an answer may still be on its way.
		when: (windows) => `NOT answered AND NOT (${young(windows)})`,
		needs: 'first_bot_reply_at',
		reason: { en: 'Nobody answered.', zh: '没有任何回复。' }
	},
	{
		id: 'bot.abandoned.rating',
		arm: 'bot',
		outcome: 'abandoned',
		when: lowRating,
		needs: null,
		reason: { en: 'The customer’s last word was a bad rating.', zh: '客户最后给出了差评。' }
	},
	{
		id: 'bot.abandoned.words',
		arm: 'bot',
		outcome: 'abandoned',
		// A best rating is a later word than any turn.
		when: (windows) =>
			`coalesce(ended_badly, false) AND NOT ${topRating(windows)} AND NOT coalesce(customer_confirmed, false)`,
		needs: null,
		reason: { en: 'The customer’s last turn was dissatisfied.', zh: '客户最后一句话表达了不满。' }
	},
	{
		id: 'bot.abandoned.left-asking',
		arm: 'bot',
		outcome: 'abandoned',
		// Close to the end of the log an answer may still be on its way.
		when: (windows) => `coalesce(left_asking, false) AND NOT (${young(windows)})`,
		needs: null,
		reason: { en: 'The customer’s last question was not answered.', zh: '客户最后的问题无人回答。' }
	},
	{
		id: 'bot.abandoned.recontact',
		arm: 'bot',
		outcome: 'abandoned',
		when: ({ giveUpHours }) => recontact(giveUpHours),
		needs: 'customer_id',
		reason: {
			en: 'The same customer came back about the same topic soon after.',
			zh: '同一客户很快就同一话题再次来访。'
		}
	},
	{
		id: 'bot.confirmed.rating',
		arm: 'bot',
		outcome: 'confirmed',
		when: topRating,
		needs: null,
		reason: { en: 'The customer gave the best rating.', zh: '客户给了最高评价。' }
	},
	{
		id: 'bot.confirmed.customer',
		arm: 'bot',
		outcome: 'confirmed',
		when: () => 'coalesce(customer_confirmed, false)',
		needs: null,
		reason: { en: 'The customer said that it was solved.', zh: '客户确认问题已解决。' }
	},
	{
		id: 'bot.confirmed.words',
		arm: 'bot',
		outcome: 'confirmed',
		when: () => 'coalesce(closed_well, false)',
		needs: null,
		reason: { en: 'The customer closed with thanks.', zh: '客户以感谢结束了对话。' }
	},
	{
		id: 'bot.pending',
		arm: 'bot',
		outcome: 'pending',
		when: young,
		needs: null,
		reason: { en: 'Too close to the end of the log to tell.', zh: '距日志末尾太近，尚不能判断。' }
	},
	{
		id: 'bot.assumed',
		arm: 'bot',
		outcome: 'assumed',
		when: () => 'true',
		needs: null,
		reason: {
			en: 'The customer did not come back within the window that is set (72 hours unless changed).',
			zh: '客户在所设窗口内（默认 72 小时）没有再来。'
		}
	},
	{
		id: 'human.unresolved.no-answer',
		arm: 'human',
		outcome: 'unresolved',
		when: (windows) => `NOT answered AND NOT (${young(windows)})`,
		needs: 'first_human_reply_at',
		reason: { en: 'Nobody answered.', zh: '没有任何回复。' }
	},
	{
		id: 'human.unresolved.rating',
		arm: 'human',
		outcome: 'unresolved',
		when: lowRating,
		needs: null,
		reason: { en: 'The customer’s last word was a bad rating.', zh: '客户最后给出了差评。' }
	},
	{
		id: 'human.unresolved.words',
		arm: 'human',
		outcome: 'unresolved',
		// A best rating is a later word than any turn.
		when: (windows) =>
			`coalesce(ended_badly, false) AND NOT ${topRating(windows)} AND NOT coalesce(customer_confirmed, false)`,
		needs: null,
		reason: { en: 'The customer’s last turn was dissatisfied.', zh: '客户最后一句话表达了不满。' }
	},
	{
		id: 'human.unresolved.left-asking',
		arm: 'human',
		outcome: 'unresolved',
		when: (windows) => `coalesce(left_asking, false) AND NOT (${young(windows)})`,
		needs: null,
		reason: { en: 'The customer’s last question was not answered.', zh: '客户最后的问题无人回答。' }
	},
	{
		id: 'human.unresolved.reopened',
		arm: 'human',
		outcome: 'unresolved',
		when: () => `CASE WHEN reopened_at IS NOT NULL THEN true WHEN ${unread('reopened_at')} THEN NULL ELSE false END`,
		needs: 'reopened_at',
		reason: { en: 'It was reopened.', zh: '会话被重新打开。' }
	},
	{
		id: 'human.unresolved.recontact',
		arm: 'human',
		outcome: 'unresolved',
		when: ({ giveUpHours }) => recontact(giveUpHours),
		needs: 'customer_id',
		reason: {
			en: 'The same customer came back about the same topic soon after.',
			zh: '同一客户很快就同一话题再次来访。'
		}
	},
	{
		id: 'human.resolved.rating',
		arm: 'human',
		outcome: 'resolved',
		when: topRating,
		needs: null,
		reason: { en: 'The customer gave the best rating.', zh: '客户给了最高评价。' }
	},
	{
		id: 'human.resolved.words',
		arm: 'human',
		outcome: 'resolved',
		when: () => 'coalesce(closed_well, false)',
		needs: null,
		reason: { en: 'The customer closed with thanks.', zh: '客户以感谢结束了对话。' }
	},
	{
		id: 'human.pending',
		arm: 'human',
		outcome: 'pending',
		when: young,
		needs: null,
		reason: { en: 'Too close to the end of the log to tell.', zh: '距日志末尾太近，尚不能判断。' }
	},
	{
		id: 'human.resolved.quiet',
		arm: 'human',
		outcome: 'resolved',
		when: () => 'true',
		needs: null,
		reason: {
			en: 'The customer did not come back within the window that is set (72 hours unless changed).',
			zh: '客户在所设窗口内（默认 72 小时）没有再来。'
		}
	}
];

/** What a verdict says when an earlier rule could have fired but its input is missing. */
export const ambiguousRule = {
	bot: 'bot.ambiguous',
	human: 'human.ambiguous',
	reason: {
		en: 'The log lacks what the verdict needs.',
		zh: '日志缺少判断所需的信息。'
	} satisfies Bilingual
} as const;
