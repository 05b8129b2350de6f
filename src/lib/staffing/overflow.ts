import { erlangB } from './erlang-b.ts';

export interface Overflow {
	/** Erlangs that find no free server and go on. */
	readonly mean: number;
	readonly variance: number;
	/** Variance ÷ mean, ≥ 1: what overflows comes in bursts. */
	readonly peakedness: number;
}

/**
 * What overflows from `servers` (whole, ≥ 0) under a Poisson `load` in erlangs: m = a·B, v = m·(1 − m + a ÷ (n + 1 − a + m))
 * (Riordan, in Wilkinson 1956). The peakedness is taken from 1 up, by R(n) − R(n − 1), because its terms nearly cancel
 * under heavy load.
 */
export function overflowOf(servers: number, load: number): Overflow {
	if (load === 0) return { mean: 0, variance: 0, peakedness: 1 };
	if (servers === 0) return { mean: load, variance: load, peakedness: 1 };
	const mean = load * erlangB(servers, load).blocking;
	const free = servers - load * erlangB(servers, load).served;
	const peakedness = servers <= load ? heavyPeakedness(servers, load) : 1 - mean + load / (1 + free);
	return { mean, variance: mean * peakedness, peakedness };
}

/** 1 + (n ÷ R²)·((n ÷ a)·R'² − (n − 1)·D') ÷ (1 + n·D ÷ R): R' and D' of one server fewer, D(n) = R(n) − R(n − 1). */
function heavyPeakedness(servers: number, load: number): number {
	let reciprocal = 1;
	let step = 0;
	let fewer = 1;
	let fewerStep = 0;
	for (let n = 1; n <= servers; n++) {
		[fewer, fewerStep] = [reciprocal, step];
		step = (fewer + (n - 1) * fewerStep) / load;
		reciprocal = 1 + (fewer * n) / load;
	}
	const free = (servers * step) / reciprocal;
	const excess = (servers / reciprocal ** 2) * ((servers / load) * fewer ** 2 - (servers - 1) * fewerStep);
	return 1 + excess / (1 + free);
}

/**
 * The share of an overflow with this mean and peakedness that finds `servers` more all busy (Hayward, in Fredericks 1980):
 * B(n ÷ z, m ÷ z), of part servers where n ÷ z is not whole. An approximation: within a tenth or so while more than a
 * quarter is blocked, too low where less is.
 */
export function haywardBlocking(servers: number, { mean, peakedness }: Pick<Overflow, 'mean' | 'peakedness'>): number {
	if (mean === 0) return 0;
	return erlangB(servers / peakedness, mean / peakedness).blocking;
}
