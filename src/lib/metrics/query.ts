import { z } from 'zod';
import { conditionKinds } from './condition.ts';

const identifier = z.string().min(1).max(100);
const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
	error: 'a date such as 2026-03-01, or an instant such as 2026-03-01T10:00:00+08:00, is wanted'
});

/** Values of a dimension that can be kept apart from the rest. */
export const MOST_KEPT = 50;

/** A question to the log, as plain data: the same from the address bar, the command line and the API. */
export const metricQuerySchema = z.object({
	metrics: z.array(identifier).max(100).default([]).describe('Metric ids; none means all.'),
	by: z.array(identifier).max(3).default([]).describe('Dimensions to split by.'),
	where: z
		.array(
			z.object({
				field: identifier,
				value: z.string().max(1000).nullable(),
				is: z
					.enum(conditionKinds)
					.optional()
					.describe('equal, if nothing is said; of those on a field that are one-of, one must hold.')
			})
		)
		.max(100)
		.default([])
		.describe('Conditions that must all hold; a null value asks for what the log does not say.'),
	top: z
		.int()
		.min(1)
		.max(MOST_KEPT)
		.optional()
		.describe(
			'Of each dimension that is no time, only so many values, those with the largest n; the rest are one group, “(other)”, its figure computed from its own conversations.'
		),
	from: instant
		.optional()
		.describe(
			'When the first conversations that count opened: an instant, or a date, which begins at midnight in the time zone of the log.'
		),
	to: instant.optional().describe('When the first that no longer count opened (exclusive).')
});

export type MetricQuery = z.output<typeof metricQuerySchema>;
