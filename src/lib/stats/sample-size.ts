import { normalQuantile } from './distributions.ts';

export interface SharesTest {
	/** The share as it is, 0..1. */
	readonly share: number;
	/** The fall that must not go unseen, > 0. */
	readonly drop: number;
	/** Chance of an alarm though nothing fell (one-sided), and of seeing a fall of this size. */
	readonly alpha: number;
	readonly power: number;
}

/**
 * How many in each of two groups tell a fall of a share: n = (z_α + z_β)²·(p₁q₁ + p₂q₂) ÷ drop² (Fleiss, Levin & Paik 2003, unpooled,
 * without continuity correction). A fall below 0 is one to 0.
 */
export function sampleSizeOfShares({ share, drop, alpha, power }: SharesTest): number {
	const lower = Math.max(0, share - drop);
	const fall = share - lower;
	if (fall <= 0) return Infinity;
	const z = normalQuantile(1 - alpha) + normalQuantile(power);
	return Math.ceil((z ** 2 * (share * (1 - share) + lower * (1 - lower))) / fall ** 2);
}
