import type { RosterQuestion } from './question.ts';

/** Who is missing in an interval, by skill, if people go where they are worth most. */
export type Shortfall = (interval: number, people: readonly number[]) => readonly number[];

/**
 * The sets of skills that have a limit of their own, as bits, and the groups that can help any of a set. A set that falls into parts no
 * group is shared between is limited by its parts.
 */
export function skillSets({ skills, groups }: Pick<RosterQuestion, 'skills' | 'groups'>) {
	const masks = groups.map((group) => group.skills.reduce((bits, skill) => bits | (1 << skill), 0));
	const sets: { readonly bits: number; readonly skills: readonly number[]; readonly groups: readonly number[] }[] = [];
	for (let bits = 1; bits < 1 << skills.length; bits++) {
		let reached = bits & -bits;
		for (let before = 0; before !== reached;) {
			before = reached;
			for (const mask of masks) if (mask & reached) reached |= mask & bits;
		}
		if (reached !== bits) continue;
		sets.push({
			bits,
			skills: skills.flatMap((_, skill) => (bits & (1 << skill) ? [skill] : [])),
			groups: masks.flatMap((mask, group) => (mask & bits ? [group] : []))
		});
	}
	return sets;
}

/**
 * What those at work can serve of several skills is limited for every set of skills by who can do any of it (Hall 1935); the limits are
 * submodular, so that serving the dearest skill first, as far as they allow, loses least (Edmonds 1970).
 */
export function shortfallOf(question: RosterQuestion): Shortfall {
	const { skills } = question;
	const sets = skillSets(question);
	return (interval, people) => {
		const served = skills.map(() => 0);
		const dearest = skills.map((_, skill) => skill).sort((one, other) => lossOf(other) - lossOf(one));
		for (const skill of dearest) {
			let room = skills[skill]?.need[interval] ?? 0;
			for (const set of sets) {
				if (!set.skills.includes(skill)) continue;
				let left = 0;
				for (const group of set.groups) left += people[group] ?? 0;
				for (const other of set.skills) left -= served[other] ?? 0;
				room = Math.min(room, left);
			}
			served[skill] = Math.max(0, room);
		}
		return skills.map(({ need }, skill) => (need[interval] ?? 0) - (served[skill] ?? 0));

		function lossOf(skill: number): number {
			return skills[skill]?.missing[interval] ?? 0;
		}
	};
}
