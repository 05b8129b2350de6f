/**
 * Chance that a score of the first kind is above one of the second, ties half: the area under the ROC curve, by ranks (Mann & Whitney
 * 1947). Null where one kind is missing.
 */
export function areaUnderCurve(above: readonly number[], below: readonly number[]): number | null {
	if (above.length === 0 || below.length === 0) return null;
	const all = [
		...above.map((score) => ({ score, isAbove: true })),
		...below.map((score) => ({ score, isAbove: false }))
	];
	all.sort((a, b) => a.score - b.score);
	let ranks = 0;
	for (let from = 0; from < all.length;) {
		let to = from;
		while (to < all.length && all[to]!.score === all[from]!.score) to++;
		const rank = (from + 1 + to) / 2;
		for (let at = from; at < to; at++) if (all[at]!.isAbove) ranks += rank;
		from = to;
	}
	return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}
