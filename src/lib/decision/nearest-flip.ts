import type { Readings } from './input.ts';
import type { Axis, Judgement, PostureClass } from './result.ts';
import { clampToUnit, positionOf, valueAt, type Mark, type Ruler } from './ruler.ts';
import type { Scores } from './score.ts';

interface Push {
	readonly to: Axis;
	/** Points the signal's axis must gain (or lose, if negative). */
	readonly points: number;
	/** The class changes only past the line, not on it. */
	readonly strictly: boolean;
}

/**
 * The smallest change of one signal, in anchor ranges, that changes the class; null if no single one can, or the class is
 * undetermined. Only signals that were read are moved, and only to values between their anchors: beyond them a score does not
 * change. `toValue` lies on the line between the classes.
 */
export function nearestFlip(
	readings: Readings,
	ruler: Ruler,
	scores: Scores,
	judged: { readonly class: PostureClass; readonly riskGate: number }
): Judgement['nearestFlip'] {
	if (judged.class === 'undetermined') return null;
	let nearest: Judgement['nearestFlip'] = null;
	for (const mark of ruler) {
		const reading = readings[mark.signal.id];
		if (reading === null || mark.weight === 0) continue;
		const push = pushOn(mark, scores, judged.class, judged.riskGate);
		if (push === null) continue;
		const here = positionOf(mark, reading.value);
		const there = clampToUnit(here) + push.points / mark.weight;
		const reachable = push.strictly ? there > 0 && there < 1 : there >= 0 && there <= 1;
		const change = Math.abs(there - here);
		if (!reachable || (nearest !== null && change >= nearest.change)) continue;
		const { id, label } = mark.signal;
		nearest = { to: push.to, signal: id, label, from: reading.value, toValue: valueAt(mark, there), change };
	}
	return nearest;
}

function pushOn({ signal }: Mark, scores: Scores, from: Axis, riskGate: number): Push | null {
	const { efficiency, experience, risk } = scores;
	const larger: Axis = efficiency > experience ? 'efficiency' : 'experience';
	if (signal.axis === 'risk') {
		return from === 'risk'
			? { to: larger, points: riskGate - risk, strictly: true }
			: { to: 'risk', points: riskGate - risk, strictly: false };
	}
	if (from === 'risk') return null;
	const lead = efficiency - experience;
	const points = signal.axis === 'efficiency' ? -lead : lead;
	return from === 'efficiency'
		? { to: 'experience', points, strictly: false }
		: { to: 'efficiency', points, strictly: true };
}
