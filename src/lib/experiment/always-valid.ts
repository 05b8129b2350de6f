import { normalCdf } from '#lib/stats/distributions.ts';

export interface Looked {
	/** One-sided: chance that the bound is ever on the wrong side, over all looks. */
	readonly alpha: number;
	/** Customers so far, both arms. */
	readonly n: number;
	/** At how many the bound is to be tightest. Any number is valid that was fixed before the first look. */
	readonly planned: number;
}

/**
 * How many standard errors from the estimate a one-sided bound lies that holds at every look at once: the half-normal mixture of Howard, Ramdas,
 * McAuliffe and Sekhon 2021 (Annals of Statistics 49:1055, proposition 6), 2Φ(z)·exp(z²/2) = √(1 + n/r) ÷ α and z·√(1 + r/n) standard
 * errors, on estimated variances after Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024 (Annals of Statistics 52:2613): it holds for large
 * samples, as a normal interval does. The mixture's precision r is theirs for the planned size (§2.3), with 2α since one side alone is bounded.
 * @returns about 2.77 at the planned size with α = 0.05, where a single look takes 1.64
 */
export function alwaysValidReach({ alpha, n, planned }: Looked): number {
	const log = -2 * Math.log(2 * alpha);
	const r = planned / (log + Math.log(log + 1));
	const wanted = 0.5 * Math.log1p(n / r) - Math.log(2 * alpha);
	// log Φ(z) + z²/2 rises with z: halve the stretch it must lie in
	let [low, high] = [0, Math.sqrt(2 * (wanted + 1))];
	for (let step = 0; step < 60; step++) {
		const z = (low + high) / 2;
		if (Math.log(normalCdf(z)) + (z * z) / 2 < wanted) low = z;
		else high = z;
	}
	return high * Math.sqrt(1 + r / n);
}
