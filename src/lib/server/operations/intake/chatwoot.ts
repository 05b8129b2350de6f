import { z } from 'zod';
import type { LiveKind, LiveRow } from '#lib/ingestion/live-rows.ts';
import type { Author } from '#lib/log/turns.ts';

/** Chatwoot writes moments as ISO texts, and as seconds since 1970 in other places of the same document. */
const moment = z
	.union([z.string(), z.number()])
	.transform((value) => (typeof value === 'number' ? new Date(value * 1000) : new Date(value)))
	.refine((date) => !Number.isNaN(date.getTime()))
	.transform((date) => date.toISOString());
const id = z.union([z.string(), z.number()]).transform(String);
const person = z.looseObject({ id: id.optional(), type: z.string().optional() }).nullish();

const message = z.looseObject({
	event: z.literal('message_created'),
	id,
	content: z.string().nullish(),
	message_type: z.union([z.enum(['incoming', 'outgoing', 'activity', 'template']), z.number()]),
	created_at: moment,
	private: z.boolean().nullish(),
	sender: person,
	conversation: z.looseObject({
		id,
		channel: z.string().nullish(),
		meta: z.looseObject({ sender: person }).nullish()
	})
});

const conversation = z.looseObject({
	event: z.enum(['conversation_created', 'conversation_updated', 'conversation_status_changed']),
	id,
	status: z.string().nullish(),
	channel: z.string().nullish(),
	labels: z.array(z.string()).nullish(),
	created_at: moment.optional(),
	updated_at: moment.optional(),
	timestamp: moment.optional(),
	meta: z.looseObject({ sender: person, assignee: person }).nullish(),
	changed_attributes: z
		.array(
			z.record(z.string(), z.looseObject({ previous_value: z.json().optional(), current_value: z.json().optional() }))
		)
		.nullish()
});

const MESSAGE_TYPES = ['incoming', 'outgoing', 'activity', 'template'] as const;

export interface LiveRows {
	readonly kind: LiveKind;
	readonly row: LiveRow;
}

/** What a delivery of Chatwoot says of the log: nothing for events that change nothing in it; null for what is no delivery. */
export function readChatwoot(document: unknown): readonly LiveRows[] | null {
	const named = z.looseObject({ event: z.string() }).safeParse(document);
	if (!named.success) return null;
	if (named.data.event === 'message_created') {
		const parsed = message.safeParse(document);
		return parsed.success ? ofMessage(parsed.data) : null;
	}
	if (!conversation.shape.event.safeParse(named.data.event).success) return [];
	const parsed = conversation.safeParse(document);
	return parsed.success ? ofConversation(parsed.data) : null;
}

function ofMessage(said: z.output<typeof message>): readonly LiveRows[] {
	// notes between colleagues are no part of the conversation
	if (said.private === true) return [];
	const type = typeof said.message_type === 'number' ? MESSAGE_TYPES[said.message_type] : said.message_type;
	const author = authorOf(type, said.sender?.type, said.sender != null);
	const customer = said.conversation.meta?.sender?.id ?? (type === 'incoming' ? said.sender?.id : undefined);
	return [
		{
			kind: 'messages',
			row: known({
				conversation_id: said.conversation.id,
				message_id: said.id,
				sent_at: said.created_at,
				author,
				author_id: said.sender?.id,
				text: said.content ?? undefined,
				customer_id: customer,
				channel: channelOf(said.conversation.channel)
			})
		}
	];
}

/** Automations write without a sender; Chatwoot's own assistant is a bot as any other. */
function authorOf(type: string | undefined, sender: string | undefined, hasSender: boolean): Author {
	if (type === 'incoming') return 'customer';
	if (type !== 'outgoing' || !hasSender) return 'system';
	if (sender === 'agent_bot' || sender === 'captain_assistant') return 'bot';
	return sender === undefined || sender === 'user' ? 'agent' : 'system';
}

function ofConversation(said: z.output<typeof conversation>): readonly LiveRows[] {
	const rows: LiveRows[] = [];
	const about = {
		customer_id: said.meta?.sender?.id,
		channel: channelOf(said.channel),
		topic: said.labels?.[0]
	};
	if (said.event === 'conversation_created' && said.created_at !== undefined)
		rows.push({ kind: 'conversations', row: known({ external_id: said.id, opened_at: said.created_at, ...about }) });
	const happened = said.updated_at ?? said.timestamp;
	const event = eventOf(said);
	if (event !== null && happened !== undefined)
		rows.push({
			kind: 'events',
			row: known({
				conversation_id: said.id,
				happened_at: happened,
				event,
				agent_id: said.meta?.assignee?.id,
				...about
			})
		});
	return rows;
}

/** A pending conversation is its bot's: opened, it is handed to people. */
function eventOf({ event, changed_attributes: changes, status }: z.output<typeof conversation>): string | null {
	if (event === 'conversation_created') return null;
	const find = (name: string) => changes?.find((change) => name in change)?.[name];
	const change = find('status');
	if (change || event === 'conversation_status_changed') {
		const now = change?.current_value ?? status;
		if (now === 'resolved') return change?.previous_value === 'pending' ? 'bot-resolved' : 'resolved';
		if (now !== 'open') return 'other';
		const before = change?.previous_value;
		if (before === 'pending') return 'handed-off';
		// what was snoozed had not been resolved
		return before === undefined || before === 'resolved' ? 'reopened' : 'other';
	}
	return find('assignee_id') ? 'assigned' : null;
}

/** `Channel::WebWidget` → `WebWidget`. */
const channelOf = (channel: string | null | undefined) => channel?.replace(/^Channel::/, '');

/** What is not said is left out, not empty. */
function known(fields: Readonly<Record<string, string | undefined>>): LiveRow {
	return Object.fromEntries(
		Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);
}
