import type { Alert } from '#lib/alerts/result.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Windows } from '#lib/log/windows.ts';
import type { MetricResult } from '#lib/metrics/result.ts';

/** Where the churn in the money comes from. */
export type ChurnBasis =
	| { readonly kind: 'measured'; readonly customers: number }
	/** Stated intent, counted at `scale` (φ, 0..1). */
	| { readonly kind: 'assumed'; readonly scale: number }
	| { readonly kind: 'none' };

export interface UnmeasuredMetric {
	readonly id: string;
	readonly label: Bilingual;
	/** Canonical fields, by name. */
	readonly missing: readonly string[];
}

/** What `/` needs; its load returns `{ verdict: VerdictPage | null }`, null while the log is empty. */
export interface VerdictPage {
	/** What is not as it was in the last days of the log. */
	readonly alerts: readonly Alert[];
	readonly decision: Decision;
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
