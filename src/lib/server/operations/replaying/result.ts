import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { policySettingsSchema } from '#lib/bot/policy/settings.ts';
import { ENDINGS } from '#lib/bot/replay/summary.ts';

const bound = z.number().nullable();
const rate = z.object({ n: z.int(), count: z.int(), share: bound, low: bound, high: bound });
const ending = z.enum(ENDINGS);
const decisions = z.array(z.object({ ending, rule: z.string(), n: z.int(), share: z.number() })).readonly();
const latency = z
	.object({ n: z.int(), p50: bound, p95: bound })
	.describe('Milliseconds a turn on this machine, one at a time.');
const money = z.object({
	low: z.number().describe('A conversation, if the bot solves all that is left open, or a person does: the cheaper.'),
	high: z.number().describe('The dearer of the two.'),
	people: z.number().describe('The same conversations with people alone.')
});
const count = z.object({
	n: z.int(),
	customers: z.int().nullable(),
	endings: z
		.object({ answered: rate, open: rate, person: rate })
		.describe(
			'answered: from an article, nothing asked back. open: asked back or only polite. person: handed over. 95 % intervals, clustered by customer.'
		),
	contained: rate.describe('Would-be containment: not handed to a person, so answered or open.'),
	rules: decisions.describe('Which rule decided last; shares add up to their ending’s.'),
	refusals: rate.describe('The bot says that it must not, or that this is beyond what it knows.'),
	anxiousToPerson: rate.describe('Of conversations that read anxious or angry, those that reach a person.'),
	tooFew: z.boolean(),
	cost: money.nullable()
});
const asked = {
	label: z.literal('replay').describe('What a bot would have done, not what was done.'),
	at: z.iso.datetime(),
	by: z.object({ engine: z.enum(['native', 'wasm', 'remote', 'none']), model: z.string().nullable() }),
	policy: policySettingsSchema,
	milliseconds: z.number().describe('Of the whole replay.')
};
/** Of a log. */
export const logReplay = z.object({
	...asked,
	scenario: z.enum(SCENARIOS),
	seed: z.int(),
	from: z.string().nullable().default(null).describe('First day of the conversations drawn; null: of the log.'),
	to: z.string().nullable().default(null).describe('The day after the last.'),
	log: z.string().describe('State of the log that it was drawn from.'),
	withTexts: z.int().describe('Conversations of the log with words of the customer.'),
	drawn: z.int(),
	leftOut: z.object({
		first: z.int().describe('The bot was taught their first message.'),
		later: z.int().describe('It was taught a later one: counted by their first message alone.')
	}),
	first: count,
	whole: count,
	loops: rate.describe(
		'Of conversations with more than one message replayed, those in which the customer would have to ask again.'
	),
	messages: z.object({
		replayed: z.int(),
		standIns: z.int().describe('Written to somebody else than this bot.')
	}),
	beside: z.array(z.object({ ending, really: z.enum(['bot', 'person']).nullable(), n: z.int() })).readonly(),
	latency,
	topics: z
		.array(z.object({ topic: z.string().nullable(), n: z.int(), answered: rate, contained: rate, tooFew: z.boolean() }))
		.readonly()
		.default([])
		.describe('First messages by topic of the log.'),
	currency: z.string(),
	handleTime: z.enum(['measured', 'assumed'])
});
/** Of labelled questions. */
export const questionReplay = z.object({
	...asked,
	file: z.string(),
	leftOut: z.int().describe('Questions that the bot was taught.'),
	n: z.int(),
	right: z.int(),
	misjudged: rate.describe('Of those answered.'),
	wrongRefusals: rate.describe('Of those that an article answers.'),
	answeredWithoutArticle: rate.describe('Of those that none answers.'),
	notAnswered: decisions,
	latency
});
export type LogReplay = z.output<typeof logReplay>;
export type QuestionReplay = z.output<typeof questionReplay>;
