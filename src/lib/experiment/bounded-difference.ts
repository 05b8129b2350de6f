import { normalQuantile } from '#lib/stats/distributions.ts';
import { alwaysValidReach } from './always-valid.ts';
import { armDifference, type ArmDifference } from './arm-difference.ts';
import type { ArmSums } from './arm-sums.ts';

/** Each end alone holds with confidence 1 − α. */
export interface Bounds {
	readonly low: number;
	readonly high: number;
}

export interface BoundedDifference extends ArmDifference {
	/** Over all looks at once. */
	readonly always: Bounds;
	/** At one look that was planned before: z(1 − α) standard errors. */
	readonly once: Bounds;
}

export interface BoundsRule {
	/** One-sided. */
	readonly alpha: number;
	/** Customers planned, both arms. */
	readonly planned: number;
}

/** The difference of the arms with what can be said of it; null for an arm without contacts. */
export function boundedDifference(
	bot: ArmSums,
	people: ArmSums,
	{ alpha, planned }: BoundsRule
): BoundedDifference | null {
	const found = armDifference(bot, people);
	if (!found) return null;
	const within = (errors: number): Bounds => ({
		low: Math.max(-1, found.value - errors * found.standardError),
		high: Math.min(1, found.value + errors * found.standardError)
	});
	const n = bot.clusters + people.clusters;
	return { ...found, always: within(alwaysValidReach({ alpha, n, planned })), once: within(normalQuantile(1 - alpha)) };
}
