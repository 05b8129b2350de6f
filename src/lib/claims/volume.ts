import { judge, type Range, type Standard } from './verdict.ts';

interface Undecided extends Range {
	readonly value: number;
	/** What the figure rests on. */
	readonly n: number;
	/** Ratios spread evenly on the logarithmic scale, everything else as it stands. */
	readonly scale: 'linear' | 'log';
}

/**
 * How many contacts in all would decide an undecided claim, if the figure stayed where it is: the width of an interval goes
 * with 1 ÷ √n, so n·(reach ÷ distance)² of them bring the limit to what must be left out, no effect or the article's figure,
 * whichever is left out first. Rounded up to two digits. null: the claim is decided, or the figure lies on both.
 */
export function decidingVolume({ value, low, high, n, scale }: Undecided, standard: Standard): number | null {
	if (judge({ low, high }, standard) !== 'undecided') return null;
	const place = (at: number) => (scale === 'log' ? Math.log(at) : at);
	const needed = (limit: number): number => {
		const distance = Math.abs(place(value) - place(limit));
		const reach = Math.abs(place(value) - place(limit < value ? low : high));
		return distance > 0 && Number.isFinite(reach) ? n * (reach / distance) ** 2 : Infinity;
	};
	const { noEffect, article, direction } = standard;
	const fallsShort = article !== null && (direction === 'higher' ? value < article : value > article);
	const limits = [
		...(value > noEffect.high ? [noEffect.high] : []),
		...(value < noEffect.low ? [noEffect.low] : []),
		...(fallsShort ? [article] : [])
	];
	const least = Math.min(...limits.map(needed));
	if (!Number.isFinite(least) || least <= 0) return null;
	const step = 10 ** Math.max(0, Math.floor(Math.log10(least)) - 1);
	return (Math.floor(least / step) + 1) * step;
}
