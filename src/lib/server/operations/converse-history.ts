import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { operation } from './operation.ts';

const MOST_SHOWN = 200;
const LONGEST_FIRST = 200;

export const converseHistory = operation({
	name: 'converse-history',
	summary:
		'Conversations of the sandbox that one visitor began, the latest first. Nobody is shown those of all: whoever answers customers looks at the desk.',
	input: z.object({
		limit: z.int().min(1).max(MOST_SHOWN).default(50),
		visitor: z
			.uuid()
			.describe(
				'In whose name they were begun: the number that was given to converse-start, which only that visitor knows.'
			)
	}),
	output: z.object({
		conversations: z.array(
			z.object({
				conversation: z.uuid(),
				scenario: z.enum(SCENARIOS),
				status: z.enum(['bot', 'waiting', 'person', 'ended']),
				startedAt: z.iso.datetime(),
				lastAt: z.iso.datetime(),
				messages: z.int().describe('Of the customer.'),
				first: z.string().nullable().describe('What the customer said first.'),
				rule: z.string().nullable().describe('Which rule decided last.')
			})
		)
	}),
	run(poise, { limit, visitor }) {
		const all = conversationsOf(poise);
		const listed = [...all.open(), ...all.ended()]
			.filter((each) => each.visitor === visitor)
			.sort((a, b) => b.state.lastAt.localeCompare(a.state.lastAt))
			.slice(0, limit)
			.map(({ id, state, events }) => ({
				conversation: id,
				scenario: state.scenario,
				status: state.status,
				startedAt: state.startedAt,
				lastAt: state.lastAt,
				messages: state.heard,
				first: events.find((event) => event.kind === 'heard')?.text.slice(0, LONGEST_FIRST) ?? null,
				rule: state.decisions.at(-1)?.rule ?? null
			}));
		return Promise.resolve({ conversations: listed });
	}
});
