import type { AssumptionKey, Register } from '#lib/economics/assumptions/register.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { ContactValue, Reading, Readings } from './input.ts';
import { killRules, sayKillRule } from './kill-rules.ts';
import { reason, riskControls, type Money } from './phrases.ts';
import type { Axis, Contribution, Judgement, PostureClass } from './result.ts';
import type { Scores } from './score.ts';

export interface Judged {
	readonly n: number;
	readonly class: PostureClass;
	readonly leaning: Axis;
	readonly scores: Scores;
	readonly contributions: readonly Contribution[];
	readonly stability: number;
	readonly measureNext: readonly string[];
	readonly readings: Readings;
	readonly complained: Reading | null;
	readonly refusedAlone: number | null;
	readonly valuePerContact: ContactValue | null;
}

export type Advice = Pick<
	Judgement,
	'advice' | 'heldBecause' | 'reasons' | 'killCriteria' | 'killRules' | 'humanFloor' | 'controls'
>;

/**
 * What to do with a scope of this class. Efficiency: adopt where the class is stable and every end of the value, with
 * measured outcomes, is above 0; else pilot. Experience: at most a pilot, people touching their share. Risk and whatever is
 * undetermined, too small, unstable or certain to lose: hold.
 */
export function advise(judged: Judged, register: Register): Advice {
	const settings = (key: AssumptionKey) => register.figures[key].mode;
	const heldBecause = holdReason(judged, settings);
	const advice = chooseAdvice(judged, heldBecause, settings);
	const rules = killRules(judged, settings);
	return {
		advice,
		heldBecause,
		reasons: giveReasons(judged, register),
		killCriteria: advice === 'hold' ? [] : rules.map(sayKillRule),
		killRules: rules,
		humanFloor: floorOf(judged.class, settings),
		controls: judged.class === 'risk' ? riskControls : []
	};
}

type Settings = (key: AssumptionKey) => number;

function holdReason(
	{ n, class: posture, stability, valuePerContact }: Judged,
	settings: Settings
): Judgement['heldBecause'] {
	if (posture === 'undetermined' || posture === 'risk') return posture;
	if (n < settings('decision.least-contacts')) return 'too-few';
	if (stability < settings('decision.pilot-stability')) return 'unstable';
	return valuePerContact !== null && valuePerContact.high <= 0 ? 'loses' : null;
}

function chooseAdvice(
	{ class: posture, stability, valuePerContact }: Judged,
	held: Judgement['heldBecause'],
	settings: Settings
): Judgement['advice'] {
	if (held !== null) return 'hold';
	const proven = valuePerContact !== null && valuePerContact.low > 0 && valuePerContact.outcomes === 'measured';
	return posture === 'efficiency' && proven && stability >= settings('decision.adopt-stability') ? 'adopt' : 'pilot';
}

function floorOf(posture: PostureClass, settings: Settings): Judgement['humanFloor'] {
	if (posture === 'efficiency') return { metric: 'seats', value: settings('decision.seat-floor') };
	if (posture === 'experience') return { metric: 'touch', value: settings('decision.touch-floor') };
	return null;
}

/** Signals named as the strongest reasons for a class, and as the first to measure for want of one. */
const STRONGEST = 2;
const FIRST_TO_MEASURE = 4;

function giveReasons(judged: Judged, register: Register): readonly Bilingual[] {
	const { n, class: posture, leaning, scores, contributions, stability, measureNext, valuePerContact } = judged;
	const settings = (key: AssumptionKey) => register.figures[key].mode;
	const reasons: Bilingual[] = [];
	const least = settings('decision.least-contacts');
	if (n < least) reasons.push(reason.tooFew(n, least));
	if (posture === 'undetermined') {
		reasons.push(reason.undetermined(leaning, stability));
		const labels = measureNext
			.slice(0, FIRST_TO_MEASURE)
			.flatMap((id) => contributions.filter(({ signal }) => signal === id));
		if (labels.length > 0) reasons.push(reason.measureNext(labels.map(({ label }) => label)));
		return reasons;
	}
	if (posture === 'efficiency') reasons.push(reason.efficiency(scores.efficiency, scores.experience));
	if (posture === 'experience') reasons.push(reason.experience(scores.experience, scores.efficiency));
	if (posture === 'risk') reasons.push(reason.risk(scores.risk, settings('decision.risk-gate')));
	const strongest = contributions
		.filter(({ axis, missing, points }) => axis === posture && !missing && points > 0)
		.sort((a, b) => b.points - a.points)
		.slice(0, STRONGEST);
	reasons.push(...strongest.map(({ label, points, weight }) => reason.strongest(label, points, weight)));
	if (posture === 'risk') reasons.push(reason.controlsFirst);
	else reasons.push(...reasonsOfMoney(valuePerContact, register.choices.currency.value));
	const firm = stability >= settings('decision.adopt-stability');
	reasons.push(firm ? reason.stable(stability) : reason.unstable(stability));
	return reasons;
}

function reasonsOfMoney(worth: ContactValue | null, currency: string): readonly Bilingual[] {
	if (worth === null) return [reason.valueUnknown];
	const money: Money = { ...worth, currency };
	const sentence = worth.high <= 0 ? reason.loses(money) : worth.low > 0 ? reason.pays(money) : reason.mayLose(money);
	return [
		sentence,
		...(worth.churn === 'left-out' ? [reason.churnLeftOut] : []),
		...(worth.outcomes === 'assumed' ? [reason.outcomesAssumed] : [])
	];
}
