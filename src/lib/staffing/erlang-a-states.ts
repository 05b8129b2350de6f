import { reciprocalBlocking } from './erlang-b.ts';
import { gaussLegendre } from './quadrature.ts';

/** What a search for staff looks at, in handle times. */
export interface QuickService {
	/** Answered within the threshold, of all who arrive. */
	readonly offered: number;
	readonly abandon: number;
	/** P(wait > threshold, whether answered or given up in the end). */
	readonly longer: number;
	readonly occupancy: number;
}

/** Where the sums would grow longer, the integral of `erlang-a.ts` is as quick. */
const MOST_STATES = 400;
const MOST_PANELS = 6;
const FOLDS_PER_PANEL = 8;
/** Beyond so much weight on free servers nobody waits, to double precision. */
const MOST_IDLE = 1e60;
/** How many servers below the first one asked for are kept at hand. */
const LADDER = 16;
const { nodes, weights } = gaussLegendre(12);

/**
 * Erlang A again for a search that asks for one number of servers after another: w(k) = w(k − 1)·a ÷ (n + k·θ) over those
 * who wait, every term positive, and one short integral up to the threshold. Exact to about 1e−13 absolute; null where
 * the sums are long.
 * @param load a, erlangs, > 0 @param hazard θ, handle time ÷ patience, > 0 @param threshold in handle times
 */
export function quickErlangA(
	load: number,
	hazard: number,
	threshold: number
): (servers: number) => QuickService | null {
	const stay = Math.exp(-hazard * threshold);
	const reciprocal = reciprocalLadder(load);
	const willingLoad = load / hazard;
	return (servers) => {
		const states = Math.max(0, load - servers) / hazard + 9 * Math.sqrt(load / hazard);
		const steepest = Math.max(Math.abs(load - servers), Math.abs(load * stay - servers)) + hazard;
		const panels = Math.ceil((steepest * threshold) / FOLDS_PER_PANEL);
		if (!(states < MOST_STATES && panels <= MOST_PANELS)) return null;
		const idle = reciprocal(servers) - 1;
		if (idle > MOST_IDLE) return { offered: 1, abandon: 0, longer: 0, occupancy: load / servers };
		let weight = 1;
		let waiting = 1;
		let queue = 0;
		let rate = servers;
		for (let k = 1; weight > waiting * 1e-17; k++) {
			rate += hazard;
			weight *= load / rate;
			waiting += weight;
			queue += k * weight;
		}
		let early = 0;
		let earlyServed = 0;
		const width = threshold / panels;
		for (let panel = 0; panel < panels; panel++) {
			for (let index = 0; index < nodes.length; index++) {
				const x = (panel + (nodes[index] ?? 0)) * width;
				const willing = Math.exp(-hazard * x);
				const density = (weights[index] ?? 0) * width * Math.exp(willingLoad * (1 - willing) - servers * x);
				early += density;
				earlyServed += density * willing;
			}
		}
		const whole = idle + waiting;
		const abandon = (hazard * queue) / load / whole;
		return {
			offered: (idle + servers * earlyServed) / whole,
			abandon,
			longer: (stay * Math.max(0, waiting - servers * early)) / whole,
			occupancy: (load * (1 - abandon)) / servers
		};
	};
}

/** 1 ÷ B for numbers of servers near each other, each from the one before. */
function reciprocalLadder(load: number): (servers: number) => number {
	let from = Infinity;
	let values: number[] = [];
	return (servers) => {
		if (servers < from || servers - from > values.length + LADDER) {
			from = Math.max(0, servers - LADDER);
			const { value, exponent } = reciprocalBlocking(from, load);
			values = [exponent > 0 ? Infinity : value];
		}
		for (let at = from + values.length; at <= servers; at++)
			values.push(1 + (values[values.length - 1] ?? 0) * (at / load));
		return values[servers - from] ?? 0;
	};
}
