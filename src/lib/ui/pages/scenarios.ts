import type { WaterfallStep } from '#lib/economics/appraisal/waterfall.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { AssumptionKind, AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import type { Origin } from '#lib/economics/assumptions/register.ts';
import type { Step } from '#lib/economics/scenarios/presets/preset.ts';

interface Spread {
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
}

/** One scenario's worth on the log. */
export interface ScenarioColumn {
	readonly from: 'current' | 'saved' | 'preset' | 'link';
	/** Of a saved one or an anecdote. */
	readonly id: string | null;
	readonly name: Bilingual;
	/** It whole, as a link carries it. */
	readonly link: string | null;
	readonly npv: Spread;
	readonly roi: Spread;
	readonly paybackMonths: Spread;
	readonly probabilityLoss: number;
	/** What the middle case is made of. */
	readonly waterfall: readonly WaterfallStep[];
	readonly months: number;
	readonly humanShare: number;
	readonly currency: string;
	/** In which its amounts were set; null: it sets none, or does not say. */
	readonly amountsIn: string | null;
	readonly n: number;
}

export interface ScenarioDifference {
	readonly key: string;
	readonly label: Bilingual;
	readonly unit: AssumptionUnit | null;
	readonly values: readonly {
		readonly low: number | null;
		readonly mode: number | null;
		readonly high: number | null;
		readonly word: string | null;
		readonly origin: Origin | 'scenario';
		readonly kind: AssumptionKind;
		readonly source: Bilingual;
	}[];
}

export interface ScenarioComparison {
	readonly columns: readonly ScenarioColumn[];
	readonly differences: readonly ScenarioDifference[];
	readonly draws: number;
}

export interface SavedRow {
	readonly id: string;
	readonly name: string;
	/** How many it sets; null: it cannot be read. */
	readonly sets: number | null;
	readonly problem: Bilingual | null;
	readonly link: string | null;
}

export interface PresetRow {
	readonly id: string;
	readonly name: Bilingual;
	readonly said: Bilingual;
	readonly steps: readonly Step[];
	readonly missing: readonly Bilingual[];
	/** Whether it states anything that goes into a programme. */
	readonly loads: boolean;
	readonly needsRate: boolean;
}

/** An assumption that a new scenario may set, with what holds now. */
export interface SettableRow {
	readonly key: string;
	readonly label: Bilingual;
	/** null: a setting that is a word. */
	readonly unit: AssumptionUnit | null;
	readonly now: number | string;
}

/** What `/scenarios` needs. */
export interface ScenariosPage {
	/** null: there is nothing to compare on; `problem` says why. */
	readonly comparison: ScenarioComparison | null;
	readonly problem: { readonly message: Bilingual; readonly hint: Bilingual } | null;
	readonly saved: readonly SavedRow[];
	readonly presets: readonly PresetRow[];
	readonly settable: readonly SettableRow[];
	readonly currency: string;
	readonly yuanRate: number | null;
	readonly shown: Shown;
}

/** What is side by side: the page's address. */
export interface Shown {
	readonly saved: readonly string[];
	readonly presets: readonly string[];
	readonly links: readonly string[];
	readonly rate: number | null;
}

export const scenarioFields = {
	name: 'name',
	human: 'human',
	months: 'months',
	key: 'key',
	value: 'value',
	id: 'id',
	link: 'link',
	back: 'back'
} as const;

/** The address that shows these. */
export function scenarioAddress({ saved, presets, links, rate }: Shown): string {
	const parameters = new URLSearchParams();
	if (saved.length > 0) parameters.set('with', saved.join(','));
	for (const id of presets) parameters.append('preset', id);
	for (const link of links) parameters.append('link', link);
	if (rate !== null) parameters.set('rate', String(rate));
	const query = parameters.toString().replaceAll('%2C', ',');
	return query ? `/scenarios?${query}` : '/scenarios';
}

/** What an address shows. */
export function shownIn(parameters: URLSearchParams): Shown {
	const unique = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))];
	const rate = Number(parameters.get('rate') ?? NaN);
	return {
		saved: unique((parameters.get('with') ?? '').split(',')),
		presets: unique(parameters.getAll('preset')),
		links: unique(parameters.getAll('link')),
		rate: Number.isFinite(rate) && rate > 0 ? rate : null
	};
}
