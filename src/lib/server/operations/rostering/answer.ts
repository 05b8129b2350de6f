import { z } from 'zod';
import { mixNames } from '#lib/staffing/ratio/mixes.ts';

const met = z.object({ serviceLevel: z.number(), abandon: z.number() });

/** What the operation `roster` answers with. */
export const rosterAnswer = z.object({
	shifts: z.array(
		z.object({
			start: z.string().describe('Local time.'),
			end: z.string(),
			breaks: z.array(z.object({ start: z.string(), end: z.string() })),
			group: z.string(),
			people: z.int(),
			paidHours: z
				.number()
				.describe('Of one person, the whole shift; where the clock is put forward or back, the hours there are.')
		})
	),
	cost: z.object({ people: z.number(), missing: z.number(), total: z.number() }),
	bound: z.number().nullable().describe('No roster of these shifts costs less; null: not known.'),
	gap: z.number().nullable().describe('(total − bound) ÷ total.'),
	paidHours: z.number().describe('Of the log’s week up to its end: the week after pays for what goes on.'),
	intervals: z
		.array(
			z.object({
				start: z.string(),
				skill: z.string(),
				need: z.int(),
				missing: z.int(),
				reach: z.boolean().describe('Some shift can have people there.'),
				serviceLevel: z
					.number()
					.nullable()
					.describe('Share answered in time with the people there; null: not of the log.')
			})
		)
		.describe('Where people are wanted; `need` is on shift, shrinkage included.'),
	wanted: z
		.array(z.object({ skill: z.string(), agents: z.array(z.int()) }))
		.describe('People wanted at work, before shrinkage, for each interval from start.'),
	atWork: z.array(z.object({ group: z.string(), people: z.array(z.int()) })).describe('For each interval from start.'),
	clock: z
		.array(z.object({ at: z.string(), longer: z.int(), people: z.int() }))
		.describe(
			'Changes of the clock within the plan: local time, minutes by which whoever works over it works longer, and how many do.'
		),
	start: z.string(),
	interval: z.int().describe('Minutes.'),
	share: z.number().nullable().describe('First-touch share of people; null: not of the log.'),
	mix: z.enum(mixNames).nullable().describe('The mix of that share; null: it was asked for by its number.'),
	service: z
		.object({ planned: met, reached: met })
		.nullable()
		.describe(
			'Over the week, as the ratio’s plan has it and with the people of this roster; more people than wanted are not counted. Null: not of the log.'
		),
	shrinkage: z.number(),
	wage: z.number(),
	zone: z.string(),
	currency: z.string(),
	file: z.string().nullable(),
	text: z.string().nullable().describe('The file, where a format was asked for.')
});
export type RosterAnswer = z.output<typeof rosterAnswer>;
