import { describe, expect, it } from 'vitest';
import { invertSymmetric } from '#lib/stats/symmetric.ts';

describe('the inverse of a symmetric matrix', () => {
	it('is the published one of the Hilbert matrix', () => {
		// Choi 1983, “Tricks or treats with the Hilbert matrix”: the inverse of order 3 is whole numbers
		const hilbert = [1, 2, 3].map((row) => [1, 2, 3].map((column) => 1 / (row + column - 1)));
		const inverse = invertSymmetric(hilbert);
		const published = [
			[9, -36, 30],
			[-36, 192, -180],
			[30, -180, 180]
		];
		for (const [row, values] of published.entries())
			for (const [column, value] of values.entries()) expect(inverse?.[row]?.[column]).toBeCloseTo(value, 8);
	});

	it('is nothing where there is none', () => {
		expect(
			invertSymmetric([
				[1, 2],
				[2, 1]
			])
		).toBeNull();
		expect(invertSymmetric([[0]])).toBeNull();
	});
});
