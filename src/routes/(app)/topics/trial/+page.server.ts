import { fail } from '@sveltejs/kit';
import { modesOf } from '#lib/economics/values.ts';
import { advisedTopics } from '#lib/decision/advised-topics.ts';
import { currentRegister } from '#lib/server/operations/current-register.ts';
import { decideOn } from '#lib/server/operations/decide-log.ts';
import { COLUMNS } from '#lib/server/operations/experimenting/arm-source.ts';
import { listValues } from '#lib/server/operations/list-values.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import { planExperiment } from '#lib/server/operations/plan-experiment.ts';
import { trialFields, type TrialAnswer, type TrialPage } from '#lib/ui/pages/trial.ts';
import { readTermsIn, trialAskedIn } from '#lib/ui/trial/address.ts';
import { ask, textOf } from './ask.ts';
import { drawArms } from './draw.ts';
import { readArms } from './read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { poise },
	url,
	request
}): Promise<{ trial: TrialPage | null }> => {
	if ((await logFacts(poise)).conversations === 0) return { trial: null };
	const [decision, register, values] = await Promise.all([decideOn(poise), currentRegister(poise), listValues(poise)]);
	const modes = modesOf(register);
	const assumed = {
		margin: modes['plan.trial-margin'],
		share: modes['plan.trial-share'],
		power: modes['plan.trial-power'],
		alpha: modes['plan.trial-alpha'],
		outcomeDays: modes['plan.trial-outcome-days']
	};
	const { adopted, onTrial, ranked } = advisedTopics(decision);
	const asked = trialAskedIn(url.searchParams);
	const topic = asked.topic ?? [...onTrial, ...adopted, ...ranked][0] ?? null;
	const terms = {
		margin: asked.margin ?? assumed.margin,
		share: asked.share ?? assumed.share,
		power: asked.power ?? assumed.power
	};
	const planned = topic === null ? null : await ask(poise, planExperiment, { topic, ...terms }, request.signal);
	return {
		trial: {
			topics: decision.topics.map((each) => each.topic),
			topic,
			looks: asked.looks,
			terms,
			read: asked.read,
			assumed,
			plan: planned?.answer ?? null,
			refused: planned?.refused ?? null,
			columns: values
				.filter(({ field }) => COLUMNS.some((each) => each === field))
				.map(({ values: words, ...column }) => ({
					...column,
					values: words.flatMap(({ value }) => value ?? [])
				}))
		}
	};
};

export const actions: Actions = {
	draw: async ({ locals: { poise }, request, url }) => {
		const { answer: drawn, refused } = await drawArms(poise, await request.formData(), {
			asked: trialAskedIn(url.searchParams),
			signal: request.signal
		});
		if (refused) return fail(422, { of: 'draw', refused } satisfies TrialAnswer);
		return { of: 'draw', drawn } satisfies TrialAnswer;
	},
	read: async ({ locals: { poise }, request, url }) => {
		const form = await request.formData();
		const asked = readTermsIn((name) => textOf(form, name));
		const { answer: reading, refused } = await readArms(poise, form.get(trialFields.file), {
			asked: { ...trialAskedIn(url.searchParams), read: asked },
			signal: request.signal
		});
		if (refused) return fail(422, { of: 'read', refused, asked } satisfies TrialAnswer);
		return { of: 'read', reading, asked } satisfies TrialAnswer;
	}
};
