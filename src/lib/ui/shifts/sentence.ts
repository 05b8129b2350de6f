import { mixName } from '#lib/i18n/mix-name.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { MadeRoster, ShiftsPage } from '#lib/ui/pages/shifts.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

/** Nearer than this is the cheapest itself. */
const SAME = 1e-6;

type Said = Pick<
	MadeRoster,
	'shifts' | 'paidHours' | 'cost' | 'intervals' | 'share' | 'mix' | 'service' | 'isListed' | 'list' | 'gap' | 'seconds'
>;

/**
 * A roster in one sentence: shifts, hours and pay, whether people are missing and what service is left, and how near to the cheapest it is.
 * @param mixes those there are, by which a step has its number
 */
export function rosterSentence(roster: Said, mixes: ShiftsPage['mixes'], speech: Speech): readonly Stretch[] {
	const { locale, t, format } = speech;
	const { shifts, paidHours, cost, intervals, isListed, service } = roster;
	if (intervals.length === 0) return [{ text: t('shifts.nobody') }];
	const people = t('shifts.count', { count: shifts.reduce((sum, each) => sum + each.people, 0) });
	const hours = t('shifts.hours', { count: Math.round(paidHours) });
	const pay = format.money(cost.people);
	const slotsIn = (some: Said['intervals']) => new Set(some.map(({ start }) => start)).size;
	const short = slotsIn(intervals.filter(({ missing }) => missing > 0));
	const cover: Stretch =
		short > 0
			? {
					text: [
						t('shifts.short', { count: short, of: slotsIn(intervals) }),
						service ? t('shifts.short.service', { share: format.share(service.reached.serviceLevel, 1) }) : ''
					].join(''),
					tone: 'warn'
				}
			: { text: t('shifts.enough') };
	if (locale === 'zh')
		return [
			...lead(roster, mixes, speech),
			{ text: people, tone: 'person' },
			{ text: `、${hours}，${isListed ? '共' : '一周'}花费` },
			{ text: pay, tone: 'both' },
			{ text: '，' },
			cover,
			{ text: `；${nearness(roster, speech)}。` }
		];
	return [
		...lead(roster, mixes, speech),
		{ text: people, tone: 'person' },
		{ text: ` with ${hours} cost ` },
		{ text: isListed ? pay : `${pay} a week`, tone: 'both' },
		{ text: ', with ' },
		cover,
		{ text: `; ${nearness(roster, speech)}.` }
	];
}

function lead(
	{ share, mix, isListed, list }: Said,
	mixes: ShiftsPage['mixes'],
	{ locale, t, format }: Speech
): readonly Stretch[] {
	if (isListed) return [{ text: list === null ? t('shifts.lead.own') : t('shifts.lead.file', { file: list }) }];
	if (share === null) return [{ text: t('shifts.lead.today') }];
	// the steps may be others by now
	const name = mixes.some((each) => each.name === mix) && mix ? mixName(mix, mixes, { t }) : null;
	if (locale === 'zh')
		return [
			{ text: name === null ? '人工首答' : `${name}：人工首答` },
			{ text: format.share(share), tone: 'person' },
			{ text: '时，共 ' }
		];
	return [
		{ text: name === null ? 'With people answering ' : `${name}: with people answering ` },
		{ text: `${format.share(share)} first`, tone: 'person' },
		{ text: ', ' }
	];
}

function nearness({ gap, seconds, intervals }: Said, speech: Speech): string {
	const { t } = speech;
	if (gap === null) return t('shifts.near.unknown');
	// cheapest, and yet people are missing: that wants a reason
	const isShort = intervals.some(({ missing, reach }) => missing > 0 && reach);
	if (gap < SAME) return t(isShort ? 'shifts.near.same.short' : 'shifts.near.same');
	return t(seconds === 0 ? 'shifts.near.quick' : 'shifts.near.proved', { most: atMost(gap, speech) });
}

/** A distance to the cheapest there can be, rounded up so that it holds. */
export const atMost = (gap: number, { format }: Speech): string => format.share(Math.ceil(gap * 1000) / 1000, 1);
