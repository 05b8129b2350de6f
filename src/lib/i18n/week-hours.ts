import type { Locale } from './locale.ts';

interface Part {
	/** 2026-09-01 */
	readonly date: string;
	/** 08:00; the end of a day is 24:00. */
	readonly from: string;
	readonly to: string;
}

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/** Hours of a week as people say them: “Mon–Fri 09:00–18:00, Sat 10:00–14:00”, “every day 08:00–23:00”. */
export function sayWeekHours(parts: readonly Part[], locale: Locale): string {
	const week = Array.from({ length: DAYS_A_WEEK }, (_, day) =>
		parts
			.filter(({ date }) => (new Date(`${date}T00:00:00Z`).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK === day)
			.map(({ from, to }) => `${from}–${to}`)
			.join(locale === 'zh' ? '、' : ' and ')
	);
	const runs: { readonly first: number; last: number; readonly hours: string }[] = [];
	for (const [day, hours] of week.entries()) {
		const run = runs.at(-1);
		if (run?.hours === hours) run.last = day;
		else runs.push({ first: day, last: day, hours });
	}
	const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
	const name = (day: number) => names.format(MONDAY + day * DAY_MS);
	const said = runs.flatMap(({ first, last, hours }) => {
		if (hours === '') return [];
		if (last - first === DAYS_A_WEEK - 1) return [(locale === 'zh' ? '每天 ' : 'every day ') + hours];
		const days = first === last ? name(first) : name(first) + (locale === 'zh' ? '至' : '–') + name(last);
		return [`${days} ${hours}`];
	});
	return said.join(locale === 'zh' ? '，' : ', ');
}
