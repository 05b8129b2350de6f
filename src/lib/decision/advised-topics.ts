import { handlerOf } from './handler.ts';
import type { Decision } from './result.ts';

/** Where a decision lets a bot go first. */
export interface AdvisedTopics {
	/** Those it hands over. */
	readonly adopted: readonly string[];
	/** Those it wants tried first. */
	readonly onTrial: readonly string[];
}

export function advisedTopics({ topics }: Decision): AdvisedTopics {
	const namesOf = (handler: 'bot' | 'both') =>
		topics.filter((topic) => handlerOf(topic) === handler).map(({ topic }) => topic);
	return { adopted: namesOf('bot'), onTrial: namesOf('both') };
}
