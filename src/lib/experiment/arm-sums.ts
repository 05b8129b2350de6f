import type { ClusterSums } from '#lib/stats/intervals.ts';

/** Over the customers of an arm, each with x contacts of which y were solved for good. */
export type ArmSums = ClusterSums;

export const noCustomers: ArmSums = { sumY: 0, sumX: 0, sumYY: 0, sumXY: 0, sumXX: 0, clusters: 0 };

export const addSums = (a: ArmSums, b: ArmSums): ArmSums => ({
	sumY: a.sumY + b.sumY,
	sumX: a.sumX + b.sumX,
	sumYY: a.sumYY + b.sumYY,
	sumXY: a.sumXY + b.sumXY,
	sumXX: a.sumXX + b.sumXX,
	clusters: a.clusters + b.clusters
});

/**
 * How much alike a customer's contacts are: the correlation ρ in deff = 1 + (Σx²/Σx − 1)·ρ (Kish 1965, §5.4; for unequal clusters Donner and Klar 2000,
 * §5.2). null where no customer came twice.
 */
export function correlationWithin({ sumX, sumXX }: ArmSums, deff: number): number | null {
	const again = sumXX / sumX - 1;
	return again > 0 ? (deff - 1) / again : null;
}
