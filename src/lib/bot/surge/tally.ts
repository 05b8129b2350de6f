import { quantile } from '#lib/stats/summaries.ts';

/** A message that was sent, and the replies to it. */
export interface SentMessage {
	readonly conversation: number;
	/** Milliseconds. */
	readonly sentAt: number;
	readonly repliesAt: readonly number[];
}

export interface Tally {
	readonly messages: number;
	/** Answered exactly once. */
	readonly answered: number;
	readonly lost: number;
	/** Answered more than once. */
	readonly repeated: number;
	/** Answered before a message of the same conversation that was sent earlier. */
	readonly overtaken: number;
	/** From a message to its first reply, of those answered; null of none. */
	readonly milliseconds: Readonly<Record<'p50' | 'p95' | 'p99' | 'most', number | null>>;
}

/** @param sent in the order in which it was sent */
export function tallyReplies(sent: readonly SentMessage[]): Tally {
	const latest = new Map<number, number>();
	let overtaken = 0;
	for (const { conversation, repliesAt } of sent) {
		const [first] = repliesAt;
		if (first === undefined) continue;
		const before = latest.get(conversation) ?? -Infinity;
		if (first < before) overtaken++;
		latest.set(conversation, Math.max(first, before));
	}
	const took = sent.flatMap(({ sentAt, repliesAt: [first] }) => (first === undefined ? [] : [first - sentAt]));
	return {
		messages: sent.length,
		answered: sent.filter(({ repliesAt }) => repliesAt.length === 1).length,
		lost: sent.filter(({ repliesAt }) => repliesAt.length === 0).length,
		repeated: sent.filter(({ repliesAt }) => repliesAt.length > 1).length,
		overtaken,
		milliseconds: {
			p50: quantile(took, 0.5),
			p95: quantile(took, 0.95),
			p99: quantile(took, 0.99),
			most: quantile(took, 1)
		}
	};
}
