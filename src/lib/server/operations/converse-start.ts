import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { BOT_LANGUAGES, stampedEventSchema } from '#lib/bot/turn/events.ts';
import { greet } from '#lib/bot/turn/say.ts';
import { botEngineOf } from './conversing/bot-engine.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { createPacer } from './conversing/pace.ts';
import type { LiveConversation } from './conversing/live-conversation.ts';
import { startsTooFast, tooMany, tooManyOfYours } from './conversing/problems.ts';
import { operation, OperationError, type Problem } from './operation.ts';

const MOST_OPEN = 2_000;
/** Of these, a visitor’s, and those from one address, behind which a whole office may sit. */
const MOST_OF_ONE = 20;
const MOST_OF_ADDRESS = 200;
/** Conversations that one visitor may begin. */
const startsOfOne = createPacer({ burst: 20, perSecond: 0.5 });
/** From one address. */
const startsOfAddress = createPacer({ burst: 100, perSecond: 2 });
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
			.describe(
				'Whose browser begins it: a number of its own, under which converse-history lists it and its codes are shown. Without one it gets a new one.'
			)
	}),
	output: z.object({
		conversation: z.uuid(),
		visitor: z.uuid().describe('Whose it is. Keep it: nobody else is shown the codes that are sent.'),
		events: z.array(stampedEventSchema)
	}),
	run(poise, { scenario, language, seed, visitor }, { origin = null }) {
		const conversations = conversationsOf(poise);
		const now = Date.now();
		if (visitor !== undefined && !startsOfOne.may(visitor, now))
			throw new OperationError('refused', startsTooFast(startsOfOne.waitSeconds(visitor, now)));
		if (origin !== null && !startsOfAddress.may(origin, now))
			throw new OperationError('refused', startsTooFast(startsOfAddress.waitSeconds(origin, now)));
		if (!startsOfAll.may(ALL, now))
			throw new OperationError('refused', startsTooFast(startsOfAll.waitSeconds(ALL, now)));
		const among = (isOf: (each: LiveConversation) => boolean, most: number, problem: Problem) => {
			if (conversations.open().filter(isOf).length >= most && !conversations.makeRoom(now, isOf))
				throw new OperationError('refused', problem);
		};
		if (visitor !== undefined) among((each) => each.visitor === visitor, MOST_OF_ONE, tooManyOfYours);
		if (origin !== null) among((each) => each.origin === origin, MOST_OF_ADDRESS, tooManyOfYours);
		among(() => true, MOST_OPEN, tooMany);
		// it learns while the customer still types
		botEngineOf(poise).catch(() => undefined);
		const started = { kind: 'started', scenario, language, seed: seed ?? randomInt(MOST_SEED) } as const;
		const owner = visitor ?? randomUUID();
		const { id, events } = conversations.start(started, { visitor: owner, origin }, greet(language));
		return Promise.resolve({ conversation: id, visitor: owner, events: [...events] });
	}
});
