import type { Figure } from './assumptions/register.ts';

/** What a figure can be at all. */
export interface Bounds {
	readonly least: number;
	readonly most: number;
}

export const boundsOf = ({ unit, least = 0, most }: Pick<Figure, 'unit' | 'least' | 'most'>): Bounds => ({
	least,
	most: most ?? (unit === 'share' || unit === 'share/year' ? 1 : Infinity)
});

/**
 * Where `x` comes to lie when the most likely value of its range moves from `from` to `to`: the range shrinks or grows evenly towards the
 * bound that the mode moves to, so that it keeps inside and what was certain by half stays so. Without an upper bound it grows in
 * proportion.
 */
export function moved(x: number, from: number, to: number, { least, most }: Bounds): number {
	if (to === from) return x;
	if (to > from && Number.isFinite(most)) return most - ((most - x) * (most - to)) / (most - from);
	return from > least ? least + ((x - least) * (to - least)) / (from - least) : x + to - from;
}

/** The whole range of a figure with its most likely value moved to `to`. */
export function movedRange(figure: Pick<Figure, 'low' | 'mode' | 'high' | 'unit' | 'least' | 'most'>, to: number) {
	const bounds = boundsOf(figure);
	const at = (x: number) => moved(x, figure.mode, to, bounds);
	return { low: Math.min(to, at(figure.low)), mode: to, high: Math.max(to, at(figure.high)) };
}
