import type { Register } from '#lib/economics/assumptions/register.ts';
import { addSums, noCustomers, scaleSums } from '#lib/experiment/arm-sums.ts';
import { addCurves, noCurve } from '#lib/experiment/enrolment.ts';
import { LEAST_TO_PLAN, planFrom, trialSize, type TrialSize } from '#lib/experiment/trial-size.ts';
import type { RollOutStep } from '#lib/staffing/ratio/roll-out.ts';
import { measureTopic } from '../experimenting/measure-topic.ts';
import type { Poise } from '../operation.ts';

/** Terms on which a step of the roll-out is tried: those of any trial. */
export interface StepTerms {
	readonly share: number;
	readonly margin: number;
	readonly power: number;
	readonly alpha: number;
	readonly outcomeDays: number;
}

export const stepTerms = ({ figures }: Register): StepTerms => ({
	share: figures['plan.trial-share'].mode,
	margin: figures['plan.trial-margin'].mode,
	power: figures['plan.trial-power'].mode,
	alpha: figures['plan.trial-alpha'].mode,
	outcomeDays: figures['plan.trial-outcome-days'].mode
});

export interface TriedStep extends RollOutStep {
	/** What proves it, looked at once; null: it needs no proof, or too few customers come to tell. */
	readonly trial: (Pick<TrialSize, 'customers' | 'days'> & { readonly solved: number }) | null;
}

export const tryEach = (poise: Poise, steps: readonly RollOutStep[], terms: StepTerms): Promise<readonly TriedStep[]> =>
	Promise.all(steps.map(async (step) => ({ ...step, trial: await trialOf(poise, step, terms) })));

/** A trial among the customers of what moves: of each topic, as large a part as moves of its contacts. */
async function trialOf(poise: Poise, { kind, topics }: RollOutStep, terms: StepTerms): Promise<TriedStep['trial']> {
	if (kind === 'take-back') return null;
	const most = Math.max(...topics.map(({ from, to }) => to - from));
	let [sums, curve, customers, daysAfter] = [noCustomers, noCurve, 0, 0];
	for (const { topic, from, to } of topics) {
		if (topic === null) continue;
		const measured = await measureTopic(poise, topic, terms.outcomeDays);
		customers += measured.sums.clusters;
		// what moves most counts whole: a single topic is planned for as its own trial is
		sums = addSums(sums, scaleSums(measured.sums, (to - from) / most));
		curve = addCurves(curve, measured.curve, to - from);
		daysAfter = terms.outcomeDays + measured.maturityDays;
	}
	if (customers < LEAST_TO_PLAN) return null;
	const plan = planFrom(sums, terms);
	const size = trialSize(plan, 'once', { curve, daysAfter });
	return size && { customers: size.customers, days: size.days, solved: plan.rate };
}
