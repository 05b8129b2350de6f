import type { conversationFields, customerFields, Field } from '#lib/log/fields.ts';
import type { Author, EventName } from '#lib/log/turns.ts';
import type { IssueOutcome } from './log-parameters.ts';

interface FieldValues {
	text: string;
	/** UTC, milliseconds since 1970, whole seconds */
	instant: number;
	seconds: number;
	boolean: boolean;
	share: number;
	integer: number;
	money: number;
	author: Author;
	event: EventName;
}

/** One value per canonical field under the field's own name; null only where the field may be missing. */
type RowOf<Fields extends readonly Field[]> = {
	readonly [F in Fields[number] as F['name']]: FieldValues[F['type']] | (F extends { required: true } ? never : null);
};

export type SyntheticConversation = RowOf<typeof conversationFields>;
export type SyntheticCustomer = RowOf<typeof customerFields>;

export const contactEndings = [
	'bot-solved',
	'bot-wrong',
	'gave-up',
	'left-queue',
	'human-solved',
	'human-wrong'
] as const;
export type ContactEnding = (typeof contactEndings)[number];

/** What really happened in a conversation: what no log shows. It also covers what came after the log's end. */
export interface ConversationTruth {
	readonly external_id: string;
	/** Conversations about one and the same thing share it, in order of contactNumber, from 1. */
	readonly issue: string;
	readonly contactNumber: number;
	readonly arm: 'bot-first' | 'human-first';
	readonly isUpset: boolean;
	/** How the first answer ended it. */
	readonly ending: ContactEnding;
	/** Solved in the end, after a reopening where there was one. */
	readonly solved: boolean;
	readonly reopened: boolean;
	/** Solved, and nothing reopened. By the bot alone exactly when the ending is bot-solved. */
	readonly durable: boolean;
	/** Why this contact was made. */
	readonly cause: 'new' | 'unsolved';
	/** The contact that the same unsolved issue caused next, if it caused one inside the log. */
	readonly next: string | null;
	/** Probability that the first answer solves it, in either arm, for this very contact: their difference is its true effect. */
	readonly solves: { readonly botFirst: number; readonly humanFirst: number };
}

export interface IssueTruth {
	readonly issue: string;
	readonly customer_id: string;
	readonly topic: string;
	readonly contacts: number;
	readonly outcome: IssueOutcome;
	/** This issue was the worst of its follow-up period, so that it decided whether the customer stayed. */
	readonly decidesChurn: boolean;
	readonly causedChurn: boolean;
}

export interface SyntheticLog {
	readonly seed: number;
	/** The log's last instant, UTC milliseconds: later events exist in the truth only. */
	readonly endsAt: number;
	/** In order of opened_at. */
	readonly conversations: readonly SyntheticConversation[];
	/** One for each conversation, in the same order. */
	readonly truths: readonly ConversationTruth[];
	readonly customers: readonly SyntheticCustomer[];
	readonly issues: readonly IssueTruth[];
}
