import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { conversationOf, isReplyUnderWay, type Conversation } from '#lib/bot/turn/conversation.ts';
import { hear } from '#lib/bot/turn/hear.ts';
import { OperationError, type Poise } from '../operation.ts';
import { onBotSettings } from './bot-switch.ts';
import { conversationsOf } from './open-conversations.ts';
import type { LiveConversation } from './live-conversation.ts';
import { createPacer } from './pace.ts';
import { proofsOf } from './proofs.ts';
import { ended, full, keyReused, tooFast } from './problems.ts';
import { feelFor, helpAtOnce, respondTo } from './reply.ts';

/** Messages of one conversation that may wait for their turn. */
const MOST_WAITING = 20;
/** Nobody types faster; what a script sends faster is refused, and costs the others nothing. */
const PACE = { burst: 30, perSecond: 2 };
/**
 * A conversation is held whole, and written anew with all it holds at every message: no customer writes a tenth of this. Events, and characters
 * of what was heard.
 */
const MOST_EVENTS = 10_000;
const MOST_HEARD = 1_000_000;
/** Keys of messages that are remembered, a conversation. */
const MOST_KEYS = 50;

/** A turn under way. */
export interface Turn {
	/** Place of its first event. */
	readonly from: number;
	/** Resolves with the place after its last event. */
	readonly done: Promise<number>;
}

/** Turns of all conversations of a workspace: within one, a message waits for the one before it. */
export interface Turns {
	/** Takes a message in. A key that came before with the same text gets the same turn. @throws OperationError `ended`, `too-fast`, `key-reused` */
	hear(id: string, text: string, key?: string): Promise<Turn>;
	/** Answers the last message once more. */
	retry(id: string): Promise<Turn>;
	/** Stops the reply under way. */
	stop(id: string): boolean;
	/** Gives the reply that a process which ended in the middle of it owes; does nothing where none is owed. */
	resume(id: string): void;
}

interface Keyed {
	readonly text: string;
	readonly turn: Promise<Turn>;
}

interface Line {
	tail: Promise<unknown>;
	waiting: number;
	stop: AbortController | null;
	readonly keys: Map<string, Keyed>;
}

const ofWorkspace = new WeakMap<Poise['state'], Turns>();

export function turnsOf(poise: Poise): Turns {
	const known = ofWorkspace.get(poise.state);
	if (known) return known;
	const turns = createTurns(poise);
	ofWorkspace.set(poise.state, turns);
	return turns;
}

