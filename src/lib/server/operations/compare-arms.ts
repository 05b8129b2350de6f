import type { Bilingual } from '#lib/log/bilingual.ts';
import { rawDifference, type Difference } from '#lib/metrics/difference.ts';
import { findDimension } from '#lib/metrics/dimensions.ts';
import { botAgainstPeople, matchedSql, type Arms } from '#lib/metrics/matched-sql.ts';
import { readMatched, type Matched, type MatchedRow } from '#lib/metrics/matched.ts';
import type { MeanMetric, Metric } from '#lib/metrics/metric.ts';
import { usableStrata, type Stratum } from '#lib/metrics/strata.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { answerQuery } from './answer-query.ts';
import { logFacts } from './log-facts.ts';
import type { Poise } from './operation.ts';

const ARMS = 'first-responder';

/** Bot-first against human-first contacts, whoever ended them: what was begun is compared, not what it became. */
export interface ArmDifference {
	readonly of: 'bot-first';
	readonly against: 'human-first';
	/** As the contacts came; null where an arm has no figure. */
	readonly raw: Difference | null;
	/** Like for like. */
	readonly adjusted: Matched | null;
	/** Why there is no adjusted figure. */
	readonly notAdjusted: Bilingual | null;
	/** What arms were matched on, and what the log does not tell. */
	readonly matchedOn: readonly Bilingual[];
	readonly notKnown: readonly Bilingual[];
}

/** Compares the arms of a query's conversations by one metric. @param adjust whether to match like with like as well */
export async function compareArms(
	poise: Poise,
	metric: Metric,
	query: CheckedQuery,
	adjust: boolean,
	signal?: AbortSignal
): Promise<ArmDifference> {
	const compared: Metric = isMean(metric) && metric.compared ? { ...metric, ...metric.compared } : metric;
	const dimension = findDimension(ARMS);
	const [result] = await answerQuery(
		poise,
		{ ...query, metrics: [compared], by: dimension ? [dimension] : [] },
		signal
	);
	const arm = (name: string) => result?.rows.find((row) => row.dimensions[ARMS] === name);
	const [bot, person] = [arm('bot-first'), arm('human-first')];
	const raw = bot && person ? rawDifference(bot, person) : null;
	const { used, dropped } = usableStrata((await logFacts(poise)).known);
	const labels = (list: readonly Stratum[]) => list.map(({ label }) => label);
	const matched = adjust ? await matchArms(poise, compared, query, { strata: used }, signal) : null;
	return {
		of: 'bot-first',
		against: 'human-first',
		raw,
		adjusted: matched && 'estimand' in matched ? matched : null,
		notAdjusted: matched === null ? notAsked : 'estimand' in matched ? null : matched,
		matchedOn: labels(used),
		notKnown: labels(dropped)
	};
}

/** What is compared, and what like and like must have in common; no strata: contacts as they came. */
interface Match {
	readonly strata: readonly Stratum[];
	readonly arms?: Arms;
}

/** Compares two arms by a mean or share. @returns the comparison, or why there is none */
export async function matchArms(
	{ engine }: Poise,
	metric: Metric,
	query: Pick<CheckedQuery, 'where' | 'from' | 'to'>,
	{ strata, arms = botAgainstPeople }: Match,
	signal?: AbortSignal
): Promise<Matched | Bilingual> {
	if (!isMean(metric)) return notMean;
	if (/\bbot_involved\b/.test(metric.among ?? '')) return ofBotAlone;
	const { sql, parameters } = matchedSql(metric, strata, query, arms);
	const [row] = await engine.read((session) => session.rows<MatchedRow>(sql, parameters), signal);
	return (row && readMatched(metric, row)) ?? noOverlap;
}

const isMean = (metric: Metric): metric is MeanMetric => metric.kind === 'ratio' || metric.kind === 'mean';

const notAsked: Bilingual = {
	en: 'Bot and people get different contacts; this difference is not adjusted for it.',
	zh: '机器人与人工接到的会话并不相同，此差值未作调整。'
};
const notMean: Bilingual = {
	en: 'Only shares and means are compared like for like, not counts, quantiles and costs.',
	zh: '只有占比与均值能按同类对比；计数、分位数与成本不能。'
};
const ofBotAlone: Bilingual = {
	en: 'This figure is of conversations that a bot took part in: people alone have none to compare.',
	zh: '此指标只统计机器人参与的会话，纯人工一方没有可比的数字。'
};
const noOverlap: Bilingual = {
	en: 'Nowhere did both bot and people answer contacts of the same kind first, so nothing can be compared like for like.',
	zh: '没有任何一类会话既有机器人首答又有人工首答，无法按同类对比。'
};
