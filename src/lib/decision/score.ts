import type { Readings } from './input.ts';
import type { Axis, Contribution } from './result.ts';
import { axes, clampToUnit, positionOf, type Ruler } from './ruler.ts';

export type Scores = Readonly<Record<Axis, number>>;
export type Ranges = Readonly<Record<Axis, { readonly low: number; readonly high: number }>>;

export interface Scored {
	/** 0–100; a missing signal counts as half of its weight. The contributions of an axis sum to its score. */
	readonly scores: Scores;
	/** The score with every missing signal at nothing, and in full. */
	readonly ranges: Ranges;
	readonly contributions: readonly Contribution[];
}

/** The three scores: on each axis, the sum of weight × where the signal lies between its anchors (0..1). */
export function score(readings: Readings, ruler: Ruler): Scored {
	const contributions = ruler.map((mark): Contribution => {
		const { signal, weight } = mark;
		const reading = readings[signal.id];
		return {
			axis: signal.axis,
			signal: signal.id,
			label: signal.label,
			value: reading?.value ?? null,
			points: weight * (reading ? clampToUnit(positionOf(mark, reading.value)) : 0.5),
			weight,
			missing: reading === null,
			assumed: reading?.origin === 'assumed'
		};
	});
	const sumOf = (axis: Axis, of: (contribution: Contribution) => number) =>
		contributions.reduce((sum, contribution) => sum + (contribution.axis === axis ? of(contribution) : 0), 0);
	// adding floating points may end a hair above 100
	const points = (sum: number) => Math.min(100, sum);
	return {
		contributions,
		scores: byAxis((axis) => points(sumOf(axis, (part) => part.points))),
		ranges: byAxis((axis) => ({
			low: points(sumOf(axis, (part) => (part.missing ? 0 : part.points))),
			high: points(sumOf(axis, (part) => (part.missing ? part.weight : part.points)))
		}))
	};
}

export function byAxis<Value>(valueOf: (axis: Axis) => Value): Record<Axis, Value> {
	const [efficiency, experience, risk] = axes;
	return { efficiency: valueOf(efficiency), experience: valueOf(experience), risk: valueOf(risk) };
}
