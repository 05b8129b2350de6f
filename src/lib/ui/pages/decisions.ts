import type { HeldDecision } from '#lib/decision/forecast/held-decision.ts';
import type { PostureClass } from '#lib/decision/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';

export interface DecisionRow {
	readonly id: string;
	readonly name: string;
	/** Why it cannot be read; then everything else is null. */
	readonly problem: Bilingual | null;
	readonly note: string | null;
	readonly takenBy: string | null;
	readonly savedAt: string | null;
	readonly topic: string | null;
	readonly advice: 'adopt' | 'pilot' | 'hold' | null;
	readonly class: PostureClass | null;
	readonly basis: { readonly from: string; readonly to: string; readonly conversations: number } | null;
	readonly startsOn: string | null;
	/** Share of contacts the bot was to take first. */
	readonly botFirstShare: number | null;
	/** Topics its net value is about; null: all contacts. */
	readonly programme: readonly string[] | null;
	readonly held: HeldDecision | null;
}

/** What `/decisions` needs; null while the log is empty and no decision is saved. */
export interface DecisionsPage {
	readonly decisions: readonly DecisionRow[];
	/** The id of the one shown in full. */
	readonly shown: string | null;
	/** What was asked for and is not kept; null: nothing of the kind. */
	readonly unknown: string | null;
	/** Those a decision can be about, beside the whole log. */
	readonly topics: readonly string[];
	/** What a new one would follow, and the first day it can be held from; null: there is no log to decide on. */
	readonly today: { readonly startsOn: string } | null;
}

export const decisionFields = {
	name: 'name',
	note: 'note',
	takenBy: 'by',
	topic: 'topic',
	startsOn: 'starts-on',
	id: 'id'
} as const;

export const decisionAddress = (id: string): string => `/decisions?${new URLSearchParams({ show: id }).toString()}`;

/** A decision that has met stop rules, as `/` tells of it. */
export interface TrippedDecision {
	readonly id: string;
	readonly name: string;
	readonly tripped: number;
	readonly rules: number;
}
