import { fail, redirect } from '@sveltejs/kit';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { DAY_MS, moved } from '#lib/metrics/periods.ts';
import { logSpan } from '#lib/server/operations/log-span.ts';
import { decideOn } from '#lib/server/operations/decide-log.ts';
import { manageDecisions } from '#lib/server/operations/manage-decisions.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { failureOf } from '#lib/server/perform.ts';
import { decisionAddress, decisionFields, type DecisionsPage } from '#lib/ui/pages/decisions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { poise },
	url,
	request
}): Promise<{ decisions: DecisionsPage | null }> => {
	const [{ decisions }, span] = await Promise.all([ask(poise, {}, request.signal), logSpan(poise)]);
	if (span === null && decisions.length === 0) return { decisions: null };
	const judged = span === null ? null : await decideOn(poise);
	const rows = decisions.map(({ plan, ...row }) => ({
		...row,
		botFirstShare: plan?.botFirstShare ?? null,
		programme: plan?.programme ?? null
	}));
	const asked = url.searchParams.get('show');
	const found = rows.find(({ id, name }) => id === asked || name === asked);
	return {
		decisions: {
			decisions: rows,
			// one alone needs no choosing
			shown: found?.id ?? (rows.length === 1 ? (rows[0]?.id ?? null) : null),
			unknown: asked !== null && found === undefined ? asked : null,
			topics: judged?.topics.map(({ topic }) => topic) ?? [],
			today: span && judged ? { startsOn: moved(span.lastDay, DAY_MS) } : null
		}
	};
};

export const actions: Actions = {
	save: async ({ locals: { poise }, request }) => {
		const form = await request.formData();
		const text = (name: string) => textOf(form, name);
		const parsed = manageDecisions.input.safeParse({
			save: {
				name: text(decisionFields.name),
				note: text(decisionFields.note),
				takenBy: text(decisionFields.takenBy),
				topic: text(decisionFields.topic) || null,
				startsOn: text(decisionFields.startsOn) || null
			}
		});
		if (!parsed.success) return fail(400, { refused: noDate });
		let saved: string | null;
		try {
			({ saved } = await ask(poise, parsed.data, request.signal));
		} catch (cause) {
			return fail(422, { refused: refusal(cause) });
		}
		redirect(303, saved === null ? '/decisions' : decisionAddress(saved));
	},
	withdraw: async ({ locals: { poise }, request }) => {
		const form = await request.formData();
		try {
			await ask(poise, { remove: textOf(form, decisionFields.id) }, request.signal);
		} catch (cause) {
			return fail(422, { refused: refusal(cause) });
		}
		redirect(303, '/decisions');
	}
};

const noDate: Bilingual = {
	en: 'The day it is held from is no date: nothing was saved.',
	zh: '检验起始日不是有效日期，未保存。'
};

function refusal(cause: unknown): Bilingual {
	const { message, hint } = failureOf(cause).problem;
	return { en: `${message.en} ${hint.en}`, zh: `${message.zh}${hint.zh}` };
}

async function ask(poise: Poise, input: unknown, signal: AbortSignal) {
	const context = { signal, actor: 'http', report: () => undefined };
	return manageDecisions.output.parse(await manageDecisions.run(poise, manageDecisions.input.parse(input), context));
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}
