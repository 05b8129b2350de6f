import { erlangB } from './erlang-b.ts';
import { serviceOf, untroubled, type Service } from './service.ts';

export interface ErlangAInput {
	/** Whole, ≥ 0. */
	readonly servers: number;
	/** Contacts per time, ≥ 0. */
	readonly arrivalRate: number;
	/** Mean, > 0, in the same unit of time as patience and threshold. */
	readonly handleTime: number;
	/** Mean of exponential patience: 0 nobody waits at all, Infinity nobody ever gives up. */
	readonly patience: number;
	/** 0..Infinity */
	readonly threshold: number;
}

export interface AgentService extends Service {
	/** The share of time that a server is busy; null without servers. */
	readonly occupancy: number | null;
}

/**
 * Erlang A, exactly (M/M/n+M; Palm 1946; Garnett, Mandelbaum & Reiman 2002; Mandelbaum & Zeltyn 2007), by the integral
 * over the offered wait. Endless patience is Erlang C, none at all is Erlang B.
 */
export function erlangA({ servers, arrivalRate, handleTime, patience, threshold }: ErlangAInput): AgentService {
	if (arrivalRate === 0) return { ...untroubled, occupancy: servers === 0 ? null : 0 };
	const load = arrivalRate * handleTime;
	if (servers === 0) return { ...nobodyThere(arrivalRate, patience, threshold), occupancy: null };
	const { blocking, served, logIdle } = erlangB(servers, load);
	if (patience === 0) return { ...nobodyWaits(blocking, served), occupancy: (load * served) / servers };
	const service = serviceOf({
		arrivalRate: load,
		capacity: servers,
		logIdle,
		patience: [{ length: Infinity, willing: 1, gone: 0, hazard: handleTime / patience }],
		threshold: threshold / handleTime
	});
	const isStable = service.queueLength !== null;
	return {
		...service,
		meanWait: inTime(service.meanWait, handleTime),
		meanWaitServed: inTime(service.meanWaitServed, handleTime),
		occupancy: isStable ? Math.min(1, (load * service.probabilityServed) / servers) : 1
	};
}

/** From handle times to the unit of time asked in. */
export const inTime = (wait: number | null, handleTime: number) => (wait === null ? null : wait * handleTime);

/** Who cannot be served at once has gone at once. */
function nobodyWaits(blocking: number, served: number): Service {
	return {
		probabilityWait: blocking,
		probabilityAbandon: blocking,
		probabilityServed: served,
		meanWait: 0,
		meanWaitServed: 0,
		queueLength: 0,
		serviceLevel: { offered: served, answered: 1, excludingShortAbandons: 1, abandonsMet: 1 }
	};
}

/** Without servers everybody waits until patience ends. */
function nobodyThere(arrivalRate: number, patience: number, threshold: number): Service {
	const leaves = Number.isFinite(patience);
	return {
		probabilityWait: 1,
		probabilityAbandon: leaves ? 1 : 0,
		probabilityServed: 0,
		meanWait: leaves ? patience : null,
		meanWaitServed: null,
		queueLength: leaves ? arrivalRate * patience : null,
		serviceLevel: {
			offered: 0,
			answered: null,
			excludingShortAbandons: patience === 0 ? null : 0,
			abandonsMet: patience === 0 ? 1 : leaves ? -Math.expm1(-threshold / patience) : 0
		}
	};
}
