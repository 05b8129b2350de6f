import type { EventOf, StampedEvent } from '#lib/bot/turn/events.ts';
import type { LiveConversation } from './live-conversation.ts';

/** Waits of so many that were taken last say how long one waits. */
const WAITS_KEPT = 20;

const queuedOf = ({ events }: LiveConversation) =>
	events.findLast((event): event is StampedEvent & EventOf<'queued'> => event.kind === 'queued');

/** How a customer felt at the worst of it: 2 needs a person · 1 uneasy · 0 calm. */
export function alarm({ events }: LiveConversation): 0 | 1 | 2 {
	let worst: 0 | 1 | 2 = 0;
	for (const event of events) {
		if (event.kind !== 'felt' || event.tone === 'calm') continue;
		if (event.tone === 'escalate') return 2;
		worst = 1;
	}
	return worst;
}

/** Those who wait for a person: the most upset first, among equals who has waited longest. */
export const waitingLine = (open: readonly LiveConversation[]): readonly LiveConversation[] =>
	open
		.filter(({ state }) => state.status === 'waiting')
		.sort((a, b) => alarm(b) - alarm(a) || (a.state.queuedAt ?? '').localeCompare(b.state.queuedAt ?? ''));

export interface Place {
	/** From 1. */
	readonly position: number;
	readonly waiting: number;
	/** Mean wait of those taken last, seconds; null before anybody was. */
	readonly waitSeconds: number | null;
}

/** Where a customer stands; null for who does not wait. */
export function placeOf(id: string, open: readonly LiveConversation[], waits: readonly number[]): Place | null {
	const line = waitingLine(open);
	const at = line.findIndex((each) => each.id === id);
	if (at < 0) return null;
	const recent = waits.slice(-WAITS_KEPT);
	const waitSeconds = recent.length ? recent.reduce((sum, each) => sum + each, 0) / recent.length : null;
	return { position: at + 1, waiting: line.length, waitSeconds };
}

/** Seconds that a customer waited until somebody joined; null where nobody has. */
export function waited(conversation: LiveConversation): number | null {
	const queued = queuedOf(conversation);
	const joined = conversation.events.find((event) => event.kind === 'joined' && queued && event.seq > queued.seq);
	return queued && joined ? (Date.parse(joined.at) - Date.parse(queued.at)) / 1000 : null;
}

export const packetOfQueued = (conversation: LiveConversation) => queuedOf(conversation)?.packet ?? null;
