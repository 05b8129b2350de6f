import type { LiveKind, LiveRow } from '#lib/ingestion/live-rows.ts';
import { conversationOf } from '#lib/bot/turn/conversation.ts';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import type { SideLog } from '#lib/log/side-logs.ts';

/** Under which source the sandbox's conversations stand in its log. */
export const SANDBOX_SOURCE = 'sandbox' satisfies SideLog;
const CHANNEL = 'sandbox';
/** Who writes for the bot. */
export const BOT = 'embedded-bot';

export type LogRows = Readonly<Record<LiveKind, readonly LiveRow[]>>;

/**
 * A conversation's events from `from` on as rows of the log: what was said as messages, what became of it as events, and where a person
 * was wanted the conversation itself. Every row of a kind speaks of the same fields, so that a batch is one import.
 */
export function logRows(id: string, events: readonly StampedEvent[], from = 0): LogRows {
	const rows: Record<LiveKind, LiveRow[]> = { messages: [], events: [], conversations: [] };
	const customer = `sandbox-${id.slice(0, 8)}`;
	let language = '';
	let topic: string | null = null;
	let agent: string | null = null;
	let tells = false;
	for (const event of events) {
		if (event.kind === 'started' || event.kind === 'heard') language = event.language;
		if (event.kind === 'understood' && event.inScope) topic ??= event.topic;
		if (event.kind === 'joined') agent = event.agent;
		if (event.seq < from) continue;
		const about = { customer_id: customer, channel: CHANNEL, language, topic };
		const say = (author: string, writer: string, text: string) =>
			rows.messages.push({
				conversation_id: id,
				message_id: `${id}-${event.seq}`,
				seq: event.seq,
				sent_at: event.at,
				author,
				author_id: writer,
				// what cannot be stored as text was no text either
				text: text.toWellFormed().replaceAll('\0', '') || null,
				...about
			});
		const note = (name: string) =>
			rows.events.push({ conversation_id: id, happened_at: event.at, event: name, agent_id: agent, ...about });
		if (event.kind === 'heard') say('customer', customer, event.text);
		else if (event.kind === 'said') say('bot', BOT, event.text);
		else if (event.kind === 'agent-said') say('agent', event.agent, event.text);
		else if (event.kind === 'queued') note('handed-off');
		else if (event.kind === 'joined') note('assigned');
		else if (event.kind === 'ended') {
			if (event.outcome === 'solved') note('resolved');
			note('closed');
		}
		tells ||= event.kind === 'queued' || event.kind === 'ended';
	}
	const whole = conversationOf(events);
	if (tells && whole)
		rows.conversations.push({
			external_id: id,
			customer_id: customer,
			channel: CHANNEL,
			language: whole.language,
			topic,
			...waits(events)
		});
	return rows;
}

/** What the conversation as a whole tells beside its turns. */
function waits(events: readonly StampedEvent[]): LiveRow {
	const at = (kind: StampedEvent['kind']) => events.find((event) => event.kind === kind)?.at;
	const queued = events.find((event) => event.kind === 'queued');
	const [joined, ended] = [at('joined'), at('ended')];
	const between = (from: string | undefined, to: string | undefined) =>
		from === undefined || to === undefined ? null : (Date.parse(to) - Date.parse(from)) / 1000;
	return {
		opened_at: events.find((event) => event.kind === 'heard')?.at ?? events[0]?.at ?? null,
		handoff_at: queued?.at ?? null,
		handoff_reason: queued?.reason ?? null,
		queue_seconds: between(queued?.at, joined),
		handle_seconds: between(joined, ended),
		refused: events.some((event) => event.kind === 'decided' && event.action === 'refuse-to-person')
	};
}
