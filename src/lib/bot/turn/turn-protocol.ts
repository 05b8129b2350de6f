import type { PolicySettings } from '../policy/settings.ts';
import type { Conversation } from './conversation.ts';
import type { BotEvent, EventOf } from './events.ts';
import type { LearnedBytes } from './learned.ts';
import type { Moment, Translation } from './take-turn.ts';

/** What the thread of turns is told: what was learned, or a message that was heard. */
export type TurnQuestion = { readonly learned: LearnedBytes } | ({ readonly id: number } & Response);

export interface Response {
	/** Before the message. */
	readonly before: Conversation;
	readonly heard: EventOf<'heard'>;
	/** In English, where a language model translated it; the turn reads this instead. */
	readonly translation?: Translation | undefined;
	/** Of what is read. */
	readonly vector?: Float32Array | undefined;
	readonly moment: Moment;
	readonly settings: PolicySettings;
}

/** What it tells: that it is ready, then a message's events one by one and that they are over. */
export type TurnTold =
	| { readonly ready: true }
	| { readonly id: number; readonly event: BotEvent }
	| { readonly id: number; readonly done: true }
	| { readonly id: number; readonly failure: string };
