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

/** null where no volume is contracted: there is nothing to go over. */
export function overageOf(model: PriceModel, volume: MonthVolume): Overage | null {
	if (!isVolumeModel(model)) return null;
	const contracted = contractedVolume(model);
	if (contracted === 0) return null;
	const slopes = overageSlopes(model);
	const expected = slopes.reduce(
		(sum, { from, price }, at) => sum + (price - (slopes[at - 1]?.price ?? 0)) * meanAbove(volume, contracted + from),
		0
	);
	return {
		contracted,
		probability: chanceAbove(volume, contracted),
		expected: Math.max(0, expected),
		p95: overageCost(model, Math.max(0, highVolume(volume) - contracted)),
		scatter: volume.scatter
	};
}
