import { z } from 'zod';
import type { ShiftPattern } from '#lib/staffing/shifts/pattern.ts';
import { OperationError } from '../operation.ts';
import type { Needs } from './listed-needs.ts';

const DAY = 1440;
const step = z.int().min(5).max(DAY);

export const patternSchema = z.object({
	name: z.string().min(1).max(100),
	minutes: z.int().min(15).max(DAY).describe('From coming to going, breaks included.'),
	from: z
		.int()
		.min(0)
		.max(DAY - 1)
		.default(0)
		.describe('First beginning, minutes after midnight.'),
	until: z
		.int()
		.min(0)
		.max(DAY - 1)
		.default(DAY - 1)
		.describe('Last beginning.'),
	every: step.default(60).describe('Minutes between beginnings.'),
	days: z
		.array(z.int().min(1).max(7))
		.min(1)
		.default([1, 2, 3, 4, 5, 6, 7])
		.describe('On which it may begin: Monday 1 … Sunday 7.'),
	breaks: z
		.array(
			z.object({
				minutes: z.int().min(5).max(DAY),
				from: z.int().min(0).max(DAY).describe('Earliest beginning, minutes after the shift’s.'),
				until: z.int().min(0).max(DAY).describe('Latest beginning.'),
				every: step.default(30).describe('Minutes between places.'),
				isPaid: z.boolean().default(false)
			})
		)
		.max(3)
		.default([])
});

/** Shifts, breaks placed, that are weighed at once. */
const MOST_SHIFTS = 20_000;

/** @throws OperationError for a shift that cannot be, or too many to choose from */
export function checkedPatterns(
	patterns: readonly ShiftPattern[],
	{ interval, intervals }: Needs
): readonly ShiftPattern[] {
	let shifts = 0;
	const days = Math.ceil((interval * intervals) / DAY) + 1;
	for (const { name, minutes, from, until, every, breaks } of patterns) {
		if (until < from) throw refused(name, endsBefore);
		let places = 1;
		for (const each of breaks) {
			if (each.until < each.from) throw refused(name, endsBefore);
			if (each.until + each.minutes >= minutes || each.from === 0) throw refused(name, breakOutside);
			places *= Math.floor((each.until - each.from) / each.every) + 1;
		}
		shifts += days * (Math.floor((until - from) / every) + 1) * places;
	}
	if (shifts > MOST_SHIFTS)
		throw new OperationError('usage', {
			code: 'too-many-shifts',
			message: {
				en: `These patterns make ${shifts.toLocaleString('en')} shifts; at most ${MOST_SHIFTS.toLocaleString('en')} are weighed at once.`,
				zh: `这些班型共可排出 ${shifts.toLocaleString('en')} 个班次，一次最多比较 ${MOST_SHIFTS.toLocaleString('en')} 个。`
			},
			hint: {
				en: 'Take larger steps between beginnings or breaks, or plan fewer days.',
				zh: '请加大开始时间或休息的步长，或缩短排班期。'
			},
			column: 'patterns'
		});
	return patterns;
}

type Words = Pick<OperationError['problem'], 'message' | 'hint'>;

const refused = (name: string, words: (name: string) => Words) =>
	new OperationError('usage', { code: 'bad-pattern', ...words(name), column: 'patterns' });

const endsBefore = (name: string): Words => ({
	message: {
		en: `In “${name}”, the last beginning (until) is before the first (from).`,
		zh: `班型“${name}”的最晚开始时间（until）早于最早开始时间（from）。`
	},
	hint: {
		en: 'Let the last beginning be the first or a later one.',
		zh: '请让最晚开始时间不早于最早开始时间。'
	}
});

const breakOutside = (name: string): Words => ({
	message: { en: `In “${name}”, a break does not lie within the shift.`, zh: `班型“${name}”的休息不在班次之内。` },
	hint: {
		en: 'Let breaks begin after the shift does and end before it.',
		zh: '请让休息晚于上班开始，并在下班前结束。'
	}
});
