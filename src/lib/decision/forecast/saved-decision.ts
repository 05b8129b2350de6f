import { z } from 'zod';
import { killRuleIds } from '../kill-rule.ts';

/** What a saved decision looks like, as a number that grows when its shape changes. */
export const DECISION_FORMAT = 1;
const LONGEST_NAME = 100;
const LONGEST_NOTE = 2_000;

export const killRuleSchema = z.object({
	id: z.enum(killRuleIds),
	metric: z.string().describe('Id of the metric it is measured by.'),
	of: z
		.enum(['figure', 'lost-to-bot'])
		.describe('The metric itself, or its figure of people-first contacts less that of bot-first ones, like for like.'),
	stopWhen: z.enum(['above', 'below']),
	limit: z.number(),
	baseline: z.number().nullable(),
	leastN: z.int().describe('Fewer conversations prove nothing.'),
	weeksRunning: z.int().nullable().describe('null: everything since the start, taken together.')
});

/** A figure the decision expects, with its band; `value` null where the log it rests on could not say, and `missing` says for want of what. */
export const expectationSchema = z.object({
	metric: z.string(),
	value: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	n: z.number(),
	missing: z.array(z.string())
});

const figure = z.object({ low: z.number(), mode: z.number(), high: z.number(), n: z.number() });
const override = z.union([
	z.number(),
	z.string(),
	z.object({ low: z.number().optional(), mode: z.number().optional(), high: z.number().optional() })
]);

/** What somebody writes of a decision. */
export const decisionWords = z.object({
	name: z.string().trim().min(1).max(LONGEST_NAME),
	note: z.string().trim().max(LONGEST_NOTE),
	takenBy: z.string().trim().max(LONGEST_NAME)
});

/** A decision with what it expects and when it stops: as it was on the day, never changed afterwards. */
export const savedDecisionSchema = decisionWords.extend({
	id: z.string(),
	format: z.literal(DECISION_FORMAT),
	savedAt: z.string(),
	/** Of Poise. */
	version: z.string(),
	/** null: the whole log. */
	topic: z.string().nullable(),
	advice: z.enum(['adopt', 'pilot', 'hold']),
	class: z.enum(['efficiency', 'experience', 'risk', 'undetermined']),
	/** The log it rested on: first and last day (on its own clock), and conversations of the scope. */
	basis: z.object({ from: z.iso.date(), to: z.iso.date(), conversations: z.int() }),
	/** Conversations that open from this day on are held against it. */
	startsOn: z.iso.date(),
	plan: z.object({
		/** Share of contacts the bot takes first. */
		botFirstShare: z.number(),
		/** Topics that its net value is about; null: all contacts, as in decisions saved before this was kept. */
		programme: z.array(z.string()).nullable().default(null),
		topics: z.array(z.object({ topic: z.string(), class: z.string(), advice: z.string() })),
		/** What lay over the shipped assumptions on that day. */
		measured: z.record(z.string(), figure),
		overrides: z.record(z.string(), override),
		seed: z.int()
	}),
	expectations: z.array(expectationSchema),
	/** Running total of the net value after so many months, undiscounted; eight in ten draws lie between p10 and p90. Empty: not said. */
	netValue: z.array(
		z.object({
			month: z.int(),
			p10: z.number().nullable(),
			p50: z.number().nullable(),
			p90: z.number().nullable()
		})
	),
	rules: z.array(killRuleSchema)
});

export type SavedDecision = z.infer<typeof savedDecisionSchema>;
export type Expectation = z.infer<typeof expectationSchema>;

/** The figures a decision expects to hold, by id of the catalogue; contacts are counted by the week. */
export const expectedMetrics = [
	'bot-durable-resolution',
	'recontact-7d',
	'complaint-share',
	'csat-mean',
	'cost-per-contact',
	'volume'
] as const;
