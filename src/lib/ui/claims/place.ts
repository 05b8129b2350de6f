import type { JudgedClaim } from '#lib/claims/judge-claims.ts';

/** Where the marks of a claim's drawing stand, in per cent of its width. */
export interface Places {
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly article: number | null;
	readonly none: { readonly from: number; readonly to: number };
}

/** Room left and right, per cent of the width. */
const MARGIN = 4;

/** Everything that a claim compares on one line; ratios evenly by factors. null: there is no figure, or only one place. */
export function placesOf({ claim, yours, noEffect }: JudgedClaim): Places | null {
	if (yours === null) return null;
	const { value } = yours;
	const [low, high] = [yours.low ?? value, yours.high ?? value];
	const marks = [value, low, high, noEffect.low, noEffect.high, ...(claim.article === null ? [] : [claim.article])];
	const byFactor = claim.unit === 'ratio' && marks.every((mark) => mark > 0);
	const on = (mark: number) => (byFactor ? Math.log(mark) : mark);
	const [first, last] = [Math.min(...marks.map(on)), Math.max(...marks.map(on))];
	if (!(last > first)) return null;
	const place = (mark: number) => MARGIN + ((100 - 2 * MARGIN) * (on(mark) - first)) / (last - first);
	return {
		value: place(value),
		low: place(low),
		high: place(high),
		article: claim.article === null ? null : place(claim.article),
		none: { from: place(noEffect.low), to: place(noEffect.high) }
	};
}
