import { erlangA, type AgentService } from './erlang-a.ts';
import { risingRoot } from './root.ts';

export interface RetrialInput {
	/** All contacts per time, bot and people together. */
	readonly arrivalRate: number;
	/** The share that goes to the bot first. */
	readonly botShare: number;
	/** Of those, the share that the bot keeps to the end. */
	readonly containment: number;
	/** Of those kept, the share that was not helped. */
	readonly falseContainment: number;
	/** Of those not helped, the share that comes back for a person. */
	readonly recontact: number;
	/** Of those who give up waiting for a person, the share that tries again. */
	readonly retryAfterAbandon: number;
	/** People, whole, ≥ 0. */
	readonly servers: number;
	readonly handleTime: number;
	/** Mean; Infinity: nobody gives up. */
	readonly patience: number;
}

export interface Retrials extends Pick<AgentService, 'probabilityAbandon' | 'probabilityWait' | 'occupancy'> {
	/** What reaches people per time, retries included; null where it grows without limit. */
	readonly humanArrivalRate: number | null;
}

const hopeless: Retrials = { humanArrivalRate: null, probabilityAbandon: 1, probabilityWait: 1, occupancy: 1 };

/**
 * What reaches people when a bot stands in front and some who give up try again: the fixed point of
 * x·(1 − retry·P_abandon(x)) = λ·[(1 − b) + b·(1 − c) + recontact·b·c·f], retries taken as more Poisson arrivals. The left side
 * rises with x (throughput does), so there is one root at most.
 */
export function botWithRetrials(input: RetrialInput): Retrials {
	const { arrivalRate, botShare, containment, falseContainment, recontact, retryAfterAbandon, ...people } = input;
	const direct = 1 - botShare + botShare * (1 - containment) + recontact * botShare * containment * falseContainment;
	const first = arrivalRate * direct;
	const serviceAt = (rate: number) => erlangA({ ...people, arrivalRate: rate, threshold: 0 });
	const answer = (humanArrivalRate: number): Retrials => {
		const { probabilityAbandon, probabilityWait, occupancy } = serviceAt(humanArrivalRate);
		return { humanArrivalRate, probabilityAbandon, probabilityWait, occupancy };
	};
	const lasting = (rate: number) =>
		rate === 0 ? 0 : rate * (1 - retryAfterAbandon + retryAfterAbandon * serviceAt(rate).probabilityServed);
	if (retryAfterAbandon === 0 || first === 0 || people.patience === Infinity) return answer(first);
	// Who always tries again is served in the end, or nobody catches up.
	if (retryAfterAbandon === 1 && first * people.handleTime >= people.servers) return hopeless;
	let high = first;
	while (lasting(high) < first) high *= 2;
	const humanArrivalRate = risingRoot((rate) => lasting(rate) - first, high === first ? first : high / 2, high);
	return answer(humanArrivalRate);
}
