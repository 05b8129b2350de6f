import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { BOT_LANGUAGES, stampedEventSchema } from '#lib/bot/turn/events.ts';
import { greet } from '#lib/bot/turn/say.ts';
import { botEngineOf } from './conversing/bot-engine.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { createPacer } from './conversing/pace.ts';
import { startsTooFast, tooMany } from './conversing/problems.ts';
import { operation, OperationError } from './operation.ts';

const MOST_OPEN = 2_000;
/** Conversations that one visitor may begin. */
const startsOfOne = createPacer({ burst: 20, perSecond: 0.5 });
/** That all begin together: a script is a new visitor each time, or none. Two hundred customers come at once and find the door open. */
const startsOfAll = createPacer({ burst: 400, perSecond: 20 });
const ALL = 'all';
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
		const now = Date.now();
		if (visitor !== undefined && !startsOfOne.may(visitor, now))
			throw new OperationError('refused', startsTooFast(startsOfOne.waitSeconds(visitor, now)));
		if (!startsOfAll.may(ALL, now))
			throw new OperationError('refused', startsTooFast(startsOfAll.waitSeconds(ALL, now)));
		if (conversations.open().length >= MOST_OPEN && !conversations.makeRoom(now))
			throw new OperationError('refused', tooMany);
		// it learns while the customer still types
		botEngineOf(poise).catch(() => undefined);
		const started = { kind: 'started', scenario, language, seed: seed ?? randomInt(MOST_SEED) } as const;
		const { id, events } = conversations.start(started, visitor ?? null, greet(language));
		return Promise.resolve({ conversation: id, events: [...events] });
	}
});
