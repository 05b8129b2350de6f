import { z } from 'zod';
import { EMERGENCIES } from '../emergency/kinds.ts';
import { SCENARIOS, showingSchema, SLOTS } from '../knowledge/article.ts';

/** Languages the embedded bot speaks whole: it greets, asks and answers in them. */
export const BOT_LANGUAGES = ['en', 'zh'] as const;
export type BotLanguage = (typeof BOT_LANGUAGES)[number];

export const isBotLanguage = (language: string): language is BotLanguage =>
	(BOT_LANGUAGES as readonly string[]).includes(language);

/** What a turn can come to. Nothing is refused without a person: `refuse-to-person` hands over, and says that the bot must not. */
export const ACTIONS = ['answer', 'ask', 'hand-off', 'refuse-to-person'] as const;
export type Action = (typeof ACTIONS)[number];

/** How a wrapped-up conversation ended, as the agent says. */
export const WRAP_UPS = ['solved', 'not-solved', 'follow-up'] as const;
export type WrapUp = (typeof WRAP_UPS)[number];

const slot = z.enum(SLOTS);
const scenario = z.enum(SCENARIOS);
const emergency = z.enum(EMERGENCIES).optional();
const share = z.number().min(0).max(1);

/** What the words of a message say by themselves. */
const signals = z.object({
	person: z.boolean(),
	repeats: z.boolean(),
	asks: z.boolean(),
	thanks: z.boolean(),
	negative: z.boolean(),
	complaint: z.boolean()
});
export type Signals = z.output<typeof signals>;

const courtesy = z.enum(['greeting', 'yes', 'no']).nullable();

const choice = z.object({ article: z.string(), title: z.string().describe('As it was offered.') });
/** An article that the customer was offered by name. */
export type Choice = z.output<typeof choice>;

const chosen = z.object({
	article: z.string().nullable().describe('Null: none of them.'),
	by: z.enum(['place', 'name', 'none']).describe('How it was told: the second one, its name, none of these.')
});
/** What a customer chose of what was offered. */
export type Chosen = z.output<typeof chosen>;

const packet = z.object({
	summary: z.string(),
	slots: z.array(z.object({ slot, value: z.string() })),
	feelings: z.array(z.object({ anxious: share, urgent: share })).describe('One a customer message, in order.'),
	tried: z.array(
		z.object({ article: z.string().nullable().describe('Null: the bot was sure of none.'), rule: z.string() })
	),
	verified: z.boolean()
});
export type Packet = z.output<typeof packet>;

const kinds = [
	z.object({ kind: z.literal('started'), scenario, language: z.enum(BOT_LANGUAGES), seed: z.int() }),
	z.object({
		kind: z.literal('heard'),
		text: z.string(),
		language: z.string().describe('ISO 639-1 of what is written.'),
		slots: z.array(z.object({ slot, value: z.string() })),
		signals,
		courtesy,
		code: z.string().nullable().describe('Digits that may be a one-time code.'),
		isReadable: z.boolean().describe('Whether there is a letter, figure or character in it.'),
		emergency: emergency.describe('A danger that it tells of.'),
		key: z.string().optional().describe('Under which it was sent: sent again under the same, it is the same message.')
	}),
	z.object({
		kind: z.literal('translated'),
		text: z.string().describe('In English: what the rest of the turn reads.'),
		by: z.string().describe('The language model.'),
		signals,
		courtesy,
		emergency
	}),
	z.object({
		kind: z.literal('felt'),
		anxious: share,
		urgent: share,
		tone: z.enum(['calm', 'watch', 'escalate'])
	}),
	z.object({
		kind: z.literal('understood'),
		scenario,
		article: z.string().nullable().describe('The likeliest article.'),
		topic: z.string().nullable(),
		confidence: share.describe('Probability that it answers.'),
		inScope: z.boolean(),
		loops: z.int().describe('Times the customer has had to ask again, this one included.'),
		chosen: chosen.optional().describe('Where the customer chose among what the bot had offered.')
	}),
	z.object({
		kind: z.literal('recalled'),
		passages: z.array(z.object({ article: z.string(), scenario, title: z.string(), score: z.number() }))
	}),
	z.object({
		kind: z.literal('decided'),
		action: z.enum(ACTIONS),
		rule: z.string(),
		value: z.number().nullable().describe('What the rule compared, where it compared.'),
		threshold: z.number().nullable()
	}),
	z.object({
		kind: z.literal('said'),
		text: z.string(),
		article: z.string().nullable().describe('The article that the text is taken from.'),
		asks: slot.nullable(),
		offersPerson: z.boolean(),
		choices: z.array(choice).optional().describe('What it asks the customer to choose among, in order.'),
		showing: z
			.array(z.object({ text: z.string().describe('The step it stands beside.'), shown: showingSchema }))
			.optional()
			.describe('Pictures and videos of the article.'),
		wordedBy: z
			.string()
			.optional()
			.describe('The language model that worded or translated it; without one, the articles’ own words.')
	}),
	z.object({ kind: z.literal('code-sent'), until: z.iso.datetime(), sent: z.int() }),
	z.object({
		kind: z.literal('code-checked'),
		isRight: z.boolean(),
		hasRunOut: z.literal(true).optional().describe('It was the code that was sent, but no longer holds.'),
		triesLeft: z.int(),
		lockedUntil: z.iso.datetime().nullable()
	}),
	z.object({ kind: z.literal('stopped'), by: z.enum(['customer', 'switch']) }),
	z.object({ kind: z.literal('queued'), reason: z.string().describe('Id of the rule.'), packet }),
	z.object({
		kind: z.literal('joined'),
		agent: z.string(),
		from: z.string().optional().describe('The colleague who had it until then.')
	}),
	z.object({ kind: z.literal('agent-said'), agent: z.string(), text: z.string() }),
	z.object({ kind: z.literal('handed-back'), agent: z.string() }),
	z.object({
		kind: z.literal('ended'),
		by: z.enum(['customer', 'agent', 'idle']),
		outcome: z.enum(WRAP_UPS).nullable(),
		reason: z.string().nullable()
	})
] as const;

/**
 * What happens in a conversation: protocol, trace and stored record at once. A bot's turn is heard (→ translated) → felt → understood → recalled →
 * decided → said; the rest is what people do.
 */
export const botEventSchema = z.discriminatedUnion('kind', kinds);
export type BotEvent = z.output<typeof botEventSchema>;
export type EventOf<Kind extends BotEvent['kind']> = Extract<BotEvent, { readonly kind: Kind }>;

const stamp = { seq: z.int().describe('From 0, without gaps.'), at: z.iso.datetime() };

/** An event as it is stored and streamed: with its place and its moment. */
export const stampedEventSchema = z.intersection(botEventSchema, z.object(stamp));
export type StampedEvent = BotEvent & { readonly seq: number; readonly at: string };
