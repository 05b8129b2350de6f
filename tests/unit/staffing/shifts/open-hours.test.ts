import { expect, it } from 'vitest';
import { layShifts } from '#lib/staffing/shifts/lay-shifts.ts';
import type { ShiftPattern } from '#lib/staffing/shifts/pattern.ts';

const pattern = (name: string, hours: number, until: number): ShiftPattern => ({
	...{ name, minutes: 60 * hours, from: 480, until: 60 * until, every: 60, days: [1, 2, 3, 4, 5, 6, 7], breaks: [] }
});
/** Two days by the hour, open from eight to eleven at night. */
const open = Array.from({ length: 48 }, (_, hour) => hour % 24 >= 8 && hour % 24 < 23);
const laid = (patterns: readonly ShiftPattern[], hours: readonly boolean[] | null) =>
	layShifts({ start: '2026-09-07T00:00', interval: 60, intervals: 48, goesOn: true, patterns, open: hours });
const lastBeginning = (shifts: ReturnType<typeof laid>, name: string) =>
	Math.max(...shifts.filter((each) => each.pattern === name && each.start < 1440).map(({ start }) => start / 60));

it('ends shifts before the doors close, each length by its own', () => {
	const patterns = [pattern('long', 8, 19), pattern('short', 4, 19)];
	const within = laid(patterns, open);
	expect([lastBeginning(within, 'long'), lastBeginning(within, 'short')]).toEqual([15, 19]);
	const covered = (shifts: typeof within) => new Set(shifts.flatMap(({ at }) => at)).size;
	expect(covered(within)).toBe(30);
	// the other way round: nobody asked
	expect(lastBeginning(laid(patterns, null), 'long')).toBe(19);
});

it('keeps of those that last longer such as cover what could not be covered without them', () => {
	const long = [pattern('long', 10, 19)];
	const short = Array.from({ length: 48 }, (_, hour) => hour % 24 >= 8 && hour % 24 < 16);
	const kept = laid(long, short);
	expect(new Set(kept.flatMap(({ at }) => at.filter((each) => short[each]))).size).toBe(16);
	expect(kept.every(({ at }) => at.some((each) => short[each]))).toBe(true);
	// one short day lets nobody stay longer on the other
	const uneven = open.map((isOpen, hour) => isOpen && (hour < 24 || hour < 35));
	const laidUneven = laid([pattern('long', 8, 19), pattern('short', 4, 19)], uneven);
	expect(lastBeginning(laidUneven, 'long')).toBe(15);
	expect(new Set(laidUneven.flatMap(({ at }) => at.filter((each) => each >= 24 && uneven[each]))).size).toBe(3);
});

it('lets a shift go on over a pause at noon', () => {
	const twice = open.map((isOpen, hour) => isOpen && hour % 24 !== 13);
	const shifts = laid([pattern('long', 8, 19), pattern('short', 4, 19)], twice);
	expect(shifts).toEqual(laid([pattern('long', 8, 19), pattern('short', 4, 19)], open));
});

it('takes a shift over the end of the week for one into its beginning', () => {
	const night = { ...pattern('night', 8, 22), from: 1320, until: 1320 };
	const always = open.map(() => true);
	expect(laid([night], always)).toHaveLength(2);
	// closed from midnight on the first day: whoever begins on the last day would come to closed doors
	const closed = always.map((_, hour) => hour >= 8);
	expect(laid([night, pattern('short', 4, 20)], closed).filter((each) => each.pattern === 'night')).toHaveLength(1);
});
