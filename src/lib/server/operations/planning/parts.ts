import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import type { RankedTopic } from '#lib/economics/appraisal/contacts.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import type { TopicFloor } from '#lib/staffing/ratio/topic.ts';

/** What is said of a topic: its judgement, or that of the log as a whole where the log knows no topics. */
export type Said = Pick<
	TopicJudgement,
	'n' | 'class' | 'advice' | 'heldBecause' | 'humanFloor' | 'stability' | 'measureNext' | 'contributions'
>;

/** A topic to be planned for. */
export interface Part {
	/** null: contacts of no topic, or of topics too small to be judged by themselves. */
	readonly topic: string | null;
	readonly log: MeasuredLog;
	/** null: nobody has judged it. */
	readonly said: Said | null;
	readonly floor: TopicFloor | null;
}

/** The contacts of the log by topic, each with what is decided on it; what is not judged is one part, which people keep. */
export function partsOf(ranked: readonly RankedTopic[], decision: Decision): readonly Part[] {
	const judgementOf = new Map(decision.topics.map((each) => [each.topic, each]));
	const named = ranked.flatMap(({ topic, log }): Part[] => {
		const said = topic === null ? undefined : judgementOf.get(topic);
		return said && log.contacts > 0 ? [{ topic, log, said, floor: floorOf(said) }] : [];
	});
	const rest = ranked.filter(({ topic, log }) => log.contacts > 0 && (topic === null || !judgementOf.has(topic)));
	const [largest] = rest.toSorted((one, other) => other.log.contacts - one.log.contacts);
	if (!largest) return named;
	const log = { ...largest.log, contacts: rest.reduce((sum, each) => sum + each.log.contacts, 0) };
	// a log without topics is judged as a whole
	const said = named.length === 0 ? decision : null;
	return [...named, { topic: null, log, said, floor: floorOf(said) }];
}

const NOT_KNOWN_YET: readonly Said['heldBecause'][] = ['undetermined', 'too-few', 'unstable'];

/** The gate of risk, what is not known yet, and the touch that experience asks for; the floor in seats is one of the whole. */
function floorOf(said: Pick<Said, 'heldBecause' | 'humanFloor'> | null): TopicFloor | null {
	if (said === null || NOT_KNOWN_YET.includes(said.heldBecause))
		return { metric: 'first-touch', value: 1, because: 'unknown' };
	if (said.heldBecause === 'risk') return { metric: 'first-touch', value: 1, because: 'risk' };
	const { humanFloor } = said;
	return humanFloor?.metric === 'touch' ? { metric: 'touch', value: humanFloor.value, because: 'experience' } : null;
}
