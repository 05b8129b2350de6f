import type { Locale } from '#lib/i18n/locale.ts';

const space = '\u00a0';
/** With a word joiner: before a symbol ($, ¥) a line may break after a minus. */
export const minus = '−\u2060';

/** Formatters by what they are for: to make one takes longer than to use it a hundred times. */
const made = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	const known = made.get(key) ?? new Intl.NumberFormat(locale, options);
	made.set(key, known);
	return known;
}

/** An amount with its symbol; cents only where they matter (below a thousand). @param beside one that it is to be as exact as */
export function formatMoney(locale: Locale, currency: string, amount: number, beside = amount): string {
	const digits = numberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
	const shown = Math.max(Math.abs(amount), Math.abs(beside)) >= 1000 ? 0 : (digits ?? 2);
	return numberFormat(locale, {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol',
		minimumFractionDigits: shown,
		maximumFractionDigits: shown
	})
		.format(amount)
		.replace('-', minus);
}

const scales: Readonly<Record<Locale, readonly { readonly from: number; readonly unit: string }[]>> = {
	en: [
		{ from: 1e9, unit: 'bn' },
		{ from: 1e6, unit: 'M' },
		{ from: 1e3, unit: 'k' }
	],
	zh: [
		{ from: 1e8, unit: '亿' },
		{ from: 1e4, unit: '万' }
	]
};

/** The currency's Chinese name as it follows an amount: 210 万元, 30 万美元. */
function chineseUnit(currency: string): string {
	if (currency === 'CNY') return '元';
	names ??= new Intl.DisplayNames('zh', { type: 'currency' });
	return names.of(currency) ?? currency;
}

let names: Intl.DisplayNames | undefined;

/** Below this, amounts at a glance keep their cents: they are of one contact or one unit. */
const LEAST_WHOLE = 10;

/**
 * An amount at a glance: ¥2.1 M in English, 210 万元 in Chinese. Whole in its unit, with one decimal below 10: every amount of a sentence is as
 * exact as the next, and ¥773 stands beside ¥14 k.
 */
export function formatMoneyCompact(locale: Locale, currency: string, amount: number): string {
	const size = Math.abs(amount);
	const units = scales[locale];
	// what would round up to a thousand of the unit below is one of this
	const scale = units.find(({ from }, at) => size >= from - (units[at + 1]?.from ?? 1) / 2);
	// where Chinese has no unit yet, thousands keep two digits all the same
	const whole = scale || size < 1000 ? amount : Number(amount.toPrecision(2));
	const scaled = scale ? amount / scale.from : whole;
	// a 万 is ten of a thousand: three digits either way
	const digits = Math.abs(scaled) < (scale && locale === 'zh' ? 99.95 : 9.95) && scaled % 1 !== 0 ? 1 : 0;
	const number = numberFormat(locale, { maximumFractionDigits: digits }).format(scaled).replace('-', '−');
	if (locale === 'zh') return `${number}${space}${scale?.unit ?? ''}${chineseUnit(currency)}`;
	if (!scale && size < LEAST_WHOLE) return formatMoney(locale, currency, amount);
	const symbol = formatMoney(locale, currency, 0).replace(/[\d.,\s]/g, '');
	return `${amount < 0 ? minus : ''}${symbol}${number.replace('−', '')}${scale ? space + scale.unit : ''}`;
}
