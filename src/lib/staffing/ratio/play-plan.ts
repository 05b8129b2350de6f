import type { Requirement } from '../requirement.ts';
import type { Duration } from '../simulation/duration.ts';
import type { Scenario } from '../simulation/scenario.ts';
import { contactsOf, type PreparedQuestion } from './prepare.ts';
import { workOf, type Handling } from './topic.ts';

/** Who gives up tries again soon, as the formulas have it, which count second tries in the same interval. */
const RETRY_SECONDS = 300;

/** A plan as a scenario to be played through: contacts for people from their beginning, those of the bot's with it first. */
export function scenarioOf(
	{ question, ways }: PreparedQuestion,
	requirements: readonly Requirement[],
	toBot: readonly number[]
): Scenario {
	const { topics, deferred, handoff, atOnce, patience, retry, targets } = question;
	const parts = topics.flatMap((topic, at) => {
		const way = ways[at];
		if (!way) return [];
		const { directContacts, afterBotContacts } = workOf(topic, toBot[at] ?? 0);
		const often = (1 - deferred) * topic.share;
		return [
			{
				direct: { often: often * directContacts, handling: topic.direct, arrivals: way.direct.arrivals },
				afterBot: { often: often * afterBotContacts, handling: topic.afterBot, arrivals: way.afterBot.arrivals },
				// as they begin: the play itself keeps them with the bot
				begun: contactsOf(question, at)
			}
		];
	});
	const direct = parts.map((each) => each.direct);
	const afterBot = parts.map((each) => each.afterBot);
	return {
		intervals: requirements.map(({ seconds, agents }, at) => {
			const handedOver = parts.reduce((sum, { afterBot, begun }) => sum + afterBot.often * (begun[at] ?? 0), 0);
			const arrivals = handedOver + direct.reduce((sum, each) => sum + each.often * (each.arrivals[at] ?? 0), 0);
			return {
				seconds,
				agents,
				arrivals,
				botShare: arrivals > 0 ? handedOver / arrivals : 0,
				handle: byTheClock(direct, atOnce, at),
				handleAfterBot: byTheClock(afterBot, atOnce, at)
			};
		}),
		rateCv: 0,
		bot: {
			share: 0,
			duration: handoff ? durationOf(handoff) : { kind: 'deterministic', mean: 0 },
			handedOver: 1,
			// who comes back does so days later, and is among those who come
			comesBack: 0,
			backAfter: { kind: 'deterministic', mean: 0 }
		},
		handle: byTheClock(direct, atOnce),
		handleAfterBot: byTheClock(afterBot, atOnce),
		patience: { kind: 'exponential', mean: patience },
		retry: { share: retry, after: { kind: 'exponential', mean: RETRY_SECONDS } },
		pace: Array.from({ length: Math.ceil(atOnce) }, (_, at) => Math.min(1, atOnce / (at + 1))),
		threshold: targets.serviceLevel?.threshold ?? 0
	};
}

interface Way {
	readonly often: number;
	readonly handling: Handling;
	readonly arrivals: readonly number[];
}

/** Handle times of what comes in an interval, of all topics together, as long as contacts are open; of all intervals where nothing comes. */
function byTheClock(ways: readonly Way[], atOnce: number, at?: number): Duration {
	const weights = ways.map(({ often, arrivals }) => often * (at === undefined ? 1 : (arrivals[at] ?? 0)));
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	if (whole === 0) return at === undefined ? { kind: 'deterministic', mean: 0 } : byTheClock(ways, atOnce);
	const moment = (of: (handling: Handling) => number) =>
		ways.reduce((sum, { handling }, each) => sum + ((weights[each] ?? 0) / whole) * of(handling), 0);
	const mean = moment((each) => each.mean);
	const square = moment((each) => each.mean ** 2 * (1 + each.cv ** 2));
	return durationOf({ mean: mean * atOnce, cv: Math.sqrt(Math.max(0, square / mean ** 2 - 1)) });
}

const LEAST_SPREAD = 1e-2;

const durationOf = ({ mean, cv }: Handling): Duration =>
	cv > LEAST_SPREAD ? { kind: 'lognormal', mean, cv } : { kind: 'deterministic', mean };
