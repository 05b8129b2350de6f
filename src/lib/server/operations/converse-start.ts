import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { BOT_LANGUAGES, stampedEventSchema } from '#lib/bot/turn/events.ts';
import { greet } from '#lib/bot/turn/say.ts';
import { botEngineOf } from './conversing/bot-engine.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { createPacer } from './conversing/pace.ts';
import { tooFast, tooMany } from './conversing/problems.ts';
import { operation, OperationError } from './operation.ts';

const MOST_OPEN = 2_000;
/** Conversations that one visitor may begin. */
const starts = createPacer({ burst: 20, perSecond: 0.5 });
const MOST_SEED = 2 ** 31;

export const converseStart = operation({
	name: 'converse-start',
	summary: 'Begins a conversation with the bot in the sandbox.',
	input: z.object({
		scenario: z
			.enum(SCENARIOS)
			.default('general')
			.describe('Whose knowledge it answers from, beside that of any company.'),
		language: z.enum(BOT_LANGUAGES).default('en').describe('Of the greeting; afterwards it answers in the customer’s.'),
		seed: z
			.int()
			.min(0)
			.max(MOST_SEED)
			.optional()
			.describe('The same seed and the same messages give the same conversation.'),
		visitor: z
			.uuid()
			.optional()
			.describe('Whose browser begins it: a number of its own, under which converse-history lists it.')
	}),
	output: z.object({ conversation: z.uuid(), events: z.array(stampedEventSchema) }),
	run(poise, { scenario, language, seed, visitor }) {
		const conversations = conversationsOf(poise);
		if (conversations.open().length >= MOST_OPEN) throw new OperationError('refused', tooMany);
		const now = Date.now();
		if (visitor !== undefined && !starts.may(visitor, now))
			throw new OperationError('refused', tooFast(starts.waitSeconds(visitor, now)));
		// it learns while the customer still types
		botEngineOf(poise).catch(() => undefined);
		const started = { kind: 'started', scenario, language, seed: seed ?? randomInt(MOST_SEED) } as const;
		const { id, events } = conversations.start(started, visitor ?? null, greet(language));
		return Promise.resolve({ conversation: id, events: [...events] });
	}
});
