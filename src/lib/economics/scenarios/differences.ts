import type { Bilingual } from '#lib/log/bilingual.ts';
import type { AssumptionKind, AssumptionUnit } from '../assumptions/assumption.ts';
import { assumptionDefaults, type Origin, type Overrides, type Register } from '../assumptions/register.ts';

/** A register, and what of it the scenario itself set. */
export interface Compared {
	readonly register: Register;
	readonly set: Overrides;
}

/** An assumption as one register has it. `figure` is null for a setting that is a word, which `word` holds then. */
export interface Standing {
	readonly figure: { readonly low: number; readonly mode: number; readonly high: number } | null;
	readonly word: string | null;
	readonly origin: Origin | 'scenario';
	readonly kind: AssumptionKind;
	/** Who says so where it is as shipped or measured; `origin` tells of the others. */
	readonly source: Bilingual;
}

export interface Difference {
	readonly key: string;
	readonly label: Bilingual;
	/** null for a setting that is a word. */
	readonly unit: AssumptionUnit | null;
	/** One for each that is compared, in their order. */
	readonly standings: readonly Standing[];
}

/** The assumptions that are not the same in all of these, in the order of the register. */
export function differencesOf(compared: readonly Compared[]): readonly Difference[] {
	const originOf = (set: Overrides, key: string, origin: Origin) => (key in set ? ('scenario' as const) : origin);
	const figures = assumptionDefaults.map(({ key, label, unit }) => ({
		key,
		label,
		unit,
		standings: compared.map(({ register, set }): Standing => {
			const { low, mode, high, origin, kind, source } = register.figures[key];
			return {
				figure: { low, mode, high },
				word: null,
				origin: originOf(set, key, origin),
				kind: origin === 'user' ? 'assumed' : kind,
				source
			};
		})
	}));
	const choices = compared[0] ? Object.values(compared[0].register.choices) : [];
	const words = choices.map(({ key, label }) => ({
		key,
		label,
		unit: null,
		standings: compared.map(({ register, set }): Standing => {
			const { value, origin, source } = register.choices[key];
			return { figure: null, word: value, origin: originOf(set, key, origin), kind: 'assumed', source };
		})
	}));
	return [...figures, ...words].filter(({ standings }) => new Set(standings.map(valueOf)).size > 1);
}

const valueOf = ({ figure, word }: Standing) => word ?? [figure?.low, figure?.mode, figure?.high].join(' ');
