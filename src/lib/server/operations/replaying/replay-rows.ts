import type { ReplayedConversation } from '#lib/bot/replay/replay-conversation.ts';
import { decisionOf, isRefused } from '#lib/bot/replay/summary.ts';
import type { LiveRow } from '#lib/ingestion/live-rows.ts';
import { BOT } from '../conversing/log-rows.ts';

/** What the log knows of a conversation beside its words: by it a replay is split and filtered like the log. */
export interface About {
	readonly source: string;
	readonly externalId: string;
	/** ISO instant. */
	readonly openedAt: string;
	readonly channel: string | null;
	readonly topic: string | null;
	readonly language: string | null;
	readonly priority: string | null;
	/** Of the import it came with. */
	readonly zone: string;
}

export interface ReplayRows {
	/** On whose clock it was opened. */
	readonly zone: string;
	readonly conversations: readonly LiveRow[];
	readonly messages: readonly LiveRow[];
}

/** What comes after the first message was written to somebody else, at another time: a second apart keeps the order, and nothing is measured by it. */
const APART_MS = 1_000;

/**
 * A replayed conversation as rows of a log: opened when it was, answered as fast as the bot was, handed over where the bot would have. It names no
 * customer: whether they would have come back nobody knows, and a log with customers would be read to tell. What the bot answered from an article it
 * counts as resolved, as a vendor would; nobody confirmed it.
 */
export function replayRows(
	about: About,
	texts: readonly string[],
	replayed: Omit<ReplayedConversation, 'isLaterKnown'>
): ReplayRows {
	const { channel, topic, language, priority } = about;
	const id = `${about.source}:${about.externalId}`;
	const { ending, rule } = decisionOf(replayed.turns);
	const messages: LiveRow[] = [];
	const say = (author: string, text: string, at: number) =>
		messages.push({
			conversation_id: id,
			message_id: `${id}-${messages.length}`,
			seq: messages.length,
			sent_at: new Date(at).toISOString(),
			author,
			author_id: author === 'bot' ? BOT : null,
			text,
			channel,
			language,
			topic
		});
	let now = Date.parse(about.openedAt);
	let repliedAt: number | null = null;
	for (const [at, { events, milliseconds }] of replayed.turns.entries()) {
		say('customer', texts[at] ?? '', now);
		now += milliseconds;
		for (const event of events) if (event.kind === 'said') say('bot', event.text, now);
		repliedAt ??= now;
		now += APART_MS;
	}
	const handedOverAt = ending === 'person' ? new Date(now - APART_MS).toISOString() : null;
	return {
		zone: about.zone,
		messages,
		conversations: [
			{
				external_id: id,
				channel,
				topic,
				language,
				priority,
				opened_at: about.openedAt,
				first_bot_reply_at: repliedAt === null ? null : new Date(repliedAt).toISOString(),
				bot_involved: true,
				human_involved: ending === 'person',
				handoff_at: handedOverAt,
				handoff_reason: ending === 'person' ? rule : null,
				vendor_verdict: ending === 'answered' ? 'resolved' : ending,
				refused: isRefused(replayed.turns)
			}
		]
	};
}
