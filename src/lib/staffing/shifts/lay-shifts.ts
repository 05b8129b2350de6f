import { longerOver } from './clock-changes.ts';
import type { BreakWindow, ShiftPattern } from './pattern.ts';
import type { RosterQuestion } from './question.ts';
import { minuteOf, wallClock, weekdayOf } from './wall-clock.ts';

/** A shift that somebody can be given. Minutes count from the beginning of the first interval. */
export interface Shift {
	readonly pattern: string;
	readonly start: number;
	readonly minutes: number;
	readonly breaks: readonly { readonly from: number; readonly minutes: number }[];
	/** That this plan pays for. */
	readonly paidMinutes: number;
	/** Of the whole shift. */
	readonly allPaidMinutes: number;
	/** Intervals through all of which somebody on this shift is at work. */
	readonly at: readonly number[];
}

const DAY = 1440;

type Plan = Pick<RosterQuestion, 'start' | 'interval' | 'intervals' | 'goesOn' | 'patterns' | 'clock' | 'open'>;

/**
 * Every shift that begins within the plan: each beginning and each placing of its breaks, which keep their order. Where hours are given, those within
 * them, unless they cover less than all together.
 */
export function layShifts(plan: Plan): readonly Shift[] {
	const all = everyShift(plan);
	const within = all.filter((shift) => isWithin(shift, plan));
	const reach = (shifts: readonly Shift[]) => new Set(shifts.flatMap(({ at }) => at)).size;
	return within.length < all.length && reach(within) === reachWithin(all, plan) ? within : all;
}

/** From coming to going; the week comes round again after its end. */
function isWithin({ start, minutes }: Shift, { open, interval, intervals }: Plan): boolean {
	if (!open) return true;
	for (let at = Math.floor(start / interval); at * interval < start + minutes; at++)
		if (!open[at % intervals]) return false;
	return true;
}

/** Intervals within hours that some shift covers. */
const reachWithin = (shifts: readonly Shift[], { open }: Plan): number =>
	new Set(shifts.flatMap(({ at }) => at.filter((each) => open?.[each] ?? true))).size;

function everyShift({ start, interval, intervals, goesOn, patterns, clock = [] }: Plan): readonly Shift[] {
	const first = minuteOf(start);
	const end = interval * intervals;
	const longer = (from: number, until: number) => longerOver(clock, wallClock(first + from), wallClock(first + until));
	const shifts: Shift[] = [];
	for (let midnight = first - (first % DAY); midnight < first + end; midnight += DAY)
		for (const pattern of patterns) {
			if (!pattern.days.includes(weekdayOf(wallClock(midnight)))) continue;
			for (let at = pattern.from; at <= pattern.until; at += pattern.every) {
				const begins = midnight + at - first;
				if (begins < 0 || begins >= end) continue;
				for (const breaks of placings(pattern.breaks))
					shifts.push(shiftAt(pattern, begins, breaks, { interval, end, goesOn, longer }));
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

interface Reach {
	readonly interval: number;
	readonly end: number;
	readonly goesOn: boolean;
	/** Minutes by which this stretch is longer than the clock says. */
	readonly longer: (from: number, until: number) => number;
}

function shiftAt(
	pattern: ShiftPattern,
	start: number,
	placed: Placed,
	{ interval, end, goesOn, longer }: Reach
): Shift {
	const { name, minutes } = pattern;
	const stops = Math.min(start + minutes, end);
	const breaks = placed.map((each) => ({ from: start + each.from, minutes: each.minutes, isPaid: each.isPaid }));
	const paidTo = (until: number) =>
		breaks.reduce(
			(sum, each) => sum - (each.isPaid ? 0 : Math.max(0, Math.min(each.from + each.minutes, until) - each.from)),
			until - start + longer(start, until)
		);
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
		paidMinutes: paidTo(goesOn ? stops : start + minutes),
		allPaidMinutes: paidTo(start + minutes),
		at
	};
}
