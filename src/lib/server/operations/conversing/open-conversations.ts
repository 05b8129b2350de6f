import { randomInt, randomUUID } from 'node:crypto';
import { advance, conversationOf, PASSING } from '#lib/bot/turn/conversation.ts';
import { sayNobodyCame } from '#lib/bot/turn/say.ts';
import type { BotEvent, EventOf, StampedEvent } from '#lib/bot/turn/events.ts';
import { CODE_DIGITS } from '#lib/bot/verification/verification.ts';
import type { Poise } from '../operation.ts';
import { leastMissed, silentFor } from './least-missed.ts';
import { createReaders } from './readers.ts';
import { createLogWriter, type LogWriter } from './log-writer.ts';
import type { KeptConversation, LiveConversation } from './live-conversation.ts';

const OPEN = 'open-conversations';
const ENDED = 'ended-conversations';
/** So many ended ones are kept with their traces; in the sandbox's log they stay. */
const MOST_ENDED = 1_000;
/** With the bot, and silent for so long: over. */
const IDLE_MS = 30 * 60_000;
const SWEEP_MS = 60_000;
const ENDED_IDLE: BotEvent = { kind: 'ended', by: 'idle', outcome: null, reason: null };

/** Who begins a conversation. */
export type Beginner = Pick<LiveConversation, 'visitor' | 'origin'>;

type Listener = (conversation: LiveConversation, events: readonly StampedEvent[]) => void;

/** Every conversation of a workspace: those under way in memory and sealed in the state, those that ended in the state. */
export interface Conversations {
	start(started: EventOf<'started'>, by: Beginner, ...more: readonly BotEvent[]): LiveConversation;
	find(id: string): LiveConversation | undefined;
	/** Adds what happened: kept, told to who follows, and on its way into the sandbox's log. */
	append(id: string, ...events: readonly BotEvent[]): readonly StampedEvent[];
	open(): readonly LiveConversation[];
	/**
	 * Ends one conversation (`least-missed`), so that a script that opens as many as may be open shuts nobody out. Who waits for a person is told so.
	 * @param among whose may be ended; all by default
	 * @returns whether there was one that nobody would miss
	 */
	makeRoom(now: number, among?: (each: LiveConversation) => boolean): boolean;
	/** Somebody reads it, from there (`readers`). @returns to be called when they leave; null where no more may read */
	read(id: string, origin: string | null): (() => void) | null;
	/** The last to end first. */
	ended(): readonly LiveConversation[];
	/** What has happened from `from` on, then what happens, until it ends or nobody listens. */
	follow(id: string, from: number, signal: AbortSignal): AsyncGenerator<StampedEvent>;
	/** Calls the listener with everything that happens anywhere. @returns a function that ends it */
	onEvents(listener: Listener): () => void;
	/** Resolves when all that happened is in the sandbox's log. */
	logged(): Promise<void>;
	close(): Promise<void>;
}

const ofWorkspace = new WeakMap<Poise['state'], Conversations>();

export function conversationsOf(poise: Poise): Conversations {
	const known = ofWorkspace.get(poise.state);
	if (known) return known;
	const conversations = createConversations(poise, createLogWriter(poise));
	ofWorkspace.set(poise.state, conversations);
	poise.onClose(() => conversations.close());
	return conversations;
}

