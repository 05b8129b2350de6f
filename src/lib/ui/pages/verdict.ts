import type { Alert } from '#lib/alerts/result.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import type { Condition } from '#lib/economics/appraisal/condition.ts';
import type { Contacts } from '#lib/economics/appraisal/contacts.ts';
import type { Outlook } from '#lib/economics/appraisal/outlook.ts';
import type { QuickLook } from '#lib/economics/appraisal/quick.ts';
import type { AssumptionKey, MeasuredFigures, Overrides } from '#lib/economics/assumptions/register.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Windows } from '#lib/log/windows.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import type { TrippedDecision } from '#lib/ui/pages/decisions.ts';

/** Where the churn in the money comes from. */
export type ChurnBasis =
	| { readonly kind: 'measured'; readonly customers: number }
	/** Stated intent, counted at `scale` (φ, 0..1). */
	| { readonly kind: 'assumed'; readonly scale: number };

export interface UnmeasuredMetric {
	readonly id: string;
	readonly label: Bilingual;
	/** Canonical fields, by name. */
	readonly missing: readonly string[];
}

/** The part of an appraisal's answer that the page shows. */
export interface Simulated extends QuickLook {
	readonly evpi: number;
	/** `events`, or the key of an assumption. */
	readonly evppi: readonly { readonly input: string; readonly value: number }[];
	readonly breakEven: Readonly<Record<BreakEvenOf, { readonly now: number; readonly value: number | null }>>;
	readonly plans: Plans;
	readonly recommendation: { readonly condition: Condition | null };
}

/** Ways to divide the work, each against people alone. */
export interface Plans {
	readonly today: Outlook | null;
	readonly firstStep: Outlook | null;
	readonly whole: Outlook;
}

/** What the money is worked out from, on the server and in the browser alike. */
export interface MoneyPage {
	readonly contacts: Contacts;
	/** What lies over the shipped assumptions: what the log measured, and what the user set. */
	readonly measured: MeasuredFigures;
	readonly overrides: Overrides;
	/** Of the draws: the same as the server's. */
	readonly seed: number;
	/** What the address supposes otherwise. */
	readonly supposed: Readonly<Partial<Record<AssumptionKey, number>>>;
	/** The full simulation under the assumptions in force; null while it is being worked out. */
	readonly simulated: Simulated | null;
}

/** What `/` needs; its load returns `{ verdict: VerdictPage | null }`, null while the log is empty. */
export interface VerdictPage {
	/** What is not as it was in the last days of the log. */
	readonly alerts: readonly Alert[];
	/** Saved decisions that have met a rule for stopping. */
	readonly tripped: readonly TrippedDecision[];
	readonly decision: Decision;
	/** null: no conversation is old enough to say how it ended. */
	readonly money: MoneyPage | null;
	/** Names of topics in both languages where they are known; otherwise the log's own word is shown. */
	readonly topicNames: Readonly<Record<string, Bilingual>>;
	readonly ledger: LedgerResult;
	readonly windows: Windows;
	readonly overall: readonly MetricResult[];
	readonly byFirstResponder: readonly MetricResult[];
	readonly churn: ChurnBasis;
	/** Every metric of the catalogue that this log cannot give. */
	readonly unmeasured: readonly UnmeasuredMetric[];
}
