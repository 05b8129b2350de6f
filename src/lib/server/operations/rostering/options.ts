import { z } from 'zod';
import { locales } from '#lib/i18n/locale.ts';
import { isZone } from '#lib/log/zones.ts';
import { USUAL_SHIFTS } from '#lib/staffing/shifts/pattern.ts';
import { rosterFormats } from '#lib/staffing/shifts/write-roster.ts';
import { assumptionsInput } from '../assumptions-input.ts';
import { askedMix } from '../planning/chosen-mix.ts';
import { heldTerms } from '../planning/held-terms.ts';
import { MOST_INTERVALS } from './listed-needs.ts';
import { MOST_AGENTS } from './needs-file.ts';
import { patternSchema } from './patterns.ts';

/** What a missing person costs at least, in wages of the same time: a target is there because somebody wants it kept. */
const MISSING_WAGES = 3;
const SECONDS = 60;
const GAP = 0.005;
const DAY = 1440;

const ofDay = z
	.int()
	.min(0)
	.max(DAY - 1);

/** What a roster is asked by, beside files. */
/** Of a text that names no zone. */
const notAZone = { en: 'must be a time zone such as Europe/Berlin', zh: '必须是时区，例如 Asia/Shanghai' };

export const rosterOptions = z.object({
	requirements: z
		.array(
			z.object({
				start: z.string().describe('Local time, 2026-09-01T08:15.'),
				agents: z.int().min(0).max(MOST_AGENTS).describe('Wanted at work.'),
				skill: z.string().min(1).max(100).optional()
			})
		)
		.min(1)
		.max(4 * MOST_INTERVALS)
		.optional()
		.describe(
			'How many people each interval wants; left out: what the week after the log’s last day does, at a share of people.'
		),
	interval: z
		.int()
		.min(5)
		.max(DAY)
		.optional()
		.describe('Minutes; left out: the least distance between starts, of the log a quarter of an hour.'),
	share: askedMix,
	...heldTerms,
	by: z.literal('language').optional().describe('Each language of the log is a skill of its own.'),
	groups: z
		.array(
			z.object({
				name: z.string().min(1).max(100),
				skills: z.array(z.string()).min(1),
				cost: z.number().positive().max(100).default(1).describe('Times the wage.')
			})
		)
		.min(1)
		.max(8)
		.optional()
		.describe('Who can do what. Left out: a group a skill, and one, a tenth dearer, that helps wherever it is wanted.'),
	shifts: z
		.array(
			z.object({
				work: z.int().min(60).max(960).describe('Minutes.'),
				rest: z.int().min(0).max(240).default(0).describe('An unpaid break, minutes.'),
				times: z
					.union([z.literal(1), z.literal(2)])
					.optional()
					.describe('How many such breaks; left out: one, and two where the work is longer than nine hours.')
			})
		)
		.min(1)
		.max(6)
		.default([...USUAL_SHIFTS])
		.describe('On offer. By intervals of an hour or more they have no break.'),
	begin: z
		.object({ from: ofDay.optional(), until: ofDay.optional() })
		.optional()
		.describe(
			'First and last beginning of these shifts, minutes after midnight; any full hour between. Left out: by the hours in which anybody is wanted.'
		),
	patterns: z
		.array(patternSchema)
		.min(1)
		.max(20)
		.optional()
		.describe('Shifts in every detail, in place of `shifts` and `begin`.'),
	shrinkage: z
		.number()
		.min(0)
		.max(0.95)
		.optional()
		.describe('Of people on a shift, the share away; left out: as assumed.'),
	wage: z.number().positive().max(1e9).optional().describe('Money for a paid hour; left out: as assumed.'),
	missing: z
		.number()
		.positive()
		.max(1e6)
		.default(MISSING_WAGES)
		.describe('What a missing person costs at least, times the wage of the time; churn, where that is dearer.'),
	seconds: z.number().min(0).max(600).default(SECONDS).describe('For the exact search; 0: the quick answer is enough.'),
	gap: z.number().min(0).max(1).default(GAP).describe('This near to the cheapest there can be is near enough.'),
	assumptions: assumptionsInput,
	zone: z
		.string()
		.refine(isZone, { params: { rule: notAZone } })
		.optional()
		.describe('Of the starts; left out: the log’s.'),
	lang: z.enum(locales).default('en').describe('Of words in a calendar.'),
	format: z.enum(rosterFormats).optional().describe('Answer with the file’s text as well.')
});
export type RosterAsked = z.output<typeof rosterOptions>;
