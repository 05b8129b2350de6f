import { minuteOf, wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import type { MadeRoster } from '#lib/ui/pages/shifts.ts';

/** Everybody together in one time slot; those away are counted in, breaks are not. */
export interface Slot {
	/** Local time. */
	readonly start: string;
	readonly wanted: number;
	readonly there: number;
	/** Of the wanted; with several skills, though as many may be there. */
	readonly missing: number;
	/** Share answered in time with the people there, of the skill that fares worst; null: not known. */
	readonly serviceLevel: number | null;
}

/** Consecutive slots in which people are missing. */
export interface Gap {
	/** Local times. */
	readonly start: string;
	readonly end: string;
	/** The slot with the largest part of the wanted missing. */
	readonly worst: Slot;
}

type Staffed = Pick<MadeRoster, 'start' | 'interval' | 'intervals' | 'atWork'>;

/** Every slot of a roster, in order. */
export function slotsOf({ start, interval, intervals, atWork }: Staffed): readonly Slot[] {
	const first = minuteOf(start);
	const wants = Map.groupBy(intervals, (each) => each.start);
	return Array.from({ length: atWork[0]?.people.length ?? 0 }, (_, at) => {
		const local = wallClock(first + at * interval);
		const here = wants.get(local) ?? [];
		return {
			start: local,
			wanted: here.reduce((sum, { need }) => sum + need, 0),
			there: atWork.reduce((sum, { people }) => sum + (people[at] ?? 0), 0),
			missing: here.reduce((sum, { missing }) => sum + missing, 0),
			serviceLevel: here.reduce<number | null>(
				(least, { serviceLevel: own }) => (own !== null && (least === null || own < least) ? own : least),
				null
			)
		};
	});
}

/** One of three missing is worse than one of five; of the same part, more people. */
const isWorse = (one: Slot, other: Slot) =>
	one.missing * other.wanted - other.missing * one.wanted || one.missing - other.missing;

/** Every stretch in which people are missing, in order. @param interval minutes of a slot */
export function gapsOf(slots: readonly Slot[], interval: number): readonly Gap[] {
	const gaps: Gap[] = [];
	for (const slot of slots) {
		if (slot.missing === 0) continue;
		const end = wallClock(minuteOf(slot.start) + interval);
		const last = gaps.at(-1);
		if (last?.end === slot.start)
			gaps[gaps.length - 1] = { ...last, end, worst: isWorse(slot, last.worst) > 0 ? slot : last.worst };
		else gaps.push({ start: slot.start, end, worst: slot });
	}
	return gaps;
}

/** The gap in which the largest part of the wanted is missing; null: there is none. */
export const worstGap = (gaps: readonly Gap[]): Gap | null =>
	gaps.reduce<Gap | null>((most, each) => (!most || isWorse(each.worst, most.worst) > 0 ? each : most), null);

/** The tightest slot of every hour in which anybody is wanted or there: most are missing, else most are wanted. */
export function tightest(slots: readonly Slot[]): readonly Slot[] {
	return [...Map.groupBy(slots, ({ start }) => start.slice(0, 13)).values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		const slot = others.reduce(
			(most, each) =>
				each.missing > most.missing || (each.missing === most.missing && each.wanted > most.wanted) ? each : most,
			first
		);
		return slot.wanted > 0 || slot.there > 0 ? [slot] : [];
	});
}
