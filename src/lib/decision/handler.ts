import type { TopicJudgement } from './result.ts';

/** Who should answer a topic: the bot, people, the bot on trial beside people, or not known yet. */
export type TopicHandler = 'bot' | 'person' | 'both' | 'unknown';

const NOT_KNOWN_YET: readonly TopicJudgement['heldBecause'][] = ['undetermined', 'too-few', 'unstable'];

export function handlerOf(topic: Pick<TopicJudgement, 'class' | 'advice' | 'heldBecause'>): TopicHandler {
	if (NOT_KNOWN_YET.includes(topic.heldBecause)) return 'unknown';
	if (topic.class !== 'efficiency' || topic.advice === 'hold') return 'person';
	return topic.advice === 'adopt' ? 'bot' : 'both';
}
