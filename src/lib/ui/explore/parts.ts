import type { Condition } from '#lib/metrics/condition.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import { daysOf } from '#lib/metrics/periods.ts';
import type { Folded } from '#lib/metrics/result.ts';
import type { Grain, Part } from '#lib/ui/explore/query.ts';

/** The conditions that exactly the conversations of these groups meet. @param folded what was taken together of the dimension, if anything was */
export function conditionsOf(
	field: string,
	groups: readonly (string | null)[],
	folded: Folded | undefined
): readonly Condition[] {
	if (folded && groups.includes(OTHER)) {
		const others = [...folded.kept, null].filter((value) => !groups.includes(value));
		return others.map((value) => ({ field, value, is: 'not' }));
	}
	const [only, ...more] = groups;
	if (only !== undefined && more.length === 0) return [{ field, value: only }];
	return groups.map((value) => ({ field, value, is: 'one-of' }));
}

/** A stretch of periods; of a single hour, that hour. */
export function periodsPart(grain: Grain, first: string, last: string): Part {
	if (grain === 'hour' && first === last) return { conditions: [{ field: 'hour', value: first }] };
	return { from: daysOf(grain, first).from, to: daysOf(grain, last).to };
}
