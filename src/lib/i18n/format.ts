import { formatDuration } from '#lib/i18n/duration.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatMoney, formatMoneyCompact } from '#lib/i18n/money.ts';

const space = '\u00a0';
/** English dates are written day first ("1 Mar 2026"): no reader takes that for another day. */
const dateLocales: Readonly<Record<Locale, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** How a workspace's figures are written in one language. Instants are shown in `zone`, and say so where it matters. */
export interface Format {
	readonly number: (value: number, digits?: number) => string;
	/** 0..1 as per cent: "46 %" in English, "46%" in Chinese. */
	readonly share: (value: number, digits?: number) => string;
	/** A difference or a half-width of shares, in percentage points: "0.8 points", "0.8 个百分点". */
	readonly points: (value: number, digits?: number) => string;
	readonly money: (amount: number) => string;
	readonly moneyCompact: (amount: number) => string;
	/** The ends of a range, each as exact as the other: "$435 – $2,036". */
	readonly moneyRange: (low: number, high: number) => string;
	/** Seconds, as people say them. */
	readonly duration: (seconds: number) => string;
	readonly bytes: (size: number) => string;
	readonly date: (instant: string) => string;
	readonly dateTime: (instant: string) => string;
	/** "Tuesday 3 Mar", "3月3日星期二"; with the time of day. */
	readonly weekday: (instant: string) => string;
	readonly weekdayTime: (instant: string) => string;
	/** The weekday of a local time or date (2026-09-01T08:15), which is of no zone. */
	readonly localDay: (local: string) => string;
	/** A local date (2026-09-01) as `date` writes instants: it is the same day in every zone. */
	readonly localDate: (local: string) => string;
	/** The hour of the day, 0..23. */
	readonly hour: (instant: string) => number;
	/** Two figures as the ends of a range: "3 – 5"; with a minus among them "−5 to −3", for a dash would be one too many. */
	readonly range: (low: string, high: string) => string;
	readonly dateRange: (from: string, to: string) => string;
	/** "parcels, top-ups and invoices", "物流、充值与发票". */
	readonly list: (items: readonly string[]) => string;
}

export interface FormatSettings {
	readonly locale: Locale;
	/** ISO 4217. */
	readonly currency: string;
	/** IANA. */
	readonly zone: string;
}

export function createFormat({ locale, currency, zone }: FormatSettings): Format {
	const decimal = (value: number, digits = 0) =>
		new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
			.format(value)
			.replace('-', '−');
	const calendar = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(dateLocales[locale], { timeZone: zone, ...options });
	const day = calendar({ year: 'numeric', month: locale === 'zh' ? 'long' : 'short', day: 'numeric' });
	const minute = calendar({
		year: 'numeric',
		month: locale === 'zh' ? 'long' : 'short',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23'
	});
	const named = { weekday: 'long', month: locale === 'zh' ? 'long' : 'short', day: 'numeric' } as const;
	const weekday = calendar(named);
	const weekdayTime = calendar({ ...named, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const localDay = calendar({ ...named, timeZone: 'UTC' });
	const localDate = calendar({
		year: 'numeric',
		month: locale === 'zh' ? 'long' : 'short',
		day: 'numeric',
		timeZone: 'UTC'
	});
	const hour = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
	const range = (low: string, high: string) => {
		if (![low, high].some((end) => end.startsWith('−'))) return `${low} – ${high}`;
		return low + (locale === 'zh' ? ' 至 ' : ' to ') + high;
	};
	return {
		number: (value, digits) =>
			digits === undefined
				? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value).replace('-', '−')
				: decimal(value, digits),
		share: (value, digits) => decimal(value * 100, digits) + (locale === 'zh' ? '%' : `${space}%`),
		points: (value, digits) =>
			(digits === undefined
				? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value * 100).replace('-', '−')
				: decimal(value * 100, digits)) + (locale === 'zh' ? `${space}个百分点` : `${space}points`),
		money: (amount) => formatMoney(locale, currency, amount),
		moneyCompact: (amount) => formatMoneyCompact(locale, currency, amount),
		moneyRange: (low, high) =>
			range(formatMoney(locale, currency, low, high), formatMoney(locale, currency, high, low)),
		duration: (seconds) => formatDuration(locale, seconds),
		bytes: (size) => {
			const power = size < 1 ? 0 : Math.min(3, Math.floor(Math.log10(size) / 3));
			const units = ['B', 'kB', 'MB', 'GB'] as const;
			return decimal(size / 1000 ** power, power > 1 ? 1 : 0) + space + (units[power] ?? 'B');
		},
		date: (instant) => day.format(new Date(instant)),
		dateTime: (instant) => minute.format(new Date(instant)),
		weekday: (instant) => weekday.format(new Date(instant)),
		weekdayTime: (instant) => weekdayTime.format(new Date(instant)),
		localDay: (local) => localDay.format(new Date(`${local.slice(0, 10)}T00:00:00Z`)),
		localDate: (local) => localDate.format(new Date(`${local.slice(0, 10)}T00:00:00Z`)),
		hour: (instant) => Number(hour.format(new Date(instant))),
		range,
		dateRange: (from, to) => {
			if (locale === 'en') return day.formatRange(new Date(from), new Date(to));
			const [start, end] = [day.format(new Date(from)), day.format(new Date(to))];
			// the platform writes Chinese ranges with slashes and a dash: 2026年3月1日至8月31日 is what people write
			const year = /^\d+年/.exec(start)?.[0] ?? '';
			return start === end ? start : `${start}至${end.startsWith(year) ? end.slice(year.length) : end}`;
		},
		list: (items) => {
			const [last, ...before] = [...items].reverse();
			if (last === undefined) return '';
			if (before.length === 0) return last;
			const [comma, and] = locale === 'zh' ? ['、', '与'] : [', ', ' and '];
			return before.reverse().join(comma) + and + last;
		}
	};
}
