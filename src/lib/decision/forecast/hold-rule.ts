import type { Estimate } from '#lib/metrics/result.ts';
import type { KillRule } from '../kill-rule.ts';

/** The figure of one week after the start. */
export interface WeekFigure extends Estimate {
	/** Counted from the start, the first is 0. */
	readonly week: number;
	/** Days on the log's own clock; `to` is not included. */
	readonly from: string;
	readonly to: string;
	/** Whole, and every window of the metric over: nothing that still comes in belongs to it. */
	readonly isOver: boolean;
}

/** What a rule is held against: each week there was, in order, and all of them together. */
export interface Measured {
	/** Counts are exact: they need no interval, and one that has passed a limit from below stays there however the week ends. */
	readonly isCount: boolean;
	readonly weeks: readonly WeekFigure[];
	readonly overall: Estimate | null;
}

/**
 * `waiting`: no week proves anything yet · `holding`: the newest week that counts lies within the limit · `near`: it lies beyond,
 * but not with its whole interval, or not for long enough · `tripped`: the rule was met at some time since the start.
 */
export type RuleStanding = 'waiting' | 'holding' | 'near' | 'tripped';

export interface HeldRule {
	readonly standing: RuleStanding;
	/** Tripped: first day of the first of the weeks that did it. null for rules over the whole time. */
	readonly since: string | null;
	/** What decided: the week that tripped it, else the newest that counts; all together for rules over the whole time. */
	readonly decisive: (Estimate & { readonly from: string | null; readonly to: string | null }) | null;
	/** A newer figure lies beyond the limit, but rests on too few conversations to count. */
	readonly isCrossedByFew: boolean;
}

/**
 * Holds a rule against what came. A week counts when it is over, all of its conversations are old enough to be judged, and they
 * are at least `leastN` (and no figure the catalogue calls too few). It lies beyond the limit when the near end of its 95 %
 * interval does; so many such weeks in a row trip the rule, and it stays tripped.
 */
export function holdRule(rule: KillRule, { isCount, weeks, overall }: Measured): HeldRule {
	const isPast = (value: number) => (rule.stopWhen === 'above' ? value > rule.limit : value < rule.limit);
	const isCrossed = ({ value }: Estimate) => value !== null && isPast(value);
	const isBeyond = (figure: Estimate) => {
		const near = isCount ? figure.value : rule.stopWhen === 'above' ? figure.low : figure.high;
		return isCrossed(figure) && near !== null && isPast(near);
	};
	const isEnough = ({ value, n, tooFew }: Estimate) => value !== null && n >= rule.leastN && !tooFew;

	if (rule.weeksRunning === null) {
		if (overall === null || !isEnough(overall))
			return {
				standing: 'waiting',
				since: null,
				decisive: null,
				isCrossedByFew: overall !== null && isCrossed(overall)
			};
		const standing = isBeyond(overall) ? 'tripped' : isCrossed(overall) ? 'near' : 'holding';
		return { standing, since: null, decisive: { ...overall, from: null, to: null }, isCrossedByFew: false };
	}

	const settles = (week: WeekFigure) => week.isOver || (isCount && rule.stopWhen === 'above' && isBeyond(week));
	const counted = weeks.filter((week) => settles(week) && isEnough(week));
	let run: WeekFigure[] = [];
	for (const week of counted) {
		const follows = run.at(-1)?.week === week.week - 1;
		run = isBeyond(week) ? [...(follows ? run : []), week] : [];
		if (run.length >= rule.weeksRunning)
			return { standing: 'tripped', since: run[0]?.from ?? week.from, decisive: week, isCrossedByFew: false };
	}
	const newest = counted.at(-1);
	const isCrossedByFew = weeks.some(
		(week) => week.week > (newest?.week ?? -1) && week.isOver && !isEnough(week) && isCrossed(week)
	);
	if (!newest) return { standing: 'waiting', since: null, decisive: null, isCrossedByFew };
	return { standing: isCrossed(newest) ? 'near' : 'holding', since: null, decisive: newest, isCrossedByFew };
}
