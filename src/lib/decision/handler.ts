import type { TopicJudgement } from './result.ts';

/** Who should answer a topic: the bot, people, the bot on trial beside people, or not known yet. */
export type TopicHandler = 'bot' | 'person' | 'both' | 'unknown';

const NOT_KNOWN_YET: readonly TopicJudgement['heldBecause'][] = ['undetermined', 'too-few', 'unstable'];

export function handlerOf(topic: Pick<TopicJudgement, 'class' | 'advice' | 'heldBecause'>): TopicHandler {
	if (NOT_KNOWN_YET.includes(topic.heldBecause)) return 'unknown';
	if (topic.class !== 'efficiency' || topic.advice === 'hold') return 'person';
	return topic.advice === 'adopt' ? 'bot' : 'both';
}

/** The same by what is known of the money: a trial of what loses by it would not prove itself, so people keep it, as in the plan that is priced. */
export function handlerByWorth(topic: TopicJudgement): TopicHandler {
	return losesOnTrial(topic) ? 'person' : handlerOf(topic);
}

/** It could be tried, but a contact loses by what is known. */
export const losesOnTrial = (topic: TopicJudgement): boolean =>
	handlerOf(topic) === 'both' && topic.valuePerContact !== null && topic.valuePerContact.value <= 0;
