import type { Row } from '../learning/rows.ts';

/** The grams of a set of texts: where each stands in a row, and how much it says (inverse document frequency). */
export interface Vocabulary {
	readonly indexOf: ReadonlyMap<string, number>;
	readonly weights: Float32Array;
}

/**
 * Grams that occur in `least` texts or more, and of them the `most` that occur most; weight ln((1 + n)/(1 + df)) + 1 (Salton &
 * Buckley 1988, smoothed).
 */
export function readVocabulary(
	texts: readonly (readonly string[])[],
	{ least, most }: { readonly least: number; readonly most: number }
): Vocabulary {
	const counts = new Map<string, number>();
	for (const grams of texts) for (const gram of new Set(grams)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const kept = [...counts]
		.filter(([, count]) => count >= least)
		.sort((a, b) => b[1] - a[1])
		.slice(0, most);
	return {
		indexOf: new Map(kept.map(([gram], index) => [gram, index])),
		weights: Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
	};
}

/** A text as a row of unit length: (1 + ln count) times the weight of each gram that is known. */
export function toRow({ indexOf, weights }: Vocabulary, grams: readonly string[]): Row {
	const counts = new Map<number, number>();
	for (const gram of grams) {
		const index = indexOf.get(gram);
		if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1);
	}
	const indices = new Int32Array(counts.size);
	const values = new Float32Array(counts.size);
	let squares = 0;
	let at = 0;
	for (const [index, count] of counts) {
		const value = (count === 1 ? 1 : 1 + Math.log(count)) * weights[index]!;
		indices[at] = index;
		values[at++] = value;
		squares += value * value;
	}
	const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
	for (let i = 0; i < values.length; i++) values[i]! *= factor;
	return { indices, values };
}
