import { z } from 'zod';
import { billedUnits } from '#lib/economics/bills/price-model.ts';
import { textSchema } from './bilingual-schema.ts';

/** A price model as it is answered: what `prices` takes back. */
export const priceModelAnswer = z.object({
	id: z.string(),
	unit: z.enum(billedUnits),
	name: textSchema,
	currency: z.string(),
	source: textSchema,
	url: z.string().nullable(),
	date: z.string(),
	example: z.boolean(),
	baseFee: z.number(),
	seatFee: z.number(),
	seats: z.number().nullable(),
	minimum: z.number(),
	included: z.number().optional(),
	committed: z.number().optional(),
	tiers: z.array(z.object({ upTo: z.number().nullable(), price: z.number() })).optional(),
	overagePrice: z.number().nullable().optional(),
	reopenedWithinDays: z.number().nullable().optional(),
	verifiedOnly: z.boolean().optional(),
	inputPrice: z.number().optional(),
	outputPrice: z.number().optional()
});
