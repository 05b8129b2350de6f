import type { AssumptionKey, Overrides } from '../assumptions/register.ts';
import { sharesOf } from '../log-cost.ts';
import type { MeasuredLog } from '../measured-log.ts';

/**
 * The log as if the bot's contacts had ended as a question supposes (`bot.handed-off`, `bot.given-up-of-rest`). Otherwise
 * the log's own endings outweigh these two, and “what if fewer were handed over” would change nothing. What the question
 * leaves open stays as measured, and so does the number of judged contacts, which are then no whole numbers.
 */
export function supposeEndings(log: MeasuredLog, asked: Overrides): MeasuredLog {
	const handedOff = modeOf(asked, 'bot.handed-off');
	const givenUpOfRest = modeOf(asked, 'bot.given-up-of-rest');
	const shares = log.botOutcomes && sharesOf(log.botOutcomes);
	if (!log.botOutcomes || !shares || (handedOff === null && givenUpOfRest === null)) return log;
	const judged = log.botOutcomes.resolved + log.botOutcomes.escalated + log.botOutcomes.abandoned;
	const escalated = handedOff ?? shares.handedOff;
	const measuredOfRest = shares.handedOff < 1 ? shares.givenUp / (1 - shares.handedOff) : 0;
	const abandoned = (1 - escalated) * (givenUpOfRest ?? measuredOfRest);
	return {
		...log,
		botOutcomes: {
			resolved: judged * Math.max(0, 1 - escalated - abandoned),
			escalated: judged * escalated,
			abandoned: judged * abandoned
		}
	};
}

function modeOf(asked: Overrides, key: AssumptionKey): number | null {
	const value = asked[key];
	if (typeof value === 'number') return value;
	return typeof value === 'object' ? (value.mode ?? null) : null;
}
