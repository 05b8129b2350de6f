import type { Format } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** How an effect is written: a ratio as ×4 or as −93 %, a share, a difference of shares in points, an amount. */
export type EffectForm = 'times' | 'change' | 'share' | 'points' | 'money';

interface Speaking {
	readonly locale: Locale;
	readonly format: Format;
}

/** An effect in words of figures; the sign of a change or a difference is always shown. */
export function formatEffect({ locale, format }: Speaking, form: EffectForm, value: number): string {
	switch (form) {
		case 'times':
			return locale === 'zh' ? `${format.number(value)}\u00a0倍` : `×\u00a0${format.number(value)}`;
		case 'change':
			return signed(value - 1, format.share(value - 1, digitsOf(value - 1)));
		case 'share':
			return format.share(value, 1);
		case 'points':
			return signed(value, format.points(value));
		case 'money':
			return format.money(value);
	}
}

const signed = (value: number, written: string) => (value > 0 ? `+${written}` : written);

/** Enough for two digits of what a reader looks at: the change where it is small, what is left where almost nothing is. */
function digitsOf(change: number): number {
	const seen = Math.min(Math.abs(change), 1 + change);
	return seen > 0 ? Math.min(4, Math.max(0, -1 - Math.floor(Math.log10(seen)))) : 0;
}
