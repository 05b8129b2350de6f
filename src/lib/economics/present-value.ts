/** The monthly rate that compounds to a yearly one: (1 + d)^(1/12) − 1. */
export const monthlyRate = (yearlyRate: number) => (1 + yearlyRate) ** (1 / 12) - 1;

/** Σ flow_t ÷ (1 + rate)^t, the first flow (t = 0) undiscounted; rate per period, > −1. */
export function presentValue(flows: readonly number[], rate: number): number {
	if (!(rate > -1)) throw new RangeError(`A discount rate must be above −1, not ${rate}`);
	return flows.reduceRight((later, flow) => flow + later / (1 + rate), 0);
}

/**
 * When undiscounted net flows have paid themselves back for good: the periods (a fraction counts, each period's flow
 * spread evenly over it) after which the running total stays at 0 or more; 0 if it never was below; null: never. The flow
 * at index 0 falls at the start, the flow at index t over period t.
 */
export function paybackPeriods(net: readonly number[]): number | null {
	let total = 0;
	let paid: number | null = 0;
	for (const [period, flow] of net.entries()) {
		const before = total;
		total += flow;
		if (total < 0) paid = null;
		else if (before < 0) paid = period - 1 + -before / flow;
	}
	return paid;
}

export interface CustomerValue {
	readonly annualMargin: number;
	readonly horizonMonths: number;
	/** Per year. */
	readonly discountRate: number;
	/** Share of customers who would leave in a year anyway. */
	readonly naturalChurn: number;
}

/**
 * mCLV: the present value of a customer's margin inside the horizon, in money: monthly, at each month's end, times the
 * chance that the customer would still have been there.
 */
export function customerValue({ annualMargin, horizonMonths, discountRate, naturalChurn }: CustomerValue): number {
	const kept = (1 - naturalChurn) ** (1 / 12) / (1 + monthlyRate(discountRate));
	const months = Math.round(horizonMonths);
	// Σ kept^t for t = 1..months
	const annuity = kept === 1 ? months : (kept * (1 - kept ** months)) / (1 - kept);
	return (annualMargin / 12) * annuity;
}
