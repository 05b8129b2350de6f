import type { Bilingual } from '#lib/log/bilingual.ts';
import type { AssumptionKind, AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import type { Origin } from '#lib/economics/assumptions/register.ts';
import type { AssumptionUse } from '#lib/economics/assumptions/use.ts';

/** One figure of the register with the value in force. */
export interface AssumptionRow {
	readonly key: string;
	readonly label: Bilingual;
	readonly low: number;
	readonly mode: number;
	readonly high: number;
	readonly unit: AssumptionUnit;
	readonly source: Bilingual;
	readonly year: number | null;
	readonly kind: AssumptionKind;
	readonly origin: Origin;
	/** A price or wage quoted second-hand: an example to be replaced. */
	readonly example: boolean;
	readonly usedIn: readonly AssumptionUse[];
}

export interface ChoiceRow {
	readonly key: string;
	readonly label: Bilingual;
	readonly value: string;
	/** null: any currency code. */
	readonly options: readonly string[] | null;
	readonly source: Bilingual;
	readonly origin: Origin;
	readonly usedIn: readonly AssumptionUse[];
}

/** Amounts for a part of the world, to begin with. */
export interface PresetRow {
	readonly id: string;
	readonly label: Bilingual;
	readonly currency: string;
	readonly inUse: boolean;
}

/** What `/assumptions` needs. */
export interface AssumptionsPage {
	readonly rows: readonly AssumptionRow[];
	readonly choices: readonly ChoiceRow[];
	readonly presets: readonly PresetRow[];
	/** Keys of the amounts still in dollars, though another currency is counted in. */
	readonly inDollars: readonly string[];
}

/** What became of what was sent: which figure, and why it was not taken (null: it was). */
export interface AssumptionAnswer {
	readonly key: string;
	readonly refused: Bilingual | null;
}

/** Names of the fields that the forms send. */
export const assumptionFields = {
	key: 'key',
	low: 'low',
	mode: 'mode',
	high: 'high',
	value: 'value',
	scale: 'scale'
} as const;
