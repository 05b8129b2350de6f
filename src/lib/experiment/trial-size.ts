import { clusterRatio } from '#lib/stats/intervals.ts';
import type { ArmSums } from './arm-sums.ts';
import { customersNeeded, type Looks, type Plan } from './customers-needed.ts';
import { enrolmentDays, type EnrolmentCurve } from './enrolment.ts';

/** Fewer customers say too little of how often a topic is solved, and how alike a customer's contacts are. */
export const LEAST_TO_PLAN = 30;

/** What a log's customers of a topic say for a plan: share solved for good, design effect (1 or more), contacts each. */
export const planFrom = (sums: ArmSums, terms: Pick<Plan, 'share' | 'margin' | 'power' | 'alpha'>): Plan => {
	const { value, deff } = clusterRatio(sums);
	return { ...terms, rate: value ?? 0, deff: Math.max(1, deff ?? 1), contactsEach: sums.sumX / sums.clusters };
};

export interface TrialSize {
	readonly looks: Looks;
	readonly customers: { readonly bot: number; readonly people: number };
	/** null: it would never end. */
	readonly enrolmentDays: number | null;
	/** Longer than the log: its last days go on. */
	readonly isExtrapolated: boolean;
	/** Enrolment, and what comes after it. */
	readonly days: number | null;
}

/**
 * How many customers a trial takes and how long.
 * @param daysAfter from the last customer's first contact until all is judged
 * @returns null where the plan has no answer (`customersNeeded`)
 */
export function trialSize(
	plan: Plan,
	looks: Looks,
	{ curve, daysAfter }: { readonly curve: EnrolmentCurve; readonly daysAfter: number }
): TrialSize | null {
	const customers = customersNeeded(plan, looks);
	if (!customers) return null;
	const { days, isExtrapolated } = enrolmentDays(curve, customers.bot + customers.people);
	return { looks, customers, enrolmentDays: days, isExtrapolated, days: days === null ? null : days + daysAfter };
}
