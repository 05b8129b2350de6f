import { quantileOfSorted } from '#lib/stats/summaries.ts';
import type { AssumptionKey, Register } from '../assumptions/register.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { appraiseAtModes } from './at-modes.ts';
import { binByInput } from './bins.ts';
import { breakEvens, type BreakEven } from './break-even.ts';
import type { Month } from './cash-flow.ts';
import { partialInformation, perfectInformation } from './information.ts';
import type { Returns } from './returns.ts';
import { firstOrderIndex, tornado, type Swing } from './sensitivity.ts';
import { simulate, type SimulationOptions } from './simulate.ts';
import type { WaterfallStep } from './waterfall.ts';

/** Eight in ten draws lie between p10 and p90. null: never (payback), or nothing to divide by (ROI). */
export interface Spread {
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
}

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
	/** What the NPV at the modes is made of. */
	readonly waterfall: readonly WaterfallStep[];
	/** Running total of the net by month, undiscounted. */
	readonly fan: readonly (Spread & { readonly month: number })[];
	readonly tornado: readonly Swing[];
	/** First-order shares of the NPV's variance, the largest first. */
	readonly sobol: readonly { readonly input: InputName; readonly value: number }[];
	/** What knowing everything, or one input, before deciding is worth. Money. */
	readonly evpi: number;
	readonly evppi: readonly { readonly input: InputName; readonly value: number; readonly standardError: number }[];
	readonly breakEven: readonly BreakEven[];
	readonly seed: number;
	readonly draws: number;
	readonly months: number;
}

/** The programme of the register (`plan.*`) on this log, against people alone. Needs at least one contact in the log. */
export function appraise(log: MeasuredLog, register: Register, options: SimulationOptions): Appraisal {
	const { seed, draws, months } = options;
	const { returns, cashFlow, waterfall } = appraiseAtModes(log, register, months);
	const { npv, roi, paybackMonths, cumulative, inputs, events } = simulate(log, register, options);
	const named = [
		...inputs.map(({ key, drawn }) => ({ input: key, bins: binByInput(drawn, npv) })),
		{ input: 'events' as const, bins: binByInput(events, npv) }
	];
	const information = partialInformation(
		named.map(({ bins }) => bins),
		npv,
		seed
	);
	return {
		npv: { ...spreadOf(npv), mean: npv.reduce((sum, value) => sum + value, 0) / npv.length },
		roi: spreadOf(roi.filter((value) => !Number.isNaN(value))),
		paybackMonths: spreadOf(paybackMonths),
		probabilityLoss: npv.reduce((count, value) => count + (value < 0 ? 1 : 0), 0) / npv.length,
		atModes: returns,
		cashFlow,
		waterfall,
		fan: cumulative.map((totals, month) => ({ month, ...spreadOf(totals) })),
		tornado: tornado(log, register, months),
		sobol: named
			.map(({ input, bins }) => ({ input, value: firstOrderIndex(bins, npv) }))
			.sort((a, b) => b.value - a.value),
		evpi: perfectInformation(npv),
		evppi: named
			.map(({ input }, at) => ({ input, value: 0, standardError: 0, ...information[at] }))
			.sort((a, b) => b.value - a.value),
		breakEven: breakEvens(log, register, months),
		seed,
		draws,
		months
	};
}

function spreadOf(draws: Float64Array): Spread {
	const ascending = draws.slice().sort();
	const at = (probability: number) => {
		const value = quantileOfSorted(ascending, probability);
		return value === null || !Number.isFinite(value) ? null : value;
	};
	return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
