import type { Axis } from '#lib/decision/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Needs } from '#lib/metrics/metric.ts';
import type { Estimate, Unit } from '#lib/metrics/result.ts';

/** The claims of the article, in its order. The ids are stable: scripts know them. */
export const claimIds = [
	'response-time',
	'peak-capacity',
	'languages',
	'standard-accuracy',
	'night-completion',
	'loop-abandonment',
	'tone-deaf',
	'loyalty-loss',
	'upkeep',
	'misjudgement-crisis',
	'data-breach',
	'emotion-triage',
	'scenario-knowledge',
	'gradual-replacement',
	'affective-engine',
	'guided-video',
	'efficiency-first',
	'experience-first',
	'risk-sensitive',
	'input-output',
	'intent-accuracy'
] as const;
export type ClaimId = (typeof claimIds)[number];

/** A part of the article. */
export type Part = 'gain' | 'cost' | 'balance' | 'choice';

/** What a figure is written as. `times`: ×4 · `change`: a ratio as −93 % or +15 % · `points`: a difference of shares. */
export type Shown = 'times' | 'change' | 'share' | 'points' | 'money';

/** What gives a claim its figure where the log itself cannot. */
export const instruments = [
	'bot-evaluation',
	'control-check',
	'appraisal',
	'ratio-tuner',
	'event-simulation',
	'upkeep-record'
] as const;
export type Instrument = (typeof instruments)[number];

/** How the user's own figure is had from the log; metrics by their ids in the catalogue. */
export type Measure =
	/** A figure as it stands; no effect is what `against` gives, where there is such a metric. */
	| { readonly kind: 'level'; readonly metric: string; readonly against?: string; readonly within?: Axis }
	/** Contacts a bot took first against those a person took first, as a ratio or a difference; like for like where the log allows it. */
	| {
			readonly kind: 'arms';
			readonly metric: string;
			readonly as: 'ratio' | 'difference';
			readonly among?: 'anxious';
			/** What either side must say, beyond what the metric needs. */
			readonly needs?: Needs;
	  }
	/** Anxious first messages against calm ones, as a ratio. */
	| { readonly kind: 'anxious-against-calm'; readonly metric: string }
	/** How many there are in the contacts a bot took first, over those in the contacts people took first. Exact. */
	| { readonly kind: 'counts'; readonly metric: string };

/** A figure that stands beside the one that decides. */
export type Beside =
	| { readonly metric: string }
	/** Contacts a bot took first against those of people: what one costs, without or with what is hidden. */
	| { readonly costs: 'direct' | 'full' }
	/** Share of conversations about topics of this class. */
	| { readonly topicsOf: Axis }
	/** From the register of assumptions alone: see assumed-figures.ts. */
	| { readonly assumed: AssumedFigure };

export type AssumedFigure = 'upkeep-a-year' | 'breach-over-build';

/** One claim of the article, and what of a log is held against it. */
export interface Claim {
	readonly id: ClaimId;
	readonly part: Part;
	readonly name: Bilingual;
	/** The article's figure as it puts it, short. */
	readonly figure: Bilingual;
	readonly sentence: Bilingual;
	/** The figure as an effect in `unit`; null where the article tells a story without one. */
	readonly article: number | null;
	readonly unit: Unit;
	readonly shown: Shown;
	/** Which way the claim points from no effect. */
	readonly direction: 'higher' | 'lower';
	/** The claim tells of a damage: to see it is no good news. */
	readonly harm: boolean;
	/** Where there would be no effect, in `unit`. */
	readonly noEffect: number;
	/** What is compared with the article, in one phrase. */
	readonly compared: Bilingual;
	/** null: the log cannot give it, `instrument` must. */
	readonly measure: Measure | null;
	readonly instrument: Instrument | null;
	readonly beside: readonly Beside[];
	/** The view of Explore that shows it, as its query. */
	readonly explore: string | null;
}

/** A claim whose figure comes from the log. */
export type Measured = Omit<Claim, 'part' | 'instrument' | 'measure'> & { readonly measure: Measure };
/** A claim whose figure an instrument must give. */
export type Awaiting = Omit<Claim, 'part' | 'measure' | 'instrument'> & { readonly instrument: Instrument };

export const measured =
	(part: Part) =>
	(claim: Measured): Claim => ({ ...claim, part, instrument: null });
export const awaiting =
	(part: Part) =>
	(claim: Awaiting): Claim => ({ ...claim, part, measure: null });

/** An assumption by its key in the register. */
export interface RestsOn {
	readonly key: string;
	readonly label: Bilingual;
}

export interface BesideFigure extends Estimate {
	readonly label: Bilingual;
	readonly unit: Unit;
	/** null: as its unit is written. */
	readonly shown: Shown | null;
	readonly restsOn: readonly RestsOn[];
}

/**
 * What was found for one claim, by the log or by an instrument. Without `yours` either a field is `missing`, or `why` says
 * what else stands in the way.
 */
export interface Finding {
	readonly yours: Estimate | null;
	readonly missing: readonly string[];
	readonly why: Bilingual | null;
	/** What the figure is compared with, where that is measured too. */
	readonly noEffect: { readonly low: number; readonly high: number } | null;
	/** The two figures that were compared, in their own unit, where it is a comparison. */
	readonly sides: { readonly of: number; readonly against: number; readonly unit: Unit } | null;
	/** Where the two are matched like for like: the same means over all contacts of either side, as other pages show them. */
	readonly asTheyCame: { readonly of: number; readonly against: number } | null;
	/** The two are not matched like for like: whoever reads the figure must know. */
	readonly isUnmatched: boolean;
	/** How it was compared: like for like, or as it came. */
	readonly note: Bilingual | null;
	/** Assumptions that the figure leans on. */
	readonly restsOn: readonly RestsOn[];
	readonly beside: readonly BesideFigure[];
}
