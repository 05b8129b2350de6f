import type { CheckedCondition, CheckedQuery } from './validate.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { OTHER, type Dimension } from './dimensions.ts';
import { ISSUE_OVER, type Metric } from './metric.ts';

export interface Statement {
	readonly sql: string;
	readonly parameters: readonly string[];
}

/** Percentiles read at once, so that any interval limit of a quantile can be interpolated from them. */
export const PERCENTILES = Array.from({ length: 101 }, (_, index) => index / 100);

/** One customer is one cluster; a conversation without a customer is its own. (The engine's hash of NULL is a number like any other.) */
export const CLUSTER = 'CASE WHEN customer_id IS NULL THEN hash(id) ELSE hash(customer_id) END';

/**
 * In a group of many more rows than this, the spread between customers (which is what an interval rests on) is read from every so
 * many-th customer, about so many rows of theirs. Figures themselves are always of all rows. The width of an interval is then right
 * to a few per cent (√((κ − 1) ÷ 2m) of it, κ the kurtosis of what a customer adds, m the customers read).
 */
export const SPREAD_ROWS = 200_000;

/** So much of the hours, the busiest, are peaks. */
const PEAK_SHARE = 0.1;

/** The query's conditions on rows of `judged`, as SQL with numbered parameters. */
export function conditions(query: Pick<CheckedQuery, 'where' | 'from' | 'to'>): Statement {
	const parameters: string[] = [];
	const bind = (value: string) => `$${parameters.push(value)}`;
	const write = ({ dimension: { sql }, value, is }: CheckedCondition) => {
		if (value === null) return `(${sql}) IS ${is === 'not' ? 'NOT ' : ''}NULL`;
		return is === 'not' ? `(${sql}) IS DISTINCT FROM ${bind(value)}` : `(${sql}) = ${bind(value)}`;
	};
	const parts = query.where.filter(({ is }) => is !== 'one-of').map(write);
	const choices = Map.groupBy(
		query.where.filter(({ is }) => is === 'one-of'),
		({ dimension }) => dimension
	);
	for (const one of choices.values()) parts.push(`(${one.map(write).join(' OR ')})`);
	const opened = (moment: string) => (isDay(moment) ? 'opened_local' : 'opened_at');
	if (query.from !== undefined) parts.push(`${opened(query.from)} >= ${bind(plain(query.from))}::TIMESTAMP`);
	if (query.to !== undefined) parts.push(`${opened(query.to)} < ${bind(plain(query.to))}::TIMESTAMP`);
	return { sql: parts.length ? parts.join(' AND ') : 'true', parameters };
}

/** A bare date begins at midnight on the log's own clock, as its days do; a moment with an offset is one everywhere. */
const isDay = (moment: string) => !moment.includes('T');
const plain = (moment: string) => new Date(moment).toISOString().replace('T', ' ').replace('Z', '');

/** SQL that puts groups in the order of their values; what was taken together comes behind them, what the log does not say last. */
export function orderOf(by: readonly Dimension[], prefix = ''): string {
	if (by.length === 0) return '';
	const columns = by.map(({ isFolded }, index) => {
		const name = `${prefix}d${index}`;
		return isFolded ? `${name} = ${quoteLiteral(OTHER)} NULLS LAST, ${name}` : `${name} NULLS LAST`;
	});
	return `ORDER BY ${columns.join(', ')}`;
}

/** SQL condition: the row is one of those a metric's n counts. */
export function countedRows(metric: Metric): string {
	switch (metric.kind) {
		case 'count':
			return metric.of === undefined ? 'true' : `(${metric.of}) IS NOT NULL`;
		case 'rate':
			return metric.among;
		case 'cost':
			return ISSUE_OVER;
		case 'wait':
			return `coalesce(${metric.of}, ${metric.until}) IS NOT NULL`;
		case 'ratio':
		case 'mean':
		case 'quantile':
			return `(${metric.of}) IS NOT NULL${metric.among === undefined ? '' : ` AND (${metric.among})`}`;
	}
}

