import { drawDirichlet, drawNormal } from '#lib/stats/draws.ts';
import type { Random } from '#lib/stats/random.ts';
import { classOf } from './classify.ts';
import type { Scope } from './input.ts';
import type { Axis, PostureClass } from './result.ts';
import { axes, clampToUnit, positionOf, type Mark, type Ruler } from './ruler.ts';
import { byAxis } from './score.ts';

export interface StabilityOptions {
	readonly random: Random;
	/** Resamples, 1 or more. */
	readonly draws: number;
	readonly riskGate: number;
	/** Dirichlet concentration: the larger, the nearer the drawn weights stay to those of the ruler. */
	readonly weightConcentration: number;
}

export interface Stability {
	/** Share of resamples in which the class holds, 0..1; for an undetermined class, that of the commonest one. */
	readonly share: number;
	/** The commonest class among the resamples. */
	readonly leaning: Axis;
}

/**
 * How firmly a class stands: each resample draws the weights of every axis from a Dirichlet around the ruler's, takes the
 * signals from a replicate of the log (customers and weeks resampled) or from a normal of their standard error, puts a
 * missing signal anywhere between its anchors, and classifies again.
 */
export function stabilityOf(
	scope: Pick<Scope, 'readings' | 'replicates'>,
	ruler: Ruler,
	nominal: PostureClass,
	options: StabilityOptions
): Stability {
	const { random, draws, riskGate, weightConcentration } = options;
	const marksOf = byAxis((axis) => ruler.filter(({ signal, weight }) => signal.axis === axis && weight > 0));
	const counts = byAxis(() => 0);
	for (let draw = 0; draw < draws; draw++) {
		const replicate = scope.replicates?.[Math.floor(random() * scope.replicates.length)] ?? {};
		const scores = byAxis((axis) => {
			const marks = marksOf[axis];
			const weights = drawDirichlet(
				random,
				marks.map(({ weight }) => (weightConcentration * weight) / 100)
			);
			return marks.reduce((sum, mark, index) => {
				const position = positionIn(scope, replicate, mark, random);
				return sum + 100 * (weights[index] ?? 0) * position;
			}, 0);
		});
		counts[classOf(scores, riskGate)]++;
	}
	const leaning = axes.reduce((best, axis) => (counts[axis] > counts[best] ? axis : best));
	return { leaning, share: counts[nominal === 'undetermined' ? leaning : nominal] / draws };
}

function positionIn(
	{ readings }: Pick<Scope, 'readings'>,
	replicate: Readonly<Partial<Record<string, number>>>,
	mark: Mark,
	random: Random
): number {
	const { id, least, most } = mark.signal;
	const reading = readings[id];
	if (reading === null) return random();
	const drawn =
		replicate[id] ?? (reading.standardError ? drawNormal(random, reading.value, reading.standardError) : reading.value);
	return clampToUnit(positionOf(mark, Math.min(most, Math.max(least, drawn))));
}
