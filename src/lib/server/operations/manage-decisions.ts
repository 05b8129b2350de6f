import { z } from 'zod';
import { expectationSchema, killRuleSchema, type SavedDecision } from '#lib/decision/forecast/saved-decision.ts';
import { estimateSchema } from './ask-metrics.ts';
import { textSchema } from './bilingual-schema.ts';
import { currentRegister } from './current-register.ts';
import { holdDecision } from './forecasting/hold-decision.ts';
import { makeDecision } from './forecasting/make-decision.ts';
import { operation, type Context, type Poise } from './operation.ts';
import { checkWords, keepDecision, knownDecision, savedDecisions, withdrawDecision } from './saved-decisions.ts';

const input = z.object({
	save: z
		.object({
			name: z.string(),
			note: z.string().default(''),
			takenBy: z.string().default('').describe('Who took it, in free words.'),
			topic: z.string().nullable().default(null).describe('Left out: the log as a whole.'),
			startsOn: z.iso
				.date()
				.nullable()
				.default(null)
				.describe('Conversations from this day on are held against it. Left out: the day after the last of the log.')
		})
		.optional()
		.describe('Saves what is decided today with what it expects and when it stops; it is never changed afterwards.'),
	remove: z.string().optional().describe('Withdraws one, by its id or name.'),
	show: z.string().optional().describe('The id or name of the only one to answer with; left out: all.'),
	check: z.boolean().default(false).describe('Also count the kill rules that are met, as `tripped`.')
});

const standing = z.enum(['inside', 'drifting', 'outside', 'waiting', 'unexpected']);
const weeks = z
	.array(
		estimateSchema.extend({
			week: z.int().describe('Counted from the start; the first is 0.'),
			from: z.string(),
			to: z.string().describe('Not included.'),
			isOver: z.boolean().describe('Whole, and every window of the metric over.')
		})
	)
	.describe('The metric week by week after the start.');

const heldSchema = z.object({
	until: z.string().nullable().describe('Last day of what has come in since the start; null while nothing has.'),
	conversations: z.int().describe('That have come in since the start.'),
	tripped: z.int().describe('How many kill rules were met.'),
	expectations: z.array(
		z.object({
			metric: z.string(),
			label: textSchema,
			unit: z.enum(['seconds', 'share', 'money', 'count', 'ratio']),
			expected: expectationSchema.pick({ low: true, high: true, n: true }).extend({ value: z.number() }).nullable(),
			eachWeek: z
				.object({ low: z.number(), high: z.number() })
				.nullable()
				.describe('What single weeks should lie in; null where that is `expected` itself.'),
			actual: estimateSchema
				.nullable()
				.describe('Of all since the start that is old enough; contacts: of a mean week, and `expected` of as many.'),
			standing,
			missing: z.array(z.string()),
			lagDays: z.int().describe('So many days after its end a week counts.'),
			weeks
		})
	),
	netValue: z
		.array(
			z.object({
				month: z.int(),
				p10: z.number().nullable(),
				p50: z.number().nullable(),
				p90: z.number().nullable(),
				actual: estimateSchema.nullable().describe('Contacts and outcomes as they came, prices as assumed on the day.'),
				standing
			})
		)
		.describe('Running total of the net value, undiscounted, by month after the start.'),
	rules: z.array(
		z.object({
			rule: killRuleSchema,
			text: textSchema,
			label: textSchema,
			unit: z.enum(['seconds', 'share', 'money', 'count', 'ratio']),
			standing: z.enum(['waiting', 'holding', 'near', 'tripped']),
			since: z.string().nullable().describe('First day of the weeks that tripped it.'),
			decisive: estimateSchema
				.extend({
					from: z.string().nullable(),
					to: z.string().nullable(),
					week: z.int().optional().describe('Counted from the start; the first is 0.'),
					isOver: z.boolean().optional().describe('The week is over, and its conversations are old enough.')
				})
				.nullable()
				.describe('The week, or the whole time since the decision, that the standing rests on.'),
			isCrossedByFew: z.boolean(),
			cannot: z
				.object({ missing: z.array(z.string()), why: textSchema.nullable() })
				.nullable()
				.describe('Why it cannot be held.'),
			lagDays: z.int(),
			weeks
		})
	)
});

