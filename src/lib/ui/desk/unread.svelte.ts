import type { DeskEntry } from '#lib/ui/pages/desk.ts';

/** How many messages of each conversation this agent has seen. */
export class Unread {
	#seen = $state<Record<string, number>>({});

	/** The agent looks at it. */
	see({ conversation, heard }: Pick<DeskEntry, 'conversation' | 'heard'>): void {
		if (this.#seen[conversation] !== heard) this.#seen[conversation] = heard;
	}

	/** Messages that came since: in conversations the agent has, or has looked at. */
	of({ conversation, heard, status, agent }: DeskEntry, me: string): number {
		const seen = this.#seen[conversation];
		if (seen === undefined) return status === 'person' && agent === me ? 1 : 0;
		return Math.max(0, heard - seen);
	}
}
