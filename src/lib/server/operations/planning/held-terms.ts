import { z } from 'zod';
import { floorMetrics } from '#lib/staffing/ratio/question.ts';

/** What else has to hold of a plan beside its targets, as whoever asks for one says it. */
export const heldTerms = {
	floor: z
		.object({ metric: z.enum(floorMetrics), value: z.number().min(0).max(1) })
		.nullable()
		.optional()
		.describe('The least that people keep of the whole; null: nothing. Left out: as the decision advises.'),
	people: z.int().min(0).max(1_000_000).optional().describe('No more can be at work at once.')
};
