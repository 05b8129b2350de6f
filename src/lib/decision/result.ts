import type { Bilingual } from '#lib/log/bilingual.ts';
import type { ContactValue } from './input.ts';
import type { KillRule } from './kill-rule.ts';

export type Axis = 'efficiency' | 'experience' | 'risk';
export type PostureClass = Axis | 'undetermined';

/** One signal's part in one score. */
export interface Contribution {
	readonly axis: Axis;
	readonly signal: string;
	readonly label: Bilingual;
	/** The measured or assumed value in the signal's own unit; null where the log cannot say. */
	readonly value: number | null;
	/** Points added to the 0–100 score; for a missing signal the midpoint of what it could add. */
	readonly points: number;
	/** The most this signal can add. */
	readonly weight: number;
	readonly missing: boolean;
	/** Taken from the assumptions register because the log does not say. */
	readonly assumed: boolean;
}

export interface Judgement {
	readonly n: number;
	readonly class: PostureClass;
	readonly scores: Readonly<Record<Axis, number>>;
	/** Where missing signals could move each score. */
	readonly ranges: Readonly<Record<Axis, { readonly low: number; readonly high: number }>>;
	readonly contributions: readonly Contribution[];
	/**
	 * Share of resamples (weights and signals drawn anew) in which the class holds, 0..1; for an undetermined class, the share
	 * of the one it leans to.
	 */
	readonly stability: number;
	/** The class most resamples give; for a determined class almost always itself. */
	readonly leaning: Axis;
	readonly nearestFlip: {
		readonly to: Axis;
		readonly signal: string;
		readonly label: Bilingual;
		readonly from: number;
		readonly toValue: number;
		/** Size of the change in anchor ranges of the signal; more than 1 only from a value beyond its anchors. */
		readonly change: number;
	} | null;
	readonly humanFloor: {
		readonly metric: 'first-touch' | 'touch' | 'resolution' | 'seats';
		readonly value: number;
	} | null;
	readonly controls: readonly Bilingual[];
	readonly advice: 'adopt' | 'pilot' | 'hold';
	/** Why the advice is `hold`: `too-few`, `unstable` and `undetermined` mean "not known yet", not "no". null otherwise. */
	readonly heldBecause: 'risk' | 'undetermined' | 'too-few' | 'unstable' | 'loses' | null;
	readonly reasons: readonly Bilingual[];
	/** When to stop, in words; none where the advice is to hold: nothing is begun. */
	readonly killCriteria: readonly Bilingual[];
	/** The same as data, also where the advice is to hold: the sentences are made from it. */
	readonly killRules: readonly KillRule[];
	/** Money a contact gains if the bot goes first, with its range; null: cannot be said. */
	readonly valuePerContact: ContactValue | null;
	/** For an undetermined class: the signals to measure, heaviest first. */
	readonly measureNext: readonly string[];
}

export interface TopicJudgement extends Judgement {
	readonly topic: string;
}

export interface Decision extends Judgement {
	readonly topics: readonly TopicJudgement[];
}