export function createConversations({ state }: Pick<Poise, 'state'>, log: LogWriter): Conversations {
	const live = new Map<string, LiveConversation>();
	const listeners = new Set<Listener>();
	const readers = createReaders();
	for (const kept of state.list(OPEN) as KeptConversation[]) {
		const known = revive(kept);
		if (!known) continue;
		live.set(known.id, known);
		// what a killed process had not logged yet; what it had is there already
		log.write(known.id, known.events);
	}
	const keep = ({ id, events, code, visitor, state: { status } }: LiveConversation) => {
		const kept: KeptConversation = { id, events, code, visitor };
		if (status !== 'ended') {
			state.put(OPEN, id, kept);
			return;
		}
		state.put(ENDED, id, kept);
		state.remove(OPEN, id);
		live.delete(id);
	};
	const tell: Listener = (conversation, events) => {
		for (const listener of listeners) listener(conversation, events);
	};
	const append = (before: LiveConversation, events: readonly BotEvent[]) => {
		let { state: now, code } = before;
		const stamped: StampedEvent[] = [];
		for (const event of events) {
			const at = stampAfter(before.events.at(-1)?.at);
			stamped.push({ ...event, seq: before.events.length + stamped.length, at });
			now = advance(now, event, at);
			if (event.kind === 'code-sent') code = newCode();
			if (event.kind === 'code-checked' && (event.isRight || event.lockedUntil !== null)) code = null;
		}
		const after: LiveConversation = { ...before, events: [...before.events, ...stamped], state: now, code };
		live.set(after.id, after);
		return { after, stamped };
	};
	const commit = ({ after, stamped }: { after: LiveConversation; stamped: readonly StampedEvent[] }) => {
		// writing to disk is what takes longest in a turn
		if (stamped.some(({ kind }) => !PASSING.has(kind))) keep(after);
		log.write(after.id, after.events.slice(0, (stamped.at(-1)?.seq ?? -1) + 1), stamped[0]?.seq ?? 0);
		tell(after, stamped);
		return stamped;
	};
	const endIdle = (each: LiveConversation) => commit(append(each, [ENDED_IDLE]));
	const sweep = setInterval(() => {
		silentFor([...live.values()], IDLE_MS, Date.now()).forEach(endIdle);
		readers.forget(Date.now());
		forgetOldest(state);
	}, SWEEP_MS);
	sweep.unref();
	const find = (id: string) => live.get(id) ?? revive(state.get(ENDED, id) as KeptConversation | undefined);
	return {
		start(started, { visitor, origin }, ...more) {
			const id = randomUUID();
			const at = new Date().toISOString();
			const first: StampedEvent = { ...started, seq: 0, at };
			const conversation = conversationOf([first]);
			if (!conversation) throw new Error('a conversation that does not begin with its start');
			const begun: LiveConversation = { id, events: [first], state: conversation, code: null, visitor, origin };
			const { after, stamped } = append(begun, more);
			commit({ after, stamped: [first, ...stamped] });
			return after;
		},
		find,
		append(id, ...events) {
			const before = live.get(id);
			if (!before || events.length === 0) return [];
			return commit(append(before, events));
		},
		open: () => [...live.values()],
		makeRoom(now, among = () => true) {
			const found = leastMissed([...live.values()].filter(among), now, (id) => readers.isRead(id, now));
			if (found?.state.status === 'waiting') commit(append(found, [sayNobodyCame(found.state.language), ENDED_IDLE]));
			else if (found) endIdle(found);
			return found !== null;
		},
		read: (id, origin) => readers.begin(id, origin),
		ended: () =>
			(state.list(ENDED) as KeptConversation[])
				.flatMap((kept) => revive(kept) ?? [])
				.sort((a, b) => b.state.lastAt.localeCompare(a.state.lastAt)),
		async *follow(id, from, signal) {
			let wake = Promise.withResolvers<null>();
			const onEvents: Listener = (conversation) => {
				if (conversation.id === id) wake.resolve(null);
			};
			const onAbort = () => wake.resolve(null);
			listeners.add(onEvents);
			signal.addEventListener('abort', onAbort, { once: true });
			let ended = live.has(id) ? null : find(id);
			try {
				for (let next = from; !signal.aborted;) {
					const now = live.get(id) ?? (ended ??= find(id));
					if (!now) return;
					for (const event of now.events.slice(next)) yield event;
					next = Math.max(next, now.events.length);
					if (now.state.status === 'ended') return;
					if (live.get(id) !== now) continue;
					await wake.promise;
					wake = Promise.withResolvers<null>();
				}
			} finally {
				listeners.delete(onEvents);
				signal.removeEventListener('abort', onAbort);
			}
		},
		onEvents(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		logged: () => log.written(),
		async close() {
			clearInterval(sweep);
			await log.close();
		}
	};
}

function revive(kept: KeptConversation | undefined): LiveConversation | undefined {
	const state = kept && conversationOf(kept.events);
	return kept && state ? { ...kept, visitor: kept.visitor ?? null, origin: null, state } : undefined;
}

/** Clocks go backwards at times; a transcript does not. */
function stampAfter(last: string | undefined): string {
	const now = new Date().toISOString();
	return last !== undefined && last > now ? last : now;
}

const newCode = () => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');

function forgetOldest(state: Poise['state']): void {
	const ended = state.list(ENDED) as KeptConversation[];
	const lastAt = ({ events }: KeptConversation) => events.at(-1)?.at ?? '';
	for (const { id } of ended.sort((a, b) => lastAt(b).localeCompare(lastAt(a))).slice(MOST_ENDED))
		state.remove(ENDED, id);
}
