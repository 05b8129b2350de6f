import { createRandom } from '#lib/stats/random.ts';
import type { Register } from '../assumptions/register.ts';
import { botEvents, drawLosses } from '../event-loss.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { createDrawer, uncertainInputs, type UncertainInput } from '../values.ts';
import { monthlyRate, presentValue } from '../present-value.ts';
import { baselineOf, cashFlow, perContact, type Month, type PerContact } from './cash-flow.ts';
import type { KeptDraw } from './quick-worth.ts';
import { worthOf } from './returns.ts';
import { waterfallParts, type WaterfallStep } from './waterfall.ts';

export interface SimulationOptions {
	/** A whole number: the same gives the same numbers. */
	readonly seed: number;
	readonly draws: number;
	/** Length of the appraisal. */
	readonly months: number;
	/** The first so many draws are kept, to be asked again. */
	readonly keep?: number;
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
	/** Present value of each part of it, outgoings negative. */
	readonly parts: Readonly<Record<WaterfallStep['part'], Float64Array>>;
	readonly kept: readonly KeptDraw[];
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
	const { seed, draws, months, keep = 0, progress } = options;
	const draw = createDrawer(register, seed);
	const chance = createRandom(seed, 'events');
	const baseline = baselineOf(log);
	const column = () => new Float64Array(draws);
	const inputs = uncertainInputs(register).map((input) => ({ ...input, drawn: column() }));
	const cumulative = Array.from({ length: months + 1 }, column);
	const [npv, roi, paybackMonths, events] = [column(), column(), column(), column()];
	const parts = Object.fromEntries(waterfallParts.map((part) => [part, column()])) as Simulation['parts'];
	const kept: KeptDraw[] = [];
	const losses = new Float64Array(months);
	const step = Math.max(1, Math.floor(draws / 100));
	for (let at = 0; at < draws; at++) {
		const values = draw();
		losses.fill(0);
		for (const risk of botEvents(values)) drawLosses(chance, risk, losses);
		const contact = perContact(log, register, values);
		const flow = cashFlow(baseline, contact, values, losses, months);
		const worth = worthOf(flow, values['appraisal.discount-rate']);
		npv[at] = worth.npv;
		roi[at] = worth.roi ?? NaN;
		paybackMonths[at] = worth.paybackMonths ?? Infinity;
		const found = partsOf(flow, contact, values['appraisal.discount-rate'], worth.npv);
		for (const part of waterfallParts) parts[part][at] = found[part];
		if (at < keep) kept.push({ values: { ...values }, events: 0 - (parts.events[at] ?? 0) });
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
	return { npv, parts, kept, roi, paybackMonths, cumulative, inputs, events };
}

/** As `waterfall` has it, in one pass: a contact moves the same money in each month. */
function partsOf(
	flow: readonly Month[],
	contact: PerContact,
	discountRate: number,
	npv: number
): Record<WaterfallStep['part'], number> {
	const rate = monthlyRate(discountRate);
	const contacts = presentValue(
		flow.map(({ botFirst }) => botFirst),
		rate
	);
	const build = 0 - (flow[0]?.build ?? 0);
	const events =
		0 -
		presentValue(
			flow.map((month) => month.events),
			rate
		);
	const staffing = contacts * contact.staffing;
	const licence = 0 - contacts * contact.licence;
	const handoffTax = 0 - contacts * contact.handoffTax;
	const repeats = 0 - contacts * contact.repeats;
	const churn = 0 - contacts * contact.churn;
	const upkeep = npv - (staffing + licence + handoffTax + repeats + churn + build + events);
	return { staffing, licence, 'handoff-tax': handoffTax, repeats, churn, upkeep, build, events, net: npv };
}
