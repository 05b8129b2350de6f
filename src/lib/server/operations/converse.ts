import { z } from 'zod';
import { conversationsOf } from './conversing/open-conversations.ts';
import { noSuchConversation, tooManyWords } from './conversing/problems.ts';
import { conversationRow, rowsOf, visitorSchema } from './conversing/rows.ts';
import { turnsOf, type Turn } from './conversing/turns.ts';
import { operation, OperationError, type Poise } from './operation.ts';

/** As long as a message of the log may be. */
const MOST_CHARACTERS = 100_000;

export const converse = operation({
	name: 'converse',
	summary:
		'Says something to the bot and answers with the events of its turn as they happen: what it heard, felt, understood, recalled, decided and said.',
	input: z.object({
		conversation: z.uuid().describe('As converse-start answered it.'),
		visitor: visitorSchema,
		text: z.string().describe('What the customer says.').optional(),
		retry: z.boolean().default(false).describe('In place of a text: answer the last message once more.'),
		key: z.string().min(1).max(100).optional().describe('The same message sent again under the same key is said once.')
	}),
	output: z.array(conversationRow),
	row: conversationRow,
	async run(poise, { conversation, visitor, text, retry, key }, { signal }) {
		if (!conversationsOf(poise).find(conversation)) throw new OperationError('usage', noSuchConversation);
		if (text !== undefined && text.length > MOST_CHARACTERS) throw new OperationError('refused', tooManyWords);
		if ((text === undefined) !== retry) throw new OperationError('usage', textOrRetry);
		const turns = turnsOf(poise);
		const turn = text === undefined ? await turns.retry(conversation) : await turns.hear(conversation, text, key);
		return eventsOf(poise, { id: conversation, visitor }, turn, signal);
	}
});

/** A turn's events as they happen. Who stops listening does not stop the turn. */
async function* eventsOf(
	poise: Poise,
	{ id, visitor }: { readonly id: string; readonly visitor: string | undefined },
	turn: Turn,
	signal: AbortSignal
) {
	const conversations = conversationsOf(poise);
	const over = new AbortController();
	const end = turn.done.finally(() => over.abort());
	let next = turn.from;
	for await (const event of conversations.follow(id, turn.from, AbortSignal.any([signal, over.signal]))) {
		yield* rowsOf(poise, id, event, visitor);
		next = event.seq + 1;
	}
	if (signal.aborted) return;
	for (const event of conversations.find(id)?.events.slice(next, await end) ?? [])
		yield* rowsOf(poise, id, event, visitor);
}

const textOrRetry = {
	code: 'text-or-retry',
	message: { en: 'Say something, or ask for another try; one of both.', zh: '请发送一句话，或要求重试，二者选一。' },
	hint: { en: 'Give `text`, or `retry`.', zh: '请提供 `text` 或 `retry`。' }
};
