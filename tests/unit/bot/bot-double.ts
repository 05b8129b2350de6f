import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import type { Bot, Found, KnownArticle } from '#lib/bot/turn/bot.ts';
import { advance, conversationOf, type Conversation } from '#lib/bot/turn/conversation.ts';
import type { BotEvent } from '#lib/bot/turn/events.ts';
import { takeTurn } from '#lib/bot/turn/take-turn.ts';
import { defaultPolicy } from '#lib/bot/policy/settings.ts';

export const NOW = '2026-11-28T09:00:00.000Z';

/** The ledger's own reading of words, as the bot is given it. */
export const reader = wordsReader;

export function articleOf(id: string, more: Partial<KnownArticle> = {}): KnownArticle {
	return {
		id,
		scenario: 'e-commerce',
		topic: 'delivery',
		entities: ['parcel'],
		title: { en: `About ${id}`, zh: `关于 ${id}` },
		questions: { en: ['Where is it?'], zh: ['在哪里'] },
		answer: {
			en: `The ${id} is under way. It takes two days. Send me the order number and I'll look.`,
			zh: `${id} 已在路上。需要两天。把订单号发给我，我来查。`
		},
		steps: { en: ['Open it.', 'Look.'], zh: ['打开。', '查看。'] },
		slots: [],
		verify: false,
		risk: 'none',
		links: [],
		...more
	};
}

/** A bot whose knowledge and feeling are what the test says; its words, rules and slots are the real ones. */
export function botWith(
	found: (text: string) => Partial<Found> & { readonly article?: KnownArticle },
	felt: { readonly anxious: number; readonly urgent: number } = { anxious: 0, urgent: 0 },
	articles: readonly KnownArticle[] = []
): Bot {
	const known = new Map(articles.map((article) => [article.id, article]));
	return {
		reader,
		articles: known,
		settings: defaultPolicy,
		feel: () => felt,
		recall({ text }) {
			const { article, ...rest } = found(text);
			if (article) known.set(article.id, article);
			const passages = article ? [{ article: article.id, scenario: article.scenario, score: 1 }] : [];
			return { passages, confidence: article ? 0.9 : 0, inScope: article !== undefined, ...rest };
		}
	};
}

export function begin(more: Partial<Extract<BotEvent, { kind: 'started' }>> = {}): Conversation {
	const started = {
		kind: 'started',
		scenario: 'e-commerce',
		language: 'en',
		seed: 7,
		...more,
		seq: 0,
		at: NOW
	} as const;
	const conversation = conversationOf([started]);
	if (!conversation) throw new Error('not started');
	return conversation;
}

/** A turn and the conversation after it. */
export function turnOf(
	bot: Bot,
	before: Conversation,
	text: string,
	{ now = NOW, expectedCode = null }: { readonly now?: string; readonly expectedCode?: string | null } = {}
) {
	const events = [...takeTurn(bot, before, { text, moment: { now, expectedCode } })];
	const find = <Kind extends BotEvent['kind']>(kind: Kind) =>
		events.find((event): event is Extract<BotEvent, { kind: Kind }> => event.kind === kind);
	const decided = find('decided');
	const said = find('said');
	if (!decided || !said) throw new Error('a turn without a decision');
	const after = events.reduce((state, event) => advance(state, event, now), before);
	return { events, decided, said, after, find };
}
