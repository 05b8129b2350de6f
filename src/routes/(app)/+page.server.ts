import { headlineMetrics } from '#lib/metrics/headline.ts';
import { checkQuery, missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { topicNames } from '#lib/log/topic-names.ts';
import { appraiseOn, contactsOf, usualQuestion } from '#lib/server/operations/appraise-log.ts';
import { answerQuery } from '#lib/server/operations/answer-query.ts';
import { currentRegister, registerLayers, SEED } from '#lib/server/operations/current-register.ts';
import { currentWindows } from '#lib/server/operations/ledger-windows.ts';
import { decideOn } from '#lib/server/operations/decide-log.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import { trippedDecisions } from '#lib/server/operations/manage-decisions.ts';
import { OperationError, type Poise } from '#lib/server/operations/operation.ts';
import { alertsOf } from '#lib/server/operations/read-alerts.ts';
import { ledgerOf } from '#lib/server/operations/read-ledger.ts';
import type { ReplayLine } from '#lib/ui/pages/replay.ts';
import type { ChurnBasis, MoneyPage, Simulated, VerdictPage } from '#lib/ui/pages/verdict.ts';
import { supposedIn } from '#lib/ui/verdict/what-if.ts';
import { setWindows, setWindowsOperation } from '#lib/server/operations/set-windows.ts';
import { replayLine } from '#lib/server/replay-page.ts';
import { failureOf } from '#lib/server/perform.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { poise },
	url
}): Promise<{ verdict: VerdictPage | null; replay: ReplayLine | null }> => {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) return { verdict: null, replay: null };
	const [windows, decision, ledger, overall, byFirstResponder, churn, { alerts }, worth, tripped] = await Promise.all([
		poise.engine.read(currentWindows),
		decideOn(poise),
		ledgerOf(poise),
		answerQuery(poise, ask(headlineMetrics.overall, [])),
		answerQuery(poise, ask(headlineMetrics.byFirstResponder, ['first-responder'])),
		churnBasis(poise, facts.customers),
		alertsOf(poise),
		moneyOf(poise, url.searchParams),
		trippedDecisions(poise)
	]);
	const money: MoneyPage | null = worth && { ...worth.money, simulated: await soFar(worth.simulation) };
	const unmeasured = metrics
		.map(({ id, label, needs }) => ({ id, label, missing: missingNeeds(needs, facts.known) }))
		// Business hours and the analysis of texts are settings, not gaps of the log: Settings and the figures themselves ask for them.
		.filter(({ missing }) => missing.some((field) => !['business_hours', 'text_readings'].includes(field)));
	return {
		replay: replayLine(poise, facts.version),
		verdict: {
			alerts,
			tripped,
			windows,
			decision,
			money,
			topicNames,
			ledger,
			overall,
			byFirstResponder,
			churn,
			unmeasured
		}
	};
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

function shownOf(found: Awaited<ReturnType<typeof appraiseOn>>): Simulated {
	const { npv, paybackMonths, probabilityLoss, fan, waterfall, evpi, evppi, breakEven, plans, draws } = found;
	const { condition } = found.recommendation;
	const recommendation = { condition };
	return { npv, paybackMonths, probabilityLoss, fan, waterfall, evpi, evppi, breakEven, plans, recommendation, draws };
}

/** What the money is worked out from, and the simulation under way; null where the log is too young for it. */
async function moneyOf(poise: Poise, address: URLSearchParams) {
	try {
		const [contacts, layers] = await Promise.all([contactsOf(poise), registerLayers(poise)]);
		const signal = new AbortController().signal;
		const simulation = appraiseOn(poise, usualQuestion, { signal, report: () => undefined }).then(shownOf, () => null);
		return { money: { contacts, ...layers, seed: SEED, supposed: supposedIn(address) }, simulation };
	} catch (cause) {
		if (cause instanceof OperationError && cause.problem.code === 'too-young') return null;
		throw cause;
	}
}

/** What a promise has come to by now; null while it has not: the page never waits for the simulation, but asks for it later. */
const soFar = <T>(promise: Promise<T>): Promise<T | null> =>
	Promise.race([promise, new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);

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
