import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Step } from './presets/preset.ts';

/** The exchange rate at which anecdotes in yuan stand among the columns. */
export interface RateUsed {
	/** Of the workspace. */
	readonly currency: string;
	/** For one unit of it. */
	readonly yuan: number;
	/** Of the anecdotes. */
	readonly names: readonly Bilingual[];
}

interface Compared {
	readonly columns: readonly { readonly from: string; readonly id: string | null; readonly name: Bilingual }[];
	readonly presets: readonly { readonly id: string; readonly steps: readonly Step[] }[];
	readonly currency: string;
	readonly yuanRate: number | null;
}

/** An anecdote's amounts are in yuan. */
export const isInYuan = ({ steps }: { readonly steps: readonly Pick<Step, 'unit'>[] }): boolean =>
	steps.some(({ unit }) => unit === 'yuan');

/** null where no column came from yuan, or the workspace counts in them. */
export function rateUsed({ columns, presets, currency, yuanRate }: Compared): RateUsed | null {
	if (currency === 'CNY' || yuanRate === null) return null;
	const inYuan = presets.filter(isInYuan).map(({ id }) => id);
	const names = columns.flatMap(({ from, id, name }) =>
		from === 'preset' && id !== null && inYuan.includes(id) ? [name] : []
	);
	return names.length === 0 ? null : { currency, yuan: yuanRate, names };
}
