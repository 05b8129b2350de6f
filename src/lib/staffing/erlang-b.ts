import { logGamma } from '#lib/stats/log-gamma.ts';

/** Beyond this the recursion is taken down by 2^−300 and the exponent counted: 1 ÷ B has thousands of digits in quiet systems. */
const LARGE = 2 ** 300;
const LARGE_EXPONENT = 300;
/** How many standard deviations of the load below it the recursion starts: what it started from is then e^−40 of it. */
const DEVIATIONS = 9;
const FORGOTTEN_LOG = 40;
/** Below this load the incomplete gamma function takes its series, above its continued fraction. */
const SERIES_UP_TO = 1.5;
const NEWTON_STEPS = 200;
/** Below this load one term of 1 ÷ B is all of it, and beyond what the recursion could carry. */
const NEXT_TO_NOTHING = 1e-150;

/** 1 ÷ B for n servers and for n − 1, both as value · 2^exponent. */
export interface ReciprocalBlocking {
	readonly value: number;
	/** Of one server fewer; NaN where there is none. */
	readonly fewer: number;
	readonly exponent: number;
}

/**
 * R(n) = 1 ÷ B(n, a) by R(n) = 1 + (n ÷ a)·R(n − 1): all terms positive. Because the recursion forgets its start as
 * Π k ÷ a, it starts O(√a) steps below. `servers` ≥ 0 need not be whole; `load` > 0 in erlangs.
 */
export function reciprocalBlocking(servers: number, load: number): ReciprocalBlocking {
	const first = servers % 1;
	const steps =
		servers >= load
			? servers - load + DEVIATIONS * Math.sqrt(load) + DEVIATIONS
			: Math.min(DEVIATIONS * Math.sqrt(load) + DEVIATIONS, FORGOTTEN_LOG / Math.log(load / servers) + 1);
	let at = servers - Math.ceil(steps);
	let value: number;
	if (at > first) value = load / (load - at + at / (load - at));
	else {
		at = first;
		value = first === 0 ? 1 : reciprocalOfPart(first, load);
	}
	let fewer = NaN;
	let unit = 1;
	let exponent = 0;
	const count = Math.round(servers - at);
	for (let step = 1; step <= count; step++) {
		fewer = value;
		// the quotient first: it does not wait for the value before
		value = unit + value * ((at + step) / load);
		while (value > LARGE) {
			value /= LARGE;
			fewer /= LARGE;
			unit /= LARGE;
			exponent += LARGE_EXPONENT;
		}
	}
	return { value, fewer, exponent };
}

/**
 * R(x) for 0 < x < 1: e^a · a^−x · Γ(x + 1, a), the load a by series or Legendre's continued fraction (DLMF 8.7.1, 8.9.2).
 */
function reciprocalOfPart(part: number, load: number): number {
	const shape = part + 1;
	if (load < SERIES_UP_TO) {
		let term = 1 / shape;
		let sum = term;
		for (let k = 1; term > sum * Number.EPSILON; k++) {
			term *= load / (shape + k);
			sum += term;
		}
		// γ(s, a) = e^−a · a^s · Σ a^k ÷ (s·(s + 1)…(s + k))
		return Math.exp(load - part * Math.log(load) + logGamma(shape)) - load * sum;
	}
	// Lentz' way of evaluating it from the front
	let b = load + 1 - shape;
	let c = Infinity;
	let d = 1 / b;
	let fraction = d;
	for (let k = 1, change = 0; Math.abs(change - 1) > Number.EPSILON; k++) {
		const numerator = -k * (k - shape);
		b += 2;
		d = 1 / (numerator * d + b);
		c = b + numerator / c;
		change = c * d;
		fraction *= change;
	}
	return load * fraction;
}

export interface Blocking {
	/** P(all servers busy), 0..1. */
	readonly blocking: number;
	/** Its natural logarithm, also where the probability itself is too small for a number; −∞ without load. */
	readonly logBlocking: number;
	/** 1 − blocking, exact also where blocking is nearly 1. */
	readonly served: number;
	/** ln of what is served ÷ what is blocked: the weight of all states with a free server against the full one. */
	readonly logIdle: number;
}

/**
 * Erlang's loss formula B(n, a) (Erlang 1917; Jagerman 1974 for part servers): the share of contacts that find no free
 * server where nobody waits. `servers` ≥ 0, `load` ≥ 0 in erlangs.
 */
export function erlangB(servers: number, load: number): Blocking {
	if (servers === 0) return { blocking: 1, logBlocking: 0, served: 0, logIdle: -Infinity };
	if (load === 0) return { blocking: 0, logBlocking: -Infinity, served: 1, logIdle: Infinity };
	if (load < NEXT_TO_NOTHING) {
		const logBlocking = servers * Math.log(load) - logGamma(servers + 1);
		return { blocking: Math.exp(logBlocking), logBlocking, served: 1, logIdle: -logBlocking };
	}
	const { value, fewer, exponent } = reciprocalBlocking(servers, load);
	const logScale = exponent * Math.LN2;
	// R − 1 = (n ÷ a)·R(n − 1); of a part of one server there is no n − 1
	const idle = Number.isNaN(fewer) ? value - 1 : (fewer * servers) / load;
	const logBlocking = exponent === 0 && idle < 1 ? -Math.log1p(idle) : -(Math.log(value) + logScale);
	return {
		blocking: exponent === 0 ? 1 / value : Math.exp(logBlocking),
		logBlocking,
		served: idle / value,
		logIdle: Math.log(idle) + logScale
	};
}

/**
 * The load in erlangs at which `servers` > 0 block this share, 0 ≤ blocking < 1. Newton's steps on ln B over ln a, whose
 * slope is n − a·(1 − B); above one half on ln(1 − B). Both are concave, so that the steps close in from one side.
 */
export function loadForBlocking(servers: number, blocking: number): number {
	if (blocking === 0) return 0;
	const few = blocking <= 0.5;
	const target = few ? Math.log(blocking) : Math.log1p(-blocking);
	let load = few ? Math.exp((target + logGamma(servers + 1)) / servers) : servers / (1 - blocking);
	for (let step = 0; step < NEWTON_STEPS; step++) {
		const { logBlocking, served, blocking: now } = erlangB(servers, load);
		const free = servers - load * served;
		const [gap, slope] = few ? [target - logBlocking, free] : [target - Math.log(served), (-now / served) * free];
		const move = gap / slope;
		load *= Math.exp(move);
		if (Math.abs(move) <= 2 * Number.EPSILON) break;
	}
	return load;
}
