import { serviceOf } from './service.ts';

/** Above this the sum of the states' weights is taken down, and the exponent counted. */
const LARGE = 2 ** 300;

export interface ChatInput {
	/** People, whole, ≥ 1. */
	readonly servers: number;
	/** How many chats one of them holds at most, whole, ≥ 1. */
	readonly maxConcurrency: number;
	/** Chats per time, ≥ 0. */
	readonly arrivalRate: number;
	/** How fast each chat ends for a person who holds 1, 2, … of them, per time, > 0; at least `maxConcurrency` of them. */
	readonly perChatRates: readonly number[];
	/** Give-ups per time of one who waits; 0: nobody gives up. */
	readonly patienceRate: number;
}

export interface ChatService {
	readonly probabilityWait: number;
	readonly probabilityAbandon: number;
	/** Null where the queue has no end, as the mean wait is. */
	readonly queueLength: number | null;
	/** Over everybody, until the first answer. */
	readonly meanWait: number | null;
	/** The share of all places (people · concurrency) that holds a chat. */
	readonly occupancy: number;
}

/**
 * People who hold several chats at once, each slower the more they hold. Chats go to whoever holds fewest, so that the
 * number of chats tells how they are spread: a birth–death process (after Tezcan & Zhang 2014; Luo & Zhang 2013) that ends
 * chats at (n − r)·q·μ_q + r·(q + 1)·μ_(q+1) with n·q + r of them. What waits beyond n·K is a queue as in Erlang A.
 */
export function chatService(input: ChatInput): ChatService {
	const { servers, maxConcurrency, arrivalRate, perChatRates, patienceRate } = input;
	const places = servers * maxConcurrency;
	if (arrivalRate === 0)
		return { probabilityWait: 0, probabilityAbandon: 0, queueLength: 0, meanWait: 0, occupancy: 0 };
	// what a person who holds `level` chats ends per time
	const pace = (level: number) => (level === 0 ? 0 : level * (perChatRates[level - 1] ?? 0));
	const ends = (chats: number) => {
		const more = chats % servers;
		const level = (chats - more) / servers;
		return (servers - more) * pace(level) + more * pace(level + 1);
	};
	const capacity = servers * pace(maxConcurrency);
	// from "just full" = 1 down to nobody there
	let weight = 1;
	let idle = 0;
	let held = 0;
	let exponent = 0;
	for (let chats = places; chats > 0; chats--) {
		weight *= (chats === places ? capacity : ends(chats)) / arrivalRate;
		idle += weight;
		held += weight * (chats - 1);
		while (idle > LARGE) {
			weight /= LARGE;
			idle /= LARGE;
			held /= LARGE;
			exponent++;
		}
	}
	const logIdle = Math.log(idle) + exponent * Math.log(LARGE);
	const { probabilityWait, probabilityAbandon, queueLength, meanWait } = serviceOf({
		arrivalRate,
		capacity,
		logIdle,
		patience: [{ length: Infinity, willing: 1, gone: 0, hazard: patienceRate }],
		threshold: 0
	});
	const free = queueLength === null ? 0 : held / idle / places;
	const occupancy = probabilityWait + (1 - probabilityWait) * free;
	return { probabilityWait, probabilityAbandon, queueLength, meanWait, occupancy };
}
