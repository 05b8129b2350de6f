import type { Unit } from '#lib/metrics/result.ts';

const durations = [
	1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400, 172_800, 604_800
] as const;

/** Round marks from 0 to at least `most`, at most `count` steps: durations step by what people count in. */
export function ticksTo(most: number, unit: Unit, count: number): readonly number[] {
	const step = stepFor(Math.max(most, Number.EPSILON) / count, unit);
	const steps = Math.ceil(most / step - 1e-9);
	return Array.from({ length: Math.max(1, steps) + 1 }, (_, at) => at * step);
}

function stepFor(least: number, unit: Unit): number {
	if (unit === 'seconds') {
		const step = durations.find((duration) => duration >= least);
		if (step !== undefined) return step;
		return Math.ceil(least / 604_800) * 604_800;
	}
	const power = 10 ** Math.floor(Math.log10(least));
	const step = [1, 2, 5, 10].find((times) => times * power >= least - 1e-12) ?? 10;
	return unit === 'count' ? Math.max(1, step * power) : step * power;
}
