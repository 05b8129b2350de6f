import { createFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { zoneTransitions } from '#lib/log/zones.ts';
import type { RosterShift } from '#lib/staffing/shifts/roster.ts';
import { rosterCalendar, rosterCsv, type RosterFormat } from '#lib/staffing/shifts/write-roster.ts';

/** Media types of a roster’s files. */
export const rosterTypes: Readonly<Record<RosterFormat, string>> = {
	csv: 'text/csv; charset=utf-8',
	ics: 'text/calendar; charset=utf-8'
};

interface Written {
	readonly shifts: readonly RosterShift[];
	/** Of the local times. */
	readonly zone: string;
}

/** A roster as the text of a file. @param lang of words in a calendar */
export function rosterFile(format: RosterFormat, { shifts, zone }: Written, lang: Locale): string {
	if (format === 'csv') return rosterCsv(shifts);
	const years = shifts.map(({ start }) => Number(start.slice(0, 4)));
	const [from, to] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [1970, 1970];
	const clock = zoneTransitions(zone, from - 1, to + 1);
	const { number } = createFormat({ locale: lang, currency: 'USD', zone });
	const hours = (count: number) => number(count, 2);
	const words = {
		en: {
			breaks: 'Breaks',
			change: (paid: number, longer: number) =>
				`${hours(paid)} paid hours: the clock is put ${longer > 0 ? 'back' : 'forward'} in this shift`
		},
		zh: {
			breaks: '休息',
			change: (paid: number, longer: number) => `计薪 ${hours(paid)} 小时：班次内时钟${longer > 0 ? '回拨' : '拨快'}`
		}
	}[lang];
	return rosterCalendar(shifts, { clock, now: Date.now(), words });
}
