import type { Felt } from '../emotion/recogniser.ts';
import type { Found, KnownArticle } from '../turn/bot.ts';
import type { Scenario } from '../turn/conversation.ts';
import type { EventOf } from '../turn/events.ts';
import type { LoggedTurn } from './log-turns.ts';

/** A turn with what the recognisers make of it, whatever the thresholds: computed once. */
export interface ScoredTurn extends LoggedTurn {
	readonly heard: Omit<EventOf<'heard'>, 'kind' | 'text'>;
	readonly felt: Felt;
	readonly found: Found;
}

/** What was heard, beside the words themselves. */
export const heardOf = ({
	language,
	slots,
	signals,
	courtesy,
	code,
	isReadable,
	emergency
}: EventOf<'heard'>): ScoredTurn['heard'] => ({
	language,
	slots,
	signals,
	courtesy,
	code,
	isReadable,
	...(emergency ? { emergency } : {})
});

/** What people say of a conversation; a part that nobody labelled is absent. */
export interface Label {
	/** The article that answers its question; null: none does. */
	readonly article?: string | null;
	/** Whether its customer is anxious or angry, and whether a person is needed. */
	readonly isUpset?: boolean;
	readonly needsPerson?: boolean;
}

export interface ScoredConversation {
	readonly id: string;
	/** Null: unknown, and taken for a customer of its own. */
	readonly customer: string | null;
	readonly scenario: Scenario;
	readonly turns: readonly ScoredTurn[];
	readonly label: Label;
	/** For how many it stands; absent: one. */
	readonly weight?: number;
}

/** Articles without their words: what decisions rest on. */
export const withoutWords = (article: KnownArticle): KnownArticle => ({
	...article,
	title: { en: '' },
	questions: {},
	answer: Object.fromEntries(Object.keys(article.answer).map((language) => [language, ''])),
	steps: { en: [] },
	entities: [],
	links: []
});
