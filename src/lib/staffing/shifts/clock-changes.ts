import { localToUtc, type ZoneClock } from '#lib/log/zones.ts';
import { minuteOf, wallClock } from './wall-clock.ts';

/** A night in which a zone's clock is put forward or back. Plain data. */
export interface ClockChange {
	/** Local time from which the new clock counts: the later of what the two show at that instant. */
	readonly at: string;
	/** Minutes by which whoever works over it works longer than the clock says; less than 0: shorter. */
	readonly longer: number;
}

const SECONDS = 60;
const MINUTE = 60_000;

/** Those of a zone's changes after `from` until `until`, local times. */
export const clockChanges = ({ changes }: ZoneClock, from: string, until: string): readonly ClockChange[] =>
	changes
		.map(({ at, before, after }) => ({
			at: wallClock((at + Math.max(before, after)) / SECONDS),
			longer: (before - after) / SECONDS
		}))
		.filter(({ at }) => at > from && at <= until);

/** Minutes by which work from one local time to another is longer than the clock says, as instants of `localToUtc` have it. */
export const longerOver = (changes: readonly ClockChange[], start: string, end: string): number =>
	changes.reduce((sum, { at, longer }) => sum + (start < at && end >= at ? longer : 0), 0);

/** The same by a whole clock. */
export const longerBy = (clock: ZoneClock, start: string, end: string): number => {
	const [from, to] = [minuteOf(start), minuteOf(end)];
	return (localToUtc(to * MINUTE, clock) - localToUtc(from * MINUTE, clock)) / MINUTE - (to - from);
};

/** How often a stretch of local time comes: 1; twice where the clock is put back over it, not at all where it is put forward. */
export function timesOver(changes: readonly ClockChange[], start: string, minutes: number): number {
	const from = minuteOf(start);
	const real = changes.reduce((sum, { at, longer }) => {
		const until = minuteOf(at);
		const within = Math.min(from + minutes, until) - Math.max(from, until - Math.abs(longer));
		return sum + Math.sign(longer) * Math.max(0, within);
	}, minutes);
	return real / minutes;
}
