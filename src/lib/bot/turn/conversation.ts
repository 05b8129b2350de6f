import type { SLOTS, SCENARIOS } from '../knowledge/article.ts';
import { defaultPolicy } from '../policy/settings.ts';
import { unverified, type Verification } from '../verification/verification.ts';
import type { BotEvent, Choice, EventOf, StampedEvent, WrapUp } from './events.ts';

export type Slot = (typeof SLOTS)[number];
export type Scenario = (typeof SCENARIOS)[number];

/** Who has the floor: the bot, nobody yet (the customer waits for a person), a person, or nobody any more. */
export type Status = 'bot' | 'waiting' | 'person' | 'ended';

/** A conversation as its events tell it. */
export interface Conversation {
	readonly scenario: Scenario;
	/** ISO 639-1 of what the customer last wrote. */
	readonly language: string;
	readonly seed: number;
	readonly status: Status;
	/** ISO instants. */
	readonly startedAt: string;
	readonly lastAt: string;
	/** Messages of the customer. */
	readonly heard: number;
	readonly slots: Readonly<Partial<Record<Slot, string>>>;
	/** What was asked for; nothing is asked for twice. */
	readonly askedFor: readonly Slot[];
	/** What the bot’s last reply asked for. */
	readonly asking: Slot | null;
	readonly offeredPerson: boolean;
	/** What the bot’s last reply asked the customer to choose among. */
	readonly offered: readonly Choice[];
	/** Requests of the customer that the bot has replied to. */
	readonly requests: readonly string[];
	readonly loops: number;
	/** Turns in a row that came to a question back. */
	readonly unclear: number;
	/** Articles that were answered with, in order. */
	readonly answered: readonly string[];
	/** The article last spoken of; after a code, the one that waits for it. */
	readonly about: string | null;
	/** The article last understood surely; what is only likeliest is no subject. */
	readonly subject: string | null;
	readonly feelings: readonly { readonly anxious: number; readonly urgent: number }[];
	/** The article is null where the bot was not sure of one. */
	readonly decisions: readonly { readonly article: string | null; readonly rule: string }[];
	readonly verification: Verification;
	readonly agent: string | null;
	/** Since when the agent has had it; ISO instant. */
	readonly heldSince: string | null;
	readonly queuedAt: string | null;
	readonly queuedFor: string | null;
	readonly ended: { readonly outcome: WrapUp | null; readonly reason: string | null } | null;
	/** Of the turn under way: what it has heard and understood so far. */
	readonly turn: {
		readonly request: string | null;
		readonly article: string | null;
		readonly isSure: boolean;
		readonly loops: number;
		readonly rule: string | null;
	};
}

const NO_TURN = { request: null, article: null, isSure: false, loops: 0, rule: null } as const;

/** Probability from which on an article is taken to be what a conversation is about. */
const SURE_FROM = defaultPolicy.confidentFrom;

export function beginConversation(started: EventOf<'started'>, at: string): Conversation {
	const { scenario, language, seed } = started;
	return {
		scenario,
		language,
		seed,
		status: 'bot',
		startedAt: at,
		lastAt: at,
		heard: 0,
		slots: {},
		askedFor: [],
		asking: null,
		offeredPerson: false,
		offered: [],
		requests: [],
		loops: 0,
		unclear: 0,
		answered: [],
		about: null,
		subject: null,
		feelings: [],
		decisions: [],
		verification: unverified,
		agent: null,
		heldSince: null,
		queuedAt: null,
		queuedFor: null,
		ended: null,
		turn: NO_TURN
	};
}

/** Rules that end in a question back, because the bot is not sure what is asked. */
const UNCLEAR = ['low-confidence', 'out-of-scope', 'unreadable', 'which-choice', 'none-of-choices'];

