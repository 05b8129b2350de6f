/**
 * The inverse of a symmetric positive definite matrix, by its Cholesky factor (Golub & Van Loan, Matrix Computations, §4.2).
 * Null when it is not positive definite.
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
	const size = matrix.length;
	const factor = Array.from({ length: size }, () => new Array<number>(size).fill(0));
	const at = (rows: readonly (readonly number[])[], row: number, column: number) => rows[row]?.[column] ?? 0;
	for (let row = 0; row < size; row++)
		for (let column = 0; column <= row; column++) {
			let rest = at(matrix, row, column);
			for (let k = 0; k < column; k++) rest -= at(factor, row, k) * at(factor, column, k);
			const target = factor[row];
			if (!target) return null;
			if (row > column) target[column] = rest / at(factor, column, column);
			else if (rest > 0) target[row] = Math.sqrt(rest);
			else return null;
		}
	// the columns of the inverse: L y = e, then Lᵀ x = y
	const columns = matrix.map((_, unit) => {
		const solved = new Array<number>(size).fill(0);
		for (let row = 0; row < size; row++) {
			let rest = row === unit ? 1 : 0;
			for (let k = 0; k < row; k++) rest -= at(factor, row, k) * (solved[k] ?? 0);
			solved[row] = rest / at(factor, row, row);
		}
		for (let row = size - 1; row >= 0; row--) {
			let rest = solved[row] ?? 0;
			for (let k = row + 1; k < size; k++) rest -= at(factor, k, row) * (solved[k] ?? 0);
			solved[row] = rest / at(factor, row, row);
		}
		return solved;
	});
	return columns;
}
