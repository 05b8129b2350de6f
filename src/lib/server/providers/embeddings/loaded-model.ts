/** A model that has been loaded in a thread of its own. */
export interface LoadedModel {
	readonly name: string;
	readonly languages?: readonly string[];
	/** The vector of one text, of unit length. */
	embed(text: string): Promise<Float32Array>;
}

/** Most tokens of a text that are read, the two at its ends counted: about a hundred English words, 126 Chinese characters. */
export const LONGEST_IN_TOKENS = 128;

/**
 * The vector made as long as one.
 * @throws Error if it has no direction: the inner product with it would say nothing, or not be a number
 */
export function ofUnitLength(vector: Float32Array): Float32Array {
	const length = Math.hypot(...vector);
	if (!(length > 0 && length < Infinity)) throw new Error('The model gave a vector without a direction.');
	return vector.map((value) => value / length);
}
