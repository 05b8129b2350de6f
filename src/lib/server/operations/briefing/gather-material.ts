import { briefMetrics, type AppraisalOfLog, type BriefMaterial } from '#lib/brief/material.ts';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { costOfLog } from '#lib/economics/cost-per-resolution.ts';
import { drawValues } from '#lib/economics/values.ts';
import { checkQuery, type CheckedQuery } from '#lib/metrics/validate.ts';
import { VERSION } from '../../version.ts';
import { answerQuery } from '../answer-query.ts';
import { appraiseLog, appraiseOn, supposedLog } from '../appraise-log.ts';
import { currentDraws, registerWith, SEED } from '../current-register.ts';
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
	const register = await registerWith(poise, assumptions);
	const draws = changed.length > 0 ? drawValues(register, { seed: SEED, draws: DRAWS }) : await currentDraws(poise);
	const [appraisal, decision, ledger, metrics, { windows, whole, bySide }] = await Promise.all([
		appraisalOf(poise, { assumptions, seed }, context),
		decideOn(poise, assumptions, signal),
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
	const costOf = (group: typeof all) =>
		group && group.log.contacts > 0 ? costOfLog(group.log, register, draws) : null;
	return {
		log: { conversations, customers, from, to, zone, synthetic },
		decision,
		ledger,
		windows,
		metrics,
		register,
		changed,
		money: appraisal ? { measured: await supposedLog(poise, assumptions), appraisal } : null,
		costs: { all: costOf(all), bot: costOf(side('bot-first')), person: costOf(side('human-first')) },
		seed,
		version: VERSION
	};
}

/** null while no conversation is old enough: the brief says so. */
async function appraisalOf(
	poise: Poise,
	wanted: Wanted,
	context: Pick<Context, 'signal' | 'report'>
): Promise<AppraisalOfLog | null> {
	const { draws, seed } = appraiseLog.input.parse({ seed: wanted.seed });
	try {
		return await appraiseOn(poise, { assumptions: wanted.assumptions, draws, seed }, context);
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
