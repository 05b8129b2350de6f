import { claims } from '#lib/claims/catalogue/all.ts';
import type { ClaimId, Finding, Measure } from '#lib/claims/claim.ts';
import { judgeClaims, nothing, type JudgedClaim } from '#lib/claims/judge-claims.ts';
import { inTopics, noComparison, noTopics, oneSided } from '#lib/claims/phrases.ts';
import type { Axis } from '#lib/decision/result.ts';
import { botAgainstPeople } from '#lib/metrics/matched-sql.ts';
import type { MeanMetric, Needs } from '#lib/metrics/metric.ts';
import type { Estimate, MetricResult } from '#lib/metrics/result.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { answerQuery } from '../answer-query.ts';
import { remember } from '../log-facts.ts';
import type { Poise } from '../operation.ts';
import { besideOf } from './beside-figures.ts';
import { compareSides, FEW_CONTACTS } from './compare-sides.ts';
import { ARMS, gatherEvidence, meanOf, metricOf, WHOLE, type Evidence } from './gather-evidence.ts';

/** What both arms must say before they can be compared. */
const bothArms: Needs = [
	['bot_involved', 'first_bot_reply_at'],
	['human_involved', 'first_human_reply_at']
];
const words: Needs = [['text', 'subject']];

/** What the log says of every claim, in the article's order; remembered while neither log nor assumptions change. */
export function claimsOf(poise: Poise): Promise<readonly JudgedClaim[]> {
	return remember(poise, 'claims', async () => judgeClaims(await findingsOf(poise)));
}

async function findingsOf(poise: Poise): Promise<ReadonlyMap<ClaimId, Finding>> {
	const evidence = await gatherEvidence(poise);
	const found = await Promise.all(
		claims.map(async (claim): Promise<readonly [ClaimId, Finding]> => {
			const finding = claim.measure ? await measure(poise, claim.measure, evidence) : {};
			return [claim.id, { ...nothing, ...finding, beside: besideOf(claim, evidence) }];
		})
	);
	return new Map(found);
}

function measure(poise: Poise, how: Measure, evidence: Evidence): Promise<Partial<Finding>> | Partial<Finding> {
	switch (how.kind) {
		case 'level':
			return how.within === undefined ? levelOf(how, evidence) : levelWithin(poise, how.metric, how.within, evidence);
		case 'counts':
			return countsOf(how.metric, evidence);
		case 'arms': {
			const metric = meanOf(how.metric);
			const asked = how.among === 'anxious' ? narrowed(metric, 'anxious') : metric;
			const needs = [...metric.needs, ...bothArms, ...(how.needs ?? []), ...(how.among === 'anxious' ? words : [])];
			return compareSides(poise, evidence, { metric: asked, needs, as: how.as, arms: botAgainstPeople });
		}
		case 'anxious-against-calm': {
			const metric = meanOf(how.metric);
			const arms = { of: 'anxious', against: 'NOT anxious' };
			return compareSides(poise, evidence, {
				metric,
				needs: [...metric.needs, ...words],
				as: 'ratio',
				arms,
				besides: 'anxious'
			});
		}
	}
}

const narrowed = (metric: MeanMetric, condition: string): MeanMetric => ({
	...metric,
	among: metric.among === undefined ? condition : `(${metric.among}) AND ${condition}`
});

function levelOf({ metric, against }: Extract<Measure, { kind: 'level' }>, { overall }: Evidence): Partial<Finding> {
	const found = overallFigure(overall, metric);
	if ('missing' in found) return found;
	if (against === undefined) return { yours: found };
	const other = overallFigure(overall, against);
	if ('missing' in other) return other;
	const { low, high } = other;
	return low === null || high === null ? { why: noComparison } : { yours: found, noEffect: { low, high } };
}

function overallFigure(
	results: readonly MetricResult[],
	id: string
): Estimate | { readonly missing: readonly string[] } {
	const result = results.find((each) => each.id === id);
	if (result?.notMeasurable) return { missing: result.notMeasurable.missing };
	return result?.rows[0] ?? none;
}

const none: Estimate = { value: null, n: 0, low: null, high: null, tooFew: true };

/** A figure over the topics of one class. */
async function levelWithin(
	poise: Poise,
	id: string,
	axis: Axis,
	{ facts, decision }: Evidence
): Promise<Partial<Finding>> {
	const metric = meanOf(id);
	const missing = missingNeeds([...metric.needs, ['topic']], facts.known);
	if (missing.length > 0) return { missing };
	const topics = decision?.topics.filter((topic) => topic.class === axis).map(({ topic }) => quoteLiteral(topic)) ?? [];
	if (topics.length === 0) return { why: noTopics[axis] };
	const asked = narrowed(metric, `topic IN (${topics.join(', ')})`);
	const [result] = await answerQuery(poise, { ...WHOLE, metrics: [asked] });
	return { yours: result?.rows[0] ?? none, note: inTopics(topics.length) };
}

function countsOf(id: string, { facts, byArm }: Evidence): Partial<Finding> {
	const missing = missingNeeds([...metricOf(id).needs, ...bothArms], facts.known);
	if (missing.length > 0) return { missing };
	const of = (metric: string, arm: string) =>
		byArm.find((result) => result.id === metric)?.rows.find(({ dimensions }) => dimensions[ARMS] === arm)?.value ?? 0;
	const [bot, people] = [of(id, 'bot-first'), of(id, 'human-first')];
	const contacts = [of('volume', 'bot-first'), of('volume', 'human-first')];
	if (bot === 0 || people === 0) return { why: oneSided };
	const ratio = bot / people;
	const n = contacts.reduce((sum, each) => sum + each, 0);
	// counted, not sampled
	const yours = { value: ratio, low: ratio, high: ratio, n, tooFew: contacts.some((each) => each < FEW_CONTACTS) };
	return { yours, sides: { of: bot, against: people, unit: 'count' } };
}
