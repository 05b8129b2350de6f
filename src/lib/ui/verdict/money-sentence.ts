import type { Condition } from '#lib/economics/appraisal/condition.ts';
import type { Outlook } from '#lib/economics/appraisal/outlook.ts';
import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { conditionInWords } from '#lib/ui/verdict/condition-in-words.ts';
import { inWords } from '#lib/ui/verdict/in-words.ts';
import type { Stance, Stretch } from '#lib/ui/verdict/sentence.ts';

export interface MoneySaid {
	/** What is appraised: whose contacts, and how many of all. */
	readonly programme: Pick<Programme, 'botFirst'> & {
		readonly advised: Pick<NonNullable<Programme['advised']>, 'adopted' | 'onTrial'> | null;
	};
	/** Somebody has set the share of contacts. */
	readonly isSet: boolean;
	readonly months: number;
	/** NPV in the middle case; that of what the bot answers first today, null where the log does not say. */
	readonly middle: number;
	readonly today: { readonly botFirst: number; readonly npv: { readonly p50: number | null } } | null;
	/** `working`: it is being worked out; `not-asked`: nobody has asked for it yet; `failed`: it could not be; null: there is none. */
	readonly condition: Condition | 'working' | 'not-asked' | 'failed' | null;
}

/** As for every other figure. */
const LEAST_CONTACTS = 30;

/** So few contacts that the money is shown, but nothing is concluded from it. */
export const isTooFew = ({ log }: Pick<Programme, 'log'>): boolean => log.contacts < LEAST_CONTACTS;

/** How the sentence before ended: the bot takes something, is tried on something, both, or gets nothing; or a share was set. */
type Before = 'bot' | 'trial' | 'both' | 'none' | 'set';

function before({ programme: { advised }, isSet }: Pick<MoneySaid, 'programme' | 'isSet'>): Before {
	if (!advised) return isSet ? 'set' : 'none';
	if (advised.adopted.length > 0) return advised.onTrial.length > 0 ? 'both' : 'bot';
	return 'trial';
}

/**
 * What the money makes of the advice by topics: go by it; or, where it loses in the middle case, begin nothing, leave what there is, or
 * give up those contacts that a bot there is suits least.
 */
export function stanceOf({ programme, middle, today }: Pick<MoneySaid, 'programme' | 'middle' | 'today'>): Stance {
	if (middle >= 0 || !programme.advised) return 'go';
	if (!today || today.botFirst === 0) return 'none';
	return middle > (today.npv.p50 ?? 0) ? 'confine' : 'no-more';
}

/** In the middle case no bot at all comes to more than the plan, and than the bot there is. */
export const arePeopleBest = ({ middle, today }: Pick<MoneySaid, 'middle' | 'today'>): boolean =>
	middle < 0 && today !== null && today.botFirst > 0 && (today.npv.p50 ?? 0) < 0;

/** What the plan comes to in the middle case, as the verdict goes on to say it, and on which condition it is worth it. */
export function moneySentence(money: MoneySaid, speech: Speech): readonly Stretch[] {
	const { middle } = money;
	const isGain = middle >= 0;
	const amount: Stretch = { text: speech.format.moneyCompact(Math.abs(middle)), tone: isGain ? 'good' : 'warn' };
	const { lead, tail } = (speech.locale === 'zh' ? inChinese : inEnglish)(money, isGain, speech);
	return [
		{ text: lead },
		amount,
		{ text: tail + conditionClause(money, isGain, speech) + (speech.locale === 'zh' ? '。' : '.') }
	];
}

/** With its joint; while the condition is not known, what stands before it is an estimate, and says so. */
function conditionClause({ programme, isSet, condition }: MoneySaid, isGain: boolean, speech: Speech): string {
	const { t } = speech;
	const isEstimate = condition === 'working' || condition === 'not-asked' || condition === 'failed';
	// where people are to answer whatever it gains, no condition of money changes that
	const isAsked = programme.advised !== null || isSet;
	if (isEstimate)
		return (
			t('condition.join.would') +
			t(isAsked && condition !== 'not-asked' ? `condition.${condition}` : 'condition.estimate')
		);
	if (!isAsked) return '';
	if (condition)
		return t(isGain ? 'condition.join.holds' : 'condition.join.would') + conditionInWords(condition, isGain, speech);
	return isGain ? '' : t('condition.join.would') + t('condition.none');
}

function inEnglish(money: MoneySaid, isGain: boolean, speech: Speech) {
	const of = `ot first in ${speech.format.share(money.programme.botFirst)} of contacts`;
	const stance = stanceOf(money);
	const tried = before(money) === 'both' || before(money) === 'trial';
	const gains = {
		bot: `B${of} gains `,
		trial: `If the trials succeed, b${of} gains `,
		both: `If the trials succeed, b${of} gains `,
		none: `On money alone, b${of} would gain `,
		set: `B${of}, as set, gains `
	};
	const loses =
		stance === 'confine'
			? 'Even so, that loses '
			: money.isSet
				? `B${of}, as set, loses `
				: tried
					? `Even if the trials succeed, b${of} would lose `
					: `B${of} would lose `;
	return {
		lead: isGain ? gains[before(money)] : loses,
		tail: ` over ${period(money.months, speech)} in the middle case`
	};
}

function inChinese(money: MoneySaid, isGain: boolean, speech: Speech) {
	const plan = `机器人先接 ${speech.format.share(money.programme.botFirst)} 的会话，`;
	const stance = stanceOf(money);
	const tried = before(money) === 'both' || before(money) === 'trial';
	const gains = {
		bot: `照此由${plan}`,
		trial: `若试点成立，由${plan}`,
		both: `若试点成立，由${plan}`,
		none: `单看金钱，若由${plan}`,
		set: `按设定由${plan}`
	};
	const loses =
		stance === 'confine'
			? '即便如此，'
			: money.isSet
				? `按设定由${plan}`
				: tried
					? `即便试点成立，由${plan}`
					: `若由${plan}`;
	const lead = isGain ? gains[before(money)] : loses;
	return { lead: `${lead}${period(money.months, speech)}居中情形${isGain ? '净赚' : '净亏'} `, tail: '' };
}

/** Three years, one month. */
export function period(months: number, speech: Speech): string {
	const years = months / 12;
	if (!Number.isInteger(years) || years === 0)
		return speech.locale === 'zh' ? `${months} 个月` : months === 1 ? 'one month' : `${months} months`;
	if (speech.locale === 'zh') return `${inWords(years, speech)}年`;
	return `${inWords(years, speech).toLowerCase()} ${years === 1 ? 'year' : 'years'}`;
}

/** Nothing drawn is ever quite certain; that doing nothing costs nothing is. */
export function chanceInWords(
	{ npv: { p10, p90 }, probabilityLoss: share }: Pick<Outlook, 'npv' | 'probabilityLoss'>,
	{ t, format }: Speech
): string {
	if (p10 === p90) return format.share(share);
	if (share < 0.005) return t('chance.under', { share: format.share(0.01) });
	if (share > 0.995) return t('chance.over', { share: format.share(0.99) });
	return format.share(share);
}
