import { createRandom } from '#lib/stats/random.ts';
import { assumptionDefaults, type AssumptionKey, type Figure, type Register } from './assumptions/register.ts';
import { boundsOf } from './move-range.ts';
import { fitPert, pertQuantile } from './three-point.ts';

/** One number for every assumption: the modes, or one draw of them. */
export type Values = Readonly<Record<AssumptionKey, number>>;

/** Every assumption at its mode. */
export function modesOf(register: Register): Values {
	const modes = Object.entries(register.figures).map(([key, figure]) => [key, figure.mode] as const);
	return Object.fromEntries(modes) as Values;
}

interface DrawOptions {
	/** A whole number; the same seed gives the same draws. */
	readonly seed: number;
	readonly draws: number;
}

/** Uncertain assumptions that rise and fall together, or one alone: the first names them. */
export interface UncertainInput {
	readonly key: AssumptionKey;
	readonly keys: readonly AssumptionKey[];
}

/** What is uncertain in a register (low < high), in its order; a group is one input. */
export function uncertainInputs(register: Register): readonly UncertainInput[] {
	const inputs = new Map<string, { key: AssumptionKey; keys: AssumptionKey[] }>();
	for (const { key } of assumptionDefaults) {
		const figure = register.figures[key];
		if (!(figure.low < figure.high)) continue;
		const group = groupOf(figure);
		const known = inputs.get(group);
		if (known) known.keys.push(key);
		else inputs.set(group, { key, keys: [key] });
	}
	return [...inputs.values()];
}

// sampling errors are independent: a measured figure is no longer of its group
const groupOf = ({ key, group, origin }: Figure) => (origin === 'measured' ? key : (group ?? key));

/** To fit a range takes longer than to draw from it hundreds of times, and moving one figure leaves the others as they are. */
const fitted = new Map<string, (probability: number) => number>();
const MOST_FITTED = 1_000;

function quantileOf({ low, mode, high, hard: isHard }: Figure): (probability: number) => number {
	const hard = isHard === true;
	const key = [low, mode, high, hard].join(' ');
	const quantile = fitted.get(key) ?? pertQuantile(fitPert({ low, mode, high, hard }));
	if (fitted.size >= MOST_FITTED) fitted.clear();
	fitted.set(key, quantile);
	return quantile;
}

/**
 * A function that gives the next draw of all assumptions each time it is called, **always in the same object**: copy what is
 * to be kept. Uncertain ones (low < high) are PERT with low and high as P5 and P95, or as ends where hard, kept inside what
 * the figure can be at all. Each assumption (or group of them, which rise and fall together) has its own stream, so that
 * changing one leaves the draws of the others as they were.
 */
export function createDrawer(register: Register, seed: number): () => Values {
	const uncertain = uncertainInputs(register).flatMap(({ keys }) =>
		keys.map((key) => {
			const figure = register.figures[key];
			const { least, most } = boundsOf(figure);
			const quantile = quantileOf(figure);
			const random = createRandom(seed, `assumption ${groupOf(figure)}`);
			return { key, draw: () => Math.min(most, Math.max(least, quantile(random()))) };
		})
	);
	const values: Record<AssumptionKey, number> = { ...modesOf(register) };
	return () => {
		for (const { key, draw } of uncertain) values[key] = draw();
		return values;
	};
}

interface DrawOptions {
	/** A whole number; the same seed gives the same draws. */
	readonly seed: number;
	readonly draws: number;
}

/** Draws kept (see `createDrawer`). Every scope of a log should use the same, so that differences between scopes are not chance. */
export function drawValues(register: Register, { seed, draws }: DrawOptions): readonly Values[] {
	const draw = createDrawer(register, seed);
	return Array.from({ length: draws }, () => ({ ...draw() }));
}
