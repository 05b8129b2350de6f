import { minuteOf, wallClock, weekdayOf } from './wall-clock.ts';

/** A break, which may begin anywhere in its window. Minutes after the shift's beginning. */
export interface BreakWindow {
	readonly minutes: number;
	readonly from: number;
	readonly until: number;
	/** Between places where it may begin. */
	readonly every: number;
	readonly isPaid: boolean;
}

/** A kind of shift: how long, when it may begin, which breaks. Times are minutes. */
export interface ShiftPattern {
	readonly name: string;
	/** From coming to going, breaks included. */
	readonly minutes: number;
	/** Beginnings after midnight: the first, the last, and the step between them. */
	readonly from: number;
	readonly until: number;
	readonly every: number;
	/** Monday 1 … Sunday 7. */
	readonly days: readonly number[];
	readonly breaks: readonly BreakWindow[];
}

/** A shift that somebody can be given. Minutes count from the beginning of the first interval. */
export interface Shift {
	readonly pattern: string;
	readonly start: number;
	readonly minutes: number;
	readonly breaks: readonly { readonly from: number; readonly minutes: number }[];
	/** Paid within the plan: what goes on after its end is the next plan's. */
	readonly paidMinutes: number;
	/** Intervals through all of which somebody on this shift is at work. */
	readonly at: readonly number[];
}

const DAY = 1440;
const HOUR = 60;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Eight hours with half an hour's break, and four without; for intervals of an hour, which no break fits into, without. */
export function usualPatterns(interval: number): readonly ShiftPattern[] {
	const anyHour = { from: 0, until: DAY - HOUR, every: HOUR, days: EVERY_DAY };
	const half = HOUR / 2;
	const meal = { minutes: half, from: 3 * HOUR, until: 5 * HOUR, every: half, isPaid: false };
	const full =
		interval < HOUR ? { minutes: 8 * HOUR + half, breaks: [meal] } : { minutes: 8 * HOUR, breaks: [] as const };
	return [
		{ name: 'full', ...anyHour, ...full },
		{ name: 'short', ...anyHour, minutes: 4 * HOUR, breaks: [] }
	];
}

interface Plan {
	readonly start: string;
	readonly interval: number;
	readonly intervals: number;
	readonly patterns: readonly ShiftPattern[];
}

/** Every shift that begins within the plan: each beginning and each placing of its breaks, which keep their order. */
export function layShifts({ start, interval, intervals, patterns }: Plan): readonly Shift[] {
	const first = minuteOf(start);
	const end = interval * intervals;
	const shifts: Shift[] = [];
	for (let midnight = first - (first % DAY); midnight < first + end; midnight += DAY)
		for (const pattern of patterns) {
			if (!pattern.days.includes(weekdayOf(wallClock(midnight)))) continue;
			for (let at = pattern.from; at <= pattern.until; at += pattern.every) {
				const begins = midnight + at - first;
				if (begins < 0 || begins >= end) continue;
				for (const breaks of placings(pattern.breaks)) shifts.push(shiftAt(pattern, begins, breaks, interval, end));
			}
		}
	return shifts;
}

type Placed = readonly { readonly from: number; readonly minutes: number; readonly isPaid: boolean }[];

function placings([first, ...rest]: readonly BreakWindow[], after = 0): readonly Placed[] {
	if (!first) return [[]];
	const { minutes, from, until, every, isPaid } = first;
	const found: Placed[] = [];
	for (let at = from; at <= until; at += every)
		if (at >= after)
			for (const later of placings(rest, at + minutes)) found.push([{ from: at, minutes, isPaid }, ...later]);
	return found;
}

function shiftAt(pattern: ShiftPattern, start: number, placed: Placed, interval: number, end: number): Shift {
	const { name, minutes } = pattern;
	const stops = Math.min(start + minutes, end);
	const breaks = placed.map((each) => ({ from: start + each.from, minutes: each.minutes, isPaid: each.isPaid }));
	const within = (each: (typeof breaks)[number]) => Math.max(0, Math.min(each.from + each.minutes, end) - each.from);
	const unpaid = breaks.reduce((sum, each) => sum + (each.isPaid ? 0 : within(each)), 0);
	const at: number[] = [];
	for (let index = Math.ceil(start / interval); (index + 1) * interval <= stops; index++) {
		const [from, until] = [index * interval, (index + 1) * interval];
		if (breaks.every((each) => each.from >= until || each.from + each.minutes <= from)) at.push(index);
	}
	return {
		pattern: name,
		start,
		minutes,
		breaks: breaks.map((each) => ({ from: each.from, minutes: each.minutes })),
		paidMinutes: stops - start - unpaid,
		at
	};
}
