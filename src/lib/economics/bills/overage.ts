import { mean } from '#lib/stats/summaries.ts';
import { contractedVolume, overageCost, overageSlopes } from './charge.ts';
import { isVolumeModel, type PriceModel } from './price-model.ts';
import { chanceAbove, highVolume, meanAbove, type MonthVolume } from './volume.ts';

/** What a month may cost beyond the volume contracted, in the model's currency. */
export interface Overage {
	/** Units a month that are included or committed. */
	readonly contracted: number;
	/** The chance that a month goes over. */
	readonly probability: number;
	/** What going over costs in a month on average, months within the volume counted as 0; and in the worst of 20. */
	readonly expected: number;
	readonly p95: number;
	readonly scatter: MonthVolume['scatter'];
}

/**
 * null where no volume is contracted: there is nothing to go over.
 * @param volumes what a month may bring: one, or as many as there are draws of what the counting rests on, each as likely; at least one
 */
export function overageOf(model: PriceModel, volumes: readonly [MonthVolume, ...MonthVolume[]]): Overage | null {
	if (!isVolumeModel(model)) return null;
	const contracted = contractedVolume(model);
	if (contracted === 0) return null;
	const slopes = overageSlopes(model);
	const expectedOf = (volume: MonthVolume) =>
		slopes.reduce(
			(sum, { from, price }, at) => sum + (price - (slopes[at - 1]?.price ?? 0)) * meanAbove(volume, contracted + from),
			0
		);
	return {
		contracted,
		probability: mean(volumes.map((volume) => chanceAbove(volume, contracted))) ?? 0,
		expected: Math.max(0, mean(volumes.map(expectedOf)) ?? 0),
		p95: overageCost(model, Math.max(0, highVolume(volumes) - contracted)),
		scatter: volumes[0].scatter
	};
}
