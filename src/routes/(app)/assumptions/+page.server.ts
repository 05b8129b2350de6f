import { fail } from '@sveltejs/kit';
import type { AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { manageAssumptions } from '#lib/server/operations/manage-assumptions.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { failureOf } from '#lib/server/perform.ts';
import { fromField } from '#lib/ui/assumptions/scale.ts';
import { assumptionFields, type AssumptionAnswer, type AssumptionsPage } from '#lib/ui/pages/assumptions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { poise } }): Promise<{ assumptions: AssumptionsPage }> => {
	const { assumptions, choices, presets, inDollars } = await change(poise, {});
	return {
		assumptions: {
			rows: assumptions.map((row) => ({ ...row, unit: row.unit as AssumptionUnit })),
			choices,
			presets,
			inDollars
		}
	};
};

export const actions: Actions = {
	set: async ({ locals: { poise }, request }) => {
		const { key, text } = await readForm(request);
		const scale = Number(text(assumptionFields.scale)) || 1;
		const at = (name: 'low' | 'mode' | 'high') => fromField(text(assumptionFields[name]), scale);
		return answer(poise, key, { set: { [key]: { low: at('low'), mode: at('mode'), high: at('high') } } });
	},
	choose: async ({ locals: { poise }, request }) => {
		const { key, text } = await readForm(request);
		return answer(poise, key, { set: { [key]: text(assumptionFields.value).trim() } });
	},
	preset: async ({ locals: { poise }, request }) => {
		const { key, text } = await readForm(request);
		return answer(poise, key, { preset: text(assumptionFields.value) });
	},
	reset: async ({ locals: { poise }, request }) => {
		const { key } = await readForm(request);
		return answer(poise, key, { reset: [key] });
	}
};

const notNumbers: Bilingual = {
	en: 'Three numbers are wanted: nothing was changed.',
	zh: '请填写三个数，未作任何修改。'
};

async function answer(poise: Poise, key: string, input: unknown) {
	const parsed = manageAssumptions.input.safeParse(input);
	if (!parsed.success) return fail(400, { key, refused: notNumbers } satisfies AssumptionAnswer);
	try {
		await change(poise, parsed.data);
		return { key, refused: null } satisfies AssumptionAnswer;
	} catch (cause) {
		const { message, hint } = failureOf(cause).problem;
		const refused = { en: `${message.en}. ${hint.en}`, zh: `${message.zh}。${hint.zh}` };
		return fail(422, { key, refused } satisfies AssumptionAnswer);
	}
}

async function change(poise: Poise, input: unknown) {
	const context = { signal: new AbortController().signal, actor: 'http', report: () => undefined };
	const result = await manageAssumptions.run(poise, manageAssumptions.input.parse(input), context);
	return manageAssumptions.output.parse(result);
}

async function readForm(request: Request) {
	const form = await request.formData();
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return { key: text(assumptionFields.key), text };
}
