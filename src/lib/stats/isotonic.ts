/**
 * The rising sequence nearest to values by weighted squares (pool adjacent violators; Ayer et al. 1955). Weights are ≥ 0, one a value; a
 * value without weight takes the level before it, the first that of its next.
 */
export function isotonic(values: readonly number[], weights: readonly number[]): number[] {
	const blocks: { sum: number; weight: number; length: number }[] = [];
	const level = ({ sum, weight }: { sum: number; weight: number }) => (weight === 0 ? null : sum / weight);
	for (const [at, value] of values.entries()) {
		const weight = weights[at] ?? 0;
		blocks.push({ sum: value * weight, weight, length: 1 });
		for (;;) {
			const [before, last] = blocks.slice(-2);
			if (!before || !last) break;
			const [a, b] = [level(before), level(last)];
			if (a !== null && b !== null && a <= b) break;
			blocks.splice(-2, 2, {
				sum: before.sum + last.sum,
				weight: before.weight + last.weight,
				length: before.length + last.length
			});
		}
	}
	return blocks.flatMap((block) => new Array<number>(block.length).fill(level(block) ?? NaN));
}

/** The same, falling. */
export const antitonic = (values: readonly number[], weights: readonly number[]): number[] =>
	isotonic(
		values.map((value) => -value),
		weights
	).map((value) => -value);
