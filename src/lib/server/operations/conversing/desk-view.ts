import { z } from 'zod';
import { ruleLabel } from '#lib/bot/policy/rules.ts';
import { SCENARIOS, SLOTS } from '#lib/bot/knowledge/article.ts';
import { textSchema } from '../bilingual-schema.ts';
import type { Poise } from '../operation.ts';
import { alarm, packetOfQueued, waitingLine } from './desk-queue.ts';
import type { LiveConversation } from './live-conversation.ts';
import { conversationsOf } from './open-conversations.ts';

const LONGEST_SHOWN = 240;
const share = z.number();

/** One conversation as an agent sees it in the list. */
export const deskEntry = z.object({
	conversation: z.uuid(),
	scenario: z.enum(SCENARIOS),
	language: z.string().describe('ISO 639-1 of what the customer last wrote.'),
	status: z.enum(['bot', 'waiting', 'person']),
	agent: z.string().nullable(),
	alarm: z.int().describe('2 needs a person · 1 uneasy · 0 calm, at the worst of it.'),
	startedAt: z.iso.datetime(),
	queuedAt: z.iso.datetime().nullable().describe('Since when the customer waits for a person, or waited.'),
	reason: textSchema.nullable().describe('Why it was handed over.'),
	last: z.string().nullable().describe('What the customer said last.'),
	packet: z
		.object({
			summary: z.string(),
			slots: z.array(z.object({ slot: z.enum(SLOTS), value: z.string() })),
			feelings: z.array(z.object({ anxious: share, urgent: share })),
			tried: z.array(z.object({ article: z.string().nullable(), rule: z.string(), label: textSchema })),
			verified: z.boolean()
		})
		.nullable()
});

export const deskView = z.object({
	waiting: z.array(deskEntry).describe('The most upset first, among equals who has waited longest.'),
	withPeople: z.array(deskEntry),
	withBot: z.array(deskEntry)
});

/** What an agent sees: who waits, who is with a person, who with the bot. */
export function viewDesk(poise: Poise) {
	const open = conversationsOf(poise).open();
	const of = (status: string) => open.filter(({ state }) => state.status === status);
	// nobody needs to see greetings that nobody answered
	const talking = of('bot').filter(({ state }) => state.heard > 0);
	return {
		waiting: waitingLine(open).map(toEntry),
		withPeople: of('person').map(toEntry),
		withBot: talking.map(toEntry)
	};
}

function toEntry(conversation: LiveConversation): z.input<typeof deskEntry> {
	const { id, state, events } = conversation;
	const packet = packetOfQueued(conversation);
	return {
		conversation: id,
		scenario: state.scenario,
		language: state.language,
		status: state.status === 'ended' ? 'person' : state.status,
		agent: state.agent,
		alarm: alarm(conversation),
		startedAt: state.startedAt,
		queuedAt: state.queuedAt,
		reason: state.queuedFor === null ? null : ruleLabel(state.queuedFor),
		last: events.findLast((event) => event.kind === 'heard')?.text.slice(0, LONGEST_SHOWN) ?? null,
		packet: packet && {
			...packet,
			slots: [...packet.slots],
			feelings: [...packet.feelings],
			tried: packet.tried.map((each) => ({ ...each, label: ruleLabel(each.rule) }))
		}
	};
}
