import type { AssumptionKey, Register } from '../assumptions/register.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { appraiseAtModes } from './at-modes.ts';
import { binByInput } from './bins.ts';
import { breakEvens, type BreakEven } from './break-even.ts';
import type { Month } from './cash-flow.ts';
import { conditionOf, type Condition } from './condition.ts';
import { partialInformation, perfectInformation } from './information.ts';
import { middleWaterfall } from './middle.ts';
import type { Returns } from './returns.ts';
import { firstOrderIndex, tornado, type Swing } from './sensitivity.ts';
import { simulate, type SimulationOptions } from './simulate.ts';
import { lossShare, middleOf, spreadOf, type Spread } from './spread.ts';
import type { WaterfallStep } from './waterfall.ts';

/** An uncertain input, or `events`: what chance itself makes of breaches and crises. */
export type InputName = AssumptionKey | 'events';

export interface Appraisal {
	/** Money. */
	readonly npv: Spread & { readonly mean: number };
	readonly roi: Spread;
	/** No mean: "never" has none. */
	readonly paybackMonths: Spread;
	/** P(NPV < 0). */
	readonly probabilityLoss: number;
	/** At the mode of every assumption, events at what they are expected to cost. */
	readonly atModes: Returns;
	readonly cashFlow: readonly Month[];
	/** What the NPV in the middle case is made of. */
	readonly waterfall: readonly WaterfallStep[];
	/** Running total of the net by month, undiscounted. */
	readonly fan: readonly (Spread & { readonly month: number })[];
	readonly tornado: readonly Swing[];
	/** First-order shares of the NPV's variance, the largest first. */
	readonly sobol: readonly { readonly input: InputName; readonly value: number }[];
	/** What knowing everything, or one input, before deciding is worth. Money. */
	readonly evpi: number;
	readonly evppi: readonly { readonly input: InputName; readonly value: number; readonly standardError: number }[];
	/** In the middle case. */
	readonly breakEven: readonly BreakEven[];
	/** On what the answer turns; null: on nothing by itself, or there is no programme. */
	readonly condition: Condition | null;
	readonly seed: number;
	readonly draws: number;
	readonly months: number;
}

/** Draws that are asked again with one thing otherwise. */
const KEPT = 400;

/** The programme of the register (`plan.*`) on this log, against people alone. Needs at least one contact in the log. */
export function appraise(log: MeasuredLog, register: Register, options: SimulationOptions): Appraisal {
	const { seed, draws, months } = options;
	const { returns, cashFlow } = appraiseAtModes(log, register, months);
	const simulation = simulate(log, register, { ...options, keep: Math.min(draws, KEPT) });
	const { npv, parts, kept, roi, paybackMonths, cumulative, inputs, events } = simulation;
	const named = [
		...inputs.map(({ key, drawn }) => ({ input: key, bins: binByInput(drawn, npv) })),
		{ input: 'events' as const, bins: binByInput(events, npv) }
	];
	const information = partialInformation(
		named.map(({ bins }) => bins),
		npv,
		seed
	);
	const evppi = named
		.map(({ input }, at) => ({ input, value: 0, standardError: 0, ...information[at] }))
		.sort((a, b) => b.value - a.value);
	const sobol = named
		.map(({ input, bins }) => ({ input, value: firstOrderIndex(bins, npv) }))
		.sort((a, b) => b.value - a.value);
	const asked = {
		log,
		register,
		months,
		kept,
		middle: middleOf(npv),
		middleWithoutBuild: middleOf(npv.map((value, at) => value - (parts.build[at] ?? 0)))
	};
	const breakEven = breakEvens(asked);
	const worth = [...evppi.filter(({ value }) => value > 0), ...sobol].map(({ input }) => input);
	return {
		npv: { ...spreadOf(npv), mean: npv.reduce((sum, value) => sum + value, 0) / npv.length },
		roi: spreadOf(roi.filter((value) => !Number.isNaN(value))),
		paybackMonths: spreadOf(paybackMonths),
		probabilityLoss: lossShare(npv),
		atModes: returns,
		cashFlow,
		waterfall: middleWaterfall(simulation),
		fan: cumulative.map((totals, month) => ({ month, ...spreadOf(totals) })),
		tornado: tornado(log, register, months),
		sobol,
		evpi: perfectInformation(npv),
		evppi,
		breakEven,
		condition: conditionOf(asked, breakEven, [...new Set(worth)]),
		seed,
		draws,
		months
	};
}
