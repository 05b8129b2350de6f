import { fail } from '@sveltejs/kit';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { billsOn } from '#lib/server/operations/bill-log.ts';
import { currentRegister } from '#lib/server/operations/current-register.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import { managePrices, ratesInto } from '#lib/server/operations/manage-prices.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { currentPrices, readOwnPrices } from '#lib/server/operations/price-book.ts';
import { badInput, failureOf } from '#lib/server/perform.ts';
import { editedModel } from '#lib/ui/bills/price-fields.ts';
import type { BillsFormAnswer, BillsPage } from '#lib/ui/pages/bills.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { poise } }): Promise<{ bills: BillsPage | null }> => {
	if ((await logFacts(poise)).conversations === 0) return { bills: null };
	const { figures, choices } = await currentRegister(poise);
	const models = currentPrices(poise);
	const own = readOwnPrices(poise);
	const billed = await billsOn(poise, models).catch((cause: unknown) => failureOf(cause));
	const isRefused = 'blame' in billed;
	return {
		bills: {
			billed: isRefused ? null : billed,
			refused: isRefused ? { message: billed.problem.message, hint: billed.problem.hint } : null,
			models,
			own: own.models.map(({ id }) => id),
			currency: choices.currency.value,
			rates: ratesInto(own, choices.currency.value),
			assumptions: Object.fromEntries(
				Object.values(figures).map(({ key, label, mode }) => [key, { label, mode }] as const)
			)
		}
	};
};

export const actions: Actions = {
	set: async ({ locals: { poise }, request }) => {
		const { id, text } = await readForm(request);
		const model = currentPrices(poise).find((each) => each.id === id);
		const set = model ? [editedModel(model, text, new Date().toISOString().slice(0, 10))] : [];
		return answer(poise, id, { set });
	},
	reset: async ({ locals: { poise }, request }) => {
		const { id } = await readForm(request);
		return answer(poise, id, { reset: [id] });
	},
	rates: async ({ locals: { poise }, request }) => {
		const form = await request.formData();
		const rates = [...form].map(([from, said]) => [from, said === '' ? null : Number(said)] as const);
		return answer(poise, 'rates', { rates: Object.fromEntries(rates) });
	},
	json: async ({ locals: { poise }, request }) => {
		const { text } = await readForm(request);
		try {
			return await answer(poise, 'json', { set: JSON.parse(text('json')) as unknown });
		} catch (cause) {
			if (!(cause instanceof SyntaxError)) throw cause;
			return fail(400, { of: 'json', refused: notJson } satisfies BillsFormAnswer);
		}
	}
};

const notJson: Bilingual = { en: 'This is not JSON: nothing was changed.', zh: '不是有效的 JSON，未作修改。' };

async function answer(poise: Poise, of: string, input: unknown) {
	const parsed = managePrices.input.safeParse(input, { reportInput: true });
	if (!parsed.success) return fail(400, { of, refused: badInput(parsed.error).message } satisfies BillsFormAnswer);
	try {
		const context = { signal: new AbortController().signal, actor: 'http', report: () => undefined };
		await managePrices.run(poise, parsed.data, context);
		return { of, refused: null } satisfies BillsFormAnswer;
	} catch (cause) {
		return fail(422, { of, refused: failureOf(cause).problem.message } satisfies BillsFormAnswer);
	}
}

async function readForm(request: Request) {
	const form = await request.formData();
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return { id: text('id'), text };
}
