import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Overrides, Register } from '../../assumptions/register.ts';

/** One line of an anecdote's arithmetic. */
export interface Step {
	readonly label: Bilingual;
	readonly value: number;
	/** `yuan`: as the article counts; `money`: the workspace's currency. */
	readonly unit: 'share' | 'ratio' | 'count' | 'yuan' | 'money';
	/** Whose number: the article's own, one of the assumptions in force, or worked out from lines above. */
	readonly whose: 'article' | 'yours' | 'result';
	/** How it is worked out, in words; null unless it is a result. */
	readonly how: Bilingual | null;
}

/** What a preset may draw on: the assumptions in force, and yuan for one unit of the workspace's currency. */
export interface Footing {
	readonly register: Register;
	/** null: not known, and amounts in yuan cannot be taken over. */
	readonly yuanRate: number | null;
}

/** An anecdote of the founding article: somebody else's story, never verified. */
export interface Preset {
	/** Of the claim it belongs to. */
	readonly id: string;
	readonly name: Bilingual;
	readonly said: Bilingual;
	/** The article's numbers, and what follows from them. */
	readonly steps: (footing: Footing) => readonly Step[];
	/** What the article leaves out, and what therefore cannot be said. */
	readonly missing: readonly Bilingual[];
	/** What it changes in the assumptions in force; empty where it states nothing that goes into a programme. */
	readonly assumptions: (footing: Footing) => Overrides;
	/** It states an amount in yuan: without a rate it cannot be loaded. */
	readonly needsRate: boolean;
}

export const given = (label: Bilingual, value: number, unit: Step['unit']): Step => ({
	label,
	value,
	unit,
	whose: 'article',
	how: null
});

export const yours = (label: Bilingual, value: number, unit: Step['unit']): Step => ({
	label,
	value,
	unit,
	whose: 'yours',
	how: null
});

export const result = (label: Bilingual, value: number, unit: Step['unit'], how: Bilingual): Step => ({
	label,
	value,
	unit,
	whose: 'result',
	how
});
