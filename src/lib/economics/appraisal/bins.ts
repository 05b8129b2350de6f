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

/** Parts an input's range is cut into: fine enough for a bend, coarse enough that each holds hundreds of draws. */
export const PARTS = 40;

/**
 * E[result | input] by parts: the mean result where the input lies in each of `parts` ranges that hold equally many draws. Equal
 * inputs fall into the same part, so that an input of one value says nothing.
 */
export function binByInput(input: Float64Array, result: Float64Array, parts = PARTS): Bins {
	const n = input.length;
	const ascending = input.slice().sort();
	// the largest input of each part but the last: what lies above it belongs further up
	const ends = Float64Array.from(
		{ length: parts - 1 },
		(_, part) => ascending[Math.ceil(((part + 1) * n) / parts) - 1] ?? 0
	);
	const of = new Uint16Array(n);
	for (let at = 0; at < n; at++) of[at] = countBelow(ends, input[at] ?? 0);
	return binsOf(of, result, parts);
}

function countBelow(ascending: Float64Array, value: number): number {
	let [from, to] = [0, ascending.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((ascending[middle] ?? Infinity) < value) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** The same for draws already in order. */
export function binInOrder(order: Uint32Array, result: Float64Array, parts = PARTS): Bins {
	const n = order.length;
	const of = new Uint16Array(n);
	for (const [rank, at] of order.entries()) of[at] = Math.floor((rank * parts) / n);
	return binsOf(of, result, parts);
}

function binsOf(of: Uint16Array, result: Float64Array, parts: number): Bins {
	const n = of.length;
	const means = new Float64Array(parts);
	const counts = new Float64Array(parts);
	for (let at = 0; at < n; at++) {
		const part = of[at] ?? 0;
		means[part] = (means[part] ?? 0) + (result[at] ?? 0);
		counts[part] = (counts[part] ?? 0) + 1;
	}
	for (let part = 0; part < parts; part++) means[part] = (means[part] ?? 0) / Math.max(1, counts[part] ?? 0);
	let within = 0;
	for (let at = 0; at < n; at++) within += ((result[at] ?? 0) - (means[of[at] ?? 0] ?? 0)) ** 2;
	return { means, counts, of, within };
}
