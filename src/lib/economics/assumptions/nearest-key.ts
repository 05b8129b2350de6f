import { editDistance } from '#lib/log/nearest.ts';

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
