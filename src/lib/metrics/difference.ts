import type { Estimate } from './result.ts';

export interface Difference {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * One figure minus another, as they stand: nothing is adjusted for who gets what. The interval takes the two as independent and each
 * as normal with the wider half of its own interval, which is cautious for skewed ones.
 */
export function rawDifference(of: Estimate, against: Estimate): Difference | null {
	if (of.value === null || against.value === null) return null;
	const value = of.value - against.value;
	const [one, other] = [halfWidth(of), halfWidth(against)];
	if (one === null || other === null) return { value, low: null, high: null };
	const reach = Math.hypot(one, other);
	return { value, low: value - reach, high: value + reach };
}

function halfWidth({ value, low, high }: Estimate): number | null {
	if (value === null || low === null || high === null) return null;
	return Math.max(high - value, value - low);
}
