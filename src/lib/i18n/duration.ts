import type { Locale } from '#lib/i18n/locale.ts';

const units = [
	{ seconds: 86_400, en: 'd', zh: '天' },
	{ seconds: 3_600, en: 'h', zh: '小时' },
	{ seconds: 60, en: 'min', zh: '分' },
	{ seconds: 1, en: 's', zh: '秒' }
] as const;

const space = '\u00a0';

/** A length of time as people say it: its two largest units, never raw seconds ("4 min 10 s", "4 分 10 秒"). */
export function formatDuration(locale: Locale, seconds: number): string {
	const sign = seconds < 0 ? '−' : '';
	const length = Math.abs(seconds);
	const say = (count: number | string, unit: (typeof units)[number]) => `${count}${space}${unit[locale]}`;
	const second = units[3];
	// Below ten seconds the tenths are the news: a bot answers in 0.8 s
	if (length < 9.95) return sign + say(Number(length.toFixed(1)), second);
	for (const [at, unit] of units.entries()) {
		const smaller = units[at + 1];
		// rounded to the smaller unit first, so that 59.6 s becomes 1 min and not 60 s
		const step = smaller?.seconds ?? 1;
		const rounded = Math.round(length / step) * step;
		if (rounded < unit.seconds) continue;
		const whole = Math.floor(rounded / unit.seconds);
		const rest = smaller ? Math.round((rounded - whole * unit.seconds) / smaller.seconds) : 0;
		return sign + say(whole, unit) + (smaller && rest > 0 ? ' ' + say(rest, smaller) : '');
	}
	return sign + say(0, second);
}
