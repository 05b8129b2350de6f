import type { AssumptionKey, Register } from '../assumptions/register.ts';
import { expectedMonthlyLoss } from '../event-loss.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { modesOf, uncertainInputs, type Values } from '../values.ts';
import type { Bins } from './bins.ts';
import { baselineOf, cashFlow, perContact } from './cash-flow.ts';
import { worthOf } from './returns.ts';

/** The NPV at one set of values, events at what they are expected to cost. Money. */
export function npvAt(log: MeasuredLog, register: Register, values: Values, months: number): number {
	const losses = new Float64Array(months).fill(expectedMonthlyLoss(values));
	const flow = cashFlow(baselineOf(log), perContact(log, register, values), values, losses, months);
	return worthOf(flow, values['appraisal.discount-rate']).npv;
}

export interface Swing {
	readonly input: AssumptionKey;
	/** NPV with this input (or its group) at its low and at its high, everything else at its mode. */
	readonly low: number;
	readonly high: number;
}

/** One at a time, the widest swing first. */
export function tornado(log: MeasuredLog, register: Register, months: number): Swing[] {
	const modes = modesOf(register);
	const swings = uncertainInputs(register).map(({ key, keys }): Swing => {
		const at = (end: 'low' | 'high') =>
			npvAt(
				log,
				register,
				{ ...modes, ...Object.fromEntries(keys.map((each) => [each, register.figures[each][end]])) },
				months
			);
		return { input: key, low: at('low'), high: at('high') };
	});
	return swings.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/**
 * First-order Sobol index from given draws: Var(E[result | input]) ÷ Var(result), 0..1, by the parts of the input. What chance alone
 * would give is taken off (ω² of an analysis of variance), so that an input without effect comes out at 0 on average.
 */
export function firstOrderIndex({ counts, within }: Bins, result: Float64Array): number {
	const n = result.length;
	const parts = counts.reduce((held, count) => held + (count > 0 ? 1 : 0), 0);
	if (n <= counts.length) return 0;
	const mean = result.reduce((sum, value) => sum + value, 0) / n;
	const total = result.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	if (total === 0) return 0;
	const noise = within / (n - parts);
	return Math.min(1, Math.max(0, (total - within - (parts - 1) * noise) / (total + noise)));
}
