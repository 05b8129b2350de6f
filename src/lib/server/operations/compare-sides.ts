import type { Bilingual } from '#lib/log/bilingual.ts';
import { conditions, type Statement } from '#lib/metrics/compile.ts';
import { rawDifference, type Difference } from '#lib/metrics/difference.ts';
import { matchedSharesSql, matchedSql, type Arms } from '#lib/metrics/matched-sql.ts';
import { readMatched, type Matched, type MatchedRow } from '#lib/metrics/matched.ts';
import type { MeanMetric, Metric } from '#lib/metrics/metric.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import { ladder, MATCHED_TARGET, type Rung, type Stratum } from '#lib/metrics/strata.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { Poise } from './operation.ts';
import { readKept } from './read-kept.ts';
import { writtenSql } from './written-sql.ts';

/** One side of the log against another by one metric, as it came and like for like. */
export interface SideDifference {
	/** The figure of either side; null where it has none. */
	readonly figures: { readonly of: Estimate | null; readonly against: Estimate | null };
	/** Of each side that has no figure: that it has none, and why. */
	readonly empty: readonly Bilingual[];
	/** As the contacts came; null where a side has no figure. */
	readonly raw: Difference | null;
	/** Like for like. */
	readonly adjusted: Matched | null;
	/** Why there is no adjusted figure. */
	readonly notAdjusted: Bilingual | null;
	/** What the sides were matched on, and what the log does not tell. */
	readonly matchedOn: readonly Bilingual[];
	readonly notKnown: readonly Bilingual[];
	/** What is coarser than it could be, so that more contacts have their like. */
	readonly coarsened: readonly Bilingual[];
	/** What the like-for-like figures are read from, to run as it stands: `att`, `atu`, `mh` and what their intervals rest on. */
	readonly sql: string | null;
}

export interface Comparison {
	readonly metric: Metric;
	readonly query: CheckedQuery;
	readonly sides: Arms;
	readonly figures: SideDifference['figures'];
	/** Their difference, where it is not read from their figures. */
	readonly raw?: Difference | null;
	/** Why neither can have one, whatever they hold. */
	readonly noSides?: Bilingual | null;
	/** What either side is called. */
	readonly names: { readonly of: Bilingual; readonly against: Bilingual };
	readonly used: readonly Stratum[];
	readonly dropped: readonly Stratum[];
	/** Whether to match like with like as well; else, or where it cannot be, why not. */
	readonly notAdjusted: Bilingual | null;
	/** What is said where no stratum has both sides. */
	readonly noOverlap: Bilingual;
	/** What of the log is looked at. */
	readonly view: (statement: Statement) => Statement;
	readonly signal?: AbortSignal | undefined;
}

export const isMean = (metric: Metric): metric is MeanMetric => metric.kind === 'ratio' || metric.kind === 'mean';

/** The figure of a side on which nothing is counted: a count of nothing is 0, anything else has none. */
export const noneOf = ({ kind }: Metric): Estimate | null =>
	kind === 'count' ? { value: 0, n: 0, low: null, high: null, tooFew: false } : null;

export async function compareSides(poise: Poise, comparison: Comparison): Promise<SideDifference> {
	const { metric, figures, used, dropped, notAdjusted, noOverlap } = comparison;
	const labels = (list: readonly { readonly label: Bilingual }[]) => list.map(({ label }) => label);
	const rung = isMean(metric) && notAdjusted === null ? await rungOf(poise, comparison, metric) : null;
	const adjusted = isMean(metric) && rung ? await matchSides(poise, comparison, metric, rung.used) : null;
	return {
		figures,
		empty: await emptySides(poise, comparison),
		raw: await rawOf(poise, comparison),
		adjusted,
		notAdjusted: notAdjusted ?? (isMean(metric) ? (adjusted ? null : noOverlap) : notMean),
		matchedOn: labels(rung?.used ?? used),
		notKnown: labels(dropped),
		coarsened: labels(rung?.coarsened ?? []),
		sql: isMean(metric) && rung && adjusted ? writtenSql(sidesSql(comparison, metric, rung.used)) : null
	};
}

