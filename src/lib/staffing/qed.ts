import { normalCdf, normalDensity, normalQuantile } from '#lib/stats/distributions.ts';

/** Where both parts of the hazard become too small, Laplace's continued fraction takes over (Abramowitz & Stegun 26.2.14). */
const FAR = 3;
const FAR_TERMS = 120;

/** Hazard of the standard normal: φ(x) ÷ (1 − Φ(x)). */
function hazard(x: number): number {
	if (x <= FAR) return normalDensity(x) / normalCdf(-x);
	let fraction = x;
	for (let k = FAR_TERMS; k >= 1; k--) fraction = x + k / fraction;
	return fraction;
}

export interface LargeQueue {
	readonly probabilityWait: number;
	readonly probabilityAbandon: number;
}

/**
 * What a large queue with n = a + β·√a servers nearly does, as the explanation behind the exact figures: Halfin & Whitt 1981
 * where nobody gives up (β > 0, else everybody waits), Garnett, Mandelbaum & Reiman 2002 else.
 * @param beta quality grade β @param servers n @param patience mean patience in handle times, > 0; Infinity: nobody gives up
 */
export function largeQueue(beta: number, servers: number, patience: number): LargeQueue {
	if (patience === Infinity)
		return { probabilityWait: beta <= 0 ? 1 : 1 / (1 + beta / hazard(-beta)), probabilityAbandon: 0 };
	const root = Math.sqrt(1 / patience);
	const scaled = beta / root;
	const probabilityWait = 1 / (1 + (root * hazard(scaled)) / hazard(-beta));
	const gone = (probabilityWait * (root * hazard(scaled) - beta)) / Math.sqrt(servers);
	// far from β·√a the limit leaves 0..1
	return { probabilityWait, probabilityAbandon: Math.min(1, Math.max(0, gone)) };
}

/**
 * Where a search for staff may begin: enough for a load that swings by √a, at a share served without waiting of
 * `target` (square-root staffing; Erlang 1924, Halfin & Whitt 1981).
 */
export function squareRootStaff(load: number, target: number): number {
	return Math.max(1, Math.round(load + Math.max(0, normalQuantile(target)) * Math.sqrt(load)));
}
