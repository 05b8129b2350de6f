import { defaultCurrency } from './choices.ts';
import { isMoney } from './presets.ts';
import type { AssumptionKey, Register } from './register.ts';

/**
 * The amounts still as shipped, in dollars, where the workspace counts in another currency: nothing is converted, so each is read as what
 * it is not. Empty where all is well.
 */
export function unconverted({ figures, choices }: Register): readonly AssumptionKey[] {
	if (choices.currency.value === defaultCurrency) return [];
	return Object.values(figures).flatMap(({ key, unit, origin }) =>
		isMoney(unit) && origin === 'default' ? [key] : []
	);
}
