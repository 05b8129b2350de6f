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
 * SQL that answers one metric, split by the query's dimensions (columns d0, d1 …). The columns after them depend on
 * the metric's kind: see `readRow`.
 */
export function compileMetric(metric: Metric, query: CheckedQuery): Statement {
	const filter = conditions(query);
	const names = query.by.map((_, index) => `d${index}`);
	const selected = query.by.map(({ sql }, index) => `${sql} AS d${index}, `).join('');
	const columns = names.map((name) => `${name}, `).join('');
	const grouped = names.length ? `GROUP BY ${names.join(', ')}` : '';
	const ordered = orderOf(query.by);
	const clustered = `GROUP BY ${columns}cluster`;
	const rows = (of: string, among: string | undefined) =>
		`SELECT ${selected}${CLUSTER} AS cluster, (${of})::DOUBLE AS y
	FROM judged WHERE ${filter.sql}${among === undefined ? '' : ` AND (${among})`}`;
	const sums = `sum(sy) AS sum_y, sum(sx) AS sum_x, sum(sy * sy) AS sum_yy, sum(sx * sy) AS sum_xy, sum(sx * sx) AS sum_xx,
	count(*) AS clusters`;
	switch (metric.kind) {
		case 'count':
			return {
				sql: `SELECT ${selected}count(${metric.of === undefined ? '*' : `DISTINCT ${metric.of}`}) AS n FROM judged WHERE ${filter.sql} ${grouped} ${ordered}`,
				parameters: filter.parameters
			};
		case 'ratio':
		case 'mean':
			return {
				sql: `WITH rows AS (${rows(metric.of, metric.among)}),
clusters AS (
	SELECT ${columns}cluster, sum(y) AS sy, count(y)::DOUBLE AS sx FROM rows WHERE y IS NOT NULL ${clustered}
)
SELECT ${columns}${sums} FROM clusters ${grouped} ${ordered}`,
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
SELECT ${columns}${sums} FROM clusters ${grouped} ${ordered}`,
				parameters: filter.parameters
			};
		}
		case 'quantile': {
			const same = names.map((name) => `r.${name} IS NOT DISTINCT FROM q.${name}`).join(' AND ') || 'true';
			const qualified = names.map((name) => `r.${name}, `).join('');
			return {
				sql: `WITH rows AS (SELECT * FROM (${rows(metric.of, metric.among)}) WHERE y IS NOT NULL),
quantiles AS (
	SELECT ${columns}quantile_cont(y, ${metric.p}) AS value, quantile_cont(y, [${PERCENTILES.join(', ')}]) AS percentiles
	FROM rows ${grouped}
),
clusters AS (
	SELECT ${qualified}cluster, any_value(value) AS value, any_value(percentiles) AS percentiles,
		count(*) FILTER (WHERE y <= value)::DOUBLE AS sy, count(*)::DOUBLE AS sx
	FROM rows r JOIN quantiles q ON ${same} GROUP BY ${qualified}cluster
)
SELECT ${columns}any_value(value) AS value, any_value(percentiles) AS percentiles, ${sums}
FROM clusters ${grouped} ${ordered}`,
				parameters: filter.parameters
			};
		}
		case 'wait': {
			const within = names.length ? `PARTITION BY ${names.join(', ')} ` : '';
			const same = names.map((name) => `r.${name} IS NOT DISTINCT FROM q.${name}`).join(' AND ') || 'true';
			const qualified = names.map((name) => `r.${name}, `).join('');
			// The first moment at which no more than 1 − p still wait; a hair of tolerance for sums of logarithms.
			const reached = (p: number) => `min(y) FILTER (waiting <= ${1 - p} + 1e-12)`;
			return {
				sql: `WITH rows AS (
	SELECT ${selected}${CLUSTER} AS cluster, round(coalesce(${metric.of}, ${metric.until})) AS y, (${metric.of}) IS NOT NULL AS ended
	FROM judged WHERE ${filter.sql} AND ${countedRows(metric)}
),
moments AS (SELECT ${columns}y, count(*) FILTER (ended)::DOUBLE AS ends, count(*)::DOUBLE AS n FROM rows GROUP BY ${columns}y),
risks AS (SELECT *, sum(n) OVER (${within}ORDER BY y DESC) AS at_risk FROM moments),
curve AS (
	SELECT *, CASE WHEN ends = at_risk THEN 0 ELSE exp(coalesce(sum(CASE WHEN ends < at_risk THEN ln(1 - ends / at_risk) END) OVER (${within}ORDER BY y), 0)) END AS waiting
	FROM risks
),
quantiles AS (
	SELECT ${columns}${reached(metric.p)} AS value, [${PERCENTILES.map(reached).join(', ')}] AS percentiles FROM curve ${grouped}
),
clusters AS (
	SELECT ${qualified}cluster, any_value(value) AS value, any_value(percentiles) AS percentiles,
		count(*) FILTER (ended AND y <= value)::DOUBLE AS sy, count(*)::DOUBLE AS sx
	FROM rows r JOIN quantiles q ON ${same} GROUP BY ${qualified}cluster
)
SELECT ${columns}any_value(value) AS value, any_value(percentiles) AS percentiles, ${sums}
FROM clusters ${grouped} ${ordered}`,
				parameters: filter.parameters
			};
		}
		case 'cost':
			throw new TypeError(`${metric.id} is computed from counts, not compiled`);
	}
}