/**
 * SQL: what one of those rows adds to a metric. Of a share 1 or 0, so that the share is how many have 1 out of all of them; of a mean
 * or a quantile the row's own number, NULL where a wait had no end. Null where rows do not add anything of their own.
 */
export function countedValue(metric: Metric): string | null {
	switch (metric.kind) {
		case 'ratio':
		case 'mean':
		case 'quantile':
		case 'wait':
			return `(${metric.of})::DOUBLE`;
		case 'count':
		case 'rate':
		case 'cost':
			return null;
	}
}

/**
 * SQL that answers one metric, split by the query's dimensions (columns d0, d1 …). The columns after them depend on
 * the metric's kind: see `readRow`.
 */
export function compileMetric(metric: Metric, query: CheckedQuery, spreadRows = SPREAD_ROWS): Statement {
	const filter = conditions(query);
	const names = query.by.map((_, index) => `d${index}`);
	const selected = query.by.map(({ sql }, index) => `${sql} AS d${index}, `).join('');
	const columns = names.map((name) => `${name}, `).join('');
	const grouped = names.length ? `GROUP BY ${names.join(', ')}` : '';
	const ordered = orderOf(query.by);
	const qualified = names.map((name) => `r.${name}, `).join('');
	const same = (one: string, other: string) =>
		names.map((name) => `${one}.${name} IS NOT DISTINCT FROM ${other}.${name}`).join(' AND ') || 'true';
	// Read twice rather than kept: keeping them takes more memory than a large log leaves.
	const rows = (of: string, among: string | undefined) =>
		`rows AS NOT MATERIALIZED (SELECT ${selected}${CLUSTER} AS cluster, (${of})::DOUBLE AS y
	FROM judged WHERE ${filter.sql}${among === undefined ? '' : ` AND (${among})`} AND (${of}) IS NOT NULL)`;
	// `totals` has a row a group, with sum_x and what else is to be answered; `sy` is what a cluster adds to `sumY`.
	const spread = (sy: string, sumY = 'seen_y * sum_x / seen') => `clusters AS (
	SELECT ${qualified}cluster, ${sy} AS sy, count(*)::DOUBLE AS sx
	FROM rows r JOIN totals t ON ${same('r', 't')}
	WHERE cluster % greatest(1, sum_x::BIGINT // ${spreadRows}) = 0 GROUP BY ${qualified}cluster
),
spread AS (
	SELECT ${columns}sum(sx) AS seen, sum(sy) AS seen_y, sum(sy * sy) AS yy, sum(sx * sy) AS xy, sum(sx * sx) AS xx, count(*) AS clusters
	FROM clusters ${grouped}
)
SELECT t.*, ${sumY} AS sum_y, yy * sum_x / seen AS sum_yy, xy * sum_x / seen AS sum_xy, xx * sum_x / seen AS sum_xx,
	round(clusters * sum_x / seen) AS clusters
FROM totals t LEFT JOIN spread s ON ${same('t', 's')} ${orderOf(query.by, 't.')}`;
	switch (metric.kind) {
		case 'count':
			return {
				sql: `SELECT ${selected}count(${metric.of === undefined ? '*' : `DISTINCT ${metric.of}`}) AS n FROM judged WHERE ${filter.sql} ${grouped} ${ordered}`,
				parameters: filter.parameters
			};
		case 'ratio':
		case 'mean':
			return {
				sql: `WITH ${rows(metric.of, metric.among)},
totals AS (SELECT ${columns}sum(y) AS total, count(*)::DOUBLE AS sum_x, sum(y) / count(*) AS value FROM rows ${grouped}),
${spread('sum(y)', 'total')}`,
				parameters: filter.parameters
			};
		case 'rate': {
			const partition = names.length ? `PARTITION BY ${names.join(', ')}` : '';
			return {
				sql: `WITH hours AS (
	SELECT ${selected}date_trunc('hour', opened_local) AS hour, count(*) AS busy, ${metric.of} AS sy, (${metric.per})::DOUBLE AS sx
	FROM judged WHERE ${filter.sql} AND ${metric.among} GROUP BY ${columns}hour
),
clusters AS (
	SELECT * FROM hours
	QUALIFY row_number() OVER (${partition} ORDER BY busy DESC, hour) <= greatest(1, ceil(${PEAK_SHARE} * count(*) OVER (${partition})))
)
SELECT ${columns}sum(sy) AS sum_y, sum(sx) AS sum_x, sum(sy * sy) AS sum_yy, sum(sx * sy) AS sum_xy, sum(sx * sx) AS sum_xx,
	count(*) AS clusters, sum(sy) / nullif(sum(sx), 0) AS value
FROM clusters ${grouped} ${ordered}`,
				parameters: filter.parameters
			};
		}
		case 'quantile': {
			const within = names.length ? `PARTITION BY ${names.join(', ')}` : '';
			const placed = names.map((name) => `p.${name}, `).join('');
			// The k-th percentile of n values lies at place k(n − 1) ÷ 100, in whole numbers; a value holds the places up to the
			// count of it and all below. Equal values are counted first: a log has far fewer different seconds than rows.
			return {
				sql: `WITH ${rows(metric.of, metric.among)},
counted AS (SELECT ${columns}y, count(*) AS times FROM rows GROUP BY ${columns}y),
ranked AS (
	SELECT *, (sum(times) OVER (${within} ORDER BY y))::BIGINT AS upto, lead(y) OVER (${within} ORDER BY y) AS next
	FROM counted
),
placed AS (
	SELECT *, unnest([${PERCENTILES.map((_, k) => k).join(', ')}]) AS k
	FROM (SELECT ${columns}(sum(times))::BIGINT AS n FROM counted ${grouped})
),
quantiles AS (
	SELECT ${placed}any_value(n)::DOUBLE AS sum_x, list(
		CASE WHEN k * (n - 1) // 100 + 1 < upto OR next IS NULL THEN y ELSE y + (next - y) * (k * (n - 1) % 100) / 100 END ORDER BY k
	) AS percentiles
	FROM placed p ASOF JOIN ranked r ON ${same('p', 'r')} AND k * (n - 1) // 100 < upto ${names.length ? `GROUP BY ${names.map((name) => `p.${name}`).join(', ')}` : ''}
),
totals AS (SELECT *, percentiles[${Math.round(metric.p * 100) + 1}] AS value FROM quantiles),
${spread('count(*) FILTER (WHERE y <= value)::DOUBLE')}`,
				parameters: filter.parameters
			};
		}
		case 'wait': {
			const within = names.length ? `PARTITION BY ${names.join(', ')} ` : '';
			// The first moment at which no more than 1 − p still wait; a hair of tolerance for sums of logarithms.
			const reached = (p: number) => `min(y) FILTER (waiting <= ${1 - p} + 1e-12)`;
			return {
				sql: `WITH rows AS NOT MATERIALIZED (
	SELECT ${selected}${CLUSTER} AS cluster, round(coalesce(${metric.of}, ${metric.until})) AS y, (${metric.of}) IS NOT NULL AS ended
	FROM judged WHERE ${filter.sql} AND ${countedRows(metric)}
),
moments AS (SELECT ${columns}y, count(*) FILTER (ended)::DOUBLE AS ends, count(*)::DOUBLE AS n FROM rows GROUP BY ${columns}y),
risks AS (SELECT *, sum(n) OVER (${within}ORDER BY y DESC) AS at_risk FROM moments),
curve AS (
	SELECT *, CASE WHEN ends = at_risk THEN 0 ELSE exp(coalesce(sum(CASE WHEN ends < at_risk THEN ln(1 - ends / at_risk) END) OVER (${within}ORDER BY y), 0)) END AS waiting
	FROM risks
),
totals AS (
	SELECT ${columns}sum(n) AS sum_x, ${reached(metric.p)} AS value, [${PERCENTILES.map(reached).join(', ')}] AS percentiles FROM curve ${grouped}
),
${spread('count(*) FILTER (WHERE ended AND y <= value)::DOUBLE')}`,
				parameters: filter.parameters
			};
		}
		case 'cost':
			throw new TypeError(`${metric.id} is computed from counts, not compiled`);
	}
}
