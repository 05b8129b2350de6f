import { beyondReach, coverOf, linearProgramme, type Cover } from './cover.ts';
import type { RosterQuestion } from './question.ts';
import { shortfallOf } from './shortfall.ts';
import { minuteOf, wallClock } from './wall-clock.ts';
import { wholePeople } from './whole-people.ts';

/** Solves a linear programme in CPLEX LP text, in whole numbers where it says so. */
export interface Solver {
	/** Null: no solution within the time. Values are in the order of the objective. */
	readonly solve: (programme: string, options: SolverOptions) => Solved | null;
}

export interface SolverOptions {
	readonly seconds: number;
	/** Relative distance to the bound at which it may stop. */
	readonly gap: number;
	/** Where to start from; whole-number programmes only. */
	readonly start?: readonly number[];
	readonly progress?: (found: { readonly seconds: number; readonly gap: number | null }) => void;
}

export interface Solved {
	readonly values: ArrayLike<number>;
	/** Nothing costs less than this. */
	readonly bound: number;
}

export interface RosterShift {
	/** Local wall-clock, to the minute. */
	readonly start: string;
	readonly end: string;
	readonly breaks: readonly { readonly start: string; readonly end: string }[];
	readonly group: string;
	readonly people: number;
	/** Of one person, the whole shift. */
	readonly paidHours: number;
}

export interface Roster {
	/** By beginning. */
	readonly shifts: readonly RosterShift[];
	readonly cost: { readonly people: number; readonly missing: number; readonly total: number };
	/** No roster of these shifts costs less; null: not known. */
	readonly bound: number | null;
	/** (total − bound) ÷ total; null: the bound is not known. */
	readonly gap: number | null;
	readonly paidHours: number;
	/** Where somebody is wanted. `reach`: some shift can have people there. */
	readonly intervals: readonly {
		readonly start: string;
		readonly skill: string;
		readonly need: number;
		readonly missing: number;
		readonly reach: boolean;
	}[];
	/** At work, by group: a number for each interval of the plan. */
	readonly atWork: readonly { readonly group: string; readonly people: readonly number[] }[];
}

export interface RosterSearch {
	/** For the exact search; 0: the rounded relaxation is enough. */
	readonly seconds: number;
	/** Distance to the bound that is near enough, 0.005: half a per cent. */
	readonly gap: number;
	readonly progress?: SolverOptions['progress'];
}

/** How long the relaxation may take before we do without its bound. */
const RELAXED_SECONDS = 60;

/**
 * The cheapest shifts for what is wanted, a missing person being priced: the relaxation gives a bound and, rounded, a roster at once; where
 * that is not near enough, branch and bound goes on from it within its time. Always has an answer.
 */
export function findRoster(question: RosterQuestion, solver: Solver, { seconds, gap, progress }: RosterSearch): Roster {
	const cover = coverOf(question);
	if (cover.columns.length === 0) return rosterOf(cover, [], cover.slacks.length === 0 ? 0 : null);
	const relaxed = solver.solve(linearProgramme(cover, true), { seconds: RELAXED_SECONDS, gap: 0 });
	const rounded = rosterOf(cover, wholePeople(cover, relaxed?.values ?? []), relaxed?.bound ?? null);
	progress?.({ seconds: 0, gap: rounded.gap });
	if (seconds <= 0 || (rounded.gap !== null && rounded.gap <= gap)) return rounded;
	const start = variablesOf(cover, rounded);
	const whole = solver.solve(linearProgramme(cover, false), {
		seconds,
		gap,
		start,
		...(progress ? { progress } : {})
	});
	const bound = Math.max(whole?.bound ?? 0, relaxed?.bound ?? 0);
	if (!whole) return { ...rounded, ...boundsOf(rounded.cost.total, bound) };
	const people = cover.columns.map((_, index) => Math.round(whole.values[index] ?? 0));
	const found = rosterOf(cover, people, bound);
	return found.cost.total <= rounded.cost.total ? found : { ...rounded, ...boundsOf(rounded.cost.total, bound) };

	function variablesOf({ columns, slacks }: Cover, from: Counted): readonly number[] {
		return [
			...columns.map((_, index) => from.people[index] ?? 0),
			...slacks.map((_, index) => from.missing[index] ?? 0)
		];
	}
}

/** A roster with the variables behind it. */
interface Counted extends Roster {
	readonly people: readonly number[];
	readonly missing: readonly number[];
}

const boundsOf = (total: number, bound: number | null) => ({
	bound,
	gap: bound === null ? null : total > 0 ? Math.max(0, (total - bound) / total) : 0
});

/** Counts a roster up from its shifts. @param people a column each */
export function rosterOf(cover: Cover, people: readonly number[], bound: number | null): Counted {
	const { question, columns, slacks } = cover;
	const { start, interval, intervals, groups, skills } = question;
	const first = minuteOf(start);
	const atWork = groups.map(() => new Array<number>(intervals).fill(0));
	let [wages, paidMinutes] = [0, 0];
	const shifts = columns.flatMap(({ shift, group, cost }, index): RosterShift[] => {
		const count = people[index] ?? 0;
		if (count === 0) return [];
		wages += count * cost;
		paidMinutes += count * shift.paidMinutes;
		const here = atWork[group];
		if (here) for (const at of shift.at) here[at] = (here[at] ?? 0) + count;
		return [
			{
				start: wallClock(first + shift.start),
				end: wallClock(first + shift.start + shift.minutes),
				breaks: shift.breaks.map((each) => ({
					start: wallClock(first + each.from),
					end: wallClock(first + each.from + each.minutes)
				})),
				group: groups[group]?.name ?? '',
				people: count,
				paidHours: shift.allPaidMinutes / 60
			}
		];
	});
	const shortfall = shortfallOf(question);
	const byInterval = Array.from({ length: intervals }, (_, at) =>
		shortfall(
			at,
			atWork.map((each) => each[at] ?? 0)
		)
	);
	const missing = slacks.map((slack) => byInterval[slack.interval]?.[slack.skill] ?? 0);
	const missingCost = slacks.reduce(
		(sum, slack, index) => sum + (missing[index] ?? 0) * (skills[slack.skill]?.missing[slack.interval] ?? 0),
		0
	);
	const lost = new Set(beyondReach(cover).map((each) => each.interval * skills.length + each.skill));
	const total = wages + missingCost;
	return {
		people,
		missing,
		shifts: shifts.sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0)),
		cost: { people: wages, missing: missingCost, total },
		...boundsOf(total, bound),
		paidHours: paidMinutes / 60,
		intervals: slacks.map((slack, index) => ({
			start: wallClock(first + slack.interval * interval),
			skill: skills[slack.skill]?.name ?? '',
			need: skills[slack.skill]?.need[slack.interval] ?? 0,
			missing: missing[index] ?? 0,
			reach: !lost.has(slack.interval * skills.length + slack.skill)
		})),
		atWork: groups.map(({ name }, group) => ({ group: name, people: atWork[group] ?? [] }))
	};
}
