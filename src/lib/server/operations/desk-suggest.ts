import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { conversationOf } from '#lib/bot/turn/conversation.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import type { EventOf, StampedEvent } from '#lib/bot/turn/events.ts';
import { botEngineOf } from './conversing/bot-engine.ts';
import { botSettings } from './conversing/bot-switch.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { noSuchConversation } from './conversing/problems.ts';
import { vectorOf } from './conversing/reply.ts';
import { operation, OperationError } from './operation.ts';

const MOST_SUGGESTED = 3;
/** An article less likely than this to answer is no help to an agent. */
const LEAST_LIKELY = 0.15;

export const deskSuggest = operation({
	name: 'desk-suggest',
	summary:
		'Replies an agent may send to what the customer asked last, each with the article it is taken from; none where no article is likely to answer.',
	input: z.object({ conversation: z.uuid() }),
	output: z.object({
		to: z
			.string()
			.nullable()
			.describe('The message they answer; null where nothing was asked since an agent last wrote.'),
		suggestions: z.array(
			z.object({
				article: z.string(),
				scenario: z.enum(SCENARIOS),
				title: z.string(),
				text: z.string(),
				score: z.number()
			})
		)
	}),
	async run(poise, { conversation: id }) {
		const found = conversationsOf(poise).find(id);
		if (!found) throw new OperationError('usage', noSuchConversation);
		const { events, state } = found;
		const at = toAnswer(events);
		const heard = events[at];
		const before = conversationOf(events.slice(0, at));
		if (heard?.kind !== 'heard' || !before) return { to: null, suggestions: [] };
		const engine = await botEngineOf(poise);
		const vector = await vectorOf(poise, heard);
		let recalled: EventOf<'recalled'> | undefined;
		const moment = { now: new Date().toISOString(), expectedCode: null };
		// a turn that nobody hears: what it recalls is all that is wanted of it
		await engine.respond({ before, heard, vector, moment, settings: botSettings(poise).policy }, (event) => {
			if (event.kind === 'recalled') recalled = event;
		});
		const articles = new Map((await knownArticles(poise)).map((each) => [each.id, each]));
		const suggestions = (recalled?.passages ?? [])
			.filter(({ score }) => score >= LEAST_LIKELY)
			.slice(0, MOST_SUGGESTED)
			.flatMap(({ article, scenario, title, score }) => {
				const known = articles.get(article);
				return known ? [{ article, scenario, title, score, text: replyOf(known, state.language) }] : [];
			});
		return { to: heard.text, suggestions };
	}
});

/** Where the customer last asked something (but for a person) that no agent has replied to; -1: nowhere. */
function toAnswer(events: readonly StampedEvent[]): number {
	const replied = events.findLastIndex(({ kind }) => kind === 'agent-said');
	return events.findLastIndex(
		(event, at) => at > replied && event.kind === 'heard' && event.signals.asks && !event.signals.person
	);
}

/** In the customer’s language, else in English. */
function replyOf({ answer }: KnownArticle, language: string): string {
	return answer[language] ?? answer['en'] ?? Object.values(answer)[0] ?? '';
}
