import type { RatioQuestion } from '#lib/staffing/ratio/question.ts';
import { meanMet, serviceWith, type Met } from '#lib/staffing/ratio/with-people.ts';
import type { Requirement } from '#lib/staffing/requirement.ts';
import type { Roster } from '#lib/staffing/shifts/roster.ts';
import { minuteOf, wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import type { Needs } from './listed-needs.ts';

export interface ServiceReached {
	/** Over the week, as planned and with the people of the roster; null: nobody comes. */
	readonly planned: Met | null;
	readonly reached: Met | null;
	/** With the people there, by slot and skill; null: nobody comes then. */
	readonly at: (start: string, skill: string) => Met | null;
}

/**
 * What customers meet with the people of a roster. Where nobody is missing they are as many as the plan has at work; else those on shift less the
 * share that is away, and no more than the plan has.
 * @param requirements of each of the needs' skills, by intervals of the log's plan
 */
export function serviceReached(
	needs: Needs,
	{ intervals }: Pick<Roster, 'intervals'>,
	{
		requirements,
		question,
		shrinkage
	}: {
		readonly requirements: readonly (readonly Requirement[])[];
		readonly question: Pick<RatioQuestion, 'targets' | 'patience'>;
		readonly shrinkage: number;
	}
): ServiceReached {
	const first = minuteOf(needs.start);
	const slots = new Map(intervals.map((each) => [keyOf(each.start, each.skill), each]));
	const all = needs.skills.flatMap(({ name }, skill) =>
		(requirements[skill] ?? []).map((each) => {
			const slot = Math.floor((minuteOf(each.start) - first) / needs.interval);
			const key = keyOf(wallClock(first + slot * needs.interval), name);
			const { need, missing } = slots.get(key) ?? { need: 0, missing: 0 };
			const there = Math.min(each.agents, (need - missing) * (1 - shrinkage));
			return { ...each, key, met: missing > 0 ? serviceWith(each, there, question) : each };
		})
	);
	const bySlot = Map.groupBy(all, ({ key }) => key);
	return {
		planned: meanMet(all.map((each) => ({ ...each, met: each }))),
		reached: meanMet(all),
		at: (start, skill) => meanMet(bySlot.get(keyOf(start, skill)) ?? [])
	};
}

const keyOf = (start: string, skill: string) => `${start} ${skill}`;
