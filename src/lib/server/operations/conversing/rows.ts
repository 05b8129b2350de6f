import { z } from 'zod';
import { stampedEventSchema, type StampedEvent } from '#lib/bot/turn/events.ts';
import type { Poise } from '../operation.ts';
import { joinedFirst, placesOf, waited, type Place, type Wait } from './desk-queue.ts';
import type { LiveConversation } from './live-conversation.ts';
import { conversationsOf } from './open-conversations.ts';

/** Where a customer stands who waits for a person. */
export const placeSchema = z.object({
	position: z.int().describe('From 1, at this moment: who is upset may be taken before.'),
	waiting: z.int(),
	waitSeconds: z
		.number()
		.nullable()
		.describe('Mean wait of those taken last who were as upset; null before anybody was.')
});

/** What the simulated phone shows. */
export const phoneSchema = z.object({ code: z.string(), until: z.iso.datetime() });

/** What comes along a conversation’s events and is not stored: a place in the line, a code on the simulated phone. */
export const conversationRow = z.union([
	stampedEventSchema,
	placeSchema.extend({ kind: z.literal('place') }),
	phoneSchema.extend({ kind: z.literal('phone') })
]);

/** Who looks, as every look at a conversation may say. */
export const visitorSchema = z
	.uuid()
	.optional()
	.describe(
		'Who looks, as given to converse-start or answered by it: the simulated phone is shown to its owner alone.'
	);

/**
 * The code that is waited for, as the simulated phone shows it; null for none, and for everybody but the visitor whose conversation it is: whoever
 * answers at the desk, or was sent its address, follows it too.
 */
export function phoneOf({ code, state, visitor: owner }: LiveConversation, visitor: string | undefined) {
	const { until } = state.verification;
	if (visitor === undefined || visitor !== owner || code === null || until === null) return null;
	return until < new Date().toISOString() ? null : { code, until };
}

const linesOf = new WeakMap<Poise['state'], { places: ReadonlyMap<string, Place> | null }>();

/** Where a customer stands; null for who does not wait. The line is worked out once for all who ask between two changes. */
export function placeIn(poise: Poise, id: string): Place | null {
	const conversations = conversationsOf(poise);
	let line = linesOf.get(poise.state);
	if (!line) {
		const known = (line = { places: null });
		linesOf.set(poise.state, known);
		conversations.onEvents(() => (known.places = null));
	}
	if (line.places === null) {
		const open = conversations.open();
		line.places = placesOf(open, recentWaits(poise, open));
	}
	return line.places.get(id) ?? null;
}

const waitsOf = new WeakMap<Poise['state'], Wait[]>();

/** How long customers waited, in the order in which they were taken; since this process began. */
function recentWaits(poise: Poise, open: readonly LiveConversation[]): readonly Wait[] {
	const known = waitsOf.get(poise.state);
	if (known) return known;
	const waits = open.flatMap((each) => waited(each) ?? []);
	waitsOf.set(poise.state, waits);
	conversationsOf(poise).onEvents((conversation, events) => {
		const first = joinedFirst(conversation)?.seq;
		const wait = events.some(({ seq }) => seq === first) ? waited(conversation) : null;
		if (wait !== null) waits.push(wait);
	});
	return waits;
}

/** An event, and for its owner the code it sent to the simulated phone. */
export function* rowsOf(poise: Poise, id: string, event: StampedEvent, visitor: string | undefined) {
	yield event;
	if (event.kind !== 'code-sent') return;
	const found = conversationsOf(poise).find(id);
	const phone = found && phoneOf(found, visitor);
	if (phone) yield { kind: 'phone' as const, ...phone };
}
