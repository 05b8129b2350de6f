import { erlangB } from './erlang-b.ts';

export interface ErlangCInput {
	readonly servers: number;
	/** Erlangs: arrival rate · handle time. */
	readonly load: number;
	/** Any unit of time, > 0; waits come back in it. */
	readonly handleTime: number;
}

export interface ErlangC {
	/** Whether the queue has an end: load < servers. */
	readonly stable: boolean;
	readonly probabilityWait: number;
	/** 1 − probabilityWait, exact also where nearly everybody waits. */
	readonly probabilityNoWait: number;
	/** Over everybody; infinite when unstable, as the queue length is. */
	readonly meanWait: number;
	readonly queueLength: number;
	readonly occupancy: number;
	/** How fast the wait of those who wait ends: P(wait > t | wait) = e^(−drain·t). */
	readonly drain: number;
}

/**
 * Erlang's delay formula (M/M/n; Erlang 1917): nobody gives up. C = 1 ÷ (ρ + (1 − ρ)·R), with R = 1 ÷ B.
 */
export function erlangC({ servers, load, handleTime }: ErlangCInput): ErlangC {
	if (load >= servers)
		return {
			stable: false,
			probabilityWait: 1,
			probabilityNoWait: 0,
			meanWait: Infinity,
			queueLength: Infinity,
			occupancy: 1,
			drain: 0
		};
	const { blocking, served } = erlangB(servers, load);
	const occupancy = load / servers;
	const spare = (servers - load) / servers;
	// both over B, so that a quiet system overflows nowhere
	const all = occupancy * blocking + spare;
	const probabilityWait = blocking / all;
	const queueLength = (probabilityWait * load) / (servers - load);
	return {
		stable: true,
		probabilityWait,
		probabilityNoWait: (spare * served) / all,
		meanWait: (probabilityWait * handleTime) / (servers - load),
		queueLength,
		occupancy,
		drain: (servers - load) / handleTime
	};
}

/** The share that waits at most `threshold`: 1 − C·e^(−drain·t), as a sum of what is positive; 0 when unstable. */
export function serviceLevelC(
	{ stable, probabilityWait, probabilityNoWait, drain }: ErlangC,
	threshold: number
): number {
	if (!stable) return 0;
	return probabilityNoWait - probabilityWait * Math.expm1(-drain * threshold);
}

/** The wait that a share of everybody does not exceed (0.9: the p90); infinite when unstable. */
export function waitQuantileC({ stable, probabilityWait, drain }: ErlangC, share: number): number {
	if (!stable) return Infinity;
	return Math.max(0, Math.log(probabilityWait / (1 - share)) / drain);
}
