import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { conversationOf, isReplyUnderWay, PASSING } from '#lib/bot/turn/conversation.ts';
import type { OpenedConversation, Phone, Place } from '#lib/ui/pages/sandbox.ts';
import { ask, AskError, follow } from '#lib/ui/sandbox/ask.ts';

type Row = StampedEvent | ({ readonly kind: 'place' } & Place) | ({ readonly kind: 'phone' } & Phone);

/** Waits between tries when the connection breaks, milliseconds. */
const RETRY_MS = [300, 1000, 3000, 5000];

/** One conversation as it goes on, whoever makes it: its events come from the server alone, in order, each once. */
export class Followed {
	#events = $state.raw<readonly StampedEvent[]>([]);
	place = $state.raw<Place | null>(null);
	phone = $state.raw<Phone | null>(null);
	isLost = $state(false);
	readonly id: string;
	/** Who follows: codes are shown to the owner alone. */
	readonly #visitor: string | undefined;
	#stop = new AbortController();
	#hasLeft = () => this.#stop.signal.aborted;
	readonly state = $derived(conversationOf(this.#events));

	constructor({ conversation, events, place, phone }: OpenedConversation, visitor?: string) {
		this.id = conversation;
		this.#visitor = visitor;
		this.#events = events;
		this.place = place;
		this.phone = phone;
	}

	get events(): readonly StampedEvent[] {
		return this.#events;
	}

	/** The customer waits for what the bot will say. */
	get isUnderWay(): boolean {
		return this.state?.status === 'bot' && isReplyUnderWay(this.#events);
	}

	/** Listens until `leave`, again and again where the connection breaks. */
	async listen(): Promise<void> {
		for (let tries = 0; !this.#hasLeft(); tries++) {
			try {
				const from = keptOf(this.#events);
				const asked = { conversation: this.id, visitor: this.#visitor, from };
				for await (const row of follow<Row>('converse-follow', asked, this.#stop.signal)) {
					tries = 0;
					this.isLost = false;
					this.#take(row);
				}
				if (this.state?.status === 'ended') return;
			} catch (cause) {
				if (this.#hasLeft()) return;
				this.isLost = !(isRefused(cause) && (await this.#look()));
			}
			await new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]));
		}
	}

	leave(): void {
		this.#stop.abort();
	}

	/** Where no more may follow, one still may look. @returns whether that was answered */
	async #look(): Promise<boolean> {
		try {
			const asked = { conversation: this.id, visitor: this.#visitor };
			const { events, place, phone } = await ask<OpenedConversation>('converse-look', asked);
			this.#events = events;
			this.place = place;
			this.phone = phone;
			return true;
		} catch {
			return false;
		}
	}

	#take(row: Row): void {
		if (row.kind === 'place') this.place = row;
		else if (row.kind === 'phone') this.phone = row;
		else if (row.seq <= this.#events.length) {
			this.#events = [...this.#events.slice(0, row.seq), row];
			if (row.kind === 'joined' || row.kind === 'ended') this.place = null;
			if (row.kind === 'code-checked' && (row.isRight || row.lockedUntil !== null)) this.phone = null;
		}
	}
}

/** The server said no, which is no broken connection. */
const isRefused = (cause: unknown) => cause instanceof AskError && cause.message !== '';

/** A server that ends in the middle of a reply forgets the steps to it: what comes in their place is asked for anew. */
function keptOf(events: readonly StampedEvent[]): number {
	return events.findLastIndex(({ kind }) => !PASSING.has(kind)) + 1;
}
