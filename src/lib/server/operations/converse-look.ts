import { z } from 'zod';
import { SCENARIOS, SLOTS } from '#lib/bot/knowledge/article.ts';
import { stampedEventSchema } from '#lib/bot/turn/events.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { noSuchConversation } from './conversing/problems.ts';
import { phoneOf, phoneSchema, placeIn, placeSchema, visitorSchema } from './conversing/rows.ts';
import { operation, OperationError, type Poise } from './operation.ts';

export const converseLook = operation({
	name: 'converse-look',
	summary:
		'A conversation of the sandbox from its beginning: every event, who has the floor, and where a waiting customer stands.',
	input: z.object({ conversation: z.uuid(), visitor: visitorSchema }),
	output: z.object({
		conversation: z.uuid(),
		status: z.enum(['bot', 'waiting', 'person', 'ended']),
		scenario: z.enum(SCENARIOS),
		language: z.string().describe('ISO 639-1 of what the customer last wrote.'),
		slots: z.partialRecord(z.enum(SLOTS), z.string()),
		verified: z.boolean(),
		place: placeSchema.nullable(),
		phone: phoneSchema
			.nullable()
			.describe('The simulated phone: the code that is waited for; null for all but its owner.'),
		events: z.array(stampedEventSchema)
	}),
	run(poise, { conversation, visitor }, { origin = null }) {
		const seen = lookAt(poise, conversation, visitor);
		// who looks again and again reads it
		conversationsOf(poise).read(conversation, origin)?.();
		return Promise.resolve(seen);
	}
});

/** @param visitor who looks; undefined: nobody it belongs to. @throws OperationError when there is none */
export function lookAt(poise: Poise, id: string, visitor?: string) {
	const found = conversationsOf(poise).find(id);
	if (!found) throw new OperationError('usage', noSuchConversation);
	const { status, scenario, language, slots, verification } = found.state;
	return {
		conversation: id,
		status,
		scenario,
		language,
		slots,
		verified: verification.isVerified,
		place: placeIn(poise, id),
		phone: phoneOf(found, visitor),
		events: [...found.events]
	};
}
