import type { Estimate, Few, Unit } from '#lib/metrics/result.ts';
import { createFormat, type Format } from '#lib/i18n/format.ts';
import type { Locale } from './command.ts';

/** Value, interval and n of one figure, as people read them. */
export function formatEstimate(
	estimate: Estimate,
	unit: Unit,
	currency: string,
	locale: Locale
): [string, string, string] {
	const format = createFormat({ locale, currency, zone: 'UTC' });
	const show = (value: number | null) => inUnit(format, value, unit);
	const few = estimate.tooFew && estimate.value !== null ? sayFew(estimate.few, locale) : '';
	const { low, high } = estimate;
	return [
		show(estimate.value) + few,
		low === null || high === null ? '' : format.range(show(low), show(high)),
		format.number(estimate.n)
	];
}

/** The same of a difference: of shares it is in points. */
export function formatDifference(
	estimate: Estimate,
	unit: Unit,
	currency: string,
	locale: Locale
): [string, string, string] {
	if (unit !== 'share') return formatEstimate(estimate, unit, currency, locale);
	const { points, range, number } = createFormat({ locale, currency, zone: 'UTC' });
	const { value, low, high, n, tooFew, few } = estimate;
	if (value === null) return ['—', '', number(n)];
	return [
		points(value) + (tooFew ? sayFew(few, locale) : ''),
		low === null || high === null ? '' : range(points(low), points(high)),
		number(n)
	];
}

/** A number as people read it; a dash where there is none. */
export function inUnit(format: Format, value: number | null, unit: Unit): string {
	if (value === null) return '—';
	switch (unit) {
		case 'seconds':
			return format.duration(value);
		case 'share':
			return format.share(value, 1);
		case 'money':
			return format.money(value);
		case 'count':
		case 'ratio':
			return format.number(value);
	}
}

function sayFew(few: Few | undefined, locale: Locale): string {
	if (!few) return { en: ' (too few)', zh: '（样本过少）' }[locale];
	const { of, count, least } = few;
	const zh = {
		customers: `${count} 位客户，至少需 ${least} 位`,
		hours: `${count} 个小时，至少需 ${least} 个`,
		conversations: `${count} 段会话，至少需 ${least} 段`
	};
	return { en: ` (too few: ${of} ${count}, needed ${least})`, zh: `（样本过少：${zh[of]}）` }[locale];
}

export function percent(share: number, locale: Locale): string {
	return createFormat({ locale, currency: 'USD', zone: 'UTC' }).share(share, 1);
}
