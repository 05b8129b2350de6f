import { sharesOf } from '../log-cost.ts';
import type { MeasuredLog } from '../measured-log.ts';
import type { OutcomeShares } from '../contact-cost.ts';

/** A topic with fewer judged contacts of the bot, or known handle times, says less than the log as a whole does. */
const LEAST = 30;

/**
 * The log with the bot's endings as they would be had it met each topic as often as customers bring it (direct standardisation, each topic
 * weighted by its contacts), and with the handle time of what it then keeps from people, so that the wages spared are those
 * that the topics add up to. Otherwise a bot that was given the easy topics promises as much for the others; and topics that
 * take long are handed on more often. `topics` are the parts of the log; what is not split is taken as it is.
 *
 * @param weights contacts of each topic; left out: all it has
 */
export function standardise(
	log: MeasuredLog,
	topics: readonly MeasuredLog[],
	weights: readonly number[] = topics.map(({ contacts }) => contacts)
): MeasuredLog {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (topics.length < 2 || total === 0) return log;
	const { botOutcomes, handle } = log;
	const pooled = botOutcomes && sharesOf(botOutcomes);
	const mean = (of: (topic: MeasuredLog) => number) =>
		topics.reduce((sum, topic, at) => sum + (weights[at] ?? 0) * of(topic), 0) / total;
	const keptOf = (topic: MeasuredLog) => (pooled ? 1 - endingsOf(topic, pooled).handedOff : 1);
	const kept = mean(keptOf);
	const judged = botOutcomes ? judgedOf(botOutcomes) : 0;
	const share = (name: keyof OutcomeShares) => (pooled ? judged * mean((topic) => endingsOf(topic, pooled)[name]) : 0);
	return {
		...log,
		botOutcomes: pooled
			? { resolved: share('resolved'), escalated: share('handedOff'), abandoned: share('givenUp') }
			: botOutcomes,
		handle: handle && {
			known: handle.known,
			seconds:
				kept > 0
					? (handle.known / kept) *
						mean((topic) => keptOf(topic) * (secondsOf(topic.handle) ?? handle.seconds / handle.known))
					: handle.seconds
		}
	};
}

const judgedOf = ({ resolved, escalated, abandoned }: NonNullable<MeasuredLog['botOutcomes']>) =>
	resolved + escalated + abandoned;

const endingsOf = ({ botOutcomes }: MeasuredLog, pooled: OutcomeShares): OutcomeShares =>
	(botOutcomes && judgedOf(botOutcomes) >= LEAST ? sharesOf(botOutcomes) : null) ?? pooled;

const secondsOf = (handle: MeasuredLog['handle']) =>
	handle && handle.known >= LEAST ? handle.seconds / handle.known : null;
