import type { Bilingual } from '#lib/log/bilingual.ts';
import { isCodeAwaited, isLocked, maySend } from '../verification/verification.ts';
import type { KnownArticle } from '../turn/bot.ts';
import type { Conversation, Scenario } from '../turn/conversation.ts';
import { isBotLanguage, type Action, type EventOf } from '../turn/events.ts';
import type { OthersData } from './others-data.ts';
import type { PolicySettings } from './settings.ts';

/** What a decision is made on. */
export interface Situation {
	/** Before this message. */
	readonly before: Conversation;
	readonly heard: EventOf<'heard'>;
	readonly felt: EventOf<'felt'>;
	readonly understood: EventOf<'understood'>;
	/** The article understood; null where there is none. */
	readonly article: KnownArticle | null;
	/** Whether the code in this message was right; null: none was looked at. */
	readonly isCodeRight: boolean | null;
	/** It was the right one once. */
	readonly hasCodeRunOut: boolean;
	readonly isVerified: boolean;
	/** The message asks for another code. */
	readonly wantsCode: boolean;
	/** The message only gives what was asked for. */
	readonly isSlotGiven: boolean;
	/** What belongs to somebody else is asked for. */
	readonly othersData: OthersData;
	/** What the bot must not do is asked for. */
	readonly isGuarded: boolean;
	readonly settings: PolicySettings;
	/** ISO instant. */
	readonly now: string;
}

export interface PolicyRule {
	readonly id: string;
	readonly action: Action;
	readonly label: Bilingual;
	readonly when: (situation: Situation) => boolean;
	/** What it compares with which threshold. */
	readonly compares?: (situation: Situation) => { readonly value: number; readonly threshold: number };
}

/** From which confidence on a code is sent for what is about an account: one that comes unasked frightens, and a wrong one teaches to type codes. */
const CODE_FROM = 0.75;

/** How sure the bot has to be of what it understood before it acts on it. */
const sureFrom = ({ before, article, settings, isVerified }: Situation) =>
	article !== null && !isVerified && needsProof(article, before.scenario)
		? Math.max(settings.confidentFrom, CODE_FROM)
		: settings.confidentFrom;

const isConfident = (situation: Situation) => {
	const { understood } = situation;
	return understood.inScope && understood.article !== null && understood.confidence >= sureFrom(situation);
};

/** Trades in which whatever is about the customer’s own account is shown to nobody else. */
const RISKY_SCENARIOS = ['finance', 'medical', 'legal'];

/** Whether an article is answered, in this trade, only to who has proved to be the customer. */
export const needsProof = (article: KnownArticle, scenario: Scenario) =>
	article.verify &&
	(article.risk === 'privacy' || RISKY_SCENARIOS.includes(article.scenario) || RISKY_SCENARIOS.includes(scenario));

const lacksProof = (situation: Situation) =>
	situation.article !== null &&
	needsProof(situation.article, situation.before.scenario) &&
	!situation.isVerified &&
	isConfident(situation);

const confidence = (situation: Situation) => ({
	value: situation.understood.confidence,
	threshold: sureFrom(situation)
});

