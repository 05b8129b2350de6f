import { minuteOf } from './wall-clock.ts';

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

/** A shift as people speak of it: minutes of work, and an unpaid break amid them (0: none). */
export interface PlainShift {
	readonly work: number;
	readonly rest: number;
	/** How many such breaks; left out: one, and two where the work is longer than nine hours. */
	readonly times?: 1 | 2 | undefined;
}

/** First and last beginning, minutes after midnight; any full hour between. */
export interface Beginnings {
	readonly from: number;
	readonly until: number;
}

const DAY = 1440;
const HOUR = 60;
const HALF = HOUR / 2;
/** Longer work is not done with a single break. */
export const ONE_BREAK = 9 * HOUR;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Eight hours with half an hour’s break, and four without. */
export const USUAL_SHIFTS: readonly PlainShift[] = [
	{ work: 8 * HOUR, rest: HALF },
	{ work: 4 * HOUR, rest: 0 }
];
export const ANY_HOUR: Beginnings = { from: 0, until: DAY - HOUR };

interface Wanted {
	/** Local time of the first interval. */
	readonly start: string;
	/** Minutes. */
	readonly interval: number;
	/** Whether anybody is, in each interval. */
	readonly wanted: readonly boolean[];
}

/**
 * Beginnings that fit the hours in which anybody is wanted: the full hour of the first on any day, and the last from which a shift so long
 * reaches the end. Any hour where they run over midnight.
 * @param shortest minutes
 */
export function beginningsFor({ start, interval, wanted }: Wanted, shortest: number): Beginnings {
	const first = minuteOf(start);
	const times = wanted.flatMap((isWanted, at) => (isWanted ? [(first + at * interval) % DAY] : []));
	const [from, end] = [Math.min(...times), Math.max(...times) + interval];
	if (times.length === 0 || (from < HOUR && end > DAY - HOUR)) return ANY_HOUR;
	const hour = Math.floor(from / HOUR) * HOUR;
	return { from: hour, until: Math.min(ANY_HOUR.until, Math.max(hour, Math.ceil((end - shortest) / HOUR) * HOUR)) };
}

/**
 * Patterns of such shifts on every day. A break begins within an hour of the middle of the work, two within half an hour of its thirds, every half
 * hour. Into intervals of an hour no break fits: the shift is then as long as its work.
 */
export function plainPatterns(
	shifts: readonly PlainShift[],
	{ from, until }: Beginnings,
	interval: number
): readonly ShiftPattern[] {
	return shifts.map(({ work, rest, times = work > ONE_BREAK ? 2 : 1 }) => {
		const breaks =
			rest === 0 || interval >= HOUR ? [] : times === 2 ? breaksAtThirds(work, rest) : [breakAmid(work, rest)];
		return {
			name: `${work / HOUR} h`,
			minutes: work + breaks.length * rest,
			from,
			until,
			every: HOUR,
			days: EVERY_DAY,
			breaks
		};
	});
}

function breakAmid(work: number, minutes: number): BreakWindow {
	const from = Math.max(HALF, Math.floor((work / 2 - HOUR) / HALF) * HALF);
	const latest = Math.min(work / 2 + HOUR, work - HALF);
	return { minutes, from, until: Math.max(from, Math.floor(latest / HALF) * HALF), every: HALF, isPaid: false };
}

function breaksAtThirds(work: number, minutes: number): readonly BreakWindow[] {
	return [work / 3, (2 * work) / 3 + minutes].map((middle) => {
		const from = Math.max(HALF, Math.floor((middle - HALF) / HALF) * HALF);
		return {
			minutes,
			from,
			until: Math.max(from, Math.floor((middle + HALF) / HALF) * HALF),
			every: HALF,
			isPaid: false
		};
	});
}
