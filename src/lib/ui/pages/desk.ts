import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Packet } from '#lib/bot/turn/events.ts';
import type { Scenario } from '#lib/bot/turn/conversation.ts';
import type { OpenedConversation } from '#lib/ui/pages/sandbox.ts';

/** A readable text: both languages from the page’s own load, one from the API. */
export type Readable = string | Bilingual;

export interface DeskPacket extends Omit<Packet, 'tried'> {
	/** The article it is about; null where the bot was never sure of one. */
	readonly about: Readable | null;
	readonly tried: readonly {
		readonly article: string | null;
		readonly title: Readable | null;
		readonly rule: string;
		readonly label: Readable;
	}[];
}

/** One conversation in an agent’s list. */
export interface DeskEntry {
	readonly conversation: string;
	readonly scenario: Scenario;
	/** ISO 639-1. */
	readonly language: string;
	readonly status: 'bot' | 'waiting' | 'person';
	readonly agent: string | null;
	readonly heldSince: string | null;
	/** Since when the customer waits for a reply of the agent; null where there is one. */
	readonly unansweredSince: string | null;
	/** 2 needs a person · 1 uneasy · 0 calm. */
	readonly alarm: number;
	/** ISO instants. */
	readonly startedAt: string;
	readonly queuedAt: string | null;
	readonly reason: Readable | null;
	/** Messages of the customer. */
	readonly heard: number;
	readonly last: string | null;
	readonly packet: DeskPacket | null;
}

export interface DeskLists {
	readonly waiting: readonly DeskEntry[];
	readonly withPeople: readonly DeskEntry[];
	readonly withBot: readonly DeskEntry[];
}

/** What `/desk` needs. */
export interface DeskPage {
	readonly lists: DeskLists;
	readonly opened: OpenedConversation | null;
}
