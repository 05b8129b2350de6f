import { paybackPeriods, presentValue } from './present-value.ts';

export interface TeiInput {
	/** Per year, for example 0.1. */
	readonly discountRate: number;
	/** Year 0 first (undiscounted), in money, positive. */
	readonly costs: readonly number[];
	readonly benefits: readonly number[];
}

export interface TeiResult {
	readonly pvCosts: number;
	readonly pvBenefits: number;
	readonly npv: number;
	/** NPV ÷ PV(costs), a ratio (3.29 is 329 %); null where costs are worth 0. */
	readonly roi: number | null;
	/** Undiscounted, each year spread evenly; null: never. */
	readonly paybackMonths: number | null;
}

/**
 * A total-economic-impact table. PV = Σ x_t ÷ (1 + d)^t, NPV = PV(benefits) − PV(costs), ROI = NPV ÷ PV(costs) (Forrester's
 * TEI: "net benefits ÷ costs"). Years missing at the end of one list count as 0. Throws RangeError for a rate ≤ −1.
 */
export function totalEconomicImpact({ discountRate, costs, benefits }: TeiInput): TeiResult {
	const pvCosts = presentValue(costs, discountRate);
	const pvBenefits = presentValue(benefits, discountRate);
	const npv = pvBenefits - pvCosts;
	const years = Math.max(costs.length, benefits.length);
	const net = Array.from({ length: years }, (_, year) => (benefits[year] ?? 0) - (costs[year] ?? 0));
	const payback = paybackPeriods(net);
	return {
		pvCosts,
		pvBenefits,
		npv,
		roi: pvCosts === 0 ? null : npv / pvCosts,
		paybackMonths: payback === null ? null : payback * 12
	};
}
