import { monthlyRate, paybackPeriods, presentValue } from '../present-value.ts';
import type { Month } from './cash-flow.ts';

/** What a cash flow comes to. */
export interface Worth {
	readonly npv: number;
	/** NPV ÷ PV(programme costs), a ratio; null where they are worth 0. */
	readonly roi: number | null;
	/** Whole months after which the running total, undiscounted, stays at 0 or more; null: never. */
	readonly paybackMonths: number | null;
}

export interface Returns extends Worth {
	/** A year, such that the NPV is 0; null unless the flow changes sign exactly once. */
	readonly irr: number | null;
}

/** What a programme costs in a month: everything but what it does to wages, customers and events. */
export const programmeCost = ({ build, licence, run, upkeep, handoffTax }: Month) =>
	build + licence + run + upkeep + handoffTax;

/** Monthly, end of month, month 0 undiscounted, at (1 + d)^(1/12) − 1 a month. @param discountRate a year */
export function worthOf(flow: readonly Month[], discountRate: number): Worth {
	const rate = monthlyRate(discountRate);
	const net = flow.map((month) => month.net);
	const npv = presentValue(net, rate);
	const costs = presentValue(flow.map(programmeCost), rate);
	const paid = paybackPeriods(net);
	return {
		npv,
		roi: costs === 0 ? null : npv / costs,
		paybackMonths: paid === null ? null : Math.ceil(paid)
	};
}

/** The same with the internal rate, which takes a search: not for every draw of a simulation. */
export function returnsOf(flow: readonly Month[], discountRate: number): Returns {
	const monthly = internalRate(flow.map(({ net }) => net));
	return { ...worthOf(flow, discountRate), irr: monthly === null ? null : (1 + monthly) ** 12 - 1 };
}

/** Beyond a rate like this a period pays for itself a million times over. */
const HIGHEST_RATE = 1e6;
const HALVINGS = 200;

/**
 * The rate per period at which the flows are worth nothing. Only where they change sign exactly once (Descartes: then there
 * is exactly one above −1); null otherwise, and where it lies beyond a million.
 */
export function internalRate(flows: readonly number[]): number | null {
	const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
	const changes = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
	if (changes !== 1) return null;
	const isLoan = (signs[0] ?? 0) > 0;
	// In x = 1/(1 + rate) the value is a polynomial: no overflow where the rate is near −1.
	const valueAt = (rate: number) => {
		const x = 1 / (1 + rate);
		const value = flows.reduceRight((sum, flow) => sum * x + flow, 0);
		return isLoan ? -value : value;
	};
	let low = -1 + 1e-9;
	let high = 1;
	while (valueAt(high) > 0) {
		high *= 2;
		if (high > HIGHEST_RATE) return null;
	}
	if (valueAt(low) < 0) return null;
	for (let halving = 0; halving < HALVINGS; halving++) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (valueAt(middle) > 0) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
