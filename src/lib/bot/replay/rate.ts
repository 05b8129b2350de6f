import { clusterRatio } from '#lib/stats/intervals.ts';

/** A share with its 95 % interval. Null share: of nothing. */
export interface Rate {
	readonly n: number;
	readonly count: number;
	readonly share: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** The share of rows that count. Rows of one customer are taken to be alike; those of nobody known, each to be somebody else’s. */
export function rateOf<Row extends { readonly customer: string | null }>(
	rows: readonly Row[],
	counts: (row: Row) => boolean
): Rate {
	const clusters = new Map<unknown, { x: number; y: number }>();
	for (const row of rows) {
		const key = row.customer ?? row;
		const { x, y } = clusters.get(key) ?? { x: 0, y: 0 };
		clusters.set(key, { x: x + 1, y: y + Number(counts(row)) });
	}
	const sum = (of: (cluster: { readonly x: number; readonly y: number }) => number) =>
		clusters.values().reduce((all, cluster) => all + of(cluster), 0);
	const sums = {
		sumX: sum(({ x }) => x),
		sumY: sum(({ y }) => y),
		sumXX: sum(({ x }) => x * x),
		sumXY: sum(({ x, y }) => x * y),
		sumYY: sum(({ y }) => y * y),
		clusters: clusters.size
	};
	const { value, low, high } = clusterRatio(sums);
	return { n: sums.sumX, count: sums.sumY, share: value, low, high };
}
