import { isNumber, SessionRecord } from '#lib/ui/desk/session-record.ts';
import type { DeskEntry } from '#lib/ui/pages/desk.ts';

/** How many messages of each conversation this agent has seen. */
export class Unread {
	readonly #seen = new SessionRecord('poise.seen', isNumber);

	look(): void {
		this.#seen.look();
	}

	/** The agent looks at it. */
	see({ conversation, heard }: Pick<DeskEntry, 'conversation' | 'heard'>): void {
		this.#seen.set(conversation, heard);
	}

	/** Messages that came since, in conversations that the agent has looked at. */
	of({ conversation, heard }: Pick<DeskEntry, 'conversation' | 'heard'>): number {
		return Math.max(0, heard - (this.#seen.get(conversation) ?? heard));
	}
}
