import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Estimate, Unit } from '#lib/metrics/result.ts';
import type { KillRule } from '../kill-rule.ts';
import type { FigureStanding } from './hold-figure.ts';
import type { HeldRule, WeekFigure } from './hold-rule.ts';

export interface HeldExpectation {
	readonly metric: string;
	readonly label: Bilingual;
	readonly unit: Unit;
	readonly expected: {
		readonly value: number;
		readonly low: number | null;
		readonly high: number | null;
		readonly n: number;
	} | null;
	/** What single weeks should lie in; null where that is `expected` itself. */
	readonly eachWeek: { readonly low: number; readonly high: number } | null;
	/** Of all that came since the start and is old enough; contacts: of a mean week, and `expected` of as many weeks. */
	readonly actual: Estimate | null;
	readonly standing: FigureStanding;
	/** What the log lacks for it: then, or now. */
	readonly missing: readonly string[];
	readonly lagDays: number;
	readonly weeks: readonly WeekFigure[];
}

export interface HeldKillRule extends HeldRule {
	readonly rule: KillRule;
	readonly text: Bilingual;
	readonly label: Bilingual;
	readonly unit: Unit;
	/** Why it cannot be held; null where it can. */
	readonly cannot: { readonly missing: readonly string[]; readonly why: Bilingual | null } | null;
	readonly lagDays: number;
	readonly weeks: readonly WeekFigure[];
}

/** Running total of the net value at the end of a month after the start. */
export interface HeldMonth {
	readonly month: number;
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
	readonly actual: Estimate | null;
	readonly standing: FigureStanding;
}

/** A decision against what came after it. */
export interface HeldDecision {
	/** Last day of the log that has come in since; null while nothing has. */
	readonly until: string | null;
	readonly conversations: number;
	readonly expectations: readonly HeldExpectation[];
	readonly netValue: readonly HeldMonth[];
	readonly rules: readonly HeldKillRule[];
	readonly tripped: number;
}
