import { briefMetrics, type BriefMaterial } from '#lib/brief/material.ts';
import type { Decision } from '#lib/decision/result.ts';
import { answersFirst } from '#lib/economics/appraisal/contacts.ts';
import { programmeOn } from '#lib/economics/appraisal/programme.ts';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { costOfLog } from '#lib/economics/cost-per-resolution.ts';
import { drawValues } from '#lib/economics/values.ts';
import { checkQuery, type CheckedQuery } from '#lib/metrics/validate.ts';
import { VERSION } from '../../version.ts';
import { answerQuery } from '../answer-query.ts';
import { appraiseLog, appraiseOn, contactsOf } from '../appraise-log.ts';
import { currentDraws, registerLayers, registerWith, SEED } from '../current-register.ts';
import { decideOn } from '../decide-log.ts';
import { currentWindows } from '../ledger-windows.ts';
import { logFacts } from '../log-facts.ts';
import { measureLog } from '../measure-log.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { ledgerOf } from '../read-ledger.ts';

/** Draws behind the ranges of costs, as many as the cost figures have. */
const DRAWS = 2_000;

interface Wanted {
	readonly assumptions: Overrides;
	readonly seed: number;
}

/** What a brief says of the log as it is: from the same functions as `decide`, `appraise`, `ledger` and `metrics`. */
export async function gatherMaterial(
	poise: Poise,
	{ assumptions, seed }: Wanted,
	context: Pick<Context, 'signal' | 'report'>
): Promise<BriefMaterial> {
	const { signal } = context;
	const facts = await logFacts(poise);
	const { conversations, customers, from, to, zone, synthetic } = facts;
	if (conversations === 0 || from === null || to === null)
		throw new OperationError('refused', {
			code: 'empty-log',
			message: { en: 'The log is empty: there is nothing to write a brief about.', zh: '日志为空，无从撰写简报。' },
			hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
		});
	const changed = Object.keys(assumptions);
	const inForce = await registerWith(poise, assumptions);
	const draws = changed.length > 0 ? drawValues(inForce, { seed: SEED, draws: DRAWS }) : await currentDraws(poise);
	const decision = await decideOn(poise, assumptions, signal);
	const [money, ledger, metrics, { windows, whole, bySide }] = await Promise.all([
		moneyOf(poise, { assumptions, seed }, decision, context),
		ledgerOf(poise, signal),
		answerQuery(poise, ask(briefMetrics, []), signal),
		poise.engine.read(
			async (session) => ({
				windows: await currentWindows(session),
				whole: await measureLog(session, ask([], []), facts),
				bySide: await measureLog(session, ask([], ['first-responder']), facts)
			}),
			signal
		)
	]);
	const [all] = whole;
	const side = (name: string) => bySide.find(({ dimensions }) => dimensions['first-responder'] === name);
	const costOf = (group: typeof all) => (group && group.log.contacts > 0 ? costOfLog(group.log, inForce, draws) : null);
	return {
		log: { conversations, customers, from, to, zone, synthetic },
		decision,
		ledger,
		windows,
		metrics,
		register: money?.programme.register ?? inForce,
		changed,
		money,
		costs: { all: costOf(all), bot: costOf(side('bot-first')), person: costOf(side('human-first')) },
		seed,
		version: VERSION
	};
}

/** null while no conversation is old enough: the brief says so. */
async function moneyOf(
	poise: Poise,
	{ assumptions, seed }: Wanted,
	decision: Decision,
	context: Pick<Context, 'signal' | 'report'>
): Promise<BriefMaterial['money']> {
	const { draws } = appraiseLog.input.parse({});
	// Advice that no question of this brief has changed is the one in force, whose appraisal is kept
	const advice = Object.keys(assumptions).length > 0 ? { decision } : {};
	try {
		const contacts = await contactsOf(poise, decision);
		return {
			programme: programmeOn(contacts, await registerLayers(poise), assumptions),
			botHas: contacts.ranked.flatMap(({ topic, log }) => (topic !== null && answersFirst(log) ? [topic] : [])),
			appraisal: await appraiseOn(poise, { assumptions, draws, seed, ...advice }, context)
		};
	} catch (cause) {
		if (cause instanceof OperationError && cause.problem.code === 'too-young') return null;
		throw cause;
	}
}

function ask(ids: readonly string[], by: readonly string[]): CheckedQuery {
	const query = checkQuery({ metrics: [...ids], by: [...by], where: [] });
	if ('code' in query) throw new TypeError(query.message.en);
	return query;
}
