import { gaussLegendre } from './quadrature.ts';

/**
 * The offered wait: how long somebody of endless patience would have waited. Its density is proportional to
 * exp(λ·H(x) − c·x), H(x) = ∫₀ˣ P(patience > u) du, λ the arrival rate and c the rate at which full capacity ends contacts
 * (Baccelli & Hebuterne 1981; Zeltyn & Mandelbaum, Queueing Systems 51, 2005). One integral serves Erlang A, general
 * patience and what waits in chat. The density has one peak; everything is integrated outwards from there, so that no
 * term is the difference of large ones.
 */

/** A span of waiting time in which those still willing give up at a constant rate. */
export interface Stretch {
	/** > 0; the last one is endless. */
	readonly length: number;
	/** The share whose patience outlasts the start of the stretch, 0..1. */
	readonly willing: number;
	/** 1 − willing, exact also where it is tiny. */
	readonly gone: number;
	/** Give-ups per time of those still willing, ≥ 0. */
	readonly hazard: number;
}

/** ∫ over a stretch of the density times 1, P(patience > x), P(patience ≤ x), H(x) and x·P(patience > x). */
export interface Moments {
	readonly time: number;
	readonly willing: number;
	readonly gone: number;
	readonly spent: number;
	readonly willingWait: number;
}

export interface OfferedWait {
	/** One a stretch, all over the density's peak. */
	readonly stretches: readonly Moments[];
	/** ln of the peak over the density at 0; ≥ 0. */
	readonly logPeak: number;
}

/** A panel of the rule spans about so many e-folds of the density, and so many mean patiences at most on each side. */
const FOLDS_PER_PANEL = 10;
const PATIENCES_PER_PANEL_RIGHT = 4;
const PATIENCES_PER_PANEL_LEFT = 1;
/** So many e-folds below the peak nothing counts any more in double precision. */
const LAST_FOLD = 46;
const { nodes, weights } = gaussLegendre(20);

/**
 * (z − 1 + e^−z) ÷ z², ½ at 0: what the waiting give up beyond a straight line, without subtracting what is nearly equal.
 */
export function bend(z: number): number {
	if (Math.abs(z) > 0.5) return (1 + Math.expm1(-z) / z) / z;
	let term = 0.5;
	let sum = term;
	for (let k = 3; Math.abs(term) > 1e-17; k++) {
		term *= -z / k;
		sum += term;
	}
	return sum;
}

interface Side {
	/** Slope of −ln density at the peak, ≥ 0. */
	readonly slope: number;
	/** Rate of arrivals still willing at the peak. */
	readonly intensity: number;
	readonly hazard: number;
	readonly length: number;
}

/** −ln(density ÷ peak) at a distance from the peak; `direction` 1 later, −1 earlier. */
function fall({ slope, intensity, hazard }: Side, direction: 1 | -1, distance: number): number {
	const z = hazard * distance;
	return distance * (slope + intensity * z * bend(direction * z));
}

interface Sums {
	time: number;
	willing: number;
	gone: number;
	willingWait: number;
}

/**
 * Adds what lies on one side of a stretch's peak: density times 1, e^(−hazard·y), (1 − e^(−hazard·y)) ÷ hazard and
 * y·e^(−hazard·y), y from the start of the stretch. Panels are as wide as the density there is smooth.
 */
function addSide(sums: Sums, side: Side, direction: 1 | -1, peak: number): void {
	const { slope, intensity, hazard, length } = side;
	let done = 0;
	while (done < length && fall(side, direction, done) < LAST_FOLD) {
		const growth = Math.exp(-direction * hazard * done);
		const steepness = slope + Math.abs(intensity * Math.expm1(-direction * hazard * done));
		const curvature = hazard * intensity * growth;
		let width =
			(2 * FOLDS_PER_PANEL) / (steepness + Math.sqrt(steepness * steepness + 2 * FOLDS_PER_PANEL * curvature));
		if (direction < 0) width = Math.min(width, PATIENCES_PER_PANEL_LEFT / hazard);
		else if (hazard * done < LAST_FOLD) width = Math.min(width, PATIENCES_PER_PANEL_RIGHT / hazard);
		width = Math.min(width, length - done);
		if (done + width === done) break;
		for (let index = 0; index < nodes.length; index++) {
			const distance = done + width * (nodes[index] ?? 0);
			const density = (weights[index] ?? 0) * width * Math.exp(-fall(side, direction, distance));
			const y = Math.max(0, peak + direction * distance);
			const willing = density * Math.exp(-hazard * y);
			sums.time += density;
			sums.willing += willing;
			sums.gone += hazard === 0 ? density * y : (-density * Math.expm1(-hazard * y)) / hazard;
			sums.willingWait += willing * y;
		}
		done += width;
	}
}