/** First match wins; the last always matches. */
export const policyRules: readonly PolicyRule[] = [
	{
		id: 'emergency',
		action: 'hand-off',
		label: { en: 'Tells of a danger: emergency', zh: '紧急情况：有人身或财产危险' },
		when: ({ heard }) => heard.emergency !== undefined
	},
	{
		id: 'asked-for-person',
		action: 'hand-off',
		label: { en: 'The customer wants a person', zh: '客户要求人工' },
		when: ({ heard, before }) => heard.signals.person || (before.offeredPerson && heard.courtesy === 'yes')
	},
	{
		id: 'language-not-spoken',
		action: 'hand-off',
		label: { en: 'Written in a language the bot does not answer in', zh: '客户所用语言，机器人无法回答' },
		when: (situation) => {
			const { heard, article, before } = situation;
			if (isBotLanguage(heard.language)) return false;
			const isWritten = article?.answer[heard.language] !== undefined;
			return !(isWritten && isConfident(situation) && !needsProof(article, before.scenario));
		}
	},
	{
		// before any code is sent: none of the customer’s own opens what is another’s
		id: 'anothers-data',
		action: 'refuse-to-person',
		label: { en: 'Asks for what belongs to somebody else', zh: '索取他人的信息或账户' },
		when: (situation) => {
			const { othersData, article, before } = situation;
			if (othersData !== 'acting') return othersData === 'asked';
			return article !== null && isConfident(situation) && needsProof(article, before.scenario);
		}
	},
	{
		id: 'anxious-over-threshold',
		action: 'hand-off',
		label: { en: 'Upset beyond the threshold', zh: '焦虑超阈值' },
		when: ({ felt, settings }) => felt.urgent >= settings.escalateFrom,
		compares: ({ felt, settings }) => ({ value: felt.urgent, threshold: settings.escalateFrom })
	},
	{
		id: 'second-loop',
		action: 'hand-off',
		label: { en: 'Had to ask again too often', zh: '多次重复追问' },
		when: ({ understood, before, settings }) => understood.loops >= settings.loops && understood.loops > before.loops,
		compares: ({ understood, settings }) => ({ value: understood.loops, threshold: settings.loops })
	},
	{
		id: 'locked-out',
		action: 'hand-off',
		label: { en: 'Could not be verified', zh: '身份验证未通过' },
		when: (situation) => {
			const { before, isCodeRight, hasCodeRunOut, isVerified, wantsCode, now } = situation;
			if (isVerified) return false;
			if (wantsCode || hasCodeRunOut) return !maySend(before.verification, now);
			const isStuck = isLocked(before.verification, now) || !maySend(before.verification, now);
			return isCodeRight === false
				? isLocked(before.verification, now) || before.verification.triesLeft === 1
				: lacksProof(situation) && isStuck && !isCodeAwaited(before.verification, now);
		}
	},
	{
		id: 'code-run-out',
		action: 'ask',
		label: { en: 'The code has run out', zh: '验证码已过期' },
		when: ({ hasCodeRunOut }) => hasCodeRunOut
	},
	{
		id: 'another-code',
		action: 'ask',
		label: { en: 'Asked for another code', zh: '要求重发验证码' },
		when: ({ wantsCode }) => wantsCode
	},
	{
		id: 'wrong-code',
		action: 'ask',
		label: { en: 'The code is not right', zh: '验证码不正确' },
		when: ({ isCodeRight }) => isCodeRight === false
	},
	{
		id: 'not-verified',
		action: 'ask',
		label: { en: 'About an account, and not verified', zh: '涉及账户，尚未验证身份' },
		when: lacksProof
	},
	{
		id: 'unreadable',
		action: 'ask',
		label: { en: 'Nothing to read in it', zh: '没有可读的内容' },
		when: ({ heard }) => !heard.isReadable
	},
	{
		id: 'none-of-choices',
		action: 'ask',
		label: { en: 'None of what was offered', zh: '都不是所列选项' },
		when: ({ understood }) => understood.chosen?.by === 'none'
	},
	{
		id: 'which-choice',
		action: 'ask',
		label: { en: 'Agreed, but not to which', zh: '未说明选哪一项' },
		when: ({ heard, before }) => heard.courtesy === 'yes' && before.offered.length > 1 && before.unclear < 2
	},
	{
		id: 'courtesy',
		action: 'answer',
		label: { en: 'A greeting, thanks, or a plain no', zh: '问候、致谢或婉拒' },
		when: ({ heard }) => heard.courtesy !== null || (heard.signals.thanks && !heard.signals.asks)
	},
	{
		id: 'slot-given',
		action: 'answer',
		label: { en: 'Told what was asked for', zh: '已提供所需信息' },
		when: ({ isSlotGiven }) => isSlotGiven
	},
	{
		id: 'upset-and-unclear',
		action: 'hand-off',
		label: { en: 'Upset, not for the first time, and not understood', zh: '情绪不满，重复来访或投诉，且未能理解' },
		when: (situation) => {
			const { felt, heard } = situation;
			return felt.tone !== 'calm' && (heard.signals.repeats || heard.signals.complaint) && !isConfident(situation);
		}
	},
	{
		id: 'low-confidence-again',
		action: 'hand-off',
		label: { en: 'Not understood twice', zh: '连续两次未能理解' },
		when: (situation) => situation.understood.inScope && !isConfident(situation) && situation.before.unclear > 0,
		compares: confidence
	},
	{
		id: 'low-confidence',
		action: 'ask',
		label: { en: 'Not sure what is meant', zh: '不确定客户的意思' },
		when: (situation) => situation.understood.inScope && !isConfident(situation),
		compares: confidence
	},
	{
		id: 'out-of-scope-again',
		action: 'hand-off',
		label: { en: 'Twice beyond what it knows', zh: '连续两次超出知识范围' },
		when: ({ understood, before }) => !understood.inScope && before.unclear > 0
	},
	{
		id: 'out-of-scope',
		action: 'ask',
		label: { en: 'Beyond what it knows', zh: '超出知识范围' },
		when: ({ understood }) => !understood.inScope
	},
	{
		id: 'would-refuse',
		action: 'refuse-to-person',
		label: { en: 'The bot must not, a person may', zh: '机器人不可处理，须由人工决定' },
		when: ({ isGuarded }) => isGuarded
	},
	{
		id: 'answer',
		action: 'answer',
		label: { en: 'Known well enough', zh: '有把握回答' },
		when: () => true,
		compares: confidence
	}
];

/** The first rule that matches. */
export function decide(situation: Situation): PolicyRule {
	const rule = policyRules.find(({ when }) => when(situation));
	if (!rule) throw new Error('no rule of the policy matches, though the last always does');
	return rule;
}

/** What a rule is called; people may ask for things that no rule says. */
export const ruleLabel = (id: string): Bilingual =>
	policyRules.find((rule) => rule.id === id)?.label ?? OTHER_REASONS[id] ?? { en: id, zh: id };

/** Why a conversation waits for a person where no turn of the bot decided it. */
const OTHER_REASONS: Readonly<Record<string, Bilingual>> = {
	button: { en: 'The customer pressed “talk to a person”', zh: '客户点了“转人工”' },
	'switched-off': { en: 'The bot is switched off', zh: '机器人已停用' },
	'bot-failed': { en: 'The bot failed', zh: '机器人出错' }
};
