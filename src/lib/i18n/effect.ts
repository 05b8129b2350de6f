import type { Format } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** How an effect is written: a ratio as ×4 or as −93 %, a share, a difference of shares in points, an amount. */
export type EffectForm = 'times' | 'change' | 'share' | 'points' | 'money';

interface Speaking {
	readonly locale: Locale;
	readonly format: Format;
}

/** A figure with its 95 % interval: what says how many of its digits mean something. */
export interface Interval {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * An effect in words of figures; the sign of a change or a difference is always shown.
 * @param within the figure it belongs to, whose interval leaves no digits but those that mean something: figure and limits get the same
 */
export function formatEffect({ locale, format }: Speaking, form: EffectForm, value: number, within?: Interval): string {
	const left = form === 'change' && within && within.value < 1 ? within.value : 0;
	const digits =
		within && (form === 'times' ? digitsWithin(within, 1, Math.min) : digitsWithin(within, 100, Math.max, left));
	switch (form) {
		case 'times':
			return locale === 'zh' ? `${format.number(value, digits)}\u00a0倍` : `×\u00a0${format.number(value, digits)}`;
		case 'change':
			return signed(value - 1, format.share(value - 1, digits ?? digitsOf(value - 1)));
		case 'share':
			return format.share(value, digits ?? 1);
		case 'points':
			return signed(value, format.points(value, digits));
		case 'money':
			return format.money(value);
	}
}

const signed = (value: number, written: string) => (value > 0 ? `+${written}` : written);

/**
 * Decimals of a figure written `times` as large: as many as one half of its interval (the wider; of a factor the lower, narrower one) has one digit in, or two where that begins
 * with 1 or 2; but one of what is left where a reduction leaves almost nothing, so that it is not taken for nothing. undefined where
 * there is no interval.
 */
function digitsWithin(
	{ value, low, high }: Interval,
	times: number,
	half: typeof Math.max,
	left = 0
): number | undefined {
	if (low === null || high === null || !(low < high)) return undefined;
	const decimals = (size: number) => (size > 0 ? Math.min(4, Math.max(0, -Math.floor(Math.log10(size)))) : 0);
	return Math.max(decimals((half(value - low, high - value) * times) / 3), decimals(left * times));
}

/** Enough for two digits of what a reader looks at: the change where it is small, what is left where almost nothing is. */
function digitsOf(change: number): number {
	const seen = Math.min(Math.abs(change), 1 + change);
	return seen > 0 ? Math.min(4, Math.max(0, -1 - Math.floor(Math.log10(seen)))) : 0;
}