/** Where in a stretch the density peaks: where as many still arrive as capacity ends. */
function peakWithin(intensity: number, capacity: number, { hazard, length }: Stretch): number {
	if (intensity <= capacity) return 0;
	if (hazard === 0) return length;
	const excess = (intensity - capacity) / capacity;
	return Math.min(length, (excess < 1 ? Math.log1p(excess) : Math.log(intensity / capacity)) / hazard);
}

/**
 * @param arrivalRate λ > 0 and @param capacity c > 0, contacts per time
 * @param stretches from 0 to ∞. In the last one fewer must remain willing to arrive than capacity ends, at least in the end:
 *   a hazard above 0, or λ·willing < c.
 */
export function integrateOfferedWait(
	arrivalRate: number,
	capacity: number,
	stretches: readonly Stretch[]
): OfferedWait {
	let from = 0;
	let spent = 0;
	const parts = stretches.map((stretch) => {
		const { length, willing, gone, hazard } = stretch;
		const arriving = arrivalRate * willing;
		const peak = peakWithin(arriving, capacity, stretch);
		const isInside = peak > 0 && peak < length;
		const intensity = isInside ? capacity : peak === 0 ? arriving : arriving * Math.exp(-hazard * peak);
		const before: Side = { slope: isInside ? 0 : intensity - capacity, intensity, hazard, length: peak };
		const after: Side = { slope: isInside ? 0 : capacity - intensity, intensity, hazard, length: length - peak };
		const sums: Sums = { time: 0, willing: 0, gone: 0, willingWait: 0 };
		if (before.length > 0) addSide(sums, before, -1, peak);
		if (after.length > 0) addSide(sums, after, 1, peak);
		const moments: Moments = {
			time: sums.time,
			willing: willing * sums.willing,
			gone: gone * sums.time + willing * hazard * sums.gone,
			spent: spent * sums.time + willing * sums.gone,
			willingWait: willing * (from * sums.willing + sums.willingWait)
		};
		const falls = {
			before: before.length > 0 ? fall(before, -1, peak) : 0,
			after: after.length > 0 && Number.isFinite(length) ? fall(after, 1, length - peak) : 0
		};
		spent += willing * (hazard === 0 ? length : -Math.expm1(-hazard * length) / hazard);
		from += length;
		return { moments, falls };
	});
	// the highest of the peaks: the first stretch that ends lower than it began to fall
	const top = parts.findIndex(({ falls }, index) => falls.after > 0 || index === parts.length - 1);
	const logs = new Array<number>(parts.length).fill(0);
	for (let index = top; index + 1 < parts.length; index++) {
		const { after = 0 } = parts[index]?.falls ?? {};
		logs[index + 1] = (logs[index] ?? 0) - after;
	}
	for (let index = top; index > 0; index--) {
		const { before = 0 } = parts[index]?.falls ?? {};
		logs[index - 1] = (logs[index] ?? 0) - before;
	}
	const logPeak = (parts[0]?.falls.before ?? 0) - (logs[0] ?? 0);
	return { stretches: parts.map(({ moments }, index) => scaled(moments, Math.exp(logs[index] ?? 0))), logPeak };
}

function scaled({ time, willing, gone, spent, willingWait }: Moments, by: number): Moments {
	return {
		time: time * by,
		willing: willing * by,
		gone: gone * by,
		spent: spent * by,
		willingWait: willingWait * by
	};
}

export function addMoments(parts: readonly Moments[]): Moments {
	const sum = { time: 0, willing: 0, gone: 0, spent: 0, willingWait: 0 };
	for (const part of parts) {
		sum.time += part.time;
		sum.willing += part.willing;
		sum.gone += part.gone;
		sum.spent += part.spent;
		sum.willingWait += part.willingWait;
	}
	return sum;
}
