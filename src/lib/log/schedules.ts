import { z } from 'zod';
import { isZone } from './zones.ts';

/** Days of the week, from Monday as ISO has them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** What a schedule may be chosen by. */
export const scheduleFields = ['channel', 'language', 'topic', 'priority', 'source'] as const;

/** Part of a day on the wall clock, minutes from midnight. Beyond 1,440 it runs into the next day. */
export interface DayPart {
	readonly from: number;
	readonly to: number;
}

/** Days that are not like their weekday: closed when `open` is empty. Dates are included on both ends. */
export interface SpecialDays {
	readonly from: string;
	readonly to: string;
	readonly open: readonly DayPart[];
	readonly name: string;
}

const HOURS = /^(\d{1,2}):(\d{2})\s*[-–—~～至]\s*(\d{1,2}):(\d{2})$/;
const DAYS =
	/^(\d{4}-\d{2}-\d{2})(?:\s*\.\.\s*(\d{4}-\d{2}-\d{2}))?((?:[\s,，]+\d{1,2}:\d{2}\s*[-–—~～至]\s*\d{1,2}:\d{2})*)(?:\s+(\S.*))?$/;
/** A name that begins like this is hours written wrongly: taking it for a name would close the day. */
const LIKE_HOURS = /^\d{1,2}(?::\d*)?\s*[-–—~～至]/;
const MINUTES_OF_DAY = 1440;
/** More of either is a mistake, and would be carried into every statement. */
const MOST_PARTS = 8;
const MOST_SPECIAL_DAYS = 400;
const MOST_SCHEDULES = 20;
const MOST_DAYS_OF_A_LINE = 366;

/**
 * Opening hours of one day as written: `09:00-12:00, 13:00-18:00`; nothing is closed; `22:00-06:00` runs into the next day.
 * Overlapping parts count once.
 *
 * @returns null when it cannot be read
 */
export function readHours(written: string): DayPart[] | null {
	const parts: DayPart[] = [];
	for (const piece of written.split(/[,，;；]/)) {
		const text = piece.trim();
		if (text === '') continue;
		const [, h1, m1, h2, m2] = HOURS.exec(text) ?? [];
		const from = minutesOf(h1, m1);
		const to = minutesOf(h2, m2);
		if (from === null || to === null || from === MINUTES_OF_DAY || from === to) return null;
		parts.push({ from, to: to < from ? to + MINUTES_OF_DAY : to });
	}
	return parts.length > MOST_PARTS ? null : parts;
}

/**
 * One line about special days: `2026-10-01..2026-10-07 National Day` (closed), `2026-10-10 09:00-18:00 make-up day`.
 *
 * @returns null when it cannot be read
 */
export function readSpecialDays(written: string): SpecialDays | null {
	const [, from, until, hours, name] = DAYS.exec(written.trim()) ?? [];
	if (from === undefined) return null;
	const to = until ?? from;
	const open = readHours((hours ?? '').trim().replace(/\s+(?=\d{1,2}:\d{2}\s*[-–—~～至])/g, ','));
	if (!isDate(from) || !isDate(to) || open === null || LIKE_HOURS.test(name ?? '')) return null;
	const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
	if (days < 1 || days > MOST_DAYS_OF_A_LINE) return null;
	return { from, to, open, name: name ?? '' };
}

const hours = z
	.string()
	.max(200)
	.default('')
	.refine((written) => readHours(written) !== null, {
		params: {
			rule: {
				en: 'must be hours such as 09:00-12:00, 13:00-18:00; nothing means closed',
				zh: '必须是时段，例如 09:00-12:00, 13:00-18:00；留空表示休息'
			}
		}
	});

/** When people are at work: a week, its exceptions, and the conversations it is about. */
export const scheduleSchema = z.object({
	name: z.string().trim().min(1).max(60),
	zone: z
		.string()
		.max(60)
		.refine(isZone, {
			params: { rule: { en: 'must be a time zone such as Asia/Shanghai', zh: '必须是时区，例如 Asia/Shanghai' } }
		}),
	week: z.object({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
	days: z
		.array(
			z
				.string()
				.max(200)
				.refine((written) => readSpecialDays(written) !== null, {
					params: {
						rule: {
							en: 'must be a line such as 2026-10-01..2026-10-07 National Day, or 2026-10-10 09:00-18:00 make-up day',
							zh: '必须是一行，例如 2026-10-01..2026-10-07 国庆节，或 2026-10-10 09:00-18:00 调休上班'
						}
					}
				})
		)
		.max(MOST_SPECIAL_DAYS)
		.default([])
		.describe('Days unlike their weekday: closed, or with the hours given. A later line overrules an earlier one.'),
	where: z
		.array(z.object({ field: z.enum(scheduleFields), value: z.string().min(1).max(200) }))
		.max(5)
		.default([])
		.describe('Conditions that must all hold; none takes every conversation that no schedule before it took.')
});

export type Schedule = z.output<typeof scheduleSchema>;

/** Schedules in their order: the first whose conditions hold is a conversation's. */
export const schedulesSchema = z.array(scheduleSchema).max(MOST_SCHEDULES);

function minutesOf(hour: string | undefined, minute: string | undefined): number | null {
	const minutes = Number(hour) * 60 + Number(minute);
	return Number(minute) < 60 && minutes <= MINUTES_OF_DAY ? minutes : null;
}

function isDate(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
