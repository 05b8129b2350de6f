import type { Decision } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { handlerOf } from '#lib/ui/verdict/handler.ts';
import { inWords } from '#lib/ui/verdict/in-words.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

export interface MoneySaid {
	/** Share of contacts that the plan gives the bot first, 0..1. */
	readonly botFirst: number;
	readonly months: number;
	/** With every figure at its most likely value. */
	readonly npv: number;
	/** What the draws came to; null while they are being worked out. */
	readonly drawn: {
		readonly npv: { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null };
		readonly probabilityLoss: number;
	} | null;
}

/** How the sentence before ended: the bot takes something, is tried on something, or gets nothing. */
type Before = 'bot' | 'trial' | 'none';

function before({ topics }: Decision): Before {
	const handlers = new Set(topics.map(handlerOf));
	return handlers.has('bot') ? 'bot' : handlers.has('both') ? 'trial' : 'none';
}

/** What the plan is worth, as the verdict goes on to say it: gain or loss, its range, the chance of a loss. */
export function moneySentence(money: MoneySaid, decision: Decision, speech: Speech): readonly Stretch[] {
	const middle = money.drawn?.npv.p50 ?? money.npv;
	const isGain = middle >= 0;
	const amount: Stretch = { text: speech.format.moneyCompact(Math.abs(middle)), tone: isGain ? 'good' : 'warn' };
	const { lead, tail } =
		speech.locale === 'zh'
			? inChinese(money, before(decision), isGain, speech)
			: inEnglish(money, before(decision), isGain, speech);
	return [{ text: lead }, amount, { text: tail }];
}

function inEnglish({ botFirst, months, drawn }: MoneySaid, then: Before, isGain: boolean, speech: Speech) {
	const plan = `ot first in ${speech.format.share(botFirst)} of contacts, as planned,`;
	const certainty = drawn ? 'most likely ' : '';
	const lead = {
		bot: isGain ? `B${plan} ${certainty}gains ` : `But b${plan} ${certainty}loses `,
		trial: isGain ? `If it proves itself, b${plan} ${certainty}gains ` : `As things stand, b${plan} ${certainty}loses `,
		none: isGain ? `On money alone, b${plan} would ${certainty}gain ` : `B${plan} would ${certainty}lose `
	}[then];
	const over = ` over ${period(months, speech)}`;
	if (!drawn) return { lead, tail: `${over} at the most likely values; how far that may stray is being worked out.` };
	const range = rangeOf(drawn.npv, speech);
	return {
		lead,
		tail: `${over}${range ? ` (in eight of ten cases ${range})` : ''}, with ${chance(drawn.probabilityLoss, speech)} chance of a loss.`
	};
}

function inChinese({ botFirst, months, drawn }: MoneySaid, then: Before, isGain: boolean, speech: Speech) {
	const plan = `由机器人先接 ${speech.format.share(botFirst)} 的会话，${period(months, speech)}`;
	const verb = `${drawn ? '最可能' : '按最可能取值'}${isGain ? '净赚' : '净亏'} `;
	const lead = {
		bot: isGain ? '按计划' : '但若按计划',
		trial: isGain ? '若试点成立，按计划' : '照目前情形，按计划',
		none: isGain ? '单看金钱，若按计划' : '若按计划'
	}[then];
	if (!drawn) return { lead: lead + plan + verb, tail: '；上下浮动多少，正在测算。' };
	const range = rangeOf(drawn.npv, speech);
	return {
		lead: lead + plan + verb,
		tail: `${range ? `（八成情形${range}）` : ''}，亏损概率${chance(drawn.probabilityLoss, speech)}。`
	};
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
