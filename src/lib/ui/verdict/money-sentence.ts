import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { inWords } from '#lib/ui/verdict/in-words.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

export interface MoneySaid {
	/** What is appraised: whose contacts, and how many of all. */
	readonly programme: Pick<Programme, 'botFirst'> & {
		readonly advised: Pick<NonNullable<Programme['advised']>, 'adopted' | 'onTrial'> | null;
	};
	/** Somebody has set the share of contacts. */
	readonly isSet: boolean;
	readonly months: number;
	/** With every figure at its most likely value. */
	readonly npv: number;
	/** The same of the topics handed over without those on trial; null where that is no question. */
	readonly adoptedAlone: number | null;
	/** What the draws came to; null while they are being worked out. */
	readonly drawn: {
		readonly npv: { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null };
		readonly probabilityLoss: number;
	} | null;
}

/** How the sentence before ended: the bot takes something, is tried on something, both, or gets nothing; or a share was set. */
type Before = 'bot' | 'trial' | 'both' | 'none' | 'set';

function before({ programme: { advised }, isSet }: MoneySaid): Before {
	if (!advised) return isSet ? 'set' : 'none';
	if (advised.adopted.length > 0) return advised.onTrial.length > 0 ? 'both' : 'bot';
	return 'trial';
}

/** In the middle case, or at the most likely values while that is not known. */
export const losesMoney = ({ npv, drawn }: Pick<MoneySaid, 'npv' | 'drawn'>): boolean => (drawn?.npv.p50 ?? npv) < 0;

/** What the plan is worth, as the verdict goes on to say it: gain or loss in the middle case. How sure that is says `moneyRange`. */
export function moneySentence(money: MoneySaid, speech: Speech): readonly Stretch[] {
	const middle = money.drawn?.npv.p50 ?? money.npv;
	const isGain = !losesMoney(money);
	const amount: Stretch = { text: speech.format.moneyCompact(Math.abs(middle)), tone: isGain ? 'good' : 'warn' };
	const { lead, tail } = (speech.locale === 'zh' ? inChinese : inEnglish)(money, isGain, speech);
	return [{ text: lead }, amount, { text: tail }];
}

function inEnglish(money: MoneySaid, isGain: boolean, speech: Speech) {
	// those that lose by what is known are named above, but not priced
	const trials = 'If the trials that promise a gain succeed, ';
	const of = `ot first in ${speech.format.share(money.programme.botFirst)} of contacts`;
	const lead = {
		bot: isGain ? `B${of}, as advised, gains ` : `But b${of} and no more loses `,
		trial: isGain ? `${trials}b${of} gains ` : `But even ${trials.toLowerCase()}b${of} loses `,
		both: isGain ? `${trials}b${of} gains ` : `But even ${trials.toLowerCase()}b${of} loses `,
		none: isGain ? `On money alone, b${of} would gain ` : `B${of} would lose `,
		set: isGain ? `B${of}, as set, gains ` : `But b${of}, as set, loses `
	}[before(money)];
	const basis = money.drawn ? 'in the middle case' : 'at the most likely values';
	return { lead, tail: ` over ${period(money.months, speech)} ${basis}.` };
}

function inChinese(money: MoneySaid, isGain: boolean, speech: Speech) {
	const plan = `机器人先接 ${speech.format.share(money.programme.botFirst)} 的会话，${period(money.months, speech)}`;
	const verb = `${money.drawn ? '居中情形' : '按最可能取值'}${isGain ? '净赚' : '净亏'} `;
	const lead = {
		bot: isGain ? '照此由' : '但仅由',
		trial: isGain ? '若有望获益的试点成立，由' : '但即便有望获益的试点成立，由',
		both: isGain ? '若有望获益的试点成立，由' : '但即便有望获益的试点成立，由',
		none: isGain ? '单看金钱，若由' : '若由',
		set: isGain ? '按设定由' : '但按设定由'
	}[before(money)];
	return { lead: lead + plan + verb, tail: '。' };
}

/** How sure that is, below the headline: the range, the chance of a loss, and what the first step alone comes to where that is news. */
export function moneyRange(money: MoneySaid, speech: Speech): string {
	const { drawn } = money;
	const step = saidOfStep(money, speech);
	const parts = drawn
		? [rangeOf(drawn.npv, speech), chanceOf(drawn.probabilityLoss, speech)]
		: [speech.locale === 'zh' ? '上下浮动多少，正在测算' : 'How far that may stray is being worked out'];
	const said = [...parts, step].filter((part) => part !== null);
	if (speech.locale === 'zh') return `${said.join('；')}。`;
	const sentence = said.join('; ');
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What the topics handed over come to without those on trial, where that is not what the headline says already. */
function saidOfStep(money: MoneySaid, { locale, format }: Speech): string | null {
	const { adoptedAlone: value, drawn } = money;
	if (value === null || (value >= 0 && !losesMoney(money))) return null;
	const amount = format.moneyCompact(Math.abs(value));
	if (locale === 'zh')
		return `只走第一步${drawn ? '，按最可能取值' : '则'}${value < 0 ? '净亏' : '净赚'} ${amount}`.trimEnd();
	return `the first step alone${drawn ? ', at the most likely values,' : ''} ${value < 0 ? 'loses' : 'gains'} ${amount}`;
}

/** Three years, 30 months. */
export function period(months: number, speech: Speech): string {
	const years = months / 12;
	if (!Number.isInteger(years)) return speech.locale === 'zh' ? `${months} 个月` : `${months} months`;
	if (speech.locale === 'zh') return `${inWords(years, speech)}年`;
	return `${inWords(years, speech).toLowerCase()} ${years === 1 ? 'year' : 'years'}`;
}

function rangeOf({ p10, p90 }: { p10: number | null; p90: number | null }, { locale, format }: Speech): string | null {
	if (p10 === null || p90 === null) return null;
	const said = (value: number) => format.moneyCompact(Math.abs(value));
	if (p10 < 0 && p90 >= 0)
		return locale === 'zh'
			? `八成情形介于亏 ${said(p10)}与赚 ${said(p90)}之间`
			: `in eight of ten cases between a loss of ${said(p10)} and a gain of ${said(p90)}`;
	const [near, far] = p90 < 0 ? [p90, p10] : [p10, p90];
	if (locale === 'zh') return `八成情形${p90 < 0 ? '亏' : '赚'} ${said(near)}至 ${said(far)}`;
	return `in eight of ten cases a ${p90 < 0 ? 'loss' : 'gain'} between ${said(near)} and ${said(far)}`;
}

/** Nothing drawn is ever quite certain. */
function chanceOf(share: number, { locale, format }: Speech): string {
	const [least, most] = [format.share(0.01), format.share(0.99)];
	const isZh = locale === 'zh';
	const said =
		share < 0.005
			? isZh
				? `不到 ${least}`
				: `under ${least}`
			: share > 0.995
				? isZh
					? `超过 ${most}`
					: `over ${most}`
				: null;
	if (isZh) return `亏损概率${said ?? ` ${format.share(share)}`}`;
	return `chance of a loss ${said ?? format.share(share)}`;
}
