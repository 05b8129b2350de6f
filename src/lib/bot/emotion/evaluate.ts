import { THRESHOLD } from './recogniser.ts';
import { areaUnderCurve } from '../learning/area-under-curve.ts';

export interface JudgedMessage {
	readonly anxious: number;
	/** Whether its writer is anxious or angry, as a reader labelled it. */
	readonly label: boolean;
}

export interface EmotionScore {
	readonly n: number;
	readonly precision: number | null;
	readonly recall: number | null;
	readonly f1: number | null;
	/** Chance that an upset message scores higher than a calm one. */
	readonly auc: number | null;
	readonly falseAlarmsPer100Calm: number | null;
	/** What always saying the commoner of the two would get right: accuracy alone says nothing. */
	readonly majority: number | null;
}

/** How well messages are told upset from calm. */
export function evaluateEmotion(messages: readonly JudgedMessage[]): EmotionScore {
	const upset = messages.filter(({ label }) => label);
	const calm = messages.filter(({ label }) => !label);
	const flagged = (of: typeof messages) => of.filter(({ anxious }) => anxious >= THRESHOLD).length;
	const [hits, alarms] = [flagged(upset), flagged(calm)];
	const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
	return {
		n: messages.length,
		precision: ratio(hits, hits + alarms),
		recall: ratio(hits, upset.length),
		f1: ratio(2 * hits, hits + alarms + upset.length),
		auc: areaUnderCurve(
			upset.map(({ anxious }) => anxious),
			calm.map(({ anxious }) => anxious)
		),
		falseAlarmsPer100Calm: calm.length ? (100 * alarms) / calm.length : null,
		majority: ratio(Math.max(upset.length, calm.length), messages.length)
	};
}
