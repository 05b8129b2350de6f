import { quoteLiteral } from '#lib/sql/quote.ts';
import { conditions, countedRows, type Statement } from './compile.ts';
import { OTHER, type Dimension } from './dimensions.ts';
import type { Metric } from './metric.ts';
import type { CheckedQuery } from './validate.ts';

/** Points in time and the hours of the week have an order of their own, and no largest. */
export const isFoldable = ({ temporal, id }: Pick<Dimension, 'temporal' | 'id'>): boolean =>
	!temporal && id !== 'hour-of-week';

/**
 * SQL with the `top` values of a dimension that have the most of the rows a metric's n counts (`value`, the largest
 * first), and how many values there are in all (`values`). What the log does not say is none of them.
 */
export function largestSql(
	metric: Metric,
	dimension: Dimension,
	query: Pick<CheckedQuery, 'where' | 'from' | 'to'>,
	top: number
): Statement {
	const filter = conditions(query);
	return {
		sql: `SELECT value, "values" FROM (
	SELECT value, n, count(*) OVER () AS "values" FROM (
		SELECT ${dimension.sql} AS value, count(*) AS n FROM judged WHERE ${filter.sql} AND ${countedRows(metric)} GROUP BY 1
	) WHERE value IS NOT NULL
) WHERE value <> ${quoteLiteral(OTHER)} ORDER BY n DESC, value LIMIT ${top}`,
		parameters: filter.parameters
	};
}

/** The same dimension with every value but the kept ones taken together: figures of it are computed from the rows themselves. */
export function foldDimension(dimension: Dimension, kept: readonly string[]): Dimension {
	const { sql } = dimension;
	const list = kept.map(quoteLiteral).join(', ');
	return {
		...dimension,
		isFolded: true,
		sql: `CASE WHEN (${sql}) IS NULL OR (${sql}) IN (${list}) THEN (${sql}) ELSE ${quoteLiteral(OTHER)} END`
	};
}
