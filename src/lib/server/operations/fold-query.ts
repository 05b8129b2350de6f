import { isFoldable, foldDimension, largestSql } from '#lib/metrics/fold.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Folded } from '#lib/metrics/result.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { Rows } from './read-kept.ts';

export interface FoldedQuery {
	readonly query: CheckedQuery;
	/** By dimension, where values were taken together. */
	readonly others: Readonly<Record<string, Folded>>;
}

/** The query with each dimension's smaller values taken together, as its `top` asks: which those are, the metric's n decides. */
export async function foldQuery(session: Rows, metric: Metric, query: CheckedQuery): Promise<FoldedQuery> {
	const { top } = query;
	if (top === undefined) return { query, others: {} };
	const others: Record<string, Folded> = {};
	const by = [];
	for (const dimension of query.by) {
		const { sql, parameters } = largestSql(metric, dimension, query, top);
		const largest = isFoldable(dimension) ? await session.rows<{ value: string; values: number }>(sql, parameters) : [];
		// an SQL literal cannot hold a NUL
		const kept = largest.map(({ value }) => value).filter((value) => !value.includes('\0'));
		const values = (largest[0]?.values ?? 0) - kept.length;
		if (values > 0) others[dimension.id] = { kept, values };
		by.push(values > 0 ? foldDimension(dimension, kept) : dimension);
	}
	return { query: { ...query, by }, others };
}
