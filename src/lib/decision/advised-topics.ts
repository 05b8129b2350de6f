import { handlerOf } from './handler.ts';
import type { Decision } from './result.ts';

/** Where a decision lets a bot go first. */
export interface AdvisedTopics {
	/** Those it hands over. */
	readonly adopted: readonly string[];
	/** Those it wants tried first, and that gain by what is known: a trial of one that loses would not prove itself. */
	readonly onTrial: readonly string[];
}

export function advisedTopics({ topics }: Decision): AdvisedTopics {
	const of = (handler: 'bot' | 'both') => topics.filter((topic) => handlerOf(topic) === handler);
	const gains = of('both').filter(({ valuePerContact }) => valuePerContact === null || valuePerContact.value > 0);
	return { adopted: of('bot').map(({ topic }) => topic), onTrial: gains.map(({ topic }) => topic) };
}
