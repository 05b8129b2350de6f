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

/** Weights of intervals longer ago, in all, that no longer matter to double precision. */
const PRECISION = 1e-13;
/** However long the tail, no interval further back gets a weight of its own. */
const MOST_BACK = 20_000;

/**
 * The same at the middle of every interval, of arrivals that come round again after the last (a week like the week before): erlangs. They
 * average to the arrivals' rate × the mean handle time.
 */
export function offeredLoads(arrivals: readonly number[], interval: number, handle: HandleTime): Float64Array {
	const count = arrivals.length;
	const loads = new Float64Array(count);
	if (count === 0) return loads;
	const weights = new Float64Array(count);
	let left = handle.mean;
	for (let back = 0; left > PRECISION * handle.mean; back++) {
		const from = Math.max(0, back - 0.5) * interval;
		const isLast = back === MOST_BACK;
		const work = isLast ? left : workBetween(handle, from, (back + 0.5) * interval);
		weights[back % count] = (weights[back % count] ?? 0) + work / interval;
		left = isLast ? 0 : left - work;
	}
	for (let at = 0; at < count; at++) {
		let load = 0;
		for (let back = 0; back < count; back++) {
			const weight = weights[back] ?? 0;
			if (weight > 0) load += weight * (arrivals[at >= back ? at - back : at - back + count] ?? 0);
		}
		loads[at] = load;
	}
	return loads;
}

/**
 * Those arrivals as they come on from a stage in front that keeps each so long, by interval, coming round again after the last: who began evenly over an
 * interval and is not through yet at some moment is the stage's own offered load then. They sum to what came.
 */
export function throughStage(arrivals: readonly number[], interval: number, stage: HandleTime): readonly number[] {
	const count = arrivals.length;
	/** Of one arrival in interval 0, the chance that it is still in the stage at the end of interval `at`. */
	const stillIn = (at: number) => workBetween(stage, at * interval, (at + 1) * interval) / interval;
	const weights = new Float64Array(count);
	let before = 1;
	for (let back = 0; count > 0 && before > PRECISION; back++) {
		const after = back === MOST_BACK ? 0 : Math.min(before, stillIn(back));
		weights[back % count] = (weights[back % count] ?? 0) + before - after;
		before = after;
	}
	// of a last trace too small to follow, too, nothing is lost
	if (count > 0) weights[0] = (weights[0] ?? 0) + before;
	const through = new Array<number>(count).fill(0);
	for (let back = 0; back < count; back++) {
		const weight = weights[back] ?? 0;
		if (weight === 0) continue;
		for (let at = 0; at < count; at++)
			through[(at + back) % count] = (through[(at + back) % count] ?? 0) + weight * (arrivals[at] ?? 0);
	}
	return through;
}
