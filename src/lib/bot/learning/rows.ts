/** One example as the learners see it: the features it has, each with its value. Indices are unique within a row. */
export interface Row {
	readonly indices: Int32Array;
	readonly values: Float32Array;
}

/** A vector of which every number counts, such as a sentence embedding. */
export function denseRow(vector: Float32Array): Row {
	return { indices: Int32Array.from(vector, (_, index) => index), values: vector };
}
