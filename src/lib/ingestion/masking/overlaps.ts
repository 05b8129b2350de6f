import type { Stretch } from './identifier.ts';

/** Of stretches that overlap the one that comes first in the list; in the order of the text. Linear in text and list. */
export function withoutOverlaps<T extends Stretch>(stretches: readonly T[], length: number): readonly T[] {
	if (stretches.length < 2) return stretches;
	const taken = new Uint8Array(length);
	const kept = stretches.filter(({ start, end }) => {
		if (taken.subarray(start, end).includes(1)) return false;
		taken.fill(1, start, end);
		return true;
	});
	return kept.sort((a, b) => a.start - b.start);
}
