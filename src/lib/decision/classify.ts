import type { Axis, Contribution, PostureClass } from './result.ts';
import type { Ranges, Scores } from './score.ts';

/** Risk is a gate: at or above it nothing else counts. Below it the larger score; on a tie people, who cost less to undo. */
export function classOf({ efficiency, experience, risk }: Scores, riskGate: number): Axis {
	if (risk >= riskGate) return 'risk';
	return efficiency > experience ? 'efficiency' : 'experience';
}

/** Every class the missing signals leave possible. */
export function possibleClasses({ efficiency, experience, risk }: Ranges, riskGate: number): readonly Axis[] {
	const possible: Axis[] = [];
	if (risk.low < riskGate) {
		if (efficiency.high > experience.low) possible.push('efficiency');
		if (experience.high >= efficiency.low) possible.push('experience');
	}
	if (risk.high >= riskGate) possible.push('risk');
	return possible;
}

export interface Classified {
	/** `undetermined` if the missing signals could change it. */
	readonly class: PostureClass;
	/** For an undetermined class, the missing signals that could settle it, heaviest first. */
	readonly measureNext: readonly string[];
}

export function classify(ranges: Ranges, contributions: readonly Contribution[], riskGate: number): Classified {
	const possible = possibleClasses(ranges, riskGate);
	const [only] = possible;
	if (only !== undefined && possible.length === 1) return { class: only, measureNext: [] };
	const undecidedAxes = new Set<Axis>();
	if (possible.includes('risk')) undecidedAxes.add('risk');
	if (possible.includes('efficiency') && possible.includes('experience')) {
		undecidedAxes.add('efficiency').add('experience');
	}
	const measureNext = contributions
		.filter(({ missing, axis, weight }) => missing && weight > 0 && undecidedAxes.has(axis))
		.sort((a, b) => b.weight - a.weight)
		.map(({ signal }) => signal);
	return { class: 'undetermined', measureNext };
}
