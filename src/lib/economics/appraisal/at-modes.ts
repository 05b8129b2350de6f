import type { Register } from '../assumptions/register.ts';
import { expectedMonthlyLoss } from '../event-loss.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { modesOf } from '../values.ts';
import { baselineOf, cashFlow, perContact, type Month } from './cash-flow.ts';
import { returnsOf, type Returns } from './returns.ts';

export interface AtModes {
	readonly cashFlow: readonly Month[];
	readonly returns: Returns;
}

/**
 * The programme at the mode of every assumption, events at what they are expected to cost: one pass over the months, quick
 * enough to follow a slider. Needs at least one contact in the log.
 */
export function appraiseAtModes(log: MeasuredLog, register: Register, months: number): AtModes {
	const modes = modesOf(register);
	const losses = new Float64Array(months).fill(expectedMonthlyLoss(modes));
	const flow = cashFlow(baselineOf(log), perContact(log, register, modes), modes, losses, months);
	return { cashFlow: flow, returns: returnsOf(flow, modes['appraisal.discount-rate']) };
}

/** How long the register looks ahead, whole months. */
export const horizonOf = ({ figures }: Register) => Math.round(figures['appraisal.horizon-months'].mode);
