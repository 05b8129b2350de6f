import { z } from 'zod';
import { ruleLabel } from '#lib/bot/policy/rules.ts';
import { SCENARIOS, SLOTS } from '#lib/bot/knowledge/article.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { quotesOf, subjectOf } from '#lib/bot/turn/packet.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { textSchema } from '../bilingual-schema.ts';
import type { Poise } from '../operation.ts';
import { alarm, waitingLine } from './desk-queue.ts';
import { articlesById } from './known-articles.ts';
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
	heldSince: z.iso.datetime().nullable().describe('Since when the agent has had it.'),
	unansweredSince: z.iso.datetime().nullable().describe('Since when the customer waits for a reply of that agent.'),
	alarm: z.int().describe('3 told of a danger · 2 needs a person · 1 uneasy · 0 calm, at the worst of it.'),
	startedAt: z.iso.datetime(),
	queuedAt: z.iso.datetime().nullable().describe('Since when the customer waits for a person, or waited.'),
	reason: textSchema.nullable().describe('Why it was handed over.'),
	heard: z.int().describe('Messages of the customer.'),
	last: z.string().nullable().describe('What the customer said last.'),
	packet: z
		.object({
			about: textSchema.nullable().describe('The article it is about; null where the bot was never sure of one.'),
			summary: z.string().describe('What the customer asked first, and wrote last.'),
			slots: z.array(z.object({ slot: z.enum(SLOTS), value: z.string() })),
			feelings: z.array(z.object({ anxious: share, urgent: share })),
			tried: z.array(
				z.object({
					article: z.string().nullable(),
					title: textSchema.nullable(),
					rule: z.string(),
					label: textSchema
				})
			),
			verified: z.boolean()
		})
		.nullable()
		.describe('What was passed on, and what the customer has written since.')
});

export const deskView = z.object({
	waiting: z
		.array(deskEntry)
		.describe('Who has waited longest first; the upset have a head start, a danger comes first.'),
	withPeople: z.array(deskEntry),
	withBot: z.array(deskEntry)
});

type Articles = ReadonlyMap<string, KnownArticle>;

/** What an agent sees: who waits, who is with a person, who with the bot. */
export async function viewDesk(poise: Poise) {
	const articles: Articles = await articlesById(poise);
	const open = conversationsOf(poise).open();
	const of = (status: string) => open.filter(({ state }) => state.status === status);
	// nobody needs to see greetings that nobody answered
	const talking = of('bot').filter(({ state }) => state.heard > 0);
	const toEntry = (each: LiveConversation) => entryOf(each, articles);
	return {
		waiting: waitingLine(open).map(toEntry),
		withPeople: of('person').map(toEntry),
		withBot: talking.map(toEntry)
	};
}

function entryOf(conversation: LiveConversation, articles: Articles): z.input<typeof deskEntry> {
	const { id, state, events } = conversation;
	const isPassedOn = events.some(({ kind }) => kind === 'queued');
	return {
		conversation: id,
		scenario: state.scenario,
		language: state.language,
		status: state.status === 'ended' ? 'person' : state.status,
		agent: state.agent,
		heldSince: state.heldSince,
		unansweredSince: unansweredSince(conversation),
		alarm: alarm(conversation),
		startedAt: state.startedAt,
		queuedAt: state.queuedAt,
		reason: state.queuedFor === null ? null : ruleLabel(state.queuedFor),
		heard: state.heard,
		last: lastHeard(conversation)?.slice(0, LONGEST_SHOWN) ?? null,
		packet: isPassedOn ? packetOf(conversation, articles) : null
	};
}

/** Since when whoever has it owes a reply; null where nobody does. */
export function unansweredSince({ state, events }: Pick<LiveConversation, 'state' | 'events'>): string | null {
	if (state.status !== 'person') return null;
	const joined = events.findLastIndex((event) => event.kind === 'joined' && event.from === undefined);
	const replied = events.findLastIndex(({ kind }) => kind === 'agent-said');
	if (replied < joined) return events[joined]?.at ?? null;
	return events.slice(replied).find(({ kind }) => kind === 'heard')?.at ?? null;
}

const lastHeard = ({ events }: LiveConversation) => events.findLast((event) => event.kind === 'heard')?.text;

/** As things stand now: customers write on while they wait. */
function packetOf(
	conversation: LiveConversation,
	articles: Articles
): NonNullable<z.input<typeof deskEntry>['packet']> {
	const { state, events } = conversation;
	const subject = subjectOf(state);
	const first = events.find((event) => event.kind === 'heard')?.text;
	const requests = state.requests.length > 0 || first === undefined ? state.requests : [first];
	return {
		about: titleOf(articles, subject),
		summary: quotesOf({ requests }, lastHeard(conversation) ?? ''),
		slots: SLOTS.flatMap((slot) => {
			const value = state.slots[slot];
			return value === undefined ? [] : [{ slot, value }];
		}),
		feelings: [...state.feelings],
		tried: attempts(state).map(({ article, rule }) => ({
			article,
			title: titleOf(articles, article),
			rule,
			label: ruleLabel(rule)
		})),
		verified: state.verification.isVerified
	};
}

/** What the bot did before it passed the customer on: that it did is told as the reason. */
const attempts = ({ decisions, queuedFor }: LiveConversation['state']) =>
	decisions.at(-1)?.rule === queuedFor ? decisions.slice(0, -1) : decisions;

/** An article’s title in the languages of the pages, or in what it is written in. */
function titleOf(articles: Articles, id: string | null): Bilingual | null {
	const title = id === null ? undefined : articles.get(id)?.title;
	const any = title && Object.values(title)[0];
	return title && any !== undefined ? { en: title['en'] ?? any, zh: title['zh'] ?? any } : null;
}
