import { z } from 'zod';
import { written } from '#lib/log/written.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';

/** What a vendor counts. `action`: each reply of the bot; `token`: what a language model reads and writes. */
export const billedUnits = ['resolution', 'conversation', 'action', 'token', 'seat'] as const;
export type BilledUnit = (typeof billedUnits)[number];

const MOST_TIERS = 20;
const MOST_LETTERS = 400;

/** Said in both languages, or once: then it stands in both. */
const text = z
	.union([
		z.string().trim().min(1).max(MOST_LETTERS),
		z.strictObject({ en: z.string().trim().min(1).max(MOST_LETTERS), zh: z.string().trim().min(1).max(MOST_LETTERS) })
	])
	.transform((said): Bilingual => (typeof said === 'string' ? { en: said, zh: said } : said));
const money = z.number().min(0).max(1e9);
const count = z.int().min(0).max(1e9);

const tiers = z
	.array(
		z.strictObject({
			upTo: z
				.int()
				.min(1)
				.max(1e9)
				.nullable()
				.describe('The last unit of a month at this price; null: all further ones.'),
			price: money
		})
	)
	.min(1)
	.max(MOST_TIERS)
	.refine((list) => list.every(({ upTo }, at) => (upTo === null) === (at === list.length - 1)), {
		params: {
			rule: {
				en: 'must end with a tier without an end, "upTo": null, and have no other',
				zh: '只有最后一档不设上限（"upTo": null）'
			}
		}
	})
	.refine((list) => list.every(({ upTo }, at) => at === 0 || upTo === null || upTo > (list[at - 1]?.upTo ?? 0)), {
		params: { rule: { en: 'must have each tier end above the one before', zh: '各档上限须逐档递增' } }
	});

const about = {
	id: written('price-model-id'),
	name: text,
	currency: written('currency'),
	source: text.describe('Who says so.'),
	url: z
		.url({ protocol: /^https?$/ })
		.nullable()
		.default(null),
	date: written('part-of-date'),
	example: z.boolean().default(false).describe('Not checked at the source: to be replaced by a figure of your own.'),
	baseFee: money.default(0).describe('A month.'),
	seatFee: money.default(0).describe('A seat and month.'),
	seats: count.nullable().default(null).describe('As the contract has them; null: the agents seen in the log.'),
	minimum: money.default(0).describe('The least that a month is billed at.')
};

const volume = {
	included: count.default(0).describe('Units a month that the fees cover.'),
	committed: count.default(0).describe('Units a month beyond them that are paid for whether used or not.'),
	tiers: tiers.describe('What each further unit costs; a tier’s price is that of its own units alone.'),
	overagePrice: money
		.nullable()
		.default(null)
		.describe('Of each unit beyond those included and committed; null: the tiers go on.')
};

/** How one vendor charges. Prices a month, in the model's own currency. */
export const priceModelSchema = z.discriminatedUnion('unit', [
	z.strictObject({
		...about,
		unit: z.literal('resolution'),
		...volume,
		reopenedWithinDays: count
			.nullable()
			.default(null)
			.describe(
				'Reopened so soon after its end a resolution is not billed; null: whenever; 0: it is billed all the same.'
			),
		verifiedOnly: z
			.boolean()
			.default(false)
			.describe(
				'Billed only if the customer confirms it or the vendor’s own check finds it solved: neither every quiet ending nor a give-up.'
			)
	}),
	z.strictObject({ ...about, unit: z.literal('conversation'), ...volume }),
	z.strictObject({ ...about, unit: z.literal('action'), ...volume }),
	z.strictObject({
		...about,
		unit: z.literal('token'),
		inputPrice: money.describe('A million tokens read.'),
		outputPrice: money.describe('A million tokens written.')
	}),
	z.strictObject({ ...about, unit: z.literal('seat') })
]);

export type PriceModel = z.output<typeof priceModelSchema>;
export type VolumeModel = Extract<PriceModel, { readonly tiers: unknown }>;

export type ResolutionModel = Extract<PriceModel, { readonly unit: 'resolution' }>;

export const isVolumeModel = (model: PriceModel): model is VolumeModel => 'tiers' in model;

/** Price models under different ids. */
export const priceModelsSchema = z
	.array(priceModelSchema)
	.max(100)
	.refine((models) => new Set(models.map(({ id }) => id)).size === models.length, {
		params: { rule: { en: 'must have a different id for each model', zh: '各模型的编号不得重复' } }
	});
