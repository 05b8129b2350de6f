import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { BOT_LANGUAGES, stampedEventSchema } from '#lib/bot/turn/events.ts';
import { greet } from '#lib/bot/turn/say.ts';
import { botEngineOf } from './conversing/bot-engine.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { tooMany } from './conversing/problems.ts';
import { operation, OperationError } from './operation.ts';

const MOST_OPEN = 2_000;
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
			.describe('The same seed and the same messages give the same conversation.')
	}),
	output: z.object({ conversation: z.uuid(), events: z.array(stampedEventSchema) }),
	run(poise, { scenario, language, seed }) {
		const conversations = conversationsOf(poise);
		if (conversations.open().length >= MOST_OPEN) throw new OperationError('refused', tooMany);
		// it learns while the customer still types
		botEngineOf(poise).catch(() => undefined);
		const started = { kind: 'started', scenario, language, seed: seed ?? randomInt(MOST_SEED) } as const;
		const { id, events } = conversations.start(started, greet(language));
		return Promise.resolve({ conversation: id, events: [...events] });
	}
});
