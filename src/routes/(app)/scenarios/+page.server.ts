import { fail, redirect } from '@sveltejs/kit';
import { assumptionDefaults } from '#lib/economics/assumptions/register.ts';
import { programmeOn } from '#lib/economics/appraisal/programme.ts';
import type { AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { contactsOf } from '#lib/server/operations/appraise-log.ts';
import { currentRegister, registerLayers } from '#lib/server/operations/current-register.ts';
import { manageScenarios } from '#lib/server/operations/manage-scenarios.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { failureOf } from '#lib/server/perform.ts';
import { fromField, scaleOf } from '#lib/ui/assumptions/scale.ts';
import {
	scenarioAddress,
	scenarioFields,
	shownIn,
	type ScenariosPage,
	type SettableRow
} from '#lib/ui/pages/scenarios.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { poise },
	url,
	request
}): Promise<{ scenarios: ScenariosPage }> => {
	const shown = shownIn(url.searchParams);
	const asked = {
		compare: true,
		with: shown.saved,
		presets: shown.presets,
		links: shown.links,
		...(shown.rate === null ? {} : { yuanRate: shown.rate })
	};
	let problem: ScenariosPage['problem'] = null;
	let answer;
	try {
		answer = await ask(poise, asked, request.signal);
	} catch (cause) {
		problem = failureOf(cause, request.signal).problem;
		// What is saved and what the article tells can be shown whatever is wrong with the address or the log.
		answer = await ask(poise, {}, request.signal);
	}
	const { comparison, scenarios, presets, currency, yuanRate } = answer;
	return {
		scenarios: {
			comparison: comparison && {
				columns: comparison.columns,
				differences: comparison.differences.map((each) => ({ ...each, unit: each.unit as AssumptionUnit | null })),
				draws: comparison.draws
			},
			problem: problem && { message: problem.message, hint: problem.hint },
			saved: scenarios.map(({ id, name, assumptions, problem: wrong, link }) => ({
				id,
				name,
				sets: assumptions && Object.keys(assumptions).length,
				problem: wrong,
				link
			})),
			presets: presets.map(({ assumptions, ...preset }) => ({
				...preset,
				loads: Object.keys(assumptions).length > 0
			})),
			settable: await settable(poise),
			currency,
			yuanRate,
			shown
		}
	};
};

export const actions: Actions = {
	save: async ({ locals: { poise }, request }) => {
		const form = await request.formData();
		const texts = (name: string) => form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));
		const text = (name: string) => texts(name)[0] ?? '';
		const values = texts(scenarioFields.value);
		const set = texts(scenarioFields.key).flatMap((key, at) => {
			const value = values[at] ?? '';
			const unit = assumptionDefaults.find((known) => known.key === key)?.unit;
			return key === '' ? [] : [[key, unit === undefined ? value : fromField(value, scaleOf(unit))] as const];
		});
		const human = text(scenarioFields.human);
		const months = text(scenarioFields.months);
		const parsed = manageScenarios.input.safeParse({
			save: {
				name: text(scenarioFields.name),
				assumptions: Object.fromEntries(set),
				...(human === '' ? {} : { humanShare: fromField(human, scaleOf('share')) }),
				months: months === '' ? null : Number(months)
			}
		});
		if (!parsed.success) return fail(400, { refused: notNumbers });
		return keepAndShow(poise, parsed.data, text(scenarioFields.name));
	},
	keep: async ({ locals: { poise }, request }) => {
		const form = await request.formData();
		const text = (name: string) => textOf(form, name);
		const name = text(scenarioFields.name);
		const parsed = manageScenarios.input.safeParse({ keep: { link: text(scenarioFields.link), name } });
		if (!parsed.success) return fail(400, { refused: notNumbers });
		return keepAndShow(poise, parsed.data, name);
	},
	remove: async ({ locals: { poise }, request }) => {
		const form = await request.formData();
		const back = new URL(textOf(form, scenarioFields.back), 'http://localhost');
		try {
			await ask(poise, { remove: textOf(form, scenarioFields.id) });
		} catch (cause) {
			return fail(422, { refused: refusal(cause) });
		}
		redirect(303, scenarioAddress(shownIn(back.searchParams)));
	}
};

const notNumbers: Bilingual = {
	en: 'One of the values is no number, or out of its range: nothing was saved.',
	zh: '有取值不是数字，或超出范围，未保存。'
};

async function keepAndShow(poise: Poise, input: object, name: string) {
	let id: string | undefined;
	try {
		const { scenarios } = await ask(poise, input);
		id = scenarios.find((saved) => saved.name === name)?.id;
	} catch (cause) {
		return fail(422, { refused: refusal(cause) });
	}
	redirect(303, scenarioAddress({ saved: id === undefined ? [] : [id], presets: [], links: [], rate: null }));
}

function refusal(cause: unknown): Bilingual {
	const { message, hint } = failureOf(cause).problem;
	const inOne = (text: string, more: string, stop: string) => `${text.replace(/[.。]$/, '')}${stop}${more}`;
	return { en: inOne(message.en, hint.en, '. '), zh: inOne(message.zh, hint.zh, '。') };
}

async function ask(poise: Poise, input: unknown, signal = new AbortController().signal) {
	const context = { signal, actor: 'http', report: () => undefined };
	return manageScenarios.output.parse(await manageScenarios.run(poise, manageScenarios.input.parse(input), context));
}

/** The assumptions with what holds now. */
async function settable(poise: Poise): Promise<SettableRow[]> {
	const { figures, choices } = await currentRegister(poise);
	const botFirst = await botFirstNow(poise);
	return [
		...Object.values(figures).map(({ key, label, unit, mode }) => ({
			key,
			label,
			unit,
			now: key === 'plan.bot-first-share' ? (botFirst ?? mode) : mode
		})),
		...Object.values(choices).map(({ key, label, value }) => ({ key, label, unit: null, now: value }))
	];
}

/** Of all contacts, the plan in force gives the bot so many; null where the log cannot be appraised. */
const botFirstNow = async (poise: Poise): Promise<number | null> =>
	contactsOf(poise).then(
		async (contacts) => programmeOn(contacts, await registerLayers(poise)).botFirst,
		() => null
	);

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}
