import { jobsOf } from './jobs.ts';
import { botSettings } from './operations/conversing/bot-switch.ts';
import { logFacts } from './operations/log-facts.ts';
import type { Poise } from './operations/operation.ts';
import { lastReplays } from './operations/replay-log.ts';
import { keptReplay } from './operations/replaying/keep-rows.ts';

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
		isKept: log !== null && keptReplay(poise) === log.at,
		isOld: log !== null && (log.log !== version || !isAsSet),
		job: running?.id ?? null
	};
}

/** What pages say of the last replay beside the log's own figures; null where there is none of this log. */
export function replayLine(poise: Poise, version: string) {
	const { share, low, high, n } = wholeReplay(poise, version)?.first.endings.answered ?? {};
	return typeof share === 'number' && n !== undefined
		? { answered: share, low: low ?? null, high: high ?? null, n }
		: null;
}

/** The same by the log's topics. */
export const replayedTopics = (poise: Poise, version: string) => wholeReplay(poise, version)?.topics ?? [];

/** Of this log, and of all its days. */
function wholeReplay(poise: Poise, version: string) {
	const { log } = lastReplays(poise);
	return log?.log === version && log.from === null && log.to === null ? log : null;
}