function createTurns(poise: Poise): Turns {
	const conversations = conversationsOf(poise);
	const lines = new Map<string, Line>();
	const pacer = createPacer(PACE);
	// it counts from the first turn on
	proofsOf(poise);
	conversations.onEvents(({ id, state }) => {
		if (state.status === 'ended') lines.delete(id);
	});
	// who waits for a reply of the bot is sent to a person at once
	onBotSettings(poise, ({ isOff }) => {
		if (isOff) for (const { stop } of lines.values()) stop?.abort('switch');
	});
	const lineOf = (id: string): Line => {
		const line = lines.get(id) ?? { tail: Promise.resolve(), waiting: 0, stop: null, keys: new Map() };
		lines.set(id, line);
		return line;
	};
	const slowDown = (id: string) => {
		const now = Date.now();
		if (!pacer.may(id, now)) throw new OperationError('refused', tooFast(pacer.waitSeconds(id, now)));
	};
	const inLine = async <T>(line: Line, work: () => Promise<T>): Promise<T> => {
		if (line.waiting >= MOST_WAITING) throw new OperationError('refused', tooFast(1));
		line.waiting++;
		const mine = line.tail.then(work, work).finally(() => line.waiting--);
		line.tail = mine.catch(() => undefined);
		return mine;
	};
	const openOne = (id: string): LiveConversation => {
		const found = conversations.find(id);
		if (!found || found.state.status === 'ended') throw new OperationError('refused', ended);
		return found;
	};
	const checkRoom = (id: string) => {
		const { events } = openOne(id);
		const heard = events.reduce((sum, event) => sum + (event.kind === 'heard' ? event.text.length : 0), 0);
		if (events.length >= MOST_EVENTS || heard >= MOST_HEARD) throw new OperationError('refused', full);
	};
	const begin = (line: Line, from: number, work: (signal: AbortSignal) => Promise<void>, id: string): Turn => {
		const stop = (line.stop = new AbortController());
		const done = work(stop.signal).then(() => {
			line.stop = null;
			return conversations.find(id)?.events.length ?? from;
		});
		return { from, done };
	};
	/** Waits its turn, begins, and lets the next begin when it is over. */
	const take = (id: string, start: (line: Line) => Turn): Promise<Turn> => {
		const line = lineOf(id);
		const begun = Promise.withResolvers<Turn>();
		inLine(line, async () => {
			const turn = start(line);
			begun.resolve(turn);
			await turn.done;
		}).catch((cause: unknown) => begun.reject(cause));
		return begun.promise;
	};
	const again = (id: string): Promise<Turn> =>
		take(id, (line) => {
			const { events, state } = openOne(id);
			const at = events.findLastIndex(({ kind }) => kind === 'heard');
			const heard = events[at];
			const before = conversationOf(events.slice(0, at));
			if (heard?.kind !== 'heard' || !before || state.status !== 'bot')
				return { from: events.length, done: Promise.resolve(events.length) };
			// codes that were sent since, and tries, stay sent and tried
			const again: Conversation = {
				...before,
				seed: before.seed + events.length,
				verification: state.verification
			};
			return begin(line, events.length, (signal) => respondTo(poise, { id, before: again, heard, signal }), id);
		});
	const resume = (id: string) => {
		const found = conversations.find(id);
		const isOwed = found?.state.status === 'bot' && isReplyUnderWay(found.events);
		if (isOwed && (lines.get(id)?.waiting ?? 0) === 0) again(id).catch(() => undefined);
	};
	/** A message that another process took in. */
	const takenBefore = (id: string, key: string, text: string): Promise<Turn> | null => {
		const events = conversations.find(id)?.events ?? [];
		const heard = events.find((event) => event.kind === 'heard' && event.key === key);
		if (heard?.kind !== 'heard') return null;
		if (heard.text !== text) throw new OperationError('refused', keyReused);
		resume(id);
		const done = (lines.get(id)?.tail ?? Promise.resolve()).then(() => conversations.find(id)?.events.length ?? 0);
		return Promise.resolve({ from: heard.seq, done });
	};
	return {
		async hear(id, text, key) {
			openOne(id);
			const line = lineOf(id);
			const same = key === undefined ? undefined : line.keys.get(key);
			if (same && same.text !== text) throw new OperationError('refused', keyReused);
			if (same) return same.turn;
			const before = key === undefined ? null : takenBefore(id, key, text);
			if (before) return before;
			checkRoom(id);
			slowDown(id);
			const turn = take(id, () => {
				const { state, events } = openOne(id);
				const heard = {
					...hear(wordsReader, state, text, new Date().toISOString()),
					...(key === undefined ? {} : { key })
				};
				conversations.append(id, heard);
				return begin(
					line,
					events.length,
					(signal) => {
						const response = { id, before: state, heard, signal };
						if (state.status === 'bot') return respondTo(poise, response);
						if (state.status !== 'waiting') return Promise.resolve();
						helpAtOnce(poise, response);
						return feelFor(poise, response);
					},
					id
				);
			});
			if (key !== undefined) {
				remember(line.keys, key, { text, turn });
				// what was refused may be sent again
				turn.catch(() => line.keys.delete(key));
			}
			return turn;
		},
		async retry(id) {
			checkRoom(id);
			slowDown(id);
			return again(id);
		},
		stop(id) {
			const stop = lines.get(id)?.stop;
			stop?.abort('customer');
			return stop != null;
		},
		resume
	};
}

function remember(keys: Map<string, Keyed>, key: string, keyed: Keyed): void {
	keys.set(key, keyed);
	const [oldest] = keys.keys();
	if (keys.size > MOST_KEYS && oldest !== undefined) keys.delete(oldest);
}
