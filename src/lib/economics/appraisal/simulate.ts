import { createRandom } from '#lib/stats/random.ts';
import type { Register } from '../assumptions/register.ts';
import { botEvents, drawLosses } from '../event-loss.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { createDrawer, uncertainInputs, type UncertainInput } from '../values.ts';
import { baselineOf, cashFlow, perContact } from './cash-flow.ts';
import { worthOf } from './returns.ts';

export interface SimulationOptions {
	/** A whole number: the same gives the same numbers. */
	readonly seed: number;
	readonly draws: number;
	/** Length of the appraisal. */
	readonly months: number;
	/** Told after each thousandth of the draws or so, 0..1. */
	readonly progress?: (share: number) => void;
}

/** An uncertain input with what it was in each draw. */
export interface DrawnInput extends UncertainInput {
	readonly drawn: Float64Array;
}

/** What each draw came to; every array is as long as there are draws. */
export interface Simulation {
	readonly npv: Float64Array;
	/** NaN where programme costs are worth 0. */
	readonly roi: Float64Array;
	/** Infinity: never. */
	readonly paybackMonths: Float64Array;
	/** Running total of the net, undiscounted, by month (0 … months). */
	readonly cumulative: readonly Float64Array[];
	readonly inputs: readonly DrawnInput[];
	/** Losses from events over all months, undiscounted: what chance itself contributes. */
	readonly events: Float64Array;
}

/** Plays the programme through as often as asked: every assumption drawn, every event rolled for. */
export function simulate(log: MeasuredLog, register: Register, options: SimulationOptions): Simulation {
	const { seed, draws, months, progress } = options;
	const draw = createDrawer(register, seed);
	const chance = createRandom(seed, 'events');
	const baseline = baselineOf(log);
	const column = () => new Float64Array(draws);
	const inputs = uncertainInputs(register).map((input) => ({ ...input, drawn: column() }));
	const cumulative = Array.from({ length: months + 1 }, column);
	const [npv, roi, paybackMonths, events] = [column(), column(), column(), column()];
	const losses = new Float64Array(months);
	const step = Math.max(1, Math.floor(draws / 100));
	for (let at = 0; at < draws; at++) {
		const values = draw();
		losses.fill(0);
		for (const risk of botEvents(values)) drawLosses(chance, risk, losses);
		const flow = cashFlow(baseline, perContact(log, register, values), values, losses, months);
		const worth = worthOf(flow, values['appraisal.discount-rate']);
		npv[at] = worth.npv;
		roi[at] = worth.roi ?? NaN;
		paybackMonths[at] = worth.paybackMonths ?? Infinity;
		let total = 0;
		for (const { month, net } of flow) {
			total += net;
			const reached = cumulative[month];
			if (reached) reached[at] = total;
		}
		for (const { key, drawn } of inputs) drawn[at] = values[key];
		events[at] = flow.reduce((sum, month) => sum + month.events, 0);
		if (progress && at % step === 0) progress(at / draws);
	}
	return { npv, roi, paybackMonths, cumulative, inputs, events };
}
