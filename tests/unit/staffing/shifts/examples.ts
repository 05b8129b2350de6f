import { ANY_HOUR, plainPatterns, USUAL_SHIFTS, type ShiftPattern } from '#lib/staffing/shifts/pattern.ts';
import type { RosterGroup, RosterQuestion } from '#lib/staffing/shifts/question.ts';

/** Any hour, every day, without a break, unless said otherwise. */
export const patternOf = (hours: number, of: Partial<ShiftPattern> = {}): ShiftPattern => ({
	name: `${hours} h`,
	minutes: hours * 60,
	from: 0,
	until: 1380,
	every: 60,
	days: [1, 2, 3, 4, 5, 6, 7],
	breaks: [],
	...of
});

export const usualPatterns = (interval: number): readonly ShiftPattern[] =>
	plainPatterns(USUAL_SHIFTS, ANY_HOUR, interval);

interface Example {
	readonly needs: readonly (readonly number[])[];
	/** Of one missing person an interval, the same for all. */
	readonly missing?: number | readonly number[];
	readonly interval?: number;
	readonly groups?: readonly RosterGroup[];
	readonly patterns: readonly ShiftPattern[];
	readonly goesOn?: boolean;
}

export const questionOf = ({
	needs,
	missing = 100,
	interval = 60,
	groups,
	patterns,
	goesOn = true
}: Example): RosterQuestion => ({
	start: '2026-09-07T00:00',
	interval,
	intervals: needs[0]?.length ?? 0,
	skills: needs.map((need, at) => ({
		name: `skill ${at}`,
		need,
		missing: need.map(() => (typeof missing === 'number' ? missing : (missing[at] ?? 0)))
	})),
	groups: groups ?? needs.map((_, at) => ({ name: `group ${at}`, skills: [at], hour: 10 })),
	patterns,
	goesOn
});
