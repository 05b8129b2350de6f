import type { ServiceLevels } from './service.ts';

/** So much less than the rest, and nothing more is added. */
const NEGLIGIBLE = 1e-20;
/** A number beyond this, or below its inverse, is taken down or up by it, and the exponent counted. */
const LARGE = 2 ** 300;
/** Of those whose patience ends within the threshold: nearly all. */
const CERTAIN = 0.9999;
const LOG_LARGE = Math.log(LARGE);

export interface FiniteLinesInput {
	/** Whole, ≥ 1. */
	readonly servers: number;
	/** Places altogether, in service and waiting, ≥ servers: who comes when all are taken is turned away. */
	readonly lines: number;
	/** Contacts per time, ≥ 0. */
	readonly arrivalRate: number;
	/** Mean, > 0, in the same unit of time as patience and threshold. */
	readonly handleTime: number;
	/** Mean of exponential patience, > 0; Infinity: nobody gives up. */
	readonly patience: number;
	/** 0..Infinity */
	readonly threshold: number;
}

/** Shares are of all who arrive, turned away or not. */
export interface FiniteLines {
	readonly probabilityBlocked: number;
	/** P(is let in and waits). */
	readonly probabilityWait: number;
	readonly probabilityAbandon: number;
	/** Over those let in. */
	readonly meanWait: number;
	readonly queueLength: number;
	readonly occupancy: number;
	/** Who is turned away is answered by nobody, and waits for nothing. */
	readonly serviceLevel: ServiceLevels;
}

/**
 * M/M/n/K+M as a birth–death process: with j contacts there, min(j, n) + (j − n)⁺·θ end per handle time. Somebody who finds k
 * waiting is served with n ÷ (n + (k + 1)·θ), and in time if k + 1 independent ends come before the threshold
 * (regularised beta I(k + 1, n ÷ θ + 1); gamma where nobody gives up).
 */
export function finiteLines(input: FiniteLinesInput): FiniteLines {
	const { servers, lines, arrivalRate, handleTime } = input;
	const load = arrivalRate * handleTime;
	const leave = handleTime / input.patience;
	const threshold = input.threshold / handleTime;
	const { idle, queue } = stateShares(servers, lines, load, leave);
	// their own patience outlasts the threshold in the one, does not matter in the other
	const served = endsBefore(queue.length, servers + leave, leave, threshold);
	const reached = endsBefore(queue.length, servers, leave, threshold);
	let [probabilityWait, queueLength, servedOfWaiting, servedEarly, longer] = [0, 0, 0, 0, 0];
	const stay = Math.exp(-leave * threshold);
	for (const [waiting, share] of queue.entries()) {
		queueLength += waiting * share;
		if (waiting === queue.length - 1) break;
		const answered = (share * servers) / (servers + (waiting + 1) * leave);
		probabilityWait += share;
		servedOfWaiting += answered;
		servedEarly += answered * (served.before[waiting] ?? 0);
		longer += share * stay * (reached.after[waiting] ?? 0);
	}
	const probabilityBlocked = queue[queue.length - 1] ?? 0;
	const servedShare = idle + servedOfWaiting;
	const offered = idle + servedEarly;
	return {
		probabilityBlocked,
		probabilityWait,
		probabilityAbandon: load === 0 ? 0 : (leave * queueLength) / load,
		meanWait: load === 0 ? 0 : (queueLength / (load * (idle + probabilityWait))) * handleTime,
		queueLength,
		occupancy: (load * servedShare) / servers,
		serviceLevel: {
			offered,
			answered: offered / servedShare,
			excludingShortAbandons: offered / (offered + longer + probabilityBlocked),
			abandonsMet: idle + probabilityWait - longer
		}
	};
}

/** value · LARGE^exponent. */
interface Scaled {
	readonly value: number;
	readonly exponent: number;
}

function times({ value, exponent }: Scaled, factor: number): Scaled {
	const product = value * factor;
	if (product > LARGE) return { value: product / LARGE, exponent: exponent + 1 };
	if (product < 1 / LARGE && product > 0) return { value: product * LARGE, exponent: exponent - 1 };
	return { value: product, exponent };
}

/** A scaled number over LARGE^exponent. */
const over = (scaled: Scaled, exponent: number) => scaled.value * LARGE ** (scaled.exponent - exponent);

/** P(a server is free), and the share of time with all busy and 0, 1, … K − n waiting. */
function stateShares(servers: number, lines: number, load: number, leave: number): { idle: number; queue: number[] } {
	if (load === 0) return { idle: 1, queue: new Array<number>(lines - servers + 1).fill(0) };
	// weights relative to "just full"
	let state: Scaled = { value: 1, exponent: 0 };
	let idle: Scaled = { value: 0, exponent: 0 };
	for (let busy = servers; busy > 0; busy--) {
		state = times(state, busy / load);
		const exponent = Math.max(state.exponent, idle.exponent);
		idle = { value: over(idle, exponent) + over(state, exponent), exponent };
		if (busy < load && over(state, exponent) < NEGLIGIBLE * idle.value) break;
	}
	const states: Scaled[] = [{ value: 1, exponent: 0 }];
	for (let waiting = 1; waiting <= lines - servers; waiting++)
		states.push(times(states[waiting - 1] ?? idle, load / (servers + waiting * leave)));
	const exponent = states.reduce((most, each) => Math.max(most, each.exponent), idle.exponent);
	const weights = states.map((each) => over(each, exponent));
	const sum = weights.reduce((total, each) => total + each, over(idle, exponent));
	return { idle: over(idle, exponent) / sum, queue: weights.map((each) => each / sum) };
}

/**
 * For k = 0 … count − 1: P(k + 1 ends come before the threshold), and that they do not, where ends come at rates
 * first + k·leave, …, first. How many come by then is negative binomial, Poisson if leave is 0 (so that a threshold of many
 * handle times underflows nowhere, its terms are scaled).
 */
function endsBefore(
	count: number,
	first: number,
	leave: number,
	threshold: number
): { readonly before: readonly number[]; readonly after: readonly number[] } {
	if (first * threshold > Number.MAX_SAFE_INTEGER)
		return { before: new Array<number>(count).fill(1), after: new Array<number>(count).fill(0) };
	const come = leave === 0 ? threshold : -Math.expm1(-leave * threshold) / leave;
	const ratio = (ends: number) => (come * (first + ends * leave)) / (ends + 1);
	const exponent = Math.ceil((-first * threshold) / LOG_LARGE);
	let term: Scaled = { value: Math.exp(-first * threshold - exponent * LOG_LARGE), exponent };
	const terms: number[] = [];
	for (let ends = 0; ends < count; ends++) {
		terms.push(over(term, 0));
		term = times(term, ratio(ends));
	}
	const after: number[] = [];
	let sum = 0;
	for (const each of terms) after.push((sum += each));
	// Where most of it lies below, what lies above is summed from the far end; else, and where that end is too far for anything to
	// depend on it, it is what is missing.
	if (sum < 0.5 || leave * come > CERTAIN) return { before: after.map((each) => 1 - each), after };
	let above = over(term, 0);
	for (let ends = count; over(term, 0) > NEGLIGIBLE * above || ratio(ends) >= 1; ends++) {
		term = times(term, ratio(ends));
		above += over(term, 0);
	}
	const before = new Array<number>(count);
	for (let ends = count - 1; ends >= 0; ends--) {
		before[ends] = Math.min(1, above);
		above += terms[ends] ?? 0;
	}
	return { before, after: after.map((each) => Math.min(1, each)) };
}
