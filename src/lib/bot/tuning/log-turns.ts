/** One message of a logged conversation, in its order. */
export interface LoggedMessage {
	readonly author: 'customer' | 'bot' | 'agent' | 'system';
	readonly text: string;
	/** ISO instant. */
	readonly at: string;
}

/** What came back to a customer's turn: an answer, a question, or the first person after a bot. */
export type ReplyKind = 'answer' | 'ask' | 'hand-off';

/** What a customer wrote before anybody replied, as one text, and what came back. */
export interface LoggedTurn {
	readonly text: string;
	/** ISO instant of its last message. */
	readonly at: string;
	/** Null: nothing did. */
	readonly reply: ReplyKind | null;
}

/** Messages with nothing between them are one turn; what the system notes is no reply, and neither is what was said before the customer's first word. */
export function loggedTurns(messages: readonly LoggedMessage[]): readonly LoggedTurn[] {
	const turns: { text: string; at: string; replies: LoggedMessage[] }[] = [];
	for (const message of messages) {
		if (message.author === 'system' || message.text.trim() === '') continue;
		const last = turns.at(-1);
		if (message.author !== 'customer') last?.replies.push(message);
		else if (last?.replies.length === 0) {
			last.text += `\n${message.text}`;
			last.at = message.at;
		} else turns.push({ text: message.text, at: message.at, replies: [] });
	}
	let isWithPerson = turns[0]?.replies[0]?.author === 'agent';
	return turns.map(({ text, at, replies }) => {
		const comesPerson = !isWithPerson && replies.some(({ author }) => author === 'agent');
		isWithPerson ||= comesPerson;
		const said = replies.map((reply) => reply.text).join('\n');
		const reply = replies.length === 0 ? null : comesPerson ? 'hand-off' : asksBack(said) ? 'ask' : 'answer';
		return { text, at, reply };
	});
}

/** What agents ask to be polite, or to close: nobody has to answer it before going on. */
const POLITE =
	/(?:(?:how|what) (?:can|may) i (?:help|do for)|(?:any|some)thing else|any (?:other|further|more) questions?|还有.{0,8}(?:问题|帮|需要)|(?:有什么|什么).{0,6}(?:帮|可以为))[^?？]*[?？]/giu;

const asksBack = (text: string) => /[?？]/.test(text.replaceAll(POLITE, ' '));
