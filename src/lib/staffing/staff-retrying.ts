import { erlangC } from './erlang-c.ts';
import type { QuickService } from './erlang-a-states.ts';
import { squareRootStaff } from './qed.ts';
import {
	leastServers,
	levelOf,
	missedBy,
	serviceByServers,
	type Demand,
	type StaffingTargets,
	type Target
} from './staff.ts';

/** The fewest people for a demand whose give-ups partly try again, and what customers then meet. */
export interface Staffed {
	readonly servers: number;
	/** Arrivals per time, retries included. */
	readonly arrivalRate: number;
	/** As the target defines it; of all who arrive, where there is none. */
	readonly serviceLevel: number;
	readonly abandon: number;
	readonly occupancy: number;
	/** Over everybody. */
	readonly meanWait: number;
	/** What one person fewer would miss; null: there is no one fewer. */
	readonly boundBy: Target | null;
}

const nobody: Staffed = {
	servers: 0,
	arrivalRate: 0,
	serviceLevel: 1,
	abandon: 0,
	occupancy: 0,
	meanWait: 0,
	boundBy: null
};

/** Steps of the fixed point; where give-ups that return make more give-ups without end, it has none. */
const MOST_STEPS = 60;
const PRECISION = 1e-10;

interface Lasting {
	readonly rate: number;
	readonly service: QuickService;
}

/**
 * `staffA` where a share of those who give up try again, taken as more Poisson arrivals: for every number of people the rate settles
 * where x = λ + retry·P_abandon(x)·x, and the targets are held there. More people settle lower and serve better, so one search
 * serves all. Endless patience is Erlang C, none at all Erlang B.
 * @param retry 0..1 @param start where to look first: the answer for a similar demand
 */
export function staffRetrying(demand: Demand, retry: number, targets: StaffingTargets, start?: number): Staffed {
	const { arrivalRate: first, handleTime, patience } = demand;
	if (first === 0) return nobody;
	const load = first * handleTime;
	const threshold = targets.serviceLevel?.threshold ?? 0;
	const firstService = serviceByServers(demand, threshold);
	const serviceAt = (servers: number, rate: number) =>
		rate === first ? firstService(servers) : serviceByServers({ ...demand, arrivalRate: rate }, threshold)(servers);
	let best: Lasting | undefined;
	let bestServers = 0;
	let boundBy: Target | null = null;
	let failed = 0;
	const meets = (servers: number) => {
		const lasting = settle(first, retry, targets, (rate) => serviceAt(servers, rate));
		if (typeof lasting === 'string') {
			if (servers > failed) [failed, boundBy] = [servers, lasting];
			return false;
		}
		if (!best || servers < bestServers) [best, bestServers] = [lasting, servers];
		return true;
	};
	const servers = leastServers(meets, start ?? squareRootStaff(load, targets.serviceLevel?.share ?? 0.5));
	// only a search that found nobody has seen none; its answer is not a number
	if (!best) return { ...nobody, servers, serviceLevel: 0, abandon: 1, occupancy: 1, boundBy };
	const { rate, service } = best;
	return {
		servers,
		arrivalRate: rate,
		serviceLevel: levelOf(service, targets.serviceLevel?.definition ?? 'offered'),
		abandon: service.abandon,
		occupancy: service.occupancy,
		meanWait: meanWaitOf(service, servers, rate * handleTime, { handleTime, patience }),
		boundBy: servers > 1 ? boundBy : null
	};
}

/** P_abandon = mean wait ÷ mean patience (each moment of waiting is as likely to be the last). */
function meanWaitOf(
	{ abandon }: QuickService,
	servers: number,
	load: number,
	{ handleTime, patience }: Pick<Demand, 'handleTime' | 'patience'>
): number {
	if (patience !== Infinity) return abandon * patience;
	return erlangC({ servers, load, handleTime }).meanWait;
}

/** The rate that lasts and the service at it, or the target that is missed there. */
function settle(
	first: number,
	retry: number,
	targets: StaffingTargets,
	serviceAt: (rate: number) => QuickService
): Lasting | Target {
	let rate = first;
	let service = serviceAt(rate);
	// at a rate no higher than the one that lasts, what is missed stays missed
	const missed = missedBy(service, targets);
	if (missed !== null) return missed;
	if (retry === 0 || service.abandon === 0) return { rate, service };
	for (let step = 0; step < MOST_STEPS; step++) {
		const second = first / (1 - retry * service.abandon);
		if (Math.abs(second - rate) <= PRECISION * rate) {
			const end = missedBy(service, targets);
			return end ?? { rate, service };
		}
		const secondService = serviceAt(second);
		const third = first / (1 - retry * secondService.abandon);
		const bend = third - 2 * second + rate;
		// Aitken's leap to where the steps are heading; held back where they do not shrink
		const leap = bend < 0 ? rate - (second - rate) ** 2 / bend : third;
		rate = Number.isFinite(leap) && leap > second && leap < 2 * third ? leap : third;
		service = serviceAt(rate);
		if (!Number.isFinite(rate)) break;
	}
	return missedBy(service, targets) ?? 'abandon';
}
