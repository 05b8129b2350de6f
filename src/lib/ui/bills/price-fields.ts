import { isVolumeModel, type PriceModel } from '#lib/economics/bills/price-model.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';

type PlainField =
	| 'baseFee'
	| 'seatFee'
	| 'seats'
	| 'minimum'
	| 'included'
	| 'committed'
	| 'overagePrice'
	| 'reopenedWithinDays'
	| 'inputPrice'
	| 'outputPrice';

/** One figure of a price model as a form field. */
export interface PriceField {
	/** `baseFee`, or `tier.0` for the price of the first tier. */
	readonly name: string;
	readonly label: PlainField | 'price' | 'tier' | 'last-tier';
	/** Where a tier ends. */
	readonly upTo: number | null;
	readonly value: number | null;
	/** May be left empty, which means something. */
	readonly isOptional: boolean;
	readonly isWhole: boolean;
}

const optional: readonly PlainField[] = ['seats', 'overagePrice', 'reopenedWithinDays'];
const whole: readonly PlainField[] = ['seats', 'included', 'committed', 'reopenedWithinDays'];

const plainFields = (model: PriceModel): readonly PlainField[] => {
	const fees = ['baseFee', 'seatFee', 'seats', 'minimum'] as const;
	if (model.unit === 'token') return ['inputPrice', 'outputPrice', ...fees];
	if (!isVolumeModel(model)) return ['seatFee', 'seats', 'baseFee', 'minimum'];
	const volume = ['included', 'committed', 'overagePrice'] as const;
	return [...volume, ...(model.unit === 'resolution' ? (['reopenedWithinDays'] as const) : []), ...fees];
};

/** Every figure of a model that the page can change; how many tiers there are is changed in the file. */
export function priceFields(model: PriceModel): readonly PriceField[] {
	const figures = model as unknown as Readonly<Record<string, number | null>>;
	const plain = plainFields(model).map((name) => ({
		name,
		label: name,
		upTo: null,
		value: figures[name] ?? null,
		isOptional: optional.includes(name),
		isWhole: whole.includes(name)
	}));
	if (!isVolumeModel(model)) return plain;
	const tiers = model.tiers.map(({ upTo, price }, at) => ({
		name: `tier.${at}`,
		label: upTo !== null ? ('tier' as const) : at === 0 ? ('price' as const) : ('last-tier' as const),
		upTo,
		value: price,
		isOptional: false,
		isWhole: false
	}));
	return [...tiers, ...plain];
}

const setHere: Bilingual = { en: 'Set in this workspace', zh: '在本工作区设定' };

/** The model with what was written in its fields, still to be checked; from then on the workspace itself is its source. */
export function editedModel(model: PriceModel, text: (name: string) => string, date: string): unknown {
	const written = new Map(
		priceFields(model).map(({ name, isOptional }) => {
			const said = text(name).trim();
			return [name, said === '' ? (isOptional ? null : NaN) : Number(said)] as const;
		})
	);
	const plain = [...written].filter(([name]) => !name.startsWith('tier.'));
	const tiers = isVolumeModel(model)
		? { tiers: model.tiers.map(({ upTo }, at) => ({ upTo, price: written.get(`tier.${at}`) })) }
		: {};
	return { ...model, ...Object.fromEntries(plain), ...tiers, source: setHere, url: null, date, example: false };
}
