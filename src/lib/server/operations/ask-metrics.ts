import { z } from 'zod';
import { metricQuerySchema } from '#lib/metrics/query.ts';
import { checkQuery } from '#lib/metrics/validate.ts';
import { answerQuery, sqlOf } from './answer-query.ts';
import { textSchema } from './bilingual-schema.ts';
import { compareArms } from './compare-arms.ts';
import { currentRegister } from './current-register.ts';
import { operation, OperationError } from './operation.ts';
import { unknownValues } from './unknown-values.ts';

export const estimateSchema = z.object({
	value: z.number().nullable(),
	n: z.number(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	tooFew: z.boolean()
});

const effect = z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const differenceSchema = z.object({
	of: z.literal('bot-first'),
	against: z.literal('human-first'),
	raw: effect.nullable(),
	adjusted: effect
		.extend({
			estimand: z.literal('att'),
			means: z.object({ botFirst: z.number(), humanFirst: z.number() }).nullable(),
			ratio: effect.nullable().describe('The same comparison as bot-first ÷ human-first.'),
			atu: effect,
			mantelHaenszel: effect.extend({
				oddsRatio: effect.nullable(),
				homogeneity: z.object({ statistic: z.number(), degreesOfFreedom: z.int(), p: z.number() }).nullable()
			}),
			matchedShare: z.number(),
			strata: z.int(),
			n: z.object({ botFirst: z.int(), humanFirst: z.int() }),
			eValue: z.number().nullable(),
			eValueCI: z.number().nullable()
		})
		.nullable(),
	notAdjusted: textSchema.nullable(),
	matchedOn: z.array(textSchema),
	notKnown: z.array(textSchema)
});

export const askMetrics = operation({
	name: 'metrics',
	summary: 'Any metric of the log, split by dimensions, each figure with n and its 95 % interval.',
	input: metricQuerySchema.extend({
		compare: z.enum(['first-responder']).optional().describe('Also bot-first against human-first contacts.'),
		adjusted: z.boolean().default(false).describe('Compare like for like as well: coarsened exact matching.'),
		sql: z.boolean().default(false).describe('Also answer with the SQL.')
	}),
	output: z.object({
		metrics: z.array(
			z.object({
				id: z.string(),
				label: textSchema,
				definition: textSchema,
				unit: z.enum(['seconds', 'share', 'money', 'count', 'ratio']),
				better: z.enum(['higher', 'lower', 'neither']),
				rows: z.array(
					estimateSchema
						.extend({
							dimensions: z.record(z.string(), z.string().nullable()).describe('Also in the row itself, by their ids.')
						})
						.loose()
				),
				differences: z.array(differenceSchema).optional(),
				notMeasurable: z.object({ missing: z.array(z.string()) }).nullable(),
				restsOn: z.array(z.string()).optional()
			})
		),
		currency: z.string(),
		warnings: z.array(textSchema).optional(),
		sql: z.array(z.object({ id: z.string(), sql: z.string() })).optional()
	}),
	async run(poise, input, { signal }) {
		const checked = checkQuery(input);
		if ('code' in checked) throw new OperationError('usage', checked);
		const results = await answerQuery(poise, checked, signal);
		const { currency } = (await currentRegister(poise)).choices;
		const metrics = [];
		for (const metric of results) {
			const { notMeasurable } = metric;
			const asked = checked.metrics.find(({ id }) => id === metric.id);
			const isCompared = input.compare !== undefined && asked !== undefined && notMeasurable === null;
			metrics.push({
				...metric,
				rows: metric.rows.map((row) => ({ ...row.dimensions, ...row })),
				...(notMeasurable === null ? {} : { notMeasurable: { missing: [...notMeasurable.missing] } }),
				...(isCompared ? { differences: [await compareArms(poise, asked, checked, input.adjusted, signal)] } : {})
			});
		}
		const sql = input.sql ? { sql: sqlOf(checked) } : {};
		const warnings = await unknownValues(poise, checked, signal);
		return { metrics, currency: currency.value, ...(warnings.length ? { warnings } : {}), ...sql };
	}
});
