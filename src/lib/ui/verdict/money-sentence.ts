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

/** What the plan is worth, as the verdict goes on to say it: gain or loss, its range, the chance of a loss. */
export function moneySentence(money: MoneySaid, speech: Speech): readonly Stretch[] {
	const middle = money.drawn?.npv.p50 ?? money.npv;
	const isGain = !losesMoney(money);
	const amount: Stretch = { text: speech.format.moneyCompact(Math.abs(middle)), tone: isGain ? 'good' : 'warn' };
	const { lead, tail } = (speech.locale === 'zh' ? inChinese : inEnglish)(money, isGain, speech);
	return [{ text: lead }, amount, { text: tail }];
}

function inEnglish(money: MoneySaid, isGain: boolean, speech: Speech) {
	const { format } = speech;
	const { drawn, months, adoptedAlone } = money;
	// those that lose by what is known are named above, but not priced
	const trials = 'If the trials that promise a gain succeed, ';
	const of = `ot first in ${format.share(money.programme.botFirst)} of contacts`;
	const lead = {
		bot: isGain ? `B${of}, as advised, gains ` : `But b${of} and no more loses `,
		trial: isGain ? `${trials}b${of} gains ` : `But even ${trials.toLowerCase()}b${of} loses `,
		both: isGain ? `${trials}b${of} gains ` : `But even ${trials.toLowerCase()}b${of} loses `,
		none: isGain ? `On money alone, b${of} would gain ` : `B${of} would lose `,
		set: isGain ? `B${of}, as set, gains ` : `But b${of}, as set, loses `
	}[before(money)];
	const over = ` over ${period(months, speech)}`;
	const basis = drawn ? ', at the most likely values,' : '';
	const step = saidOfStep(adoptedAlone, isGain, {
		gains: (amount) => `; the first step alone${basis} gains ${amount}`,
		loses: (amount) => `; the first step alone${basis} loses ${amount}`,
		format
	});
	if (!drawn)
		return { lead, tail: `${over} at the most likely values${step}; how far that may stray is being worked out.` };
	const range = rangeOf(drawn.npv, speech);
	return {
		lead,
		tail: `${over} in the middle case${range ? ` (in eight of ten ${range})` : ''}, with ${chance(drawn.probabilityLoss, speech)} chance of a loss${step}.`
	};
}

function inChinese(money: MoneySaid, isGain: boolean, speech: Speech) {
	const { format } = speech;
	const { drawn, months, adoptedAlone } = money;
	const plan = `机器人先接 ${format.share(money.programme.botFirst)} 的会话，${period(months, speech)}`;
	const verb = `${drawn ? '居中情形' : '按最可能取值'}${isGain ? '净赚' : '净亏'} `;
	const lead = {
		bot: isGain ? '照此由' : '但仅由',
		trial: isGain ? '若有望获益的试点成立，由' : '但即便有望获益的试点成立，由',
		both: isGain ? '若有望获益的试点成立，由' : '但即便有望获益的试点成立，由',
		none: isGain ? '单看金钱，若由' : '若由',
		set: isGain ? '按设定由' : '但按设定由'
	}[before(money)];
	const basis = drawn ? '，按最可能取值' : '则';
	const step = saidOfStep(adoptedAlone, isGain, {
		gains: (amount) => `；只走第一步${basis}净赚 ${amount}`,
		loses: (amount) => `；只走第一步${basis}净亏 ${amount}`,
		format
	}).trimEnd();
	if (!drawn) return { lead: lead + plan + verb, tail: `${step}；上下浮动多少，正在测算。` };
	const range = rangeOf(drawn.npv, speech);
	return {
		lead: lead + plan + verb,
		tail: `${range ? `（八成情形${range}）` : ''}，亏损概率${chance(drawn.probabilityLoss, speech)}${step}。`
	};
}

interface StepWords {
	readonly gains: (amount: string) => string;
	readonly loses: (amount: string) => string;
	readonly format: Speech['format'];
}

/** What the topics handed over come to without those on trial, where that is not what the sentence says already. */
function saidOfStep(value: number | null, isGain: boolean, { gains, loses, format }: StepWords): string {
	if (value === null || (value >= 0 && isGain)) return '';
	return (value < 0 ? loses : gains)(format.moneyCompact(Math.abs(value)));
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
	const [near, far] = p90 < 0 ? [p90, p10] : [p10, p90];
	if (locale === 'zh')
		return p10 < 0 && p90 >= 0 ? `介于亏 ${said(p10)}与赚 ${said(p90)}之间` : `在 ${said(near)}至 ${said(far)}之间`;
	return p10 < 0 && p90 >= 0
		? `between a loss of ${said(p10)} and a gain of ${said(p90)}`
		: `between ${said(near)} and ${said(far)}`;
}

/** "a 4 %", "an 80 %", "an under 1 %": nothing drawn is ever quite certain. */
function chance(share: number, { locale, format }: Speech): string {
	const [least, most] = [format.share(0.01), format.share(0.99)];
	if (share < 0.005) return locale === 'zh' ? `不到 ${least}` : `less than a ${least}`;
	if (share > 0.995) return locale === 'zh' ? `超过 ${most}` : `more than a ${most}`;
	if (locale === 'zh') return ` ${format.share(share)}`;
	return `${/^(8|11|18)/.test(format.share(share)) ? 'an' : 'a'} ${format.share(share)}`;
}
