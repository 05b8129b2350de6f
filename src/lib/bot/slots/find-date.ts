const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const FULL = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
const CHINESE = /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?/;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:\\s+(\\d{4}))?`, 'i');
/** Days as they are written in figures. */
export const WRITTEN_DATES: readonly RegExp[] = [FULL, CHINESE, MONTH_FIRST, DAY_FIRST];
/** Days from today, the longer words first. */
const RELATIVE: readonly (readonly [RegExp, number])[] = [
	[/大前天/, -3],
	[/前天|前日|\bthe day before yesterday\b/i, -2],
	[/昨天|昨日|昨晚|\byesterday\b|\blast night\b/i, -1],
	[/大后天|大後天/, 3],
	[/后天|後天|\bthe day after tomorrow\b/i, 2],
	[/明天|明日|明早|明晚|\btomorrow\b/i, 1],
	[/今天|今日|今早|今晚|\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/i, 0]
];
const DAY_MS = 86_400_000;

/** The first day that a text names, ISO 8601; null where it names none. @param today ISO day that “yesterday” counts from */
export function findDate(text: string, today: string): string | null {
	const full = FULL.exec(text);
	if (full) return toDay(Number(full[1]), Number(full[2]), Number(full[3]));
	const chinese = CHINESE.exec(text);
	if (chinese) return nearest(Number(chinese[1]), Number(chinese[2]), today);
	const english = MONTH_FIRST.exec(text);
	if (english) return named(english[1], english[2], english[3], today);
	const british = DAY_FIRST.exec(text);
	if (british) return named(british[2], british[1], british[3], today);
	const days = RELATIVE.find(([word]) => word.test(text))?.[1];
	if (days === undefined) return null;
	return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

function named(month: string | undefined, day: string | undefined, year: string | undefined, today: string) {
	const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
	return year === undefined ? nearest(number, Number(day), today) : toDay(Number(year), number, Number(day));
}

/** Without a year the one that lies nearest is meant: in January, “28 December” was last month. */
function nearest(month: number, day: number, today: string): string | null {
	const year = Number(today.slice(0, 4));
	const days = [year - 1, year, year + 1].flatMap((each) => toDay(each, month, day) ?? []);
	const away = (each: string) => Math.abs(Date.parse(each) - Date.parse(today));
	return days.sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** Null for a day that no calendar has. */
function toDay(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isThere ? date.toISOString().slice(0, 10) : null;
}
