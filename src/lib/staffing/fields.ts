import { z } from 'zod';
import type { HandleTime } from './handle-time.ts';

/** More people than any service has; the largest sums stay below some milliseconds. */
export const MOST_SERVERS = 1_000_000;
export const MOST_ITEMS = 1_000_000;

/** The kinds of values that questions are made of. */
export const servers = z.int().min(0).max(MOST_SERVERS).describe('How many people serve.');
export const someServers = z.int().min(1).max(MOST_SERVERS).describe('How many people serve.');
export const nonNegative = z.number().min(0);
export const positive = z.number().positive();
export const share = z.number().min(0).max(1);
/** A target that can be met, and missed. */
export const openShare = z.number().gt(0).lt(1);
export const series = z.array(nonNegative).max(MOST_ITEMS);

/** A time that may have no end: null and "inf" are endless. */
export const endless = z
	.union([z.number().min(0), z.literal('inf'), z.null()])
	.transform((value) => (typeof value === 'number' ? value : Infinity));

/** What is wrong with a question that leaves out a field which the others make necessary. */
export const needed = (field: string) => ({
	code: 'invalid_type' as const,
	expected: 'number' as const,
	path: [field],
	input: undefined
});

export const handle = z
	.object({
		handle: z.enum(['exponential', 'lognormal', 'deterministic']),
		handleTime: positive,
		handleCv: nonNegative.optional()
	})
	.check(({ value, issues }) => {
		if (value.handle === 'lognormal' && value.handleCv === undefined) issues.push(needed('handleCv'));
	});

/** A coefficient of variation of 0 is a handle time that never varies. */
export function handleTimeOf({
	handle: kind,
	handleTime: mean,
	handleCv: cv = 0
}: z.output<typeof handle>): HandleTime {
	if (kind !== 'lognormal') return { kind, mean };
	return cv === 0 ? { kind: 'deterministic', mean } : { kind, mean, cv };
}
