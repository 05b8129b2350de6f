import type { MeasuredLog } from '../measured-log.ts';
import type { Contacts, RankedTopic } from './contacts.ts';
import { standardise } from './standardise.ts';

/** A topic that the bot takes, and how much of it: 0 < share ≤ 1. */
export interface TakenTopic {
	/** null: contacts without a topic. */
	readonly topic: string | null;
	readonly share: number;
	readonly riskSensitive: boolean;
}

/** Below it a share is one of the first topic alone. */
const LEAST_SHARE = 1e-6;

/**
 * The whole log with the endings, handle times, customers and issues of those contacts that the bot takes if it takes this
 * share of them, topic after topic in the order of `ranked`, the last in part. At the share that is advised they are those
 * of the topics advised, at 1 those of the whole log, and between them nothing jumps.
 *
 * @param share of all contacts, 0..1
 */
export const firstTopics = (contacts: Contacts, share: number): TakenTopics =>
	taking(contacts, partsWithin(contacts.ranked, Math.max(share, LEAST_SHARE) * contacts.whole.contacts), share);

/** The same of what a bot answers first today, topic by topic; null where the log does not say. */
export function todaysTopics(contacts: Contacts): (TakenTopics & { readonly share: number }) | null {
	const { whole, ranked } = contacts;
	if (whole.botFirst === null || whole.contacts === 0) return null;
	const share = whole.botFirst / whole.contacts;
	const parts = ranked.flatMap(({ topic, log, riskSensitive }) =>
		log.botFirst && log.contacts > 0 ? [{ topic, log, share: log.botFirst / log.contacts, riskSensitive }] : []
	);
	return { ...(parts.length > 0 ? taking(contacts, parts, share) : { log: whole, taken: [] }), share };
}

interface TakenTopics {
	readonly log: MeasuredLog;
	readonly taken: readonly TakenTopic[];
}

function taking({ whole, advised, ranked }: Contacts, parts: readonly Part[], share: number): TakenTopics {
	const found = sumOf(whole, parts);
	const inAdvice = advised && sumOf(whole, partsWithin(ranked, advised.log.contacts));
	const inAll = sumOf(whole, partsWithin(ranked, Infinity));
	/** Customers and issues of topics overlap: what they add up to is brought to what was counted over them all. */
	const counted = (of: (log: MeasuredLog) => number) => {
		const ratio = (log: MeasuredLog, sum: MeasuredLog) => (of(sum) > 0 ? of(log) / of(sum) : 1);
		const atAll = ratio(whole, inAll);
		if (!advised || !inAdvice) return of(found) * atAll;
		const atAdvice = ratio(advised.log, inAdvice);
		const beyond = advised.share < 1 ? Math.max(0, (share - advised.share) / (1 - advised.share)) : 0;
		return of(found) * (atAdvice + beyond * (atAll - atAdvice));
	};
	const perContact = whole.contacts / found.contacts;
	return {
		log: {
			...whole,
			botFirst: whole.botFirst === null ? null : found.botFirst,
			customers: whole.customers === null ? null : counted((log) => log.customers ?? 0),
			botOutcomes: withAtLeast(found.botOutcomes, advised?.log.botOutcomes ?? null),
			handle: found.handle,
			indexIssues: whole.indexIssues && {
				...whole.indexIssues,
				count: counted((log) => log.indexIssues?.count ?? 0) * perContact
			}
		},
		taken:
			share > 0 ? parts.map(({ topic, share: part, riskSensitive }) => ({ topic, share: part, riskSensitive })) : []
	};
}

interface Part extends TakenTopic {
	readonly log: MeasuredLog;
}

function partsWithin(ranked: readonly RankedTopic[], contacts: number): readonly Part[] {
	let left = contacts;
	return ranked.flatMap(({ topic, log, riskSensitive }) => {
		if (left <= 1e-9 || log.contacts === 0) return [];
		const share = Math.min(1, left / log.contacts);
		left -= log.contacts;
		return [{ topic, log, share, riskSensitive }];
	});
}

function sumOf(whole: MeasuredLog, parts: readonly Part[]): MeasuredLog {
	const sum = (of: (log: MeasuredLog) => number) => parts.reduce((all, { log, share }) => all + share * of(log), 0);
	const known = sum(({ handle }) => handle?.known ?? 0);
	const log: MeasuredLog = {
		...whole,
		contacts: sum(({ contacts }) => contacts),
		// what the bot has of a topic already is the first that it takes of it
		botFirst: parts.reduce((all, { log, share }) => all + Math.min(log.botFirst ?? 0, share * log.contacts), 0),
		customers: whole.customers === null ? null : sum(({ customers }) => customers ?? 0),
		botOutcomes: whole.botOutcomes && {
			resolved: sum(({ botOutcomes }) => botOutcomes?.resolved ?? 0),
			escalated: sum(({ botOutcomes }) => botOutcomes?.escalated ?? 0),
			abandoned: sum(({ botOutcomes }) => botOutcomes?.abandoned ?? 0)
		},
		handle: known > 0 ? { known, seconds: sum(({ handle }) => handle?.seconds ?? 0) } : null,
		indexIssues: whole.indexIssues && {
			...whole.indexIssues,
			count: sum(({ indexIssues }) => indexIssues?.count ?? 0)
		}
	};
	return standardise(
		log,
		parts.map(({ log: part }) => part),
		parts.map(({ log: part, share }) => share * part.contacts)
	);
}

/** The same shares, of no fewer contacts than the advice was judged by: with less of them, no less is known. */
function withAtLeast(found: MeasuredLog['botOutcomes'], advised: MeasuredLog['botOutcomes']) {
	if (!found || !advised) return found;
	const judged = found.resolved + found.escalated + found.abandoned;
	const least = advised.resolved + advised.escalated + advised.abandoned;
	if (judged === 0 || judged >= least) return found;
	const times = least / judged;
	return {
		resolved: found.resolved * times,
		escalated: found.escalated * times,
		abandoned: found.abandoned * times
	};
}
