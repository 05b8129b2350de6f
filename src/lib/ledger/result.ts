import type { BotOutcome, HumanOutcome } from '#lib/log/outcomes.ts';

export interface Share {
	readonly n: number;
	readonly share: number;
}

export type Stage = 'involved' | 'not-escalated' | 'not-abandoned' | 'confirmed-or-assumed' | 'durable';

/** The ledger's answer over the mature part of the log (shares over mature bot-involved conversations sum to 1). */
export interface LedgerResult {
	readonly outcomes: Readonly<Record<BotOutcome, Share>>;
	readonly humanOutcomes: Readonly<Record<HumanOutcome, Share>>;
	/** Conversations too close to the end of the log to be in the shares above. */
	readonly immature: number;
	readonly immatureHuman: number;
	/** The stages after `not-escalated` are left out where the log has no customers, so that nobody can tell who came back. */
	readonly waterfall: readonly { readonly stage: Stage; readonly n: number; readonly share: number }[];
	readonly vendor: {
		readonly resolved: Share;
		/** vendor's words × our outcome */
		readonly matrix: readonly { readonly vendor: string; readonly outcome: string; readonly n: number }[];
	} | null;
	readonly windows: Readonly<Record<string, number>>;
	/** Canonical fields whose absence made some verdicts ambiguous, with how many. */
	readonly missing: readonly { readonly field: string; readonly n: number }[];
}
