import type { RosterShift } from '#lib/staffing/shifts/roster.ts';

/** People who come and go together; their breaks, by beginning. */
export interface DayShift {
	readonly start: string;
	readonly end: string;
	readonly group: string;
	readonly people: number;
	readonly breaks: readonly { readonly start: string; readonly end: string; readonly people: number }[];
}

/** What begins on one day. */
interface RosterDay {
	readonly date: string;
	readonly people: number;
	readonly shifts: readonly DayShift[];
}

const sumOf = (all: readonly { readonly people: number }[]) => all.reduce((sum, { people }) => sum + people, 0);
const byStart = (one: { readonly start: string }, other: { readonly start: string }) =>
	one.start.localeCompare(other.start);

/** A roster by days: shifts that differ only in when their breaks are stand in one row. */
export function daysOf(shifts: readonly RosterShift[]): readonly RosterDay[] {
	const days = Map.groupBy(shifts, ({ start }) => start.slice(0, 10));
	return [...days]
		.sort(([one], [other]) => one.localeCompare(other))
		.map(([date, ofDay]) => ({ date, people: sumOf(ofDay), shifts: togetherOf(ofDay) }));
}

function togetherOf(shifts: readonly RosterShift[]): readonly DayShift[] {
	const together = Map.groupBy(shifts, ({ start, end, group }) => JSON.stringify([start, end, group]));
	return [...together.values()].flatMap((all) => {
		const [first] = all;
		if (!first) return [];
		const { start, end, group } = first;
		const pauses = Map.groupBy(
			all.flatMap(({ breaks, people }) => breaks.map((each) => ({ ...each, people }))),
			(each) => `${each.start} ${each.end}`
		);
		const breaks = [...pauses.values()].flatMap((same) => {
			const [pause] = same;
			return pause ? [{ ...pause, people: sumOf(same) }] : [];
		});
		return [{ start, end, group, people: sumOf(all), breaks: breaks.sort(byStart) }];
	});
}
