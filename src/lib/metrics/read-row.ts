import { clusterRatio, quantileProbabilities } from '#lib/stats/intervals.ts';
import { PERCENTILES } from './compile.ts';
import type { Metric } from './metric.ts';
import type { Estimate, Few } from './result.ts';

/** Under this many customers a figure is "too few"; a p90 needs more. */
export const FEW_CUSTOMERS = 30;
const FEW_CUSTOMERS_P90 = 100;

/** What the SQL of compile.ts returns, dimensions left out. */
export interface CompiledRow {
	readonly n?: number;
	readonly value?: number | null;
	readonly percentiles?: readonly (number | null)[] | null;
	readonly sum_y?: number | null;
	readonly sum_x?: number | null;
	readonly sum_yy?: number | null;
	readonly sum_xy?: number | null;
	readonly sum_xx?: number | null;
	readonly clusters?: number;
}

/** What a log's figures are clustered by: without customers each conversation is somebody's else. */
export const clustersOf = (known: ReadonlySet<string>): Clusters =>
	known.has('customer_id') ? 'customers' : 'conversations';
export type Clusters = 'customers' | 'conversations';

/** A row of numbers → the figure with its 95 % interval, clustered. */
export function readRow(metric: Metric, row: CompiledRow, by: Clusters): Estimate {
	if (metric.kind === 'count') {
		const n = row.n ?? 0;
		return { value: n, n, low: null, high: null, tooFew: false };
	}
	const clusters = row.clusters ?? 0;
	const n = row.sum_x ?? 0;
	const sums = {
		sumY: row.sum_y ?? 0,
		sumX: n,
		sumYY: row.sum_yy ?? 0,
		sumXY: row.sum_xy ?? 0,
		sumXX: row.sum_xx ?? 0,
		clusters
	};
	if (metric.kind === 'quantile' || metric.kind === 'wait') {
		// The share at or below the quantile is itself a clustered share: its design effect widens the interval.
		const { deff } = clusterRatio(sums);
		const limits = quantileProbabilities({ probability: metric.p, n, ...(deff === null ? {} : { deff }) });
		const at = (share: number | null) => (share === null ? null : interpolate(row.percentiles ?? [], share));
		return {
			value: row.value ?? null,
			n,
			low: clusters < 2 ? null : at(limits.low),
			high: clusters < 2 ? null : at(limits.high),
			...enough(by, clusters, metric.p === 0.9 ? FEW_CUSTOMERS_P90 : FEW_CUSTOMERS)
		};
	}
	const { value, low, high } = clusterRatio(sums, { kind: metric.kind === 'ratio' ? 'share' : 'ratio' });
	const within = (limit: number | null) =>
		limit === null || metric.unit !== 'share' ? limit : Math.min(1, Math.max(0, limit));
	const of = metric.kind === 'rate' ? 'hours' : by;
	return { value, n, low: within(low), high: within(high), ...enough(of, clusters, FEW_CUSTOMERS) };
}

/** Whether there are enough of what a figure is judged by. */
export const enough = (of: Few['of'], count: number, least: number): Pick<Estimate, 'tooFew' | 'few'> =>
	count < least ? { tooFew: true, few: { of, count, least } } : { tooFew: false };

/** Linear between the two percentiles that enclose `share`. */
function interpolate(percentiles: readonly (number | null)[], share: number): number | null {
	const position = share * (PERCENTILES.length - 1);
	const below = percentiles[Math.floor(position)];
	const above = percentiles[Math.ceil(position)];
	return typeof below !== 'number' || typeof above !== 'number'
		? null
		: below + (above - below) * (position - Math.floor(position));
}
