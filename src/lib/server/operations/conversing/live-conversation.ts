import type { Conversation } from '#lib/bot/turn/conversation.ts';
import type { StampedEvent } from '#lib/bot/turn/events.ts';

/** A conversation as the server holds it. The events are what is stored; the rest follows from them or is of the moment. */
export interface LiveConversation {
	readonly id: string;
	readonly events: readonly StampedEvent[];
	readonly state: Conversation;
	/** The code that was sent last; it is in no event. */
	readonly code: string | null;
	/** Whose browser began it; null where nobody said. In no event: it opens the history of who has it. */
	readonly visitor: string | null;
	/** From where it was begun (`originOf`); null: not known. Never kept: nobody needs an address after the process. */
	readonly origin: string | null;
}

/** As it is kept; `code` so that a restart does not shut a customer out. */
export interface KeptConversation {
	readonly id: string;
	readonly events: readonly StampedEvent[];
	readonly code: string | null;
	readonly visitor?: string | null;
}
