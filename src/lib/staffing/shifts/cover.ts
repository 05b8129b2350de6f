import { layShifts, type Shift } from './lay-shifts.ts';
import type { RosterQuestion } from './question.ts';
import { skillSets } from './shortfall.ts';

/** A shift given to a group. */
export interface Column {
	readonly shift: Shift;
	readonly group: number;
	readonly cost: number;
}

/** All that a roster may be made of. */
export interface Cover {
	readonly question: RosterQuestion;
	readonly columns: readonly Column[];
	/** Interval and skill of each missing person's variable, in the order of the linear programme, after the columns. */
	readonly slacks: readonly { readonly interval: number; readonly skill: number }[];
}

const HOUR = 60;

/** Shifts during which nobody is wanted are left out. */
export function coverOf(question: RosterQuestion): Cover {
	const { groups, skills, intervals } = question;
	const shifts = layShifts(question);
	const columns = groups.flatMap(({ skills: able, hour }, group) => {
		const isWanted = Array.from({ length: intervals }, (_, at) =>
			able.some((skill) => (skills[skill]?.need[at] ?? 0) > 0)
		);
		return shifts.flatMap((shift): Column[] =>
			shift.at.some((at) => isWanted[at]) ? [{ shift, group, cost: (shift.paidMinutes / HOUR) * hour }] : []
		);
	});
	const slacks = Array.from({ length: intervals }, (_, interval) => interval).flatMap((interval) =>
		skills.flatMap(({ need }, skill) => ((need[interval] ?? 0) > 0 ? [{ interval, skill }] : []))
	);
	return { question, columns, slacks };
}

/** Where people are wanted and no shift can have any: beginnings of intervals by skill. */
export function beyondReach({ question, columns, slacks }: Cover): readonly { interval: number; skill: number }[] {
	const reached = question.groups.map(() => new Set<number>());
	for (const { shift, group } of columns) for (const at of shift.at) reached[group]?.add(at);
	return slacks.filter(
		({ interval, skill }) =>
			!question.groups.some((group, index) => group.skills.includes(skill) && reached[index]?.has(interval))
	);
}

/** Lines stay short: some readers of the format cut long ones. */
const TERMS_A_LINE = 12;

/**
 * min Σ cost·x + Σ missing·u, so that for every interval and set of skills those at work who can do any of it, and who is missing there,
 * are as many as it wants (Dantzig 1954, with priced slack): CPLEX LP text. x in whole people unless `isRelaxed`; u is then whole by itself.
 */
export function linearProgramme({ question, columns, slacks }: Cover, isRelaxed: boolean): string {
	const { skills, groups, intervals } = question;
	const at = groups.map(() => Array.from({ length: intervals }, (): number[] => []));
	for (const [index, { shift, group }] of columns.entries())
		for (const interval of shift.at) at[group]?.[interval]?.push(index);
	const slackAt = new Map(slacks.map(({ interval, skill }, index) => [interval * skills.length + skill, index]));
	const terms = (parts: readonly string[]) =>
		parts.map((part, index) => (index > 0 && index % TERMS_A_LINE === 0 ? `\n + ${part}` : ` + ${part}`)).join('');
	const money = (value: number) => String(Number(value.toPrecision(12)));
	const objective = terms([
		...columns.map(({ cost }, index) => `${money(cost)} x${index}`),
		...slacks.map(({ interval, skill }, index) => `${money(skills[skill]?.missing[interval] ?? 0)} u${index}`)
	]);
	const rows: string[] = [];
	for (const set of skillSets(question))
		for (let interval = 0; interval < intervals; interval++) {
			const wanted = set.skills.filter((skill) => (skills[skill]?.need[interval] ?? 0) > 0);
			// with a skill that nobody wants now the set says no more than without it
			if (wanted.length < set.skills.length) continue;
			const need = wanted.reduce((sum, skill) => sum + (skills[skill]?.need[interval] ?? 0), 0);
			const people = set.groups.flatMap((group) => (at[group]?.[interval] ?? []).map((index) => `x${index}`));
			const missing = wanted.map((skill) => `u${slackAt.get(interval * skills.length + skill)}`);
			rows.push(`r${rows.length}:${terms([...people, ...missing])} >= ${need}`);
		}
	const bounds = slacks.map(({ interval, skill }, index) => `u${index} <= ${skills[skill]?.need[interval] ?? 0}`);
	const whole = isRelaxed ? [] : ['General', ...columns.map((_, index) => ` x${index}`)];
	return ['Minimize', ` cost:${objective}`, 'Subject To', ...rows, 'Bounds', ...bounds, ...whole, 'End', ''].join('\n');
}
