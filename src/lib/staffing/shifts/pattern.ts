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
