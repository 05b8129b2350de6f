import { handlerByWorth } from './handler.ts';
import type { Decision, TopicJudgement } from './result.ts';

/** Where a decision lets a bot go first. */
export interface AdvisedTopics {
	/** Those it hands over. */
	readonly adopted: readonly string[];
	/** Those it wants tried first, and that gain by what is known: a trial of one that loses would not prove itself. */
	readonly onTrial: readonly string[];
	/**
	 * All topics in the order in which a bot would take more of them: those handed over, those tried, the others, and last those that
	 * are risk-sensitive, which no gain opens; each by value.
	 */
	readonly ranked: readonly string[];
	/** The last of `ranked`. */
	readonly riskSensitive: readonly string[];
}

export function advisedTopics({ topics }: Decision): AdvisedTopics {
	const byValue = topics.toSorted((one, other) => gainOf(other) - gainOf(one));
	const of = (handler: 'bot' | 'both') =>
		topics.filter((topic) => handlerByWorth(topic) === handler).map(({ topic }) => topic);
	const [adopted, onTrial] = [of('bot'), of('both')];
	const riskSensitive = byValue.filter((topic) => topic.class === 'risk').map(({ topic }) => topic);
	const place = ({ topic }: TopicJudgement) =>
		adopted.includes(topic) ? 0 : onTrial.includes(topic) ? 1 : riskSensitive.includes(topic) ? 3 : 2;
	const ranked = byValue.toSorted((one, other) => place(one) - place(other)).map(({ topic }) => topic);
	return { adopted, onTrial, ranked, riskSensitive };
}

/** What a contact gains; one whose gain is not known comes last. */
const gainOf = ({ valuePerContact }: TopicJudgement) => valuePerContact?.value ?? -Number.MAX_VALUE;
