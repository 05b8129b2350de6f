/**
 * When people are usually at work, until a workspace says otherwise: Monday to Friday, 9 to 18, in the local time of the
 * source. ISO days of the week, hours from and before.
 */
export const usualHours = { firstDay: 1, lastDay: 5, from: 9, before: 18 } as const;

/** SQL condition over `judged`: the conversation was opened while people are usually away. */
export function outOfHoursSql(): string {
	const { firstDay, lastDay, from, before } = usualHours;
	return `NOT (isodow(opened_local) BETWEEN ${firstDay} AND ${lastDay} AND hour(opened_local) BETWEEN ${from} AND ${before - 1})`;
}
