import type { Bilingual } from '#lib/log/bilingual.ts';
import type { AssumptionUse } from './use.ts';

/**
 * Where a figure comes from. `measured`: this log. `observed`: what others were seen to do, pay or earn. `stated`: what
 * people said they would do. `assumed`: our own judgement, shown as such.
 */
export type AssumptionKind = 'measured' | 'observed' | 'stated' | 'assumed';

/** share: 0..1 · yes-no: 1 or 0 · money: the workspace's currency · points: of a 0–100 score · ratio: so many times · count: so many of what the label names */
export type AssumptionUnit =
	| 'money'
	| 'money/hour'
	| 'money/month'
	| 'money/year'
	| 'share'
	| 'share/year'
	| 'yes-no'
	| 'seconds'
	| 'months'
	| 'contacts'
	| 'contacts/month'
	| 'points'
	| 'ratio'
	/** Of what the label says. */
	| 'count';

/** One figure that is not read from the log, with how sure we are of it and who says so. */
export interface Assumption {
	readonly key: string;
	readonly label: Bilingual;
	/** P5 and P95 of what it may be (PERT through them), or the hard ends if `hard`. Equal to `mode`: a convention, not drawn. */
	readonly low: number;
	readonly mode: number;
	readonly high: number;
	readonly unit: AssumptionUnit;
	readonly source: Bilingual;
	readonly year: number | null;
	readonly kind: AssumptionKind;
	/** Where the figure was observed; absent: nowhere in particular. */
	readonly region?: string;
	/** Low and high are the ends of the range, not P5 and P95. */
	readonly hard?: true;
	/** A price or wage quoted second-hand: an example for the user to replace. */
	readonly example?: true;
	/** What the figure can be at all; absent: 0 and no upper end (1 for shares). */
	readonly least?: number;
	readonly most?: number;
	/** It is counted: two and a half of it are none. (A `yes-no` always is.) */
	readonly whole?: true;
	/** Figures of one group are high or low together. */
	readonly group?: string;
	readonly usedIn: readonly AssumptionUse[];
}

/** A setting that is a word, not a number. */
export interface Choice {
	readonly key: string;
	readonly label: Bilingual;
	readonly value: string;
	/** null: any currency of ISO 4217. */
	readonly options: readonly string[] | null;
	readonly source: Bilingual;
	readonly usedIn: readonly AssumptionUse[];
}

/** The source line of a figure that rests on nobody's word but ours. */
export const ownJudgement: Bilingual = { en: 'Our own assumption', zh: '我们自己的假设' };

/** Our own assumption, with its reason. */
export function assumedBecause(en: string, zh: string): Bilingual {
	return { en: `Our own assumption: ${en}`, zh: `我们自己的假设：${zh}` };
}
