import type { ClockChange } from './clock-changes.ts';
import type { ShiftPattern } from './pattern.ts';

/** What people can do, and how many of them each interval wants for it. */
export interface RosterSkill {
	readonly name: string;
	/** People, whole; one for each interval. */
	readonly need: readonly number[];
	/** Money lost for each of them who is not there, an interval each. */
	readonly missing: readonly number[];
}

/** People who can do the same; with several skills they go where they are wanted, interval by interval. */
export interface RosterGroup {
	readonly name: string;
	/** Places in the question's skills. */
	readonly skills: readonly number[];
	/** Money for a paid hour. */
	readonly hour: number;
}

/** Which shifts to man, and with how many. Plain data; times are local wall-clock. */
export interface RosterQuestion {
	/** Beginning of the first interval, to the minute: 2026-09-01T00:00. */
	readonly start: string;
	/** Length of every interval, minutes. */
	readonly interval: number;
	readonly intervals: number;
	/** Another plan follows, which pays for shifts from the end of this one on; else this one pays for the whole of each. */
	readonly goesOn: boolean;
	/** At most MOST_SKILLS: limits are written for every set of them. */
	readonly skills: readonly RosterSkill[];
	readonly groups: readonly RosterGroup[];
	readonly patterns: readonly ShiftPattern[];
	/** Whether people are at work in each interval: shifts stay within, as far as that leaves out nothing they could cover. Left out: at all hours. */
	readonly open?: readonly boolean[] | null | undefined;
	/** Of the zone's clock, within the plan: whoever works over one is paid for the hours there are. */
	readonly clock?: readonly ClockChange[] | undefined;
}

export const MOST_SKILLS = 4;
