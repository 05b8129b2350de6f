import { z } from 'zod';
import { priceModelSchema, priceModelsSchema, type PriceModel } from '#lib/economics/bills/price-model.ts';
import { shippedPrices } from '#lib/economics/bills/shipped-prices.ts';
import type { Poise } from './operation.ts';

const PLACE = ['prices', 'book'] as const;

const currency = priceModelSchema.options[0].shape.currency;

/** What one unit of a currency is worth in another, as somebody said. */
const rateSchema = z.object({ from: currency, to: currency, rate: z.number().positive().max(1e9) });
export type Rate = z.output<typeof rateSchema>;

/** What this workspace set: models that replace shipped ones of the same id or stand beside them, and rates. */
export interface OwnPrices {
	readonly models: readonly PriceModel[];
	readonly rates: readonly Rate[];
}

/** Records that an older version wrote otherwise are passed over. */
export function readOwnPrices({ state }: Pick<Poise, 'state'>): OwnPrices {
	const kept = (state.get(...PLACE) ?? {}) as { readonly models?: unknown[]; readonly rates?: unknown[] };
	return {
		models: (kept.models ?? []).flatMap((each) => priceModelSchema.safeParse(each).data ?? []),
		rates: (kept.rates ?? []).flatMap((each) => rateSchema.safeParse(each).data ?? [])
	};
}

export const writeOwnPrices = ({ state }: Pick<Poise, 'state'>, prices: OwnPrices): void => state.put(...PLACE, prices);

/** The models in force: as shipped, those that were set in their place, and those of this workspace alone. */
export function currentPrices(poise: Pick<Poise, 'state'>): readonly PriceModel[] {
	const own = readOwnPrices(poise).models;
	const ownOf = (id: string) => own.find((model) => model.id === id);
	return [
		...shippedPrices.map((model) => ownOf(model.id) ?? model),
		...own.filter(({ id }) => !shippedPrices.some((model) => model.id === id))
	];
}

/** A file of models: a list, or what `prices` answers with. */
export const priceFileSchema = z.union([
	priceModelsSchema,
	z.object({ models: priceModelsSchema }).transform(({ models }) => models)
]);
