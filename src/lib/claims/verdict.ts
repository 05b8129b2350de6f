/**
 * What a log says of a claim. `seen`: at least as much as the article states · `weaker`: an effect, but not that · `not-seen`: no
 * effect, or the other way · `undecided`: the interval holds both no effect and the article's figure.
 */
export type Reading = 'seen' | 'weaker' | 'not-seen' | 'undecided';

/** An interval, `low` ≤ `high`; a point has both the same. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** What a figure is held against, in the figure's own unit. */
export interface Standard {
	/** null: the article names no figure, and any effect in its direction is what it states. */
	readonly article: number | null;
	readonly direction: 'higher' | 'lower';
	/** Where there is no effect: a point, or the interval of what was measured for comparison. */
	readonly noEffect: Range;
}

/** The same standard and figure seen in the mirror, so that the claim always points upwards. */
const mirror = ({ low, high }: Range): Range => ({ low: -high, high: -low });

/**
 * Holds a figure's 95 % interval against a claim. The limits themselves belong to the interval: one that ends at no effect
 * holds it. Seen takes both, the article's figure reached by the limit nearest to no effect, and no effect left out.
 */
export function judge(figure: Range, standard: Standard): Reading {
	const points = standard.direction === 'higher';
	const { low, high } = points ? figure : mirror(figure);
	const none = points ? standard.noEffect : mirror(standard.noEffect);
	const article = standard.article === null || points ? standard.article : -standard.article;
	if (low > none.high) return article === null || low >= article ? 'seen' : 'weaker';
	if (high < none.low || article === null || high < article) return 'not-seen';
	return 'undecided';
}
