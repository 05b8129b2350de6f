import { CLUSTER, conditions, type Statement } from './compile.ts';
import type { MeanMetric } from './metric.ts';
import { LOOK_BACK_DAYS, type Stratum } from './strata.ts';
import type { CheckedQuery } from './validate.ts';

/** Two kinds of contact, as SQL conditions over `judged` that never both hold. */
export interface Arms {
	readonly of: string;
	readonly against: string;
}

export const botAgainstPeople: Arms = {
	of: "first_responder = 'bot-first'",
	against: "first_responder = 'human-first'"
};

/**
 * SQL that compares two arms, bot-first with human-first contacts unless others are named, like for like: coarsened exact
 * matching on `strata`, and what `readMatched` makes estimates of, in one row. Rows whose stratum has one arm only are counted
 * and left out. Below, "bot" is the first arm and "people" the second.
 *
 * With n1, n0 the contacts of either arm in a stratum, d its difference of means: ATT weighs d by n1, ATU by n0,
 * Mantel–Haenszel by n1·n0/(n1+n0). A contact's influence on the ATT is [(y − ȳ1) + (d − ATT)]/N1 bot-first and
 * −(n1/N1)(y − ȳ0)/n0 human-first; on the ATU likewise with the arms exchanged; on Mantel–Haenszel's ±w(y − ȳ)/n. They are
 * summed per customer, for customers are what was sampled. On the logarithm of the ratio of the means that the ATT subtracts,
 * R1 ÷ R0 (both over the strata as the first arm falls into them), an influence is that on R1 over R1 less that on R0 over R0.
 */
export function matchedSql(
	metric: Pick<MeanMetric, 'of' | 'among'>,
	strata: readonly Stratum[],
	query: Pick<CheckedQuery, 'where' | 'from' | 'to'>,
	arms: Arms = botAgainstPeople
): Statement {
	const filter = conditions(query);
	const stratum =
		strata.length === 0 ? '0' : `hash(${strata.map(({ sql }) => `coalesce((${sql})::VARCHAR, chr(0))`).join(', ')})`;
	const among = metric.among === undefined ? '' : ` AND (${metric.among})`;
	const looksBack = strata.some(({ sql }) => sql.includes('earlier_contacts'));
	const earlier = `CASE WHEN customer_id IS NOT NULL THEN count(*) OVER (PARTITION BY customer_id ORDER BY opened_at
		RANGE BETWEEN INTERVAL ${LOOK_BACK_DAYS} DAY PRECEDING AND CURRENT ROW) - 1 END AS earlier_contacts`;
	return {
		sql: `WITH past AS (SELECT *${looksBack ? `, ${earlier}` : ''} FROM judged),
chosen AS (
	SELECT ${CLUSTER} AS cluster, (${arms.of}) AS bot, (${metric.of})::DOUBLE AS y, *
	FROM past WHERE ${filter.sql}${among} AND ((${arms.of}) OR (${arms.against}))
),
contacts AS (
	SELECT j.cluster, j.bot, j.y, ${stratum} AS stratum FROM chosen j LEFT JOIN customer k USING (customer_id) WHERE j.y IS NOT NULL
),
cells AS (
	SELECT stratum, count(*) FILTER (bot)::DOUBLE AS n1, count(*) FILTER (NOT bot)::DOUBLE AS n0,
		avg(y) FILTER (bot) AS y1, avg(y) FILTER (NOT bot) AS y0 FROM contacts GROUP BY stratum
),
matched AS (SELECT *, y1 - y0 AS d, n1 * n0 / (n1 + n0) AS w FROM cells WHERE n1 > 0 AND n0 > 0),
whole AS (
	SELECT sum(n1) AS bots, sum(n0) AS people, sum(n1 * d) / sum(n1) AS att, sum(n0 * d) / sum(n0) AS atu, sum(w * d) / sum(w) AS mh,
		sum(w) AS weight, count(*) AS strata, sum(n1 * y1) / sum(n1) AS risk1, sum(n1 * y0) / sum(n1) AS risk0,
		-- of the common odds ratio (Robins, Breslow and Greenland 1986), where y is 0 or 1
		sum(n1 * y1 * n0 * (1 - y0) / (n1 + n0)) AS r, sum(n1 * (1 - y1) * n0 * y0 / (n1 + n0)) AS s,
		sum((n1 * y1 + n0 * (1 - y0)) * n1 * y1 * n0 * (1 - y0) / (n1 + n0) ^ 2) AS pr,
		sum(((n1 * y1 + n0 * (1 - y0)) * n1 * (1 - y1) * n0 * y0 + (n1 * (1 - y1) + n0 * y0) * n1 * y1 * n0 * (1 - y0)) / (n1 + n0) ^ 2) AS ps_qr,
		sum((n1 * (1 - y1) + n0 * y0) * n1 * (1 - y1) * n0 * y0 / (n1 + n0) ^ 2) AS qs
	FROM matched
),
influences AS (
	SELECT cluster,
		sum(CASE WHEN bot THEN ((y - y1) + (d - att)) / bots ELSE -(n1 / bots) * (y - y0) / n0 END) AS att,
		sum(CASE WHEN bot THEN (n0 / people) * (y - y1) / n1 ELSE ((d - atu) - (y - y0)) / people END) AS atu,
		sum(CASE WHEN bot THEN w / weight * (y - y1) / n1 ELSE -w / weight * (y - y0) / n0 END) AS mh,
		sum(CASE WHEN bot THEN ((y - risk1) / nullif(risk1, 0) - (y0 - risk0) / nullif(risk0, 0)) / bots
			ELSE -(n1 / bots) * (y - y0) / n0 / nullif(risk0, 0) END) AS log_ratio
	FROM contacts JOIN matched USING (stratum), whole GROUP BY cluster
),
spread AS (
	SELECT count(*) AS clusters, sum(att * att) AS att_square, sum(atu * atu) AS atu_square, sum(mh * mh) AS mh_square,
		sum(log_ratio * log_ratio) AS log_ratio_square FROM influences
),
-- of the homogeneity of the odds ratios (Woolf 1955), over the strata in which all four things occur
logs AS (
	SELECT ln(n1 * y1 * n0 * (1 - y0) / (n1 * (1 - y1) * n0 * y0)) AS log_odds,
		1 / (1 / (n1 * y1) + 1 / (n1 * (1 - y1)) + 1 / (n0 * y0) + 1 / (n0 * (1 - y0))) AS weight
	FROM matched WHERE n1 * y1 > 0 AND n1 * (1 - y1) > 0 AND n0 * y0 > 0 AND n0 * (1 - y0) > 0
),
woolf AS (
	SELECT count(*) AS strata, sum(weight * log_odds * log_odds) - sum(weight * log_odds) ^ 2 / sum(weight) AS statistic FROM logs
)
SELECT whole.*, spread.*, woolf.strata AS woolf_strata, woolf.statistic AS woolf_statistic, all_bots, all_people, deviation
FROM whole, spread, woolf, (
	SELECT count(*) FILTER (bot) AS all_bots, count(*) FILTER (NOT bot) AS all_people, stddev_samp(y) AS deviation FROM contacts
)`,
		parameters: filter.parameters
	};
}
