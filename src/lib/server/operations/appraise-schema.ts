import { z } from 'zod';
import { turningPoints } from '#lib/economics/appraisal/break-even.ts';
import { waterfallParts } from '#lib/economics/appraisal/waterfall.ts';
import { assumptionsInput } from './assumptions-input.ts';
import { textSchema } from './bilingual-schema.ts';
import { SEED } from './current-register.ts';

export const DRAWS = 20_000;
const MOST_DRAWS = 200_000;

const spread = z.object({ p10: z.number().nullable(), p50: z.number().nullable(), p90: z.number().nullable() });
const turning = z.object({ now: z.number(), value: z.number().nullable() });
const outlook = z.object({
	botFirst: z.number().describe('Of all contacts of the log, the bot goes first in so many, 0..1.'),
	npv: spread,
	probabilityLoss: z.number()
});

export const waterfallSchema = z
	.array(z.object({ part: z.enum(waterfallParts), value: z.number() }))
	.describe(
		'Present value of each part in the middle case, outgoings negative; the last, net, is their sum and npv.p50.'
	);

export const appraiseInput = z.object({
	assumptions: assumptionsInput,
	draws: z.int().min(100).max(MOST_DRAWS).default(DRAWS).describe('How often the programme is played through.'),
	seed: z.int().min(0).default(SEED).describe('The same seed gives the same numbers, on every machine.'),
	months: z.int().min(1).max(240).optional().describe('Left out: the assumption appraisal.horizon-months.')
});

export const appraiseOutput = z.object({
	npv: spread.extend({ mean: z.number() }).describe('In the workspace’s currency. Eight in ten draws lie in p10–p90.'),
	roi: spread.describe('NPV ÷ present value of the programme’s costs, a ratio.'),
	paybackMonths: spread.describe('null: never.'),
	probabilityLoss: z.number().describe('Share of draws with a negative NPV.'),
	atModes: z.object({
		npv: z.number(),
		roi: z.number().nullable(),
		paybackMonths: z.number().nullable(),
		irr: z.number().nullable().describe('A year; null unless the cash flow changes sign exactly once.')
	}),
	cashFlow: z.array(
		z.object({
			month: z.int(),
			botFirst: z.number(),
			staffing: z.number().describe('Wages spared, before customers come back.'),
			build: z.number(),
			licence: z.number(),
			run: z.number(),
			upkeep: z.number(),
			handoffTax: z.number(),
			repeats: z.number().describe('Wages for customers who come back more than after a person.'),
			churn: z.number(),
			events: z.number(),
			net: z.number()
		})
	),
	waterfall: waterfallSchema,
	fan: z.array(spread.extend({ month: z.int() })).describe('Running total of the net, undiscounted.'),
	tornado: z.array(z.object({ input: z.string(), low: z.number(), high: z.number() })),
	sobol: z.array(z.object({ input: z.string(), value: z.number() })),
	evpi: z.number(),
	evppi: z.array(z.object({ input: z.string(), value: z.number(), standardError: z.number() })),
	breakEven: z.object({
		containment: turning,
		'give-ups': turning,
		price: turning,
		churn: turning,
		contacts: turning,
		'build-cost': turning
	}),
	plans: z
		.object({
			today: outlook
				.nullable()
				.describe('What the bot answers first today, going on like that; null: the log does not say.'),
			firstStep: outlook
				.extend({ topics: z.array(z.string()).describe('Handed over that the bot does not answer first already.') })
				.nullable()
				.describe('What is handed over outright, without the trials; null where that is no step of its own.'),
			whole: outlook
		})
		.describe('Ways to divide the work, each against people alone, by the same draws.'),
	recommendation: z
		.object({
			advice: z.enum(['adopt', 'pilot', 'hold']),
			says: textSchema,
			heldBecause: z.enum(['risk', 'undetermined', 'too-few', 'unstable', 'loses']).nullable(),
			condition: z
				.object({
					of: z.string().describe(`The key of an assumption, or ${turningPoints.join(', ')}.`),
					now: z.number(),
					value: z.number(),
					gains: z.enum(['above', 'below'])
				})
				.nullable()
				.describe('On what it turns: the middle case gains on this side of the value.')
		})
		.describe('What to do, the money counted, and on which condition it is worth it.'),
	seed: z.int(),
	draws: z.int(),
	months: z.int(),
	n: z.int().describe('Contacts it starts from: of the topics advised, or of the whole log.'),
	plan: z
		.object({
			advised: z
				.object({ adopted: z.array(z.string()), onTrial: z.array(z.string()) })
				.nullable()

				.describe(
					'The topics in which the bot goes first; null: a share of contacts that is set (made up of the topics in their order), or assumed where no topic is advised.'
				),
			botFirst: z.number().describe('Of all contacts of the log, the bot goes first in so many, 0..1.')
		})
		.describe('As decide advises, unless plan.bot-first-share is set.'),
	churn: z
		.enum(['measured', 'stated'])
		.describe('Whether leaving was measured, or rests on what people said they would do.'),
	currency: z.string()
});
