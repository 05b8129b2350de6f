import { isChinese } from '../texts/script.ts';
import type { Reader } from '../turn/bot.ts';
import { advance, beginConversation, type Conversation, type Scenario } from '../turn/conversation.ts';
import type { BotEvent, EventOf } from '../turn/events.ts';
import { hear } from '../turn/hear.ts';

/** Who dealt with a conversation of the log; null: it does not say. */
export type Handler = 'bot' | 'person' | null;

/** A conversation of the log, as far as it can be replayed. */
export interface LoggedConversation {
	/** Conversations of one customer are alike; null: the log does not say whose it is. */
	readonly customer: string | null;
	/** What the customer wrote, in order; at least one. */
	readonly texts: readonly string[];
	readonly really: Handler;
}

/** The bot’s events for one message, from feeling to what follows its reply. */
export interface ReplayedTurn {
	readonly events: readonly BotEvent[];
	readonly milliseconds: number;
}

/** A conversation with what the bot would have done. Its second turn and those after answer messages that were written to somebody else. */
export interface ReplayedConversation {
	readonly customer: string | null;
	readonly really: Handler;
	/** Messages of the customer that the log holds. */
	readonly messages: number;
	/** One a message replayed, the first always. */
	readonly turns: readonly ReplayedTurn[];
	/** The bot has seen one of the later messages in its lessons. */
	readonly isLaterKnown: boolean;
}

export interface Replaying {
	readonly scenario: Scenario;
	readonly seed: number;
	/** ISO instant at which all is said. */
	readonly at: string;
	readonly reader: Reader;
	/** The bot’s part of a turn. @param before the conversation before the message */
	readonly respond: (before: Conversation, heard: EventOf<'heard'>) => Promise<ReplayedTurn>;
}

/** Messages of one conversation that are replayed at most. */
const MOST_TURNS = 20;

/**
 * Says a customer’s messages to the bot one after another for as long as the bot would have the word. It ends with a person, with the
 * last message, or where the bot sends a one-time code: nobody in the log has one.
 */
export async function replayConversation(
	{ customer, texts, really }: LoggedConversation,
	{ scenario, seed, at, reader, respond }: Replaying
): Promise<Omit<ReplayedConversation, 'isLaterKnown'>> {
	const language = isChinese(texts[0] ?? '') ? 'zh' : 'en';
	let state = beginConversation({ kind: 'started', scenario, language, seed }, at);
	const turns: ReplayedTurn[] = [];
	for (const text of texts.slice(0, MOST_TURNS)) {
		const heard = hear(reader, state, text, at);
		const turn = await respond(state, heard);
		turns.push(turn);
		state = [heard, ...turn.events].reduce((before, event) => advance(before, event, at), state);
		if (state.status !== 'bot' || state.verification.until !== null) break;
	}
	return { customer, really, messages: texts.length, turns };
}