const output = z.object({
	decisions: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			problem: textSchema.nullable().describe('Why it cannot be read.'),
			note: z.string().nullable(),
			takenBy: z.string().nullable(),
			savedAt: z.string().nullable(),
			version: z.string().nullable(),
			topic: z.string().nullable(),
			advice: z.enum(['adopt', 'pilot', 'hold']).nullable(),
			class: z.enum(['efficiency', 'experience', 'risk', 'undetermined']).nullable(),
			basis: z.object({ from: z.string(), to: z.string(), conversations: z.int() }).nullable(),
			startsOn: z.string().nullable(),
			plan: z
				.object({
					botFirstShare: z.number(),
					programme: z.array(z.string()).nullable().describe('Topics that its net value is about; null: all contacts.'),
					topics: z.array(z.object({ topic: z.string(), class: z.string(), advice: z.string() })),
					measured: z.record(z.string(), z.unknown()),
					overrides: z.record(z.string(), z.unknown()),
					seed: z.int()
				})
				.nullable(),
			held: heldSchema.nullable()
		})
	),
	saved: z.string().nullable().describe('The id of the one just saved.'),
	tripped: z.int().nullable().describe('Kill rules met in all of these, where that was asked (`check`).'),
	currency: z.string()
});

export const manageDecisions = operation({
	name: 'decisions',
	summary:
		'Decisions with what they expect and when they stop: saves or withdraws some, and holds each against the conversations that came after it.',
	input,
	output,
	isLong: true,
	async run(poise, { save, remove, show, check }, context) {
		const saved = save ? await saveDecision(poise, save, context) : null;
		if (remove !== undefined) {
			withdrawDecision(poise, remove);
			record(poise, context, { withdrawn: remove });
		}
		const shown = show === undefined ? null : knownDecision(poise, show).id;
		const decisions = [];
		for (const { id, name, decision, problem } of savedDecisions(poise)) {
			if (shown !== null && id !== shown) continue;
			context.signal.throwIfAborted();
			decisions.push({ id, name, problem, ...(decision ? await told(poise, decision) : unread) });
		}
		return {
			decisions,
			saved,
			tripped: check ? decisions.reduce((sum, { held }) => sum + (held?.tripped ?? 0), 0) : null,
			currency: (await currentRegister(poise)).choices.currency.value
		};
	}
});

type Save = NonNullable<z.output<typeof input>['save']>;

async function saveDecision(poise: Poise, { name, note, takenBy, topic, startsOn }: Save, context: Context) {
	const words = checkWords(poise, { name, note, takenBy });
	const made = await makeDecision(poise, { topic, startsOn }, context);
	const { id } = keepDecision(poise, { ...made, ...words });
	record(poise, context, { saved: id });
	return id;
}

const record = (poise: Poise, { actor }: Context, detail: object) =>
	poise.state.record(new Date().toISOString(), { actor, action: 'decisions', detail });

async function told(poise: Poise, decision: SavedDecision) {
	const { note, takenBy, savedAt, version, topic, advice, class: of, basis, startsOn, plan } = decision;
	const saved = { note, takenBy, savedAt, version, topic, advice, class: of, basis, startsOn, plan };
	return { ...saved, held: await holdDecision(poise, decision) };
}

const unread = {
	note: null,
	takenBy: null,
	savedAt: null,
	version: null,
	topic: null,
	advice: null,
	class: null,
	basis: null,
	startsOn: null,
	plan: null,
	held: null
};

/** Names of the saved decisions that have met a kill rule, with how many of how many. */
export async function trippedDecisions(poise: Poise) {
	const tripped = [];
	for (const { decision } of savedDecisions(poise)) {
		if (!decision) continue;
		const { tripped: count, rules } = await holdDecision(poise, decision);
		if (count > 0) tripped.push({ id: decision.id, name: decision.name, tripped: count, rules: rules.length });
	}
	return tripped;
}

export type DecisionsAnswer = z.output<typeof output>;
