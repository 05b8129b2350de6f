/** The geometric mean of two distributions, made to add up to 1. @param weight of the second, 0..1 */
export function averageLogs(first: Float32Array, second: Float32Array, weight: number): Float32Array {
	return toUnitSum(first.map((share, index) => share ** (1 - weight) * second[index]! ** weight));
}

function toUnitSum(weights: Float32Array): Float32Array {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => weight / sum);
}