/** The conversation after one more event. @param at ISO instant of the event */
export function advance(before: Conversation, event: BotEvent, at: string): Conversation {
	const now = { ...before, lastAt: at };
	switch (event.kind) {
		case 'started':
			return beginConversation(event, at);
		case 'heard':
			return {
				...now,
				heard: now.heard + 1,
				language: event.language,
				slots: { ...now.slots, ...Object.fromEntries(event.slots.map(({ slot, value }) => [slot, value])) },
				turn: { ...NO_TURN, request: event.signals.asks ? event.text : null, loops: now.loops }
			};
		case 'translated':
			return { ...now, turn: { ...now.turn, request: event.signals.asks ? event.text : null } };
		case 'felt':
			return { ...now, feelings: [...now.feelings, { anxious: event.anxious, urgent: event.urgent }] };
		case 'understood': {
			const isSure = event.inScope && event.confidence >= SURE_FROM;
			return {
				...now,
				subject: isSure ? event.article : now.subject,
				turn: {
					...now.turn,
					article: event.article,
					isSure,
					loops: event.loops,
					// who chooses asks nothing new
					request: event.chosen ? null : now.turn.request
				}
			};
		}
		case 'recalled':
			return now;
		case 'decided':
			return {
				...now,
				turn: { ...now.turn, rule: event.rule },
				loops: now.turn.loops,
				unclear: UNCLEAR.includes(event.rule) ? now.unclear + 1 : 0,
				decisions: [...now.decisions, { article: now.turn.isSure ? now.turn.article : null, rule: event.rule }]
			};
		case 'said':
			return {
				...now,
				asking: event.asks,
				askedFor: event.asks === null ? now.askedFor : [...now.askedFor, event.asks],
				offeredPerson: event.offersPerson,
				offered: event.choices ?? [],
				answered: event.article === null ? now.answered : [...now.answered, event.article],
				about: event.article ?? (now.turn.rule === 'not-verified' ? now.turn.article : now.about),
				requests: now.turn.request === null ? now.requests : [...now.requests, now.turn.request],
				turn: NO_TURN
			};
		case 'code-sent':
			return {
				...now,
				verification: { ...now.verification, until: event.until, sentAt: [...now.verification.sentAt, at] }
			};
		case 'code-checked':
			return {
				...now,
				verification: {
					...now.verification,
					isVerified: event.isRight,
					triesLeft: event.triesLeft,
					until: event.isRight || event.lockedUntil !== null ? null : now.verification.until,
					lockedUntil: event.lockedUntil
				}
			};
		case 'stopped':
			return { ...now, turn: NO_TURN };
		case 'queued':
			return {
				...now,
				status: 'waiting',
				queuedAt: at,
				queuedFor: event.reason,
				asking: null,
				offeredPerson: false,
				offered: []
			};
		case 'joined':
			return { ...now, status: 'person', agent: event.agent, heldSince: at };
		case 'agent-said':
			return now;
		case 'handed-back':
			// whoever helped has settled what went round in circles
			return {
				...now,
				status: 'bot',
				agent: null,
				heldSince: null,
				queuedAt: null,
				queuedFor: null,
				loops: 0,
				unclear: 0
			};
		case 'ended':
			return { ...now, status: 'ended', ended: { outcome: event.outcome, reason: event.reason } };
	}
}

/** Steps of a turn that are kept together with what it comes to: a process that ends in between forgets them. */
export const PASSING: ReadonlySet<BotEvent['kind']> = new Set([
	'felt',
	'understood',
	'recalled',
	'decided',
	'code-checked'
]);

/** What happens while a reply is under way. */
const OF_A_REPLY: ReadonlySet<BotEvent['kind']> = new Set([
	'heard',
	'translated',
	'felt',
	'understood',
	'recalled',
	'decided'
]);

/** Whether the customer waits for what the bot will say. */
export function isReplyUnderWay(events: readonly StampedEvent[]): boolean {
	const last = events.findLast(({ kind }) => kind !== 'code-sent' && kind !== 'code-checked');
	return last !== undefined && OF_A_REPLY.has(last.kind);
}

/** The conversation that a list of events tells; null before it has started. */
export function conversationOf(events: readonly StampedEvent[]): Conversation | null {
	const [started] = events;
	if (started?.kind !== 'started') return null;
	let conversation = beginConversation(started, started.at);
	for (const event of events.slice(1)) conversation = advance(conversation, event, event.at);
	return conversation;
}
