/** Arithmetic mean; null of nothing. Two passes, so that a large common offset costs no digits. */
export function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const rough = values.reduce((sum, value) => sum + value, 0) / values.length;
	return rough + values.reduce((sum, value) => sum + (value - rough), 0) / values.length;
}

/** Sample variance (divisor n − 1), in squared units of the values; null below two values. */
export function variance(values: readonly number[]): number | null {
	const centre = mean(values);
	if (centre === null || values.length < 2) return null;
	return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/**
 * The quantile at a probability in 0..1, interpolated between the neighbours (Hyndman & Fan 1996, type 7: R's default
 * and DuckDB's quantile_cont). Null of nothing. The values may come in any order.
 */
export function quantile(values: readonly number[], probability: number): number | null {
	return quantileOfSorted(
		values.toSorted((a, b) => a - b),
		probability
	);
}

/** The same quantile of values that already ascend, for several quantiles of one sample. */
export function quantileOfSorted(ascending: ArrayLike<number>, probability: number): number | null {
	if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability lies in 0..1, not ${probability}`);
	const position = (ascending.length - 1) * probability;
	const lower = ascending[Math.floor(position)];
	const upper = ascending[Math.ceil(position)];
	if (lower === undefined || upper === undefined) return null;
	return lower + (upper - lower) * (position - Math.floor(position));
}
