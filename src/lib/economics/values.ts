import { createRandom } from '#lib/stats/random.ts';
import { assumptionDefaults, type AssumptionKey, type Register } from './assumptions/register.ts';
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

/**
 * Draws of all assumptions that are uncertain (low < high): PERT with low and high as P5 and P95, or as ends where hard,
 * kept inside what the figure can be at all. Each assumption (or group of them, which rise and fall together) has its own
 * stream, so that changing one leaves the draws of the others as they were; every scope of a log should use the same draws,
 * so that differences between scopes are not chance.
 */
export function drawValues(register: Register, { seed, draws }: DrawOptions): readonly Values[] {
	const modes = modesOf(register);
	const uncertain = assumptionDefaults
		.map(({ key }) => register.figures[key])
		.filter(({ low, high }) => low < high)
		.map((figure) => {
			const { key, unit, least = 0, origin } = figure;
			const most = figure.most ?? (unit === 'share' || unit === 'share/year' ? 1 : Infinity);
			// sampling errors are independent: a measured figure is no longer of its group
			const group = origin === 'measured' ? key : (figure.group ?? key);
			const quantile = pertQuantile(fitPert(figure));
			const random = createRandom(seed, `assumption ${group}`);
			return { key, draw: () => Math.min(most, Math.max(least, quantile(random()))) };
		});
	return Array.from({ length: draws }, () => {
		const drawn: Record<AssumptionKey, number> = { ...modes };
		for (const { key, draw } of uncertain) drawn[key] = draw();
		return drawn;
	});
}
