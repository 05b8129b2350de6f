import { isVolumeModel, type PriceModel, type VolumeModel } from './price-model.ts';

/** What a month used of what a model counts. */
export interface MonthUsed {
	/** Resolutions, conversations, actions, or tokens read and written together. */
	readonly units: number;
	/** Of the tokens, those written; 0 for other models. */
	readonly written: number;
	readonly seats: number;
}

/** A month's bill, line by line, in the model's currency. They sum to the total. */
export interface BillLines {
	readonly base: number;
	readonly seats: number;
	/** Units at their price: what is committed where a volume is contracted, else all. */
	readonly usage: number;
	/** Units beyond the volume contracted. */
	readonly overage: number;
	/** What is missing to the least that a month is billed at. */
	readonly minimum: number;
}

export const billLines = ['base', 'seats', 'usage', 'overage', 'minimum'] as const satisfies (keyof BillLines)[];

export const totalOf = (lines: BillLines): number => billLines.reduce((sum, line) => sum + lines[line], 0);

const TOKENS_PRICED = 1e6;

/** The bill of a month. Non-decreasing in what was used, and continuous: a tier's price is that of its own units alone. */
export function charge(model: PriceModel, { units, written, seats }: MonthUsed): BillLines {
	const fees = { base: model.baseFee, seats: model.seatFee * (model.seats ?? seats) };
	const { usage, overage } = isVolumeModel(model)
		? chargeVolume(model, units)
		: { usage: model.unit === 'token' ? chargeTokens(model, units, written) : 0, overage: 0 };
	const minimum = Math.max(0, model.minimum - fees.base - fees.seats - usage - overage);
	return { ...fees, usage, overage, minimum };
}

const chargeTokens = (
	{ inputPrice, outputPrice }: Extract<PriceModel, { unit: 'token' }>,
	units: number,
	written: number
) => ((units - written) * inputPrice + written * outputPrice) / TOKENS_PRICED;

/** The units a month that are paid for whether used or not. 0: nothing is contracted, and there is nothing to go over. */
export const contractedVolume = ({ included, committed }: VolumeModel): number => included + committed;

function chargeVolume(model: VolumeModel, units: number) {
	const contracted = contractedVolume(model);
	const overage = overageCost(model, Math.max(0, units - contracted));
	return contracted > 0 ? { usage: tierCost(model.tiers, model.committed), overage } : { usage: overage, overage: 0 };
}

/** What so many units beyond the contracted volume cost. */
export const overageCost = (model: VolumeModel, over: number): number =>
	overageSlopes(model).reduce(
		(sum, { from, price }, at, all) => sum + (price - (all[at - 1]?.price ?? 0)) * Math.max(0, over - from),
		0
	);

/** The price of a unit beyond the contracted volume, and from how many beyond it holds, rising. */
export function overageSlopes({ tiers, committed, overagePrice }: VolumeModel) {
	if (overagePrice !== null) return [{ from: 0, price: overagePrice }];
	return tiers
		.filter(({ upTo }) => upTo === null || upTo > committed)
		.map(({ price }, at, left) => ({ from: at === 0 ? 0 : (left[at - 1]?.upTo ?? 0) - committed, price }));
}

function tierCost(tiers: VolumeModel['tiers'], units: number): number {
	let from = 0;
	let cost = 0;
	for (const { upTo, price } of tiers) {
		const to = Math.min(units, upTo ?? Infinity);
		if (to > from) cost += (to - from) * price;
		from = Math.max(from, to);
	}
	return cost;
}
