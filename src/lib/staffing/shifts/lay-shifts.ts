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
 * Every shift that begins within the plan: each beginning and each placing of its breaks, which keep their order. Where hours are given, those between a day's
 * opening and its closing, and of the others such as cover what none of them does.
 */
export function layShifts(plan: Plan): readonly Shift[] {
	const all = everyShift(plan);
	const { open } = plan;
	if (!open) return all;
	const hours = withoutPauses(open, plan);
	const isWithin = ({ start, minutes }: Shift) => {
		for (let at = Math.floor(start / plan.interval); at * plan.interval < start + minutes; at++)
			// the week comes round again
			if (!hours[at % plan.intervals]) return false;
		return true;
	};
	const within = all.filter(isWithin);
	const reached = new Set(within.flatMap(({ at }) => at));
	return within.length === all.length
		? all
		: all.filter((shift) => isWithin(shift) || shift.at.some((each) => open[each] && !reached.has(each)));
}

/** Open from a day's opening to its closing: who works over a pause at noon does not come twice. */
function withoutPauses(open: readonly boolean[], { start, interval }: Plan): readonly boolean[] {
	const first = minuteOf(start) % DAY;
	const dayOf = (at: number) => Math.floor((first + at * interval) / DAY);
	const days = Map.groupBy(
		open.flatMap((isOpen, at) => (isOpen ? [at] : [])),
		dayOf
	);
	return open.map((_, at) => {
		const day = days.get(dayOf(at));
		return day !== undefined && at >= (day[0] ?? at) && at <= (day.at(-1) ?? at);
	});
}

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
