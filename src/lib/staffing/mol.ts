import { workBetween, type HandleTime } from './handle-time.ts';

export interface OfferedLoadInput {
	/** Contacts that arrive in each interval, evenly spread; none before the first nor after the last. */
	readonly arrivals: readonly number[];
	/** Length of an interval, in the handle time's unit. */
	readonly interval: number;
	readonly handle: HandleTime;
	/** When, counted from the start of the first interval. */
	readonly at: number;
}

/**
 * How many contacts would be under way at a moment if nobody ever waited, in erlangs: m(t) = ∫ λ(t − u)·P(S > u) du. To
 * staff for it (the modified offered load: Jennings, Mandelbaum, Massey & Whitt 1996) puts people where the work is, a
 * handle time after it arrived.
 */
export function offeredLoad({ arrivals, interval, handle, at }: OfferedLoadInput): number {
	let load = 0;
	for (const [index, count] of arrivals.entries()) {
		const oldest = at - index * interval;
		if (oldest <= 0) break;
		if (count > 0) load += (count / interval) * workBetween(handle, Math.max(0, oldest - interval), oldest);
	}
	return load;
}
