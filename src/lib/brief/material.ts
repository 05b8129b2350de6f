import type { Decision } from '#lib/decision/result.ts';
import type { Appraisal } from '#lib/economics/appraisal/appraise.ts';
import type { BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import type { LogCosts } from '#lib/economics/cost-per-resolution.ts';
import type { Condition } from '#lib/economics/appraisal/condition.ts';
import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { Recommendation } from '#lib/decision/recommend.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import type { Windows } from '#lib/log/windows.ts';
import type { Plans } from '#lib/ui/pages/verdict.ts';
import type { MetricResult } from '#lib/metrics/result.ts';

/** The appraisal as its operation answers. */
export interface AppraisalOfLog extends Omit<Appraisal, 'breakEven' | 'condition'> {
	readonly breakEven: Readonly<Record<BreakEvenOf, { readonly now: number; readonly value: number | null }>>;
	/** Contacts it starts from. */
	readonly n: number;
	readonly plans: Plans;
	readonly recommendation: Recommendation & { readonly condition: Condition | null };
	readonly churn: 'measured' | 'stated';
}

/** Everything a brief is written from, gathered once: the same figures as the commands and pages give. */
export interface BriefMaterial {
	readonly log: {
		readonly conversations: number;
		readonly customers: number;
		/** ISO instants. */
		readonly from: string;
		readonly to: string;
		/** IANA. */
		readonly zone: string;
		readonly synthetic: boolean;
	};
	readonly decision: Decision;
	readonly ledger: LedgerResult;
	readonly windows: Windows;
	/** Those of `briefMetrics`, over the whole log. */
	readonly metrics: readonly MetricResult[];
	readonly register: Register;
	/** Keys of assumptions that hold for this brief only. */
	readonly changed: readonly string[];
	/** What the money starts from, and what it comes to; null while no conversation is old enough to judge. */
	readonly money: {
		readonly programme: Programme;
		readonly appraisal: AppraisalOfLog;
		/** Topics that the bot answers first already. */
		readonly botHas: readonly string[];
	} | null;
	/** Costs over the whole log, and by who answers first; null where there are none. */
	readonly costs: Readonly<Record<'all' | 'bot' | 'person', LogCosts | null>>;
	readonly seed: number;
	readonly version: string;
}

/** The measured figures a board should see, in the order shown. */
export const briefMetrics = [
	'volume',
	'involvement',
	'containment',
	'abandonment',
	'false-containment',
	'bot-durable-resolution',
	'durable-resolution',
	'recontact-7d',
	'first-any-reply-p50',
	'reply-after-handoff-p50',
	'handle-time-mean',
	'csat-top-box',
	'complaint-share',
	'churn-90d'
] as const;
