import { z } from 'zod';
import { metricQuerySchema } from '#lib/metrics/query.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { answerQuery, sqlOf } from './answer-query.ts';
import { textSchema } from './bilingual-schema.ts';
import { checkedQuery } from './checked-query.ts';
import { compareArms } from './compare-arms.ts';
import { compareEvent } from './compare-event.ts';
import { comparePrevious } from './compare-periods.ts';
import { currentRegister } from './current-register.ts';
import { operation, OperationError, type Poise } from './operation.ts';
import { unknownValues } from './unknown-values.ts';

export const estimateSchema = z.object({
	value: z.number().nullable(),
	n: z.number(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	tooFew: z.boolean().describe('By different customers, not by n: see `few`.'),
	few: z
		.object({ of: z.enum(['customers', 'hours', 'conversations']), count: z.number(), least: z.number() })
		.optional()
		.describe('Where it is too few: of what, how many there are, and how many it takes.')
});

const effect = z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const contrast = z.object({
	value: z.number(),
	low: z.number(),
	high: z.number(),
	standardError: z.number(),
	degreesOfFreedom: z.number()
});
const period = z.object({ from: z.string(), to: z.string() });
const bothMeans = z.object({ of: z.number(), against: z.number() });
const ofBoth = z.object({ of: z.int(), against: z.int() });
const differenceSchema = z.object({
	of: z.string().describe('The side from which the other is taken: `bot-first`, or a period as an ISO 8601 interval.'),
	against: z.string(),
	raw: effect.nullable(),
	adjusted: effect
		.extend({
			estimand: z.literal('att'),
			means: bothMeans.extend({ botFirst: z.number().optional(), humanFirst: z.number().optional() }).nullable(),
			ratio: effect.nullable().describe('The same comparison as a ratio.'),
			atu: effect,
			mantelHaenszel: effect.extend({
				oddsRatio: effect.nullable(),
				homogeneity: z.object({ statistic: z.number(), degreesOfFreedom: z.int(), p: z.number() }).nullable()
			}),
			matchedShare: z.number(),
			strata: z.int(),
			n: ofBoth.extend({ botFirst: z.int().optional(), humanFirst: z.int().optional() }),
			eValue: z.number().nullable(),
			eValueCI: z.number().nullable()
		})
		.nullable(),
	notAdjusted: textSchema.nullable(),
	matchedOn: z.array(textSchema),
	notKnown: z.array(textSchema),
	coarsened: z.array(textSchema).describe('What was made coarser, so that more contacts have their like.'),
	figures: z.object({ of: estimateSchema.nullable(), against: estimateSchema.nullable() }),
	empty: z.array(textSchema).describe('Of each side that has no figure: that it has none, and why.'),
	unanswered: ofBoth
		.nullable()
		.optional()
		.describe(
			'Contacts nobody has answered: they stand on the side that was to answer them. null: the log does not tell.'
		),
	sql: z
		.string()
		.nullable()
		.describe('What the like-for-like figures are read from; it runs in the console as it stands.'),
	basis: textSchema
		.nullable()
		.optional()
		.describe('Where the figure is counted otherwise than by itself, so that neither side gains by it: how.'),
	periods: z.object({ of: period, against: period }).optional(),
	event: z.object({ id: z.string(), name: z.union([z.string(), textSchema]), date: z.string() }).optional(),
	series: z
		.object({
			grain: z.enum(['week', 'day']),
			season: z.enum(['weekday', 'year']).nullable(),
			level: contrast.describe('At once, against where the line before was heading.'),
			slope: contrast.describe('So much more or less each step.'),
			average: contrast.describe('Over all steps after it.'),
			autocorrelation: z.number(),
			before: z.int(),
			after: z.int(),
			points: z.array(
				estimateSchema.extend({ from: z.string(), fitted: z.number(), counterfactual: z.number().nullable() })
			)
		})
		.nullable()
		.optional(),
	noSeries: textSchema.nullable().optional(),
	immature: ofBoth.optional().describe('Left out, since they were still too young when they were looked at.'),
	setAside: ofBoth
		.optional()
		.describe('Those of them that are old enough by now: left out so that both periods are followed equally long.')
});

export const askMetrics = operation({
	name: 'metrics',
	summary: 'Any metric of the log, split by dimensions, each figure with n and its 95 % interval.',
	input: metricQuerySchema.extend({
		compare: z
			.enum(['first-responder', 'previous', 'event'])
			.optional()
			.describe(
				'Also bot-first against human-first contacts; or the period asked for (the later half of the log, if none is) against the equally long one before it; or after an event against before it.'
			),
		event: z.string().optional().describe('Which event: its id as `events` answers it, or a date.'),
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
							partial: z
								.object({
									from: z.string(),
									to: z.string(),
									days: z.int(),
									of: z.int(),
									until: z.string().optional(),
									young: z.literal(true).optional()
								})
								.optional()
								.describe(
									'Where only a part of the period can be counted: from which day, up to which (not included), how many of its days; `young`: the days behind are in the log, and too young for the metric’s window to be over.'
								),
							dimensions: z.record(z.string(), z.string().nullable()).describe('Also in the row itself, by their ids.')
						})
						.loose()
				),
				differences: z.array(differenceSchema).optional(),
				others: z
					.record(z.string(), z.object({ kept: z.array(z.string()), values: z.int() }))
					.optional()
					.describe('By dimension: the values that stand alone, and how many are taken together as “(other)”.'),
				notMeasurable: z.object({ missing: z.array(z.string()) }).nullable(),
				restsOn: z.array(z.string()).optional()
			})
		),
		currency: z.string(),
		warnings: z.array(textSchema).optional(),
		sql: z.array(z.object({ id: z.string(), sql: z.string() })).optional()
	}),
	async run(poise, input, { signal }) {
		const checked = await checkedQuery(poise, input);
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
				...(isCompared
					? { differences: [await differenceOf(poise, input, { metric: asked, query: checked, signal })] }
					: {})
			});
		}
		const sql = input.sql ? { sql: await sqlOf(poise, checked) } : {};
		const warnings = await unknownValues(poise, checked, signal);
		return { metrics, currency: currency.value, ...(warnings.length ? { warnings } : {}), ...sql };
	}
});

interface Asked {
	readonly metric: Metric;
	readonly query: CheckedQuery;
	readonly signal: AbortSignal;
}

function differenceOf(
	poise: Poise,
	{ compare, event, adjusted }: { compare?: string | undefined; event?: string | undefined; adjusted: boolean },
	{ metric, query, signal }: Asked
) {
	if (compare === 'previous') return comparePrevious(poise, metric, query, adjusted, signal);
	if (compare !== 'event') return compareArms(poise, metric, query, adjusted, signal);
	if (event === undefined) throw new OperationError('usage', whichEvent);
	return compareEvent(poise, { metric, query, event, adjust: adjusted, signal });
}

const whichEvent = {
	code: 'no-event',
	message: { en: 'Before and after which event is not said.', zh: '未说明比较哪个事件的前后。' },
	hint: {
		en: 'Name it with --event: an id that `poise events` lists, or a date.',
		zh: '请用 --event 指明：`poise events` 列出的编号，或一个日期。'
	}
};
