import { headlineMetrics } from '#lib/metrics/headline.ts';
import { checkQuery, missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { topicNames } from '#lib/log/topic-names.ts';
import { answerQuery } from '#lib/server/operations/answer-query.ts';
import { currentRegister } from '#lib/server/operations/current-register.ts';
import { currentWindows } from '#lib/server/operations/ledger-windows.ts';
import { decideOn } from '#lib/server/operations/decide-log.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { alertsOf } from '#lib/server/operations/read-alerts.ts';
import { ledgerOf } from '#lib/server/operations/read-ledger.ts';
import type { ChurnBasis, VerdictPage } from '#lib/ui/pages/verdict.ts';
import { setWindows, setWindowsOperation } from '#lib/server/operations/set-windows.ts';
import { failureOf } from '#lib/server/perform.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { poise } }): Promise<{ verdict: VerdictPage | null }> => {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) return { verdict: null };
	const [windows, decision, ledger, overall, byFirstResponder, churn, { alerts }] = await Promise.all([
		poise.engine.read(currentWindows),
		decideOn(poise),
		ledgerOf(poise),
		answerQuery(poise, ask(headlineMetrics.overall, [])),
		answerQuery(poise, ask(headlineMetrics.byFirstResponder, ['first-responder'])),
		churnBasis(poise, facts.customers),
		alertsOf(poise)
	]);
	const unmeasured = metrics
		.map(({ id, label, needs }) => ({ id, label, missing: missingNeeds(needs, facts.known) }))
		// Business hours are a setting, not a gap of the log: Settings and the figures themselves ask for them.
		.filter(({ missing }) => missing.some((field) => field !== 'business_hours'));
	return { verdict: { alerts, windows, decision, topicNames, ledger, overall, byFirstResponder, churn, unmeasured } };
};

const outOfRange: Bilingual = {
	en: 'One of the numbers is out of its range: nothing was changed.',
	zh: '有数值超出范围，未作任何修改。'
};

export const actions: Actions = {
	windows: async ({ locals: { poise }, request }) => {
		const sent = await request.formData();
		const isReset = sent.get('reset') === 'true';
		const numbers = [...sent]
			.filter(([name]) => name !== 'reset')
			.map(([name, value]) => [name, Number(value)] as const);
		const input = setWindowsOperation.input.safeParse(isReset ? { reset: true } : Object.fromEntries(numbers));
		if (!input.success) return fail(400, { refused: outOfRange });
		try {
			await setWindows(poise, input.data, { signal: request.signal, actor: 'http', report: () => undefined });
			return { refused: null };
		} catch (cause) {
			return fail(422, { refused: failureOf(cause, request.signal).problem.message });
		}
	}
};

function ask(ids: readonly string[], by: readonly string[]): CheckedQuery {
	const query = checkQuery({ metrics: [...ids], by: [...by], where: [] });
	if ('code' in query) throw new TypeError(query.message.en);
	return query;
}

async function churnBasis(poise: Poise, customers: number): Promise<ChurnBasis> {
	const { figures } = await currentRegister(poise);
	const scale = figures['churn.realised'];
	return scale.origin === 'measured' ? { kind: 'measured', customers } : { kind: 'assumed', scale: scale.mode };
}
