import type { Confounder } from '../measured-log.ts';
import { appraisalAssumptions } from './appraisal.ts';
import type { Assumption, Choice } from './assumption.ts';
import { botAssumptions } from './bot.ts';
import { choiceDefaults } from './choices.ts';
import { customerAssumptions } from './customers.ts';
import { signalAssumptions, type SignalAssumptionKey } from './signals.ts';
import { measuredSource } from './measured-source.ts';
import { labourAssumptions } from './labour.ts';
import { staffingAssumptions } from './staffing.ts';
import { thresholdAssumptions } from './thresholds.ts';
import { trialAssumptions } from './trial.ts';
import { usageAssumptions } from './usage.ts';

const plainAssumptions = [
	...labourAssumptions,
	...staffingAssumptions,
	...botAssumptions,
	...usageAssumptions,
	...customerAssumptions,
	...appraisalAssumptions,
	...trialAssumptions,
	...thresholdAssumptions
] as const;

export type AssumptionKey = (typeof plainAssumptions)[number]['key'] | SignalAssumptionKey;
export type ChoiceKey = (typeof choiceDefaults)[number]['key'];

/** Every assumption as shipped, in the order it is shown. */
export const assumptionDefaults: readonly (Assumption & { readonly key: AssumptionKey })[] = [
	...plainAssumptions,
	...signalAssumptions
];

/** Who had the last word on a figure. */
export type Origin = 'default' | 'measured' | 'user';

export interface Figure extends Assumption {
	readonly key: AssumptionKey;
	readonly origin: Origin;
	/** What a measured figure rests on (contacts, customers); null otherwise. */
	readonly n: number | null;
}

export interface Chosen extends Choice {
	readonly key: ChoiceKey;
	readonly origin: Origin;
}

/** Every assumption with the value in force. Plain data: it can be stored, sent, compared. */
export interface Register {
	readonly figures: Readonly<Record<AssumptionKey, Figure>>;
	readonly choices: Readonly<Record<ChoiceKey, Chosen>>;
}

/** A figure read from the log: its value and the ends of its 90 % interval (P5, P95), which may be equal. */
export interface MeasuredFigure {
	readonly low: number;
	readonly mode: number;
	readonly high: number;
	readonly n: number;
	/** What was held alike where groups were compared; empty or absent: nothing. */
	readonly adjustedFor?: readonly Confounder[];
}
export type MeasuredFigures = Readonly<Partial<Record<AssumptionKey, MeasuredFigure>>>;

/** A number says "exactly this"; an object changes the parts it names; a word is for a choice. */
export type Override = number | string | { readonly low?: number; readonly mode?: number; readonly high?: number };
export type Overrides = Readonly<Record<string, Override>>;

/** What lies over the shipped figures. */
export interface Layers {
	readonly measured?: MeasuredFigures;
	readonly overrides?: Overrides;
}

/**
 * The register in force: what is shipped, then what the log measured, then what the user set; each figure knows which of
 * the three it is. Overrides are taken as they are: check them first with `checkAssumptions`; a key or a kind of value
 * that does not fit is left out here.
 */
export function createRegister({ measured = {}, overrides = {} }: Layers = {}): Register {
	const figures = assumptionDefaults.map((assumption): readonly [AssumptionKey, Figure] => {
		const { key } = assumption;
		return [
			key,
			withOverride(withMeasured({ ...assumption, origin: 'default', n: null }, measured[key]), overrides[key])
		];
	});
	const choices = choiceDefaults.map((choice): readonly [ChoiceKey, Chosen] => {
		const override = overrides[choice.key];
		const chosen: Chosen = { ...choice, origin: 'default' };
		return [choice.key, typeof override === 'string' ? { ...chosen, value: override, origin: 'user' } : chosen];
	});
	return {
		figures: Object.fromEntries(figures) as Record<AssumptionKey, Figure>,
		choices: Object.fromEntries(choices) as Record<ChoiceKey, Chosen>
	};
}

function withMeasured(figure: Figure, measured: MeasuredFigure | undefined): Figure {
	if (measured === undefined) return figure;
	const { low, mode, high, n } = measured;
	const source = measuredSource(measured);
	return { ...figure, low, mode, high, n, kind: 'measured', origin: 'measured', source, year: null };
}

function withOverride(figure: Figure, override: Override | undefined): Figure {
	if (override === undefined || typeof override === 'string') return figure;
	if (typeof override === 'number') {
		return { ...figure, low: override, mode: override, high: override, origin: 'user', n: null };
	}
	const { low = figure.low, mode = figure.mode, high = figure.high } = override;
	return { ...figure, low, mode, high, origin: 'user', n: null };
}
