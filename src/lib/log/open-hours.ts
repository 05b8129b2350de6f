import { readHours, readSpecialDays, weekdays, type DayPart, type Schedule } from './schedules.ts';
import { localToUtc, zoneTransitions } from './zones.ts';

/** From one instant to another, epoch seconds. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** A UTC day of a schedule: how long it was open before, seconds, and when it is open within. */
export interface OpenDay {
	/** Epoch days. */
	readonly day: number;
	readonly before: number;
	readonly spans: readonly Span[];
}

const DAY = 86_400;

/**
 * When a schedule is open, from the first of January of one year to the end of another: spans in order that neither
 * overlap nor touch. Hours follow the wall clock of the schedule's zone, so a day on which the clock changes is longer or
 * shorter; hours that begin or end in the time that a change skips do so where it resumes, in a time that happens twice at
 * the first of both (`localToUtc`).
 */
export function openSpans(schedule: Schedule, firstYear: number, lastYear: number): Span[] {
	// A year more on either side: a zone's day is not UTC's, and hours run over midnight.
	const clock = zoneTransitions(schedule.zone, firstYear - 1, lastYear + 1);
	const week = weekdays.map((day) => readHours(schedule.week[day]) ?? []);
	const special = specialDays(schedule.days);
	const first = epochDay(firstYear, 0, 1);
	const last = epochDay(lastYear + 1, 0, 1);
	const spans: Span[] = [];
	for (let day = first - 2; day <= last + 1; day++) {
		// The first of January 1970 was a Thursday.
		const parts = special.get(day) ?? week[(((day + 3) % 7) + 7) % 7] ?? [];
		for (const { from, to } of parts) {
			const span = { from: instant(day, from), to: instant(day, to) };
			if (span.to > span.from) spans.push(span);
		}
	}
	return joined(spans).flatMap(({ from, to }) => {
		const span = { from: Math.max(from, first * DAY), to: Math.min(to, last * DAY) };
		return span.to > span.from ? [span] : [];
	});

	function instant(day: number, minute: number): number {
		return localToUtc((day * DAY + minute * 60) * 1000, clock) / 1000;
	}
}

/** The same by UTC day, every day of the years: what SQL looks a moment up in. */
export function openDays(schedule: Schedule, firstYear: number, lastYear: number): OpenDay[] {
	const spans = openSpans(schedule, firstYear, lastYear);
	const days: OpenDay[] = [];
	let before = 0;
	let next = 0;
	const end = epochDay(lastYear + 1, 0, 1);
	for (let day = epochDay(firstYear, 0, 1); day < end; day++) {
		const [start, stop] = [day * DAY, (day + 1) * DAY];
		const within: Span[] = [];
		for (let i = next; i < spans.length; i++) {
			const span = spans[i];
			if (!span || span.from >= stop) break;
			within.push({ from: Math.max(span.from, start), to: Math.min(span.to, stop) });
			if (span.to <= stop) next = i + 1;
		}
		days.push({ day, before, spans: within });
		before += within.reduce((sum, { from, to }) => sum + to - from, 0);
	}
	return days;
}

function specialDays(lines: readonly string[]): Map<number, readonly DayPart[]> {
	const days = new Map<number, readonly DayPart[]>();
	for (const line of lines) {
		const special = readSpecialDays(line);
		if (!special) continue;
		const [from, to] = [Date.parse(special.from) / 1000 / DAY, Date.parse(special.to) / 1000 / DAY];
		for (let day = from; day <= to; day++) days.set(day, special.open);
	}
	return days;
}

function joined(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.from - b.from)) {
		const last = result.at(-1);
		if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
		else result.push(span);
	}
	return result;
}

function epochDay(year: number, month: number, day: number): number {
	return Date.UTC(year, month, day) / 1000 / DAY;
}
