import { monthlyRate, presentValue } from '../present-value.ts';
import type { Month } from './cash-flow.ts';

/** What the programme's value is made of, in the order in which the gross saving is used up. */
export const waterfallParts = [
	'staffing',
	'licence',
	'handoff-tax',
	'repeats',
	'churn',
	'upkeep',
	'build',
	'events',
	'net'
] as const;

export interface WaterfallStep {
	readonly part: (typeof waterfallParts)[number];
	/** Present value, money; what goes out is negative. */
	readonly value: number;
}

export const partOf = (steps: readonly WaterfallStep[], part: WaterfallStep['part']): number =>
	steps.find((step) => step.part === part)?.value ?? 0;

/** What a month adds to each part (0 − 0 is no −0). Run licence goes with upkeep: both are paid whatever the bot does. */
const inMonth: Readonly<Record<WaterfallStep['part'], (month: Month) => number>> = {
	staffing: ({ staffing }) => staffing,
	licence: ({ licence }) => 0 - licence,
	'handoff-tax': ({ handoffTax }) => 0 - handoffTax,
	repeats: ({ repeats }) => 0 - repeats,
	churn: ({ churn }) => 0 - churn,
	upkeep: ({ upkeep, run }) => 0 - upkeep - run,
	build: ({ build }) => 0 - build,
	events: ({ events }) => 0 - events,
	net: ({ net }) => net
};

/**
 * From the wages spared down to what is left of them: the present value of each part of a cash flow. The last step, `net`,
 * is its NPV, and the others sum to it. @param discountRate a year
 */
export function waterfall(flow: readonly Month[], discountRate: number): readonly WaterfallStep[] {
	const rate = monthlyRate(discountRate);
	return waterfallParts.map((part) => ({ part, value: presentValue(flow.map(inMonth[part]), rate) }));
}
