import type { Alert } from '#lib/alerts/result.ts';
import type { Decision } from '#lib/decision/result.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Windows } from '#lib/log/windows.ts';
import type { MetricResult } from '#lib/metrics/result.ts';

/** The metrics the page asks for: those of `overall` without dimensions, the others by `first-responder`. */
export const verdictMetrics = {
	overall: [
		'containment',
		'bot-durable-resolution',
		'reply-after-handoff-p50',
		'reply-after-handoff-p90',
		'reply-after-handoff-mean',
		'cost-per-contact',
		'churn-adjusted-cost-per-contact',
		'cost-per-durable-resolution',
		'churn-adjusted-cost-per-durable-resolution'
	],
	byFirstResponder: [
		'first-any-reply-p50',
		'first-any-reply-p90',
		'first-any-reply-mean',
		'cost-per-contact',
		'churn-adjusted-cost-per-contact',
		'cost-per-durable-resolution',
		'churn-adjusted-cost-per-durable-resolution'
	]
} as const;

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
