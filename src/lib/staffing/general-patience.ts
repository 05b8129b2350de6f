import { inTime, type AgentService } from './erlang-a.ts';
import { erlangB } from './erlang-b.ts';
import type { Stretch } from './offered-wait.ts';
import { serviceOf, untroubled } from './service.ts';

export interface GeneralPatienceInput {
	/** Whole, ≥ 1. */
	readonly servers: number;
	/** Contacts per time, ≥ 0. */
	readonly arrivalRate: number;
	/** Mean, > 0, in the same unit of time as patience and threshold. */
	readonly handleTime: number;
	/** From 0 to ∞; of a measured curve by `patienceStretches`. */
	readonly patience: readonly Stretch[];
	readonly threshold: number;
}

/**
 * M/M/n+G, exactly (Baccelli & Hebuterne 1981; Zeltyn & Mandelbaum, Queueing Systems 51, 2005): the shape of patience
 * moves service far more than the shape of handle time does.
 */
export function generalPatience(input: GeneralPatienceInput): AgentService {
	const { servers, arrivalRate, handleTime, patience, threshold } = input;
	if (arrivalRate === 0) return { ...untroubled, occupancy: 0 };
	const load = arrivalRate * handleTime;
	const service = serviceOf({
		arrivalRate: load,
		capacity: servers,
		logIdle: erlangB(servers, load).logIdle,
		patience: patience.map(({ length, hazard, ...rest }) => ({
			...rest,
			length: length / handleTime,
			hazard: hazard * handleTime
		})),
		threshold: threshold / handleTime
	});
	return {
		...service,
		meanWait: inTime(service.meanWait, handleTime),
		meanWaitServed: inTime(service.meanWaitServed, handleTime),
		occupancy: service.queueLength === null ? 1 : Math.min(1, (load * service.probabilityServed) / servers)
	};
}
