import { jobsOf } from './jobs.ts';
import { botSettings } from './operations/conversing/bot-switch.ts';
import { logFacts } from './operations/log-facts.ts';
import type { Poise } from './operations/operation.ts';
import { isLastKept, lastReplays } from './operations/replay-log.ts';

/** The last replays, and whether one goes on now. */
export async function replayPage(poise: Poise) {
	const running = jobsOf(poise)
		.list()
		.find(({ command, performed }) => command === 'bot-replay' && performed === null);
	const { log, questions } = lastReplays(poise);
	const { version } = await logFacts(poise);
	const isAsSet = JSON.stringify(log?.policy) === JSON.stringify(botSettings(poise).policy);
	return {
		log,
		questions,
		isKept: isLastKept(poise),
		isOld: log !== null && (log.log !== version || !isAsSet),
		job: running?.id ?? null
	};
}

/** What pages say of the last replay beside the log's own figures; null where there is none of this log. */
export function replayLine(poise: Poise, version: string) {
	const { log } = lastReplays(poise);
	// one of some days is not the log's
	if (log?.log !== version || log.from !== null || log.to !== null) return null;
	const { share, low, high, n } = log.first.endings.answered;
	return share === null ? null : { answered: share, low, high, n, topics: log.topics };
}
