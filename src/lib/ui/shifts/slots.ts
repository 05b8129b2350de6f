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
			missing: here.reduce((sum, { missing }) => sum + missing, 0)
		};
	});
}

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
