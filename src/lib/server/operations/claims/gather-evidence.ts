import { claims } from '#lib/claims/catalogue/all.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import type { Values } from '#lib/economics/values.ts';
import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { findDimension } from '#lib/metrics/dimensions.ts';
import type { MeanMetric, Metric } from '#lib/metrics/metric.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { answerQuery } from '../answer-query.ts';
import { currentDraws, currentRegister } from '../current-register.ts';
import { decideOn } from '../decide-log.ts';
import { logFacts, type LogFacts } from '../log-facts.ts';
import { measureLog, type MeasuredGroup } from '../measure-log.ts';
import type { Poise } from '../operation.ts';

export const ARMS = 'first-responder';

export const WHOLE: CheckedQuery = { metrics: [], by: [], where: [], from: undefined, to: undefined };

/** Asked once of the log, for all claims that look at it. */
export interface Evidence {
	readonly facts: LogFacts;
	readonly register: Register;
	readonly draws: readonly Values[];
	/** null: an empty log. */
	readonly decision: Decision | null;
	readonly overall: readonly MetricResult[];
	readonly byArm: readonly MetricResult[];
	readonly costs: readonly MeasuredGroup[];
}

export async function gatherEvidence(poise: Poise): Promise<Evidence> {
	const facts = await logFacts(poise);
	const overall = claims.flatMap(({ measure: how, beside }) => [
		...(how?.kind === 'level' && how.within === undefined ? [how.metric, how.against] : []),
		...beside.map((each) => ('metric' in each ? each.metric : undefined))
	]);
	const counted = claims.flatMap(({ measure: how }) => (how?.kind === 'counts' ? [how.metric] : []));
	const arm = dimensionOf(ARMS);
	const [register, draws, decision] = await Promise.all([
		currentRegister(poise),
		currentDraws(poise),
		facts.conversations > 0 ? decideOn(poise) : null
	]);
	const [whole, byArm, costs] = await Promise.all([
		answerQuery(poise, { ...WHOLE, metrics: metricsOf(overall) }),
		answerQuery(poise, { ...WHOLE, metrics: metricsOf([...counted, 'volume']), by: [arm] }),
		poise.engine.read((session) => measureLog(session, { ...WHOLE, by: [arm] }, facts))
	]);
	return { facts, register, draws, decision, overall: whole, byArm, costs };
}

const metricsOf = (ids: readonly (string | undefined)[]): Metric[] =>
	[...new Set(ids)].filter((id) => id !== undefined).map(metricOf);

export function metricOf(id: string): Metric {
	const metric = findMetric(id);
	if (!metric) throw new TypeError(`a claim asks for ${id}, which is no metric`);
	return metric;
}

export function meanOf(id: string): MeanMetric {
	const metric = metricOf(id);
	if (metric.kind !== 'ratio' && metric.kind !== 'mean')
		throw new TypeError(`a claim takes ${id} for a mean or a share`);
	return metric;
}

function dimensionOf(id: string) {
	const dimension = findDimension(id);
	if (!dimension) throw new TypeError(`there is no dimension ${id}`);
	return dimension;
}
