/** Levenshtein distance: the least number of letters inserted, dropped or replaced that turns one text into the other. */
export function editDistance(from: string, to: string): number {
	let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		let corner = row - 1;
		let left = row;
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const above = previous[column] ?? 0;
			left = Math.min(left + 1, above + 1, corner + (from[row - 1] === to[column - 1] ? 0 : 1));
			corner = above;
			current.push(left);
		}
		previous = current;
	}
	return previous[to.length] ?? 0;
}

/**
 * The key somebody most likely meant: one that ends in what they wrote, or the fewest letters away; null if more than half
 * of the letters would have to change.
 */
export function nearestKey(written: string, keys: readonly string[]): string | null {
	const wanted = written.trim().toLowerCase().replaceAll('_', '-');
	const ending = keys.find((key) => key === wanted || key.endsWith(`.${wanted}`));
	if (ending !== undefined) return ending;
	let best: string | null = null;
	let fewest = Math.floor(wanted.length / 2) + 1;
	for (const key of keys) {
		const distance = Math.min(editDistance(wanted, key), editDistance(wanted, key.slice(key.indexOf('.') + 1)));
		if (distance < fewest) [best, fewest] = [key, distance];
	}
	return best;
}
