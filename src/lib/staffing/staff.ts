import { erlangA } from './erlang-a.ts';
import { quickErlangA, type QuickService } from './erlang-a-states.ts';
import { erlangC, serviceLevelC } from './erlang-c.ts';
import { squareRootStaff } from './qed.ts';
import type { ServiceLevelDefinition } from './service.ts';

export interface Demand {
	/** Contacts per time, ≥ 0. */
	readonly arrivalRate: number;
	/** Mean, > 0. */
	readonly handleTime: number;
	/** Mean; 0 nobody waits, Infinity nobody gives up. */
	readonly patience: number;
}

/** What must hold together; at least one of the three. */
export interface StaffingTargets {
	/** At least this share answered within `threshold`, 0..1 exclusive. */
	readonly serviceLevel?: {
		readonly share: number;
		readonly threshold: number;
		readonly definition: ServiceLevelDefinition;
	};
	/** At most this share gives up, 0..1 exclusive. */
	readonly abandon?: number;
	/** At most this share of time busy, above 0, at most 1. */
	readonly occupancy?: number;
}

/** More than the search goes up to. */
const TOO_MANY = 2 ** 31;

/** What rounding may take: a figure this close to its target meets it. */
const TIE = 1e-12;

/**
 * The least whole number of servers, 1 or more, for which `meets` holds, if it holds for all larger ones: from `start` by
 * doubling steps, then by halves. Next to the answer it asks twice. NaN if not even 2³¹ are enough.
 */
export function leastServers(meets: (servers: number) => boolean, start: number): number {
	let step = 1;
	let [no, yes] = [0, Math.max(1, start)];
	if (meets(yes)) {
		while (yes > 1) {
			const next = Math.max(1, yes - step);
			if (!meets(next)) {
				no = next;
				break;
			}
			yes = next;
			step *= 2;
		}
	} else {
		do {
			no = yes;
			yes += step;
			step *= 2;
			if (yes > TOO_MANY) return NaN;
		} while (!meets(yes));
	}
	while (yes - no > 1) {
		const middle = Math.floor((no + yes) / 2);
		if (meets(middle)) yes = middle;
		else no = middle;
	}
	return yes;
}

/**
 * The fewest people under Erlang C (nobody gives up) that meet service level and occupancy; the queue must have an end.
 * @param start where to look first: the answer for a similar demand
 */
export function staffC({ arrivalRate, handleTime }: Demand, targets: StaffingTargets, start?: number): number {
	if (arrivalRate === 0) return 0;
	const load = arrivalRate * handleTime;
	const meets = (servers: number) => {
		if (load >= servers) return false;
		if (isAbove(load / servers, targets.occupancy)) return false;
		const { serviceLevel } = targets;
		return (
			!serviceLevel ||
			serviceLevelC(erlangC({ servers, load, handleTime }), serviceLevel.threshold) >= serviceLevel.share - TIE
		);
	};
	return leastServers(meets, start ?? squareRootStaff(load, targets.serviceLevel?.share ?? 0.5));
}

/**
 * The fewest people under Erlang A that meet service level, give-ups and occupancy together: each gets better with every
 * person more, so that one search serves all. Endless patience is Erlang C.
 * @param start where to look first: the answer for a similar demand
 */
export function staffA(demand: Demand, targets: StaffingTargets, start?: number): number {
	const { arrivalRate, handleTime, patience } = demand;
	if (arrivalRate === 0) return 0;
	if (patience === Infinity) return staffC(demand, targets, start);
	const load = arrivalRate * handleTime;
	const serviceWith = serviceByServers(demand, targets.serviceLevel?.threshold ?? 0);
	const meets = (servers: number) => missedBy(serviceWith(servers), targets) === null;
	return leastServers(meets, start ?? squareRootStaff(load, targets.serviceLevel?.share ?? 0.5));
}

/** What customers meet with so many servers, 1 or more, for a search that asks for one number after another. */
export function serviceByServers(demand: Demand, threshold: number): (servers: number) => QuickService {
	const { arrivalRate, handleTime, patience } = demand;
	const load = arrivalRate * handleTime;
	if (patience === Infinity)
		return (servers) => {
			const offered = load >= servers ? 0 : serviceLevelC(erlangC({ servers, load, handleTime }), threshold);
			return { offered, abandon: 0, longer: 1 - offered, occupancy: Math.min(1, load / servers) };
		};
	const quick = quickErlangA(load, handleTime / patience, threshold / handleTime);
	return (servers) => quick(servers) ?? slowly(demand, servers, threshold);
}

/** The same figures by the integral, which takes everything. */
function slowly(demand: Demand, servers: number, threshold: number): QuickService {
	const { serviceLevel, probabilityAbandon, occupancy } = erlangA({ ...demand, servers, threshold });
	return {
		offered: serviceLevel.offered,
		abandon: probabilityAbandon,
		longer: 1 - serviceLevel.abandonsMet,
		occupancy: occupancy ?? 1
	};
}

export type Target = keyof StaffingTargets;

/** The target that this service misses, the service level first; null: none. */
export function missedBy(service: QuickService, { serviceLevel, abandon, occupancy }: StaffingTargets): Target | null {
	if (serviceLevel && levelOf(service, serviceLevel.definition) < serviceLevel.share - TIE) return 'serviceLevel';
	if (isAbove(service.abandon, abandon)) return 'abandon';
	return isAbove(service.occupancy, occupancy) ? 'occupancy' : null;
}

const isAbove = (value: number, most: number | undefined) => most !== undefined && value > most * (1 + TIE);

export function levelOf({ offered, abandon, longer }: QuickService, definition: ServiceLevelDefinition): number {
	switch (definition) {
		case 'offered':
			return offered;
		case 'answered':
			return offered / (1 - abandon);
		case 'excludingShortAbandons':
			return offered / (offered + longer);
		case 'abandonsMet':
			return 1 - longer;
	}
}
