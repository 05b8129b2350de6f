import type { Register } from '#lib/economics/assumptions/register.ts';
import { LEAST_TO_PLAN, planFrom, trialSize, type TrialSize } from '#lib/experiment/trial-size.ts';
import type { RollOutStep, RollOutTopic } from '#lib/staffing/ratio/roll-out.ts';
import { measureTopic } from '../experimenting/measure-topic.ts';
import type { Poise } from '../operation.ts';

/** Terms on which a topic of the roll-out is tried: those of any trial. */
export interface StepTerms {
	/** Of a topic's customers, those drawn for the bot unless the step gives it more. */
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

/** What a trial of a topic takes that is looked at once; as `experiment-plan` has it. */
export type TopicTrial = Pick<TrialSize, 'customers' | 'days'> & { readonly solved: number };

export interface TriedStep extends Omit<RollOutStep, 'topics'> {
	/** With what proves each, so that the rest may follow; null: it needs no proof, or too few customers come to tell. */
	readonly topics: readonly (RollOutTopic & { readonly trial: TopicTrial | null })[];
}

/** In the step that draws a topic's customers for it; what is given back, and what is proven by then, needs none. */
export const tryEach = (poise: Poise, steps: readonly RollOutStep[], terms: StepTerms): Promise<readonly TriedStep[]> =>
	Promise.all(
		steps.map(async (step) => ({
			...step,
			topics: await Promise.all(
				step.topics.map(async (each) => ({
					...each,
					trial: each.drawn === null ? null : await trialOf(poise, each.topic, { ...terms, share: each.drawn })
				}))
			)
		}))
	);

/** Of all customers of the topic: those drawn for the bot have it first, the others have a person. */
async function trialOf(poise: Poise, topic: string | null, terms: StepTerms): Promise<TopicTrial | null> {
	if (topic === null) return null;
	const { sums, curve, maturityDays } = await measureTopic(poise, topic, terms.outcomeDays);
	if (sums.clusters < LEAST_TO_PLAN) return null;
	const plan = planFrom(sums, terms);
	const size = trialSize(plan, 'once', { curve, daysAfter: terms.outcomeDays + maturityDays });
	return size && { customers: size.customers, days: size.days, solved: plan.rate };
}
