import { waterfallParts, type WaterfallStep } from './waterfall.ts';
import type { Simulation } from './simulate.ts';
import { middleOf } from './spread.ts';

/** On either side of the middle, so many of the draws are taken for it. */
const NEAR = 0.05;

/**
 * What the middle case is made of: the mean of each part over the draws next to the median, those below and those above it weighted
 * so that the parts come to the median itself. @param target what they are to come to; left out: the median of these draws
 */
export function middleWaterfall(
	{ npv, parts }: Pick<Simulation, 'npv' | 'parts'>,
	target = middleOf(npv)
): readonly WaterfallStep[] {
	const order = Uint32Array.from(npv.keys()).sort((one, other) => (npv[one] ?? 0) - (npv[other] ?? 0));
	const half = Math.floor(order.length / 2);
	const near = Math.max(1, Math.floor(order.length * NEAR));
	const below = order.slice(Math.max(0, half - near), Math.max(1, half));
	const above = order.slice(order.length - half - (order.length > 1 ? 0 : 1), order.length - half + near);
	const mean = (of: Float64Array, draws: Uint32Array) =>
		draws.reduce((sum, draw) => sum + (of[draw] ?? 0), 0) / draws.length;
	const [low, high] = [mean(npv, below), mean(npv, above)];
	const weight = high > low ? (high - target) / (high - low) : 0.5;
	const steps = waterfallParts.map((part) => ({
		part,
		value: part === 'net' ? target : weight * mean(parts[part], below) + (1 - weight) * mean(parts[part], above)
	}));
	return steps;
}
