import { clusterRatio } from '#lib/stats/intervals.ts';
import { addSums, type ArmSums } from './arm-sums.ts';

/** The bot's share of contacts solved for good less that of people. */
export interface ArmDifference {
	readonly value: number;
	readonly standardError: number;
}

/** Two customers more, one solved and one not: an arm in which all were solved is not certain (Agresti and Caffo 2000). */
const ONE_EACH_WAY: ArmSums = { sumY: 1, sumX: 2, sumYY: 1, sumXY: 1, sumXX: 2, clusters: 2 };

/** The difference of two arms drawn by customer, its standard error by customers (`clusterRatio`). @returns null for an arm without contacts */
export function armDifference(bot: ArmSums, people: ArmSums): ArmDifference | null {
	if (!(bot.sumX > 0) || !(people.sumX > 0)) return null;
	return {
		value: bot.sumY / bot.sumX - people.sumY / people.sumX,
		standardError: Math.hypot(errorOf(bot), errorOf(people))
	};
}

const errorOf = (arm: ArmSums) => clusterRatio(addSums(arm, ONE_EACH_WAY)).standardError ?? 0;
