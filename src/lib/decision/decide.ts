import type { Register } from '#lib/economics/assumptions/register.ts';
import { createRandom } from '#lib/stats/random.ts';
import { advise } from './advise.ts';
import { classify } from './classify.ts';
import type { DecisionInput, Reading, Readings, Scope, SignalId } from './input.ts';
import { nearestFlip } from './nearest-flip.ts';
import type { Decision, Judgement } from './result.ts';
import { createRuler, type Ruler } from './ruler.ts';
import { score } from './score.ts';
import { signals } from './signals.ts';
import { stabilityOf } from './stability.ts';

export interface DecideOptions {
	/** A whole number; the same seed and input give the same decision. */
	readonly seed: number;
	/** Resamples per scope behind `stability`. */
	readonly draws: number;
}

/**
 * Which posture suits the whole log and each of its topics, how firmly, and what to do about it. Topics come back in the order
 * given and do not influence each other; each has its own stream of chance, by name.
 */
export function decide(input: DecisionInput, register: Register, options: DecideOptions): Decision {
	const rulerOfTopics = createRuler(register, 'topic');
	const topics = input.topics.map((topic) => ({
		...judge(topic, rulerOfTopics, register, { ...options, name: `topic ${topic.topic}` }),
		topic: topic.topic
	}));
	return { ...judge(input.log, createRuler(register, 'log'), register, { ...options, name: 'log' }), topics };
}

function judge(scope: Scope, ruler: Ruler, register: Register, options: DecideOptions & { name: string }): Judgement {
	const { n, valuePerContact, replicates, complained, refusedAlone } = scope;
	const readings = withAssumed(scope.readings, register);
	const riskGate = register.figures['decision.risk-gate'].mode;
	const { scores, ranges, contributions } = score(readings, ruler);
	const { class: posture, measureNext } = classify(ranges, contributions, riskGate);
	const { share: stability, leaning } = stabilityOf({ readings, replicates }, ruler, posture, {
		random: createRandom(options.seed, `stability ${options.name}`),
		draws: options.draws,
		riskGate,
		weightConcentration: register.figures['decision.weight-concentration'].mode
	});
	const judged = { n, class: posture, leaning, scores, contributions, stability, measureNext, valuePerContact };
	return {
		...judged,
		ranges,
		nearestFlip: nearestFlip(readings, ruler, scores, { class: posture, riskGate }),
		...advise({ ...judged, readings, complained, refusedAlone }, register)
	};
}

/** P5 and P95 of a normal lie this many standard deviations apart. */
const WIDTH_OF_90_PERCENT = 3.29;

/** The register's figure for what the log could not say, marked as assumed. */
function withAssumed(readings: Readings, register: Register): Readings {
	const filled: Record<SignalId, Reading | null> = { ...readings };
	for (const { id, assumedFrom } of signals) {
		if (assumedFrom === undefined || filled[id] !== null) continue;
		const { low, mode, high } = register.figures[assumedFrom];
		filled[id] = { value: mode, n: 0, standardError: (high - low) / WIDTH_OF_90_PERCENT, origin: 'assumed' };
	}
	return filled;
}
