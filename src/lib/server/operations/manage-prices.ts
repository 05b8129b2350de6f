import { z } from 'zod';
import { written } from '#lib/log/written.ts';
import { priceModelsSchema, type PriceModel } from '#lib/economics/bills/price-model.ts';
import { shippedPrices } from '#lib/economics/bills/shipped-prices.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { currentRegister } from './current-register.ts';
import { operation, OperationError } from './operation.ts';
import { currentPrices, readOwnPrices, writeOwnPrices, type OwnPrices, type Rate } from './price-book.ts';
import { priceModelAnswer } from './price-answer.ts';

const MOST_OWN = 100;

export const managePrices = operation({
	name: 'prices',
	summary:
		'The price models that bills are made with, each with date and source; sets or resets some of them, and exchange rates.',
	input: z.object({
		set: priceModelsSchema.default([]).describe('Models; one whose id is taken replaces it.'),
		reset: z.array(z.string()).default([]).describe('Ids that return to what is shipped, or go.'),
		rates: z
			.record(written('currency'), z.number().positive().max(1e9).nullable())
			.default({})
			.describe('What one unit of a currency is worth in the workspace’s; null: no longer known.')
	}),
	output: z.object({
		models: z.array(priceModelAnswer),
		own: z.array(z.string()).describe('Ids set in this workspace.'),
		currency: z.string().describe('The workspace’s.'),
		rates: z.record(z.string(), z.number())
	}),
	async run(poise, { set, reset, rates }, { actor }) {
		const currency = (await currentRegister(poise)).choices.currency.value;
		if (set.length || reset.length || Object.keys(rates).length) {
			const own = readOwnPrices(poise);
			const unknown = reset.find((id) => !own.models.some((model) => model.id === id));
			if (unknown !== undefined) throw new OperationError('usage', nothingSet(unknown));
			const models = merged(own.models, set, reset);
			if (models.length > MOST_OWN) throw new OperationError('refused', tooMany);
			writeOwnPrices(poise, { models, rates: mergedRates(own.rates, rates, currency) });
			poise.state.record(new Date().toISOString(), {
				actor,
				action: 'set-prices',
				detail: { set: set.map(({ id }) => id), reset, rates }
			});
		}
		const own = readOwnPrices(poise);
		return {
			models: [...currentPrices(poise)],
			own: own.models.map(({ id }) => id),
			currency,
			rates: ratesInto(own, currency)
		};
	}
});

/** What one unit of each currency is worth in `currency`. */
export const ratesInto = ({ rates }: Pick<OwnPrices, 'rates'>, currency: string): Record<string, number> =>
	Object.fromEntries(rates.filter(({ to }) => to === currency).map(({ from, rate }) => [from, rate]));

function merged(own: readonly PriceModel[], set: readonly PriceModel[], reset: readonly string[]): PriceModel[] {
	const next = new Map(own.map((model) => [model.id, model]));
	for (const id of reset) next.delete(id);
	for (const model of set) {
		const shipped = shippedPrices.find(({ id }) => id === model.id);
		const said = shipped ? withBothLanguages(model, shipped) : model;
		// A book that was written out and taken in again sets nothing.
		if (shipped && isSame(said, shipped)) next.delete(model.id);
		else next.set(model.id, said);
	}
	return [...next.values()];
}

/** Answers are in one language: a text that is still the shipped one keeps the other. */
function withBothLanguages(model: PriceModel, shipped: PriceModel): PriceModel {
	const either = (said: Bilingual, known: Bilingual) =>
		[known.en, known.zh].includes(said.en) && said.en === said.zh ? known : said;
	return { ...model, name: either(model.name, shipped.name), source: either(model.source, shipped.source) };
}

function isSame(model: PriceModel, other: PriceModel): boolean {
	const sorted = (value: unknown) =>
		JSON.stringify(value, (_, each: unknown) =>
			typeof each === 'object' && each !== null && !Array.isArray(each)
				? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
				: each
		);
	return sorted(model) === sorted(other);
}

function mergedRates(own: readonly Rate[], rates: Readonly<Record<string, number | null>>, to: string): Rate[] {
	const others = own.filter((each) => each.to !== to || !(each.from in rates));
	const set = Object.entries(rates).flatMap(([from, rate]) =>
		rate === null || from === to ? [] : [{ from, to, rate }]
	);
	return [...others, ...set];
}

const nothingSet = (id: string) => ({
	code: 'no-such-price',
	message: {
		en: `This workspace has set no price model “${id}”: nothing was changed.`,
		zh: `本工作区没有设定名为“${id}”的价格，未作修改。`
	},
	hint: { en: 'See the list of prices for the ids.', zh: '请在价格列表中查看编号。' }
});

const tooMany = {
	code: 'too-many-prices',
	message: {
		en: `More than ${MOST_OWN} price models of your own: nothing was changed.`,
		zh: `自设价格超过 ${MOST_OWN} 个，未作修改。`
	},
	hint: { en: 'Reset some that nobody needs.', zh: '请先还原不再需要的价格。' }
};
