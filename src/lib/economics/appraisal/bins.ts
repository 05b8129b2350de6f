/** Draws sorted by one input and cut into parts of equal size, with what the result was in each. */
export interface Bins {
	/** Of the result, by part. */
	readonly means: Float64Array;
	readonly counts: Float64Array;
	/** Which part a draw fell into. */
	readonly of: Uint16Array;
	/** Sum of squares of the result about the means of its parts. */
	readonly within: number;
}

/**
 * E[result | input] by parts: the mean result where the input lies in each of `parts` ranges that hold equally many draws (ties
 * may fall into two; an input of one value is no information, and its parts are chance).
 */
export function binByInput(input: Float64Array, result: Float64Array, parts: number): Bins {
	const order = Uint32Array.from(input, (_, at) => at).sort((a, b) => (input[a] ?? 0) - (input[b] ?? 0) || a - b);
	return binInOrder(order, result, parts);
}

/** The same for draws already in order. */
export function binInOrder(order: Uint32Array, result: Float64Array, parts: number): Bins {
	const n = order.length;
	const means = new Float64Array(parts);
	const counts = new Float64Array(parts);
	const of = new Uint16Array(n);
	for (const [rank, at] of order.entries()) {
		const part = Math.floor((rank * parts) / n);
		of[at] = part;
		means[part] = (means[part] ?? 0) + (result[at] ?? 0);
		counts[part] = (counts[part] ?? 0) + 1;
	}
	for (let part = 0; part < parts; part++) means[part] = (means[part] ?? 0) / Math.max(1, counts[part] ?? 0);
	let within = 0;
	for (let at = 0; at < n; at++) within += ((result[at] ?? 0) - (means[of[at] ?? 0] ?? 0)) ** 2;
	return { means, counts, of, within };
}
