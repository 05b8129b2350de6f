import { z } from 'zod';
import { conversationsOf } from './conversing/open-conversations.ts';
import { noSuchConversation, tooManyReaders } from './conversing/problems.ts';
import { conversationRow, phoneOf, placeIn, rowsOf, visitorSchema } from './conversing/rows.ts';
import { turnsOf } from './conversing/turns.ts';
import { operation, OperationError, type Poise } from './operation.ts';

/** Others come and go in the line: its place is looked at again so often. */
const PLACE_MS = 1_000;

export const converseFollow = operation({
	name: 'converse-follow',
	summary:
		'A conversation of the sandbox as it goes on: its events from one on, then each as it happens, until it ends or the reader leaves.',
	input: z.object({
		conversation: z.uuid(),
		visitor: visitorSchema,
		from: z
			.int()
			.min(0)
			.default(0)
			.describe('The first event wanted: after a lost connection, the one behind the last that came.')
	}),
	output: z.array(conversationRow),
	row: conversationRow,
	run(poise, { conversation, from, visitor }, { signal, origin = null }) {
		const conversations = conversationsOf(poise);
		if (!conversations.find(conversation)) throw new OperationError('usage', noSuchConversation);
		turnsOf(poise).resume(conversation);
		const leave = conversations.read(conversation, origin);
		if (!leave) throw new OperationError('refused', tooManyReaders);
		// nobody may ever ask for the first row
		signal.addEventListener('abort', leave, { once: true });
		return Promise.resolve(follow(poise, { id: conversation, from, visitor, leave }, signal));
	}
});

interface Reader {
	readonly id: string;
	readonly from: number;
	readonly visitor: string | undefined;
	/** To be called when the reader leaves. */
	readonly leave: () => void;
}

/** Events, and between them the place in the line whenever it changes. */
async function* follow(poise: Poise, { id, from, visitor, leave }: Reader, signal: AbortSignal) {
	const conversations = conversationsOf(poise);
	const stop = new AbortController();
	const events = conversations.follow(id, from, AbortSignal.any([signal, stop.signal]));
	const found = conversations.find(id);
	const phone = found && phoneOf(found, visitor);
	if (phone && found.events.every(({ kind, seq }) => kind !== 'code-sent' || seq < from))
		yield { kind: 'phone' as const, ...phone };
	let told = 'null';
	let next = events.next();
	try {
		for (;;) {
			const place = placeIn(poise, id);
			if (place && JSON.stringify(place) !== told) yield { kind: 'place' as const, ...place };
			told = JSON.stringify(place);
			const tick = Promise.withResolvers<null>();
			const timer = place ? setTimeout(() => tick.resolve(null), PLACE_MS) : undefined;
			const came = await Promise.race([next, tick.promise]);
			clearTimeout(timer);
			if (came === null) continue;
			if (came.done) return;
			yield* rowsOf(poise, id, came.value, visitor);
			next = events.next();
		}
	} finally {
		leave();
		signal.removeEventListener('abort', leave);
		stop.abort();
	}
}
