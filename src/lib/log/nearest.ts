/** The candidate that is the fewest edits away from a word, case aside; null when even that shares less than half of it. */
export function nearest(word: string, candidates: readonly string[]): string | null {
	let best: string | null = null;
	let fewest = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (edits < fewest) {
			fewest = edits;
			best = candidate;
		}
	}
	return fewest <= Math.ceil(word.length / 2) ? best : null;
}

/**
 * The few candidates that a word may stand for, the likeliest first: those that hold it whole, the shortest first; where none does,
 * those that are about as few edits away as the nearest.
 */
export function nearestFew(word: string, candidates: readonly string[], most = 4): readonly string[] {
	const said = word.toLowerCase();
	const holding = candidates.filter((candidate) => candidate.toLowerCase().includes(said));
	if (said !== '' && holding.length > 0) return holding.sort((a, b) => a.length - b.length).slice(0, most);
	const ranked = candidates
		.map((candidate) => ({ candidate, edits: editDistance(said, candidate.toLowerCase()) }))
		.filter(({ edits }) => edits <= Math.ceil(word.length / 2))
		.sort((a, b) => a.edits - b.edits);
	const fewest = ranked[0]?.edits ?? 0;
	return ranked
		.filter(({ edits }) => edits <= fewest + 1)
		.map(({ candidate }) => candidate)
		.slice(0, most);
}

/** Insertions, deletions and substitutions that turn one text into the other (Levenshtein 1965). */
export function editDistance(from: string, to: string): number {
	let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const substituted = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
			row.push(Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		previous = row;
	}
	return previous[to.length] ?? 0;
}
