import type { Bilingual } from '#lib/log/bilingual.ts';

export interface Range {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
}

/** Bot-first against human-first; shares as 0..1. */
export interface Difference {
	readonly raw: Range;
	readonly adjusted:
		| (Range & {
				readonly atu: Range;
				readonly matchedShare: number;
				readonly strata: number;
				/** See E-value in docs; null where it cannot be told. */
				readonly eValue: number | null;
				readonly eValueCI: number | null;
		  })
		| null;
	/** Why there is no adjusted figure. */
	readonly notAdjusted: Bilingual | null;
	/** What like and like have in common, and what the log does not tell of it. */
	readonly matchedOn: readonly Bilingual[];
	readonly notKnown: readonly Bilingual[];
	/** What is coarser than it could be, so that more contacts have their like. */
	readonly coarsened: readonly Bilingual[];
}
