import type { Bilingual } from '#lib/log/bilingual.ts';
import type { ConversationField } from '#lib/log/fields.ts';
import type { Outcome } from '#lib/log/outcomes.ts';
import type { Author } from '#lib/log/turns.ts';

/** What the ledger says of one conversation, and why. */
export interface ConversationVerdict {
	readonly outcome: Outcome;
	/** Id of the rule that gave it. */
	readonly rule: string;
	readonly reason: Bilingual | null;
	/** Solved and not back within a week; null where the log cannot say. */
	readonly durable: boolean | null;
	/** The canonical field whose absence left it open. */
	readonly missing: string | null;
}

export interface NearContact {
	readonly id: number;
	readonly openedAt: string;
	/** From the last turn of the earlier one to the opening of the later, seconds. */
	readonly seconds: number;
}

export interface Turn {
	readonly author: Author | null;
	readonly authorId: string | null;
	readonly text: string | null;
	/** ISO 8601 UTC; null where the messages carry no times. */
	readonly sentAt: string | null;
}

/** What `/conversations/[id]` needs; its load returns `{ conversation: ConversationPage }` or throws 404. */
export interface ConversationPage {
	readonly source: string;
	/** The canonical fields: instants as ISO 8601 UTC, durations in seconds, shares 0..1. */
	readonly record: Readonly<Partial<Record<ConversationField, string | number | boolean | null>>>;
	readonly verdict: ConversationVerdict | null;
	/** The reply clocks as the metrics count them, seconds. */
	readonly clocks: {
		readonly firstAnyReply: number | null;
		readonly firstHumanReply: number | null;
		readonly replyAfterHandoff: number | null;
		readonly firstResolution: number | null;
		readonly resolution: number | null;
	};
	/** What was written, in order; empty where no file of messages has come. */
	readonly turns: readonly Turn[];
	/** The same customer's contacts on the same topic right before and after. */
	readonly neighbours: { readonly before: NearContact | null; readonly after: NearContact | null };
	readonly origin: {
		readonly importId: number;
		readonly file: string;
		readonly line: number;
		readonly importedAt: string;
	};
}
