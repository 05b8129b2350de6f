import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Estimate } from '#lib/metrics/result.ts';

export interface Range {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
}

/** Bot-first against human-first; shares as 0..1. */
export interface Difference {
	/** Of either side; null where it has none, and `empty` says why. */
	readonly figures: { readonly of: Estimate | null; readonly against: Estimate | null };
	readonly empty: readonly Bilingual[];
	/** null where a side has no figure. */
	readonly raw: Range | null;
	/** Contacts that nobody has answered; null: the log does not tell. */
	readonly unanswered?: { readonly of: number; readonly against: number } | null;
	/** What the like-for-like figures are read from. */
	readonly sql: string | null;
	/** How both are counted, where it is not as the figure itself is. */
	readonly basis?: Bilingual | null;
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
