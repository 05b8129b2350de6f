import type { Month } from '../appraisal/cash-flow.ts';
import { monthlyRate, presentValue } from '../present-value.ts';

/** What a programme is made of, present values in money; spared − direct − hidden is its NPV. */
export interface CostSplit {
	/** Wages that the smaller roster spares. */
	readonly spared: number;
	/** On the vendor's bill or the project's: build, licence, run. And the longer work on what the bot hands on. */
	readonly direct: number;
	/** What no bill shows: upkeep, customers who come back or leave, expected events. */
	readonly hidden: number;
}

/** @param discountRate a year; month 0 is not discounted */
export function costSplit(flow: readonly Month[], discountRate: number): CostSplit {
	const worth = (of: (month: Month) => number) => presentValue(flow.map(of), monthlyRate(discountRate));
	return {
		spared: worth(({ staffing }) => staffing),
		direct: worth(({ build, licence, run, handoffTax }) => build + licence + run + handoffTax),
		hidden: worth(({ upkeep, repeats, churn, events }) => upkeep + repeats + churn + events)
	};
}