async function emptySides(
	poise: Poise,
	{ query, sides, figures, names, noSides, signal }: Comparison
): Promise<readonly Bilingual[]> {
	const empty = (['of', 'against'] as const).filter((side) => figures[side]?.value == null);
	if (empty.length === 0) return [];
	if (noSides) return [noSides];
	const { sql, parameters } = conditions(query);
	const [row] = await poise.engine.read(
		(session) =>
			session.rows<{ of: number; against: number }>(
				`SELECT count(*) FILTER (${sides.of}) AS "of", count(*) FILTER (${sides.against}) AS against FROM judged WHERE ${sql}`,
				parameters
			),
		signal
	);
	return empty.map((side) => whyEmpty(names[side], row?.[side] ?? 0));
}

function whyEmpty(name: Bilingual, conversations: number): Bilingual {
	if (conversations === 0)
		return {
			en: `${name.en}: no figure, for no conversation of what is asked for is on this side.`,
			zh: `${name.zh}：没有数值，所问范围内这一方没有会话。`
		};
	return {
		en: `${name.en}: no figure, for none of its conversations (${conversations.toLocaleString('en')}) is one that this figure counts.`,
		zh: `${name.zh}：没有数值，这一方的 ${conversations.toLocaleString('en')} 段会话都不在此指标的统计之内。`
	};
}

/** The finest strata in which enough contacts have their like; chosen by what contacts are, never by what became of them. */
async function rungOf(
	poise: Poise,
	{ used, query, sides, view, signal }: Comparison,
	metric: MeanMetric
): Promise<Rung> {
	const rungs = ladder(used);
	const ways = rungs.map((rung) => rung.used);
	const { sql, parameters } = view(matchedSharesSql(metric, ways, query, sides));
	const shares = await readKept(
		poise,
		(session) => session.rows<{ way: number; share: number | null }>(sql, parameters),
		signal
	);
	const enough = rungs.find((_, way) => (shares.find((each) => each.way === way)?.share ?? 0) >= MATCHED_TARGET);
	return enough ?? rungs.at(-1) ?? rungs[0];
}

/** Of shares and means with the interval of customers, who may be on both sides; of other figures with theirs put together. */
async function rawOf(poise: Poise, comparison: Comparison): Promise<Difference | null> {
	const { metric, figures } = comparison;
	if (comparison.raw !== undefined) return comparison.raw;
	const { of, against } = figures;
	const plain = of && against ? rawDifference(of, against) : null;
	if (plain === null || !isMean(metric)) return plain;
	const whole = await matchSides(poise, comparison, metric, []);
	// where nothing varies on either side the influences are all 0, and say nothing about the next customer
	if (whole?.low == null || whole.low === whole.high) return plain;
	return { value: whole.value, low: whole.low, high: whole.high };
}

const sidesSql = (
	{
		query,
		sides,
		view
	}: Pick<Comparison, 'sides' | 'view'> & { readonly query: Pick<CheckedQuery, 'where' | 'from' | 'to'> },
	metric: MeanMetric,
	strata: readonly Stratum[]
): Statement => view(matchedSql(metric, strata, query, sides));

/** Two sides of the log by a mean, in these strata; null where none has both. */
export async function matchSides(
	poise: Poise,
	{
		query,
		sides,
		view,
		signal
	}: Pick<Comparison, 'sides' | 'view' | 'signal'> & { readonly query: Pick<CheckedQuery, 'where' | 'from' | 'to'> },
	metric: MeanMetric,
	strata: readonly Stratum[]
): Promise<Matched | null> {
	const { sql, parameters } = sidesSql({ query, sides, view }, metric, strata);
	const [row] = await readKept(poise, (session) => session.rows<MatchedRow>(sql, parameters), signal);
	return row ? readMatched(metric, row) : null;
}

export const notMean: Bilingual = {
	en: 'Only shares and means are compared like for like, not counts, quantiles and costs.',
	zh: '只有占比与均值能按同类对比；计数、分位数与成本不能。'
};
export const notAsked: Bilingual = {
	en: 'The two sides get different contacts; this difference is not adjusted for it.',
	zh: '两方的会话并不相同，此差值未作调整。'
};
